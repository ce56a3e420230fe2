internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// Why an asset has its class, as paths that can be walked: each step a line, Enter goes there.
struct WhyScreen: Screen {
    /// A step: which reason, and how far along its path.
    struct Step: Hashable, Sendable {
        var reason: Int
        var index: Int
        var asset: Int
    }

    let number: Int
    private(set) var detail: LoadDetail.Detail?
    private(set) var list = PartList<Step>()
    private var isAsked = false

    init(_ number: Int) { self.number = number }

    var context: KeyContext { .why }
    var isWaiting: Bool { detail == nil }

    mutating func fit(into size: Size, _ world: World) -> [Effect] {
        list.fit(Size(width: size.width, height: max(1, size.height - 1)))
        guard !isAsked else { return [] }
        isAsked = true
        return [.ask(LoadDetail(number: number))]
    }

    mutating func refresh(_ world: World) -> [Effect] { [.ask(LoadDetail(number: number))] }

    mutating func receive(_ reply: Reply, _ world: World) -> [Effect] {
        guard let (_, result) = reply.to(LoadDetail.self) else { return [] }
        switch result {
        case .failure(let error):
            return [.say(Message(text: Words.screenError(error), isError: true))]
        case .success(let found):
            detail = found
            list.show(parts(world))
            return []
        }
    }

    mutating func perform(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .back: return [.pop]
        case .open:
            guard let step = list.selected else { return [] }
            return [.push(AssetListScreen(showing: step.asset))]
        case .tree:
            guard let step = list.selected else { return [] }
            return [.push(TreeScreen(step.asset))]
        default: list.perform(action)
        }
        return []
    }

    // MARK: The lines

    private func parts(_ world: World) -> [DialogPart<Step>] {
        guard let detail else { return [] }
        var parts: [DialogPart<Step>] = []
        for (number, reason) in detail.reasons.enumerated() {
            if number == 0 || detail.reasons[number - 1].axis != reason.axis {
                if number > 0 { parts.append(DialogPart(beginning: [.init("")])) }
                let name = reason.axis.name(reason.class)
                parts.append(
                    DialogPart(
                        beginning: [
                            .init(world.text(Words.Detail.why(name)), Palette.heading),
                            .init("  " + world.text(Words.axis(reason.axis)), Palette.faint),
                        ]))
            }
            parts += path(of: reason, number, detail, world)
        }
        return parts
    }

    /// A reason's path, a step a line, and below it what gives the class at its end.
    private func path(
        of reason: ExplainClass.Reason, _ place: Int, _ detail: LoadDetail.Detail, _ world: World
    ) -> [DialogPart<Step>] {
        var parts: [DialogPart<Step>] = []
        for (index, asset) in reason.path.enumerated() {
            let isCopy = index == 1 && reason.because == .copyOf
            let how =
                index == 0
                ? ""
                : world.text(isCopy ? Words.Tree.copyOf : Words.Tree.contains) + " "
            var part = DialogPart(
                item: Step(reason: place, index: index, asset: asset),
                beginning: [
                    .init(String(repeating: "  ", count: index + 1) + how, Palette.label),
                    .init("#\(asset) ", Palette.label),
                ], clause: index == 0 ? "" : isCopy ? "5(2)①イ" : "5(2)④ウ")
            let line = detail.named[asset]
            let classes = line?.effective ?? (asset == number ? detail.asset.effective : nil)
            part.beginning += classes?.runs ?? []
            part.text =
                line.map { world.text(Words.name(of: $0)) }
                ?? (asset == number ? detail.asset.name : "")
            parts.append(part)
        }
        let own = ReasonWords(detail: detail, world: world).atEnd(of: reason)
        let indent = String(repeating: "  ", count: reason.path.count + 1)
        parts.append(
            DialogPart(beginning: [.init(indent)], text: own.text, clause: own.clause))
        return parts
    }

    // MARK: Drawing

    func draw(on grid: inout Grid, in area: Area, _ world: World) {
        var title = "#\(number)"
        if let asset = detail?.asset {
            title = "#\(number) \(asset.name)  \(asset.effective.text)"
        }
        grid.write(
            fitted(world.text(Words.Tree.why(title)), area.width), x: area.x, y: area.y,
            style: Palette.title)
        if detail == nil {
            grid.write(
                world.text(Words.Screen.reading), x: area.x + 1, y: area.y + 2,
                style: Palette.faint)
        }
        list.draw(on: &grid, in: area.below(1))
    }
}
