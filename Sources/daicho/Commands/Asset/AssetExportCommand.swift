import ArgumentParser
import Register
import RegisterScreens

/// Exports assets.
struct AssetExportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "export", abstract: Words.CommandHelp.assetExport.here)
    }

    @Argument(help: ArgumentHelp(Words.OptionHelp.csvOut.here), completion: .file())
    var file: String
    @Option(help: ArgumentHelp(Words.OptionHelp.encodingOut.here))
    var encoding = WritingEncoding.utf8Mark
    @OptionGroup var filter: FilterOptions
    @OptionGroup var globals: LookOptions

    func run() throws {
        let session = try globals.session()
        let progress = Progress(isJSON: session.isJSON)
        let count: Int
        do {
            defer { progress.end() }
            count = try session.register.exportAssets(
                to: file, filter.filter(session), encoding: encoding,
                // A file is for people, also when a program asks for it.
                language: Interface.chosenLanguage ?? session.register.describe().language,
                for: session.caller
            ) { progress.show(Words.Exchange.progress(assets: $0)) }
        } catch let fault as CSVFault {
            throw Fault.writing(path: file, fault)
        } catch let fault as ExportFault {
            throw Fault.unencodable(path: file, fault)
        }
        try Output.send(
            session.isJSON
                ? JSON.object(["assets": .int(count), "file": .string(file)]).text + "\n"
                : Words.Exchange.exported(count, to: file).here + "\n")
    }
}
