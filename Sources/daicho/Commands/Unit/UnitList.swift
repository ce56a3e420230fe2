import ArgumentParser
import Register
import RegisterScreens

/// Lists the units.
struct UnitList: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Words.CommandHelp.unitList.here)
    }

    @OptionGroup var globals: LookOptions

    func run() throws {
        let session = try globals.session()
        try session.print(session.answer(ListUnits()), { JSON($0) }) { units in
            var table = Table([Words.Say.code.here, Words.Say.parent.here, Words.Say.name.here])
            for unit in units { table.add([unit.code, unit.parent ?? "", unit.name]) }
            return table
        }
    }
}
