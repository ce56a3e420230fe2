internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// The people, with what they are appointed to.
struct PersonSource: ListSource {
    var search = ""
    /// The day on which appointments hold or not.
    let today: Day

    init(today: Day) {
        self.today = today
    }

    /// A person.
    struct Line: ListLine {
        let number: Int
        let person: ListPeople.Person
        let unitName: String
        /// The roles of today, each with its unit.
        let roles: String
    }

    var title: Wording? { Words.Tally.people }

    func page(
        _ place: ListPlace, limit: Int, from register: any Desk, for caller: Caller
    ) throws -> ListPage<Line> {
        let units = try register.answer(ListUnits(), for: caller)
        let names = Dictionary(units.map { ($0.code, $0.name) }, uniquingKeysWith: { $1 })
        let people = try register.answer(ListPeople(), for: caller)
        let lines = people.enumerated().map { index, person in
            Line(
                number: index + 1, person: person,
                unitName: person.unit.map { names[$0] ?? $0 } ?? "",
                roles: person.appointments.filter { $0.holds(on: today) }
                    .map { $0.role.rawValue }.joined(separator: " "))
        }
        return page(of: lines, place, limit: limit) {
            [$0.person.name, $0.person.login, $0.person.kana ?? "", $0.unitName]
        }
    }

    func columns(_ world: World) -> [TableColumn] {
        [
            TableColumn(world.text(Words.Say.login), minimum: 8, ideal: 12, priority: 3),
            TableColumn(world.text(Words.Say.personName), minimum: 10, ideal: 18),
            TableColumn(world.text(Words.Say.unitOfPerson), minimum: 10, ideal: 20, priority: 2),
            TableColumn(world.text(Words.Say.roles), minimum: 22, ideal: .max, priority: 1),
        ]
    }

    func text(_ line: Line, column: Int, _ world: World) -> String {
        switch column {
        case 0: line.person.login
        case 1: line.person.name
        case 2: line.unitName
        default:
            line.person.appointments.filter { $0.holds(on: today) }.map { held in
                let unit = held.unit.map { world.facts.unitName($0) }
                return world.text(Words.role(held.role, world.policy))
                    + (unit.map { world.text(Words.Detail.inParentheses($0)) } ?? "")
            }.joined(separator: world.text(Words.Detail.comma))
        }
    }

    func detail(_ line: Line, _ world: World, width: Int) -> FlowText {
        let person = line.person
        var text = FlowText(width: width)
        text.paragraph([], person.name, Palette.heading)
        text.gap()
        text.field(Words.Say.login, person.login, world)
        text.field(Words.Say.kana, person.kana, world)
        text.field(Words.Say.unitOfPerson, line.unitName, world)
        text.field(
            Words.Say.employment, world.text(Words.employment(person.employment)), world)
        text.gap()
        text.line([.init(world.text(Words.Say.roles), Palette.heading)])
        if person.appointments.isEmpty { text.line([.init(world.text(Words.Say.none))]) }
        for held in person.appointments {
            let style: Style = held.holds(on: today) ? .plain : Palette.faint
            text.paragraph([.init("- ", style)], held.sentence(world), style)
        }
        return text
    }
}

extension ListPeople.Appointment {
    /// Role, unit, dates and for whom, in a line.
    func sentence(_ world: World) -> String {
        [
            world.text(Words.role(role, world.policy)),
            unit.map { visible(world.facts.unitName($0)) },
            world.text(
                Words.Appointed.period(world.text(from), until.map { world.text($0) })),
            actingFor.map { world.text(Words.Say.acting(for: $0)) },
        ].compactMap { $0 }.joined(separator: "  ")
    }
}
