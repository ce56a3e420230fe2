import ArgumentParser
import Register
import RegisterScreens

/// Lists the contractors.
struct ContractorList: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Words.CommandHelp.contractorList.here)
    }

    @OptionGroup var globals: LookOptions

    func run() throws {
        let session = try globals.session()
        try session.print(session.answer(ListContractors()), { JSON($0) }) { contractors in
            var table = Table([
                Words.Say.code.here, Words.Say.contract.here, Words.Say.ndaUntil.here,
                Words.Say.name.here,
            ])
            for contractor in contractors {
                table.add([
                    contractor.code, contractor.contract, contractor.ndaUntil?.description ?? "",
                    contractor.name,
                ])
            }
            return table
        }
    }
}
