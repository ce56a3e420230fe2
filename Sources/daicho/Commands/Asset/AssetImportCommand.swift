import ArgumentParser
import Foundation
import Register
import RegisterScreens

/// Imports assets.
struct AssetImportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "import", abstract: Words.CommandHelp.assetImport.here)
    }

    @Argument(help: ArgumentHelp(Words.OptionHelp.csvIn.here), completion: .file())
    var file: String
    @Flag(help: ArgumentHelp(Words.OptionHelp.dryRun.here)) var dryRun = false
    @Option(help: ArgumentHelp(Words.OptionHelp.encodingIn.here))
    var encoding = ReadingEncoding.auto
    @Option(help: ArgumentHelp(Words.OptionHelp.map.here, valueName: "field=header"))
    var map: [ColumnValue] = []
    @Option(
        name: .customLong("default"),
        help: ArgumentHelp(Words.OptionHelp.defaults.here, valueName: "field=value"))
    var defaults: [ColumnValue] = []
    @OptionGroup var options: ActOptions

    func run() throws {
        let session = try options.globals.session()
        let progress = Progress(isJSON: session.isJSON)
        let size = try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int
        let report: ImportReport
        do {
            defer { progress.end() }
            report = try session.register.importAssets(
                from: file, importOptions, by: session.caller, options.circumstances
            ) { bytes, rows in
                progress.show(
                    Words.Exchange.progress(
                        rows: rows, percent: Progress.percent(bytes, of: size ?? 0)))
            }
        } catch let fault as CSVFault {
            throw Fault.reading(path: file, fault)
        }
        guard report.faultCount == 0 else { throw Fault.badRows(path: file, report) }
        try Output.send(
            session.isJSON
                ? JSON(report, isDryRun: dryRun).text + "\n"
                : Words.Exchange.done(report, isDryRun: dryRun).here + "\n")
    }

    private var importOptions: ImportOptions {
        var options = ImportOptions()
        options.encoding = encoding
        options.isDryRun = dryRun
        for value in map { options.headers[value.column] = value.text }
        for value in defaults { options.defaults[value.column] = value.text }
        return options
    }
}
