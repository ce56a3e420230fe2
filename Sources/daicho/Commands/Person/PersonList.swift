import ArgumentParser
import Register
import RegisterScreens

/// Lists the people.
struct PersonList: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Words.CommandHelp.personList.here)
    }

    @OptionGroup var globals: LookOptions

    func run() throws {
        let session = try globals.session()
        let policy = session.register.policy
        try session.print(session.answer(ListPeople()), { JSON($0) }) { people in
            var table = Table([
                Words.Say.login.here, Words.Say.unitOfPerson.here, Words.Say.employment.here,
                Words.Say.personName.here, Words.Say.leftOn.here, Words.Say.roles.here,
            ])
            for person in people {
                let roles = person.appointments.map { appointment in
                    [
                        Words.role(appointment.role, policy).here, appointment.unit,
                        Words.Say.period(appointment.from, appointment.until).here,
                        appointment.actingFor.map { Words.Say.acting(for: $0).here },
                    ].compactMap { $0 }.joined(separator: " ")
                }
                table.add([
                    person.login, person.unit ?? "", Words.employment(person.employment).here,
                    person.name, person.leftOn?.description ?? "", roles.joined(separator: "; "),
                ])
            }
            return table
        }
    }
}
