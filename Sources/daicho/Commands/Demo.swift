import ArgumentParser
import Register
import RegisterScreens
import SampleCity

/// Creates the sample city hall.
struct Demo: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "demo", abstract: Words.CommandHelp.demo.here)
    }

    @Option(help: ArgumentHelp(Words.OptionHelp.sections.here, valueName: "sections"))
    var size = SectionCount.usual
    @OptionGroup(title: Words.OptionHelp.globals.here) var globals: Globals

    func run() throws {
        let path = Interface.registerPath(globals.register)
        try RegisterFolder.create(for: path)
        let founder = Caller(
            login: globals.actAs ?? Identity.login, via: Identity.login, host: Identity.host)
        let progress = Progress(isJSON: globals.json)
        do {
            defer { progress.end() }
            try SampleCity.build(
                at: path, sections: size.count, founder: founder,
                progress: { done, total in
                    progress.show(
                        Words.Verify.building(percent: Progress.percent(done, of: total)))
                }, surroundings: .real)
        }
        let register = try Register.open(
            at: path, policy: Interface.policy, surroundings: .real)
        guard !globals.json else {
            let newest = try register.answer(ListEntries(limit: 1), for: founder)
            return try Output.send(newest.first.map { JSON(entryOfCreation: $0) } ?? .null)
        }
        let assets = try register.answer(CountMatches(AssetFilter()), for: founder)
        try Output.send(
            Words.Say.built(path: path, assets: assets, login: founder.login).here + "\n"
                + Words.Say.next(
                    Interface.command(globals.register, as: globals.actAs), "asset list --limit 20"
                ).here)
    }
}
