import Register
import SampleCity
import SecurityPolicy
import Testing

/// Looks at some people find what a look at all of them has, chosen afterwards.
@Suite struct PeopleTests {
    /// Whoever has appointments that end within some days, and just these.
    @Test func thoseThatEnd() throws {
        let city = try City.large.get()
        let people = try city.answer(ListPeople())
        let ends = Set(people.flatMap(\.appointments).compactMap(\.until)).sorted()
        let days = [0, ends.count / 2, ends.count - 1].map { ends[$0] }
        for by in days {
            for from in [nil] + days.flatMap({ [$0, $0.advanced(by: 1)] }) as [Day?] {
                let expected = people.compactMap { person -> Held? in
                    let held = person.appointments.filter { appointment in
                        appointment.until.map { $0 <= by && $0 >= from ?? $0 } ?? false
                    }
                    return held.isEmpty ? nil : Held(login: person.login, appointments: held)
                }
                let found = try city.answer(ListPeople(ending: .init(from: from, by: by)))
                #expect(
                    found.map { Held(login: $0.login, appointments: $0.appointments) } == expected)
            }
        }
    }

    /// One person, with all that is theirs.
    @Test func onePerson() throws {
        let city = try City.large.get()
        let people = try city.answer(ListPeople())
        for person in [
            people.first, people.last, people.max { $0.appointments.count < $1.appointments.count },
        ] {
            let person = try #require(person)
            #expect(try city.answer(ListPeople(login: person.login)) == [person])
        }
        #expect(try city.answer(ListPeople(login: "nobody")).isEmpty)
    }

    /// Names by themselves.
    @Test func names() throws {
        let city = try City.large.get()
        let people = try city.answer(ListPeople())
        let named = try city.answer(NamePeople())
        #expect(
            named.map { [$0.login, $0.name, $0.kana] }
                == people.map { [$0.login, $0.name, $0.kana] })
        let some = [people[3].login, "nobody", people[1].login, people[3].login]
        #expect(try city.answer(NamePeople(some)) == [named[1], named[3]])
    }

    private struct Held: Equatable {
        let login: String
        let appointments: [ListPeople.Appointment]
    }
}
