import ArgumentParser
import Register
import RegisterScreens
import SecurityPolicy

/// Prints the book of a kind of permit.
struct Book: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "book", abstract: Words.CommandHelp.book.here)
    }

    @Argument(help: ArgumentHelp(Words.PermitHelp.kind.here)) var kind: PermitKindCode
    @Option(help: ArgumentHelp(Words.PermitHelp.bookFrom.here, valueName: "date")) var from: Day?
    @Option(help: ArgumentHelp(Words.PermitHelp.bookUntil.here, valueName: "date"))
    var until: Day?
    @Option(help: ArgumentHelp(Words.PermitHelp.fiscalYear.here, valueName: "year"))
    var fiscalYear: Int?
    @Option(help: ArgumentHelp(Words.PermitHelp.units.here, valueName: "code"))
    var unit: [String] = []
    @OptionGroup var globals: LookOptions

    func run() throws {
        let session = try globals.session()
        let kind = kind.kind
        let period = try Period(from: from, until: until, fiscalYear: fiscalYear)
        let names = try PermitNames(session, for: kind)
        var query = ReadBook(
            kind.code, from: period.from, until: period.until, units: try unit.map(session.unit))
        var table = BookText.table(of: kind)
        var isFirst = true
        while true {
            let lines = try session.answer(query)
            if session.isJSON {
                let elements = lines.map { JSON($0, kind).text }.joined(separator: ",\n")
                try Output.send(elements.isEmpty ? "" : (isFirst ? "[\n" : ",\n") + elements)
            } else {
                for line in lines { table.add(BookText.cells(of: line, kind, names)) }
                try Output.send(isFirst ? table.text : table.body)
                table.clear()
            }
            guard let last = lines.last else { break }
            isFirst = false
            query.after = last.permit.number
        }
        if session.isJSON { try Output.send(isFirst ? "[]\n" : "\n]\n") }
    }
}
