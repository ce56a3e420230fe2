internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// The units as a tree.
struct UnitSource: ListSource {
    var search = ""

    /// A unit, and how deep it stands.
    struct Line: ListLine {
        let number: Int
        let unit: ListUnits.Unit
        let depth: Int
        /// The names from the top down to it.
        let path: [String]
    }

    var title: Wording? { Words.Tally.units }
    var openLabel: Wording? { Words.Places.assets }

    func page(
        _ place: ListPlace, limit: Int, from register: any Desk, for caller: Caller
    ) throws -> ListPage<Line> {
        let lines = UnitSource.tree(try register.answer(ListUnits(), for: caller))
        return page(of: lines, place, limit: limit) { [$0.unit.name, $0.unit.code] }
    }

    /// The units, each after the one that it is below.
    static func tree(_ units: [ListUnits.Unit]) -> [Line] {
        let known = Set(units.map(\.code))
        let below = Dictionary(grouping: units) { unit in
            unit.parent.flatMap { known.contains($0) ? $0 : nil }
        }
        var lines: [Line] = []
        func add(_ parent: String?, _ depth: Int, _ path: [String]) {
            for unit in below[parent] ?? [] {
                let path = path + [unit.name]
                lines.append(
                    Line(number: lines.count + 1, unit: unit, depth: depth, path: path))
                add(unit.code, depth + 1, path)
            }
        }
        add(nil, 0, [])
        return lines
    }

    func columns(_ world: World) -> [TableColumn] {
        [
            TableColumn(world.text(Words.Say.unitOfPerson), minimum: 20, ideal: .max),
            TableColumn(world.text(Words.Say.code), minimum: 8, ideal: 14, priority: 1),
        ]
    }

    func text(_ line: Line, column: Int, _ world: World) -> String {
        // Among the lines that a search found, the tree has gaps; the indent stays true.
        column == 0
            ? String(repeating: "  ", count: line.depth) + line.unit.name : line.unit.code
    }

    func detail(_ line: Line, _ world: World, width: Int) -> FlowText {
        var text = FlowText(width: width)
        text.paragraph([], line.path.joined(separator: " > "), Palette.heading)
        text.gap()
        text.field(Words.Say.code, line.unit.code, world)
        text.field(Words.Say.parent, line.unit.parent, world)
        return text
    }

    func open(_ line: Line, _ world: World) -> [Effect]? {
        var filter = AssetFilter()
        filter.units = [line.unit.code]
        return [.push(AssetListScreen(filter))]
    }
}
