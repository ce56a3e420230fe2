import ArgumentParser
import Foundation
import Register
import RegisterScreens

/// Creates a register.
struct Init: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "init", abstract: Words.CommandHelp.initialise.here)
    }

    @Option(help: ArgumentHelp(Words.OptionHelp.organisation.here, valueName: "name"))
    var organisation: String
    @OptionGroup(title: Words.OptionHelp.globals.here) var globals: Globals

    func run() throws {
        let path = Interface.registerPath(globals.register)
        try RegisterFolder.create(for: path)
        // Whoever creates the file owns it, and so may name another person as its founder.
        let caller = Caller(
            login: globals.actAs ?? Identity.login, via: Identity.login, host: Identity.host)
        let register = try Register.create(
            at: path, organisation: organisation, language: globals.lang ?? .ja, founder: caller,
            founderName: Identity.name(of: caller.login), policy: Interface.policy,
            surroundings: .real)
        guard globals.json else {
            return try Output.send(
                Words.Say.created(
                    path: path, login: caller.login,
                    Interface.command(globals.register, as: globals.actAs)
                ).here + "\n")
        }
        let first = try register.answer(ShowEntry(1), for: caller)
        try Output.send(JSON(entryOfCreation: first))
    }
}
