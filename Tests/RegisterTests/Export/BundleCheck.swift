import Foundation
import SecurityPolicy
import Testing

@testable import Register

/// Words of a bundle that are the names of its members: every member is a column.
struct PlainWords: BundleWords {
    let language = Language.en

    func columns(of kind: PermitKind, _ policy: Policy) -> [BundleColumn] {
        let members = [
            "permit", "kind", "state", "unit", "unitName", "applicant", "applicantName",
            "applicantFor", "purpose", "from", "until", "asset", "assetName", "assetKind",
            "approved", "effective", "flags",
        ]
        let steps = PermitStep.allCases.flatMap { step in
            [
                "entry", "at", "recordedAt", "actor", "actorName", "actingFor", "note",
                "unavoidable", "digest",
            ].map { "\(step.rawValue).\($0)" }
        }
        return (members + steps + kind.fields.map { "field." + $0.name }).map {
            BundleColumn($0, $0)
        }
    }

    func columnsOfPeople(_ policy: Policy) -> [BundleColumn] {
        ["entry", "act", "login", "name", "code"].map { BundleColumn($0, $0) }
    }

    func sheet(of kind: PermitKind) -> String { kind.code }
    var sheetOfPeople: String { "people" }
    func readme(_ facts: BundleFacts) -> String { facts.organisation }
}

/// Exports of a register, and what its own verifier says of them.
enum BundleCheck {
    /// Exports, and expects the bundle to verify.
    ///
    /// - Parameter during: done once, in the middle of the export.
    /// - Returns: the folder.
    @discardableResult
    static func export(
        _ city: Fixture, units: [String] = [], from: Day? = nil, until: Day? = nil,
        encoding: WritingEncoding = .utf8Mark, by caller: Caller = Fixture.auditor,
        during: () -> Void = {}, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> URL {
        let folder = city.folder.appending(path: "bundle-\(UUID().uuidString)")
        try withoutActuallyEscaping(during) { during in
            var isDone = false
            let options = BundleOptions(
                from: from, until: until, units: units, encoding: encoding, words: PlainWords())
            _ = try city.register.exportBundle(
                to: folder.path, options, for: caller,
                progress: { _ in
                    if !isDone {
                        isDone = true
                        during()
                    }
                })
        }
        let verdict = try Programs.run(
            Programs.python3, ["-B", folder.appending(path: "verify.py").path, folder.path])
        #expect(verdict.status == 0, "\(verdict.output)", sourceLocation: sourceLocation)
        return folder
    }

    /// The lines of a book.
    static func lines(_ folder: URL, _ kind: String) throws -> [BundleValue] {
        try Data(contentsOf: folder.appending(path: "books/\(kind).jsonl"))
            .split(separator: UInt8(ascii: "\n")).map { try BundleValue(reading: Array($0)) }
    }

    /// Everything that a bundle says.
    static func text(_ folder: URL) throws -> String {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return names.compactMap { name in
            try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
        }.joined()
    }
}
