import Register
import RegisterScreens

/// The JSON shapes of imports and exports.
extension JSON {
    init(_ fault: ImportFault) {
        let (message, accepted, clause) = Words.Exchange.fault(fault)
        self = .object([
            "line": .int(fault.line), "column": .int(fault.column),
            "field": JSON(fault.field?.rawValue), "message": .string(message.en),
            "accepted": JSON(accepted?.en), "clause": JSON(clause),
        ])
    }

    init(_ fault: CSVFault) {
        self = .object([
            "line": .int(fault.line), "column": .int(fault.column), "field": .null,
            "message": .string(Words.Exchange.csv(fault.kind).en), "accepted": .null,
            "clause": .null,
        ])
    }

    /// The report of an import; the receipt in it is that of its last entry.
    init(_ report: ImportReport, isDryRun: Bool) {
        let receipt = isDryRun ? nil : report.receipt
        self = .object([
            "rows": .int(report.rows), "registered": .int(report.registered),
            "unchanged": .int(report.unchanged), "different": JSON(report.different),
            "ignoredHeaders": JSON(report.ignoredHeaders), "dryRun": .bool(isDryRun),
            "numbers": .array(
                (isDryRun ? [] : report.numbers).map {
                    .object(["first": .int($0.lowerBound), "last": .int($0.upperBound)])
                }),
            "done": .bool(report.isDone), "entry": JSON(receipt?.entry),
            "hash": JSON(receipt?.hash), "number": .null,
            "repeated": .bool(!isDryRun && report.registered == 0),
        ])
    }
}
