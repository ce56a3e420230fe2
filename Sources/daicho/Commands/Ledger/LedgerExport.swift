import ArgumentParser
import Foundation
import Register
import RegisterScreens
import SecurityPolicy
import TerminalKit

/// Exports books with what proves them.
struct LedgerExport: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "export", abstract: Words.Bundle.command.here)
    }

    @Argument(help: ArgumentHelp(Words.Bundle.folder.here), completion: .directory)
    var directory: String
    @Option(help: ArgumentHelp(Words.PermitHelp.bookFrom.here, valueName: "date")) var from: Day?
    @Option(help: ArgumentHelp(Words.PermitHelp.bookUntil.here, valueName: "date"))
    var until: Day?
    @Option(help: ArgumentHelp(Words.PermitHelp.fiscalYear.here, valueName: "year"))
    var fiscalYear: Int?
    @Option(help: ArgumentHelp(Words.PermitHelp.units.here, valueName: "code"))
    var unit: [String] = []
    @Option(help: ArgumentHelp(Words.Bundle.key.here, valueName: "key"), completion: .file())
    var sign: String?
    @Option(help: ArgumentHelp(Words.Bundle.encoding.here)) var encoding = WritingEncoding.utf8Mark
    @OptionGroup(title: Words.OptionHelp.globals.here) var globals: Globals

    func run() throws {
        let session = try globals.session()
        let period = try Period(from: from, until: until, fiscalYear: fiscalYear)
        // A file is for people, also when a program asks for it.
        let language = try Interface.chosenLanguage ?? session.register.describe().language
        let options = BundleOptions(
            from: period.from, until: period.until, units: try unit.map(session.unit),
            encoding: encoding, words: BundleText(language),
            sign: sign.map { key in
                { path, namespace in
                    // What cannot be read is not signed, rather than nothing at all.
                    guard let bytes = FileManager.default.contents(atPath: path) else {
                        throw FileFault(path: path, .unread(EIO))
                    }
                    try NewFile.write(
                        SSHSignature.sign(Array(bytes), for: namespace, with: key),
                        to: CheckpointFile.signaturePath(path))
                }
            })
        let progress = Progress(isJSON: session.isJSON)
        let report: BundleReport
        let stop = StopSignal()
        do {
            defer { progress.end() }
            report = try session.register.exportBundle(
                to: directory, options, for: session.caller,
                isInterrupted: { stop.isAsked }
            ) { progress.show(Words.Bundle.progress($0)) }
        } catch is Interrupted {
            stop.end()
            throw Fault.stopped
        } catch let fault as BundleFault {
            throw Fault.unencodable(path: "\(directory)/\(fault.file)", fault.fault)
        }
        try Output.send(
            session.isJSON
                ? JSON.object([
                    "directory": .string(directory), "entries": .int(report.entries),
                    "head": .string(report.head), "permits": .int(report.permits),
                    "lines": .int(report.lines), "bodies": .int(report.bodies),
                    "papers": .int(report.papers), "signed": .bool(sign != nil),
                ]).text + "\n"
                : Words.Bundle.done(report, to: visible(directory)).here + "\n")
    }
}
