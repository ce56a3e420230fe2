internal import SecurityPolicy
internal import TerminalKit

/// What a form is about, shown with its fields: beside them in a wide window, else below.
extension FormScreen {
    /// Where the fields are, and where what the form is about; below the title.
    func split(_ area: Area, _ world: World) -> (fields: Area, about: Area?) {
        let body = area.below(1)
        guard let material, let about = form.about(material, world, width: area.width) else {
            return (body, nil)
        }
        if area.width >= ListLayout.wide {
            let width = area.width * 11 / 20
            return (
                Area(x: body.x, y: body.y, width: width - 2, height: body.height),
                Area(x: body.x + width, y: body.y, width: area.width - width, height: body.height)
            )
        }
        // The fields have what they need, but leave some of it in sight.
        let problem = problems[""] == nil ? 0 : 3
        let needed = layOut(width: area.width, world).text.lines.count + problem
        let least = min(about.lines.count + 1, max(4, body.height * 2 / 5))
        let height = max(min(3, body.height), min(needed, body.height - least))
        return (Area(body, height: height), body.below(height))
    }

    func drawAbout(on grid: inout Grid, in area: Area, _ world: World) {
        guard let material, let about = form.about(material, world, width: area.width) else {
            return
        }
        let room = max(0, area.height - 1)
        let top = max(0, min(aboutTop, about.lines.count - room))
        var position = ""
        if about.lines.count > room {
            position = " \(top + 1)-\(min(top + room, about.lines.count))/\(about.lines.count)"
        }
        grid.write(
            fitted(world.text(Words.Forms.about), area.width - DisplayWidth.of(position))
                + position,
            x: area.x, y: area.y, style: Palette.header)
        about.draw(on: &grid, in: area.below(1), from: top)
    }

    mutating func scrollAbout(_ isDown: Bool, _ world: World) {
        let whole = Area(x: 0, y: 0, width: size.width, height: size.height)
        guard let material, let area = split(whole, world).about,
            let about = form.about(material, world, width: area.width)
        else { return }
        let room = max(1, area.height - 1)
        let step = max(1, room - 1)
        aboutTop = max(0, min(aboutTop + (isDown ? step : -step), about.lines.count - room))
    }
}
