import ArgumentParser
@main struct Main: ParsableCommand { static var configuration: CommandConfiguration { .init(commandName: "daicho", subcommands: listedCommands) } }
