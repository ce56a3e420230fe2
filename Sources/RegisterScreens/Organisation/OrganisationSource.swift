internal import Register
internal import SecurityPolicy

/// The parts of the organisation, with how many there are of each.
struct OrganisationSource: TallySource {
    func scopes(_ world: World) -> [TallyScope] { [TallyScope()] }

    func parts(_ counts: [String: Int], _ world: World) -> [TallyPart] {
        let today = world.facts.today
        return [
            TallyPart(
                heading: Words.Places.organisation,
                lines: [
                    TallyLine(
                        id: "city.units", text: Words.Tally.units, note: [Words.Tally.unitsNote],
                        opens: { ListScreen(UnitSource()) }),
                    TallyLine(
                        id: "city.people", text: Words.Tally.people,
                        note: [Words.Tally.peopleNote],
                        opens: { ListScreen(PersonSource(today: today)) }),
                    TallyLine(
                        id: "city.appointments", text: Words.Tally.appointments,
                        clause: "4(1)①-⑦", note: [Words.Tally.appointmentsNote],
                        opens: { ListScreen(AppointmentSource(from: nil)) }),
                    TallyLine(
                        id: "city.ending", text: Words.Tally.ending(HomeSource.soon),
                        clause: "4(1)①-⑦", note: [Words.Tally.endingNote],
                        opens: {
                            ListScreen(AppointmentSource(endingBy: today.endOfSoon, from: today))
                        }),
                ])
        ]
    }

    func count(
        _ scope: TallyScope, from register: any Desk, for caller: Caller
    ) throws -> [String: Int] {
        let today = register.now.day
        let people = try register.answer(ListPeople(), for: caller)
        return [
            "city.units": try register.answer(ListUnits(), for: caller).count,
            "city.people": people.count,
            "city.appointments": people.reduce(0) { $0 + $1.appointments.count },
            "city.ending": try AppointmentSource(endingBy: today.endOfSoon, from: today)
                .lines(from: register, for: caller).count,
        ]
    }
}
