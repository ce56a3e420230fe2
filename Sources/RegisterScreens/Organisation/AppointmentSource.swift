internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// Appointments with their dates: all of them, or those that end soon.
struct AppointmentSource: ListSource {
    var search = ""
    /// Of these units (codes) and the units below them, by the appointment or by the person; empty:
    /// of all.
    var units: [String]
    /// Only those that end on this day or before it; nil: all.
    let endingBy: Day?
    /// Only those that have not ended before this day; nil: all.
    let from: Day?

    init(units: [String] = [], endingBy: Day? = nil, from: Day?) {
        self.units = units
        self.endingBy = endingBy
        self.from = from
    }

    /// An appointment and whose it is.
    struct Line: ListLine {
        let number: Int
        let person: ListPeople.Person
        let held: ListPeople.Appointment
        let unitName: String
    }

    var title: Wording? {
        endingBy == nil ? Words.Tally.appointments : Words.Tally.ending(HomeSource.soon)
    }

    /// All lines: those that end first come first where only those are shown, else by person.
    func lines(from register: any Desk, for caller: Caller) throws -> [Line] {
        let all = try register.answer(ListUnits(), for: caller)
        let names = Dictionary(all.map { ($0.code, $0.name) }, uniquingKeysWith: { $1 })
        let within = chosen(all)
        let ending = endingBy.map { ListPeople.Ending(from: from, by: $0) }
        let people = try register.answer(ListPeople(ending: ending), for: caller)
        var found = people.flatMap { person in
            person.appointments.filter { held in
                passes(held)
                    && (within.map { within in
                        [held.unit ?? person.unit].contains { $0.map(within.contains) ?? false }
                    } ?? true)
            }.map { (person, $0) }
        }
        if endingBy != nil {
            found.sort { ($0.1.until ?? $0.1.from) < ($1.1.until ?? $1.1.from) }
        }
        return found.enumerated().map { index, pair in
            Line(
                number: index + 1, person: pair.0, held: pair.1,
                unitName: pair.1.unit.map { names[$0] ?? $0 } ?? "")
        }
    }

    private func passes(_ held: ListPeople.Appointment) -> Bool {
        guard let from, let until = held.until else { return true }
        return until >= from
    }

    /// The codes of the chosen units and of those below them.
    private func chosen(_ all: [ListUnits.Unit]) -> Set<String>? {
        guard !units.isEmpty else { return nil }
        var chosen = Set(units)
        for line in UnitSource.tree(all) where line.unit.parent.map(chosen.contains) ?? false {
            chosen.insert(line.unit.code)
        }
        return chosen
    }

    func page(
        _ place: ListPlace, limit: Int, from register: any Desk, for caller: Caller
    ) throws -> ListPage<Line> {
        page(of: try lines(from: register, for: caller), place, limit: limit) {
            [
                $0.person.name, $0.person.login, $0.unitName, $0.held.actingFor ?? "",
                Words.role($0.held.role, register.policy).ja,
                Words.role($0.held.role, register.policy).en,
            ]
        }
    }

    func columns(_ world: World) -> [TableColumn] {
        [
            TableColumn(world.text(Words.Say.personName), minimum: 10, ideal: 18),
            TableColumn(world.text(Words.Appointed.role), minimum: 22, ideal: 32),
            TableColumn(world.text(Words.Say.unitOfPerson), minimum: 10, ideal: 20, priority: 1),
            TableColumn(world.text(Words.Appointed.from), minimum: 10, priority: 3),
            TableColumn(world.text(Words.Appointed.until), minimum: 10, priority: 1),
            TableColumn(world.text(Words.Say.actingFor), minimum: 10, ideal: 14, priority: 4),
        ]
    }

    func text(_ line: Line, column: Int, _ world: World) -> String {
        switch column {
        case 0: line.person.name
        case 1: world.text(Words.role(line.held.role, world.policy))
        case 2: line.unitName
        case 3: world.text(line.held.from, isShort: true)
        case 4: line.held.until.map { world.text($0, isShort: true) } ?? ""
        default: line.held.actingFor ?? ""
        }
    }

    func detail(_ line: Line, _ world: World, width: Int) -> FlowText {
        var text = FlowText(width: width)
        text.paragraph(
            [], world.text(Words.role(line.held.role, world.policy)), Palette.heading,
            clause: world.policy.rule(of: line.held.role)?.clause.citation ?? "")
        text.gap()
        text.field(Words.Say.personName, line.person.name, world)
        text.field(Words.Say.login, line.person.login, world)
        text.field(Words.Say.unitOfPerson, line.unitName, world)
        text.field(Words.Appointed.from, world.text(line.held.from), world)
        text.field(
            Words.Appointed.until,
            line.held.until.map { world.text($0) } ?? world.text(Words.Appointed.untilEnded),
            world)
        text.field(Words.Say.actingFor, line.held.actingFor, world)
        return text
    }
}
