internal import Foundation
internal import GRDB
internal import SecurityPolicy

/// How far an export is.
public enum BundleProgress: Hashable, Sendable {
    /// Lines of the books that were read.
    case books(lines: Int)
    /// Entries of the ledger that were written.
    case ledger(entries: Int, of: Int)
}

extension Register {
    /// Exports books together with what proves them: a folder that can be checked without this
    /// program (docs/ledger-format.md).
    ///
    /// It reaches up to one entry. What it needs is read in many short transactions, so that no
    /// writer waits: the ledger only grows, and what changed in the tables meanwhile is read again
    /// in the transaction that settles which entry is the last (`settle`).
    ///
    /// - Parameters:
    ///   - isInterrupted: asked now and then whether to give up.
    ///   - progress: told now and then how far it is.
    /// - Throws: `RegisterError`, `BundleFault`, `Interrupted`, what `sign` throws; then nothing is
    ///   left.
    public func exportBundle(
        to path: String, _ options: BundleOptions, for caller: Caller,
        isInterrupted: @escaping () -> Bool = { false },
        progress: @escaping (BundleProgress) -> Void = { _ in }
    ) throws -> BundleReport {
        let options = try options.seen(
            by: read { try $0.door.sight(of: caller.login, .audit) }, self)
        do {
            let export = try BundleExport(
                self, path: path, options, isInterrupted: isInterrupted, progress: progress)
            return try export.run()
        } catch let error as CanonicalParser.Fault {
            throw RegisterError.io(detail: "byte \(error.offset)")
        } catch let error as CocoaError {
            throw RegisterError.io(detail: error.localizedDescription)
        }
    }
}

extension BundleOptions {
    /// The same for who sees some sections only: of these, unless it is of fewer.
    fileprivate func seen(by sight: Sight, _ register: Register) throws -> BundleOptions {
        guard let seen = sight.units else { return self }
        var options = self
        if units.isEmpty { options.units = seen.sorted() }
        // Whoever sees a unit sees those below it.
        if let unit = units.first(where: { !seen.contains(normalised($0)) }) {
            let clause = register.policy.duty(.audit).clause
            let roles = register.policy.roles.filter { $0.sees == .city }.map(\.role)
            throw RegisterError.refused(
                .notTheDuty(.audit, roles: roles, unit: unit, clause: clause))
        }
        return options
    }
}

/// An export in the making.
package final class BundleExport {
    let register: Register
    let options: BundleOptions
    let folder: BundleFolder
    let progress: (BundleProgress) -> Void
    var policy: Policy { register.policy }

    /// The ids of the sections of the books; empty: all.
    var scope: Set<Int> = []
    /// The last entry.
    var last = 0
    /// The numbers of the entries whose bodies go along.
    var concerned = EntrySet()
    /// The entries whose bodies were erased, as the purges say that go along.
    var erased = EntrySet()
    /// The numbers of the permits and assets of the books.
    var permits: Set<Int> = []
    var assets: Set<Int> = []
    /// The logins, the codes of units and of contractors, and the digests of papers that occur.
    var logins: Set<String> = []
    var units: Set<String> = []
    var contractors: Set<String> = []
    var papers: Set<String> = []
    /// How many lines each book has, by its kind.
    var lines: [String: Int] = [:]
    /// What was read again when the last entry was settled.
    var patch = BookPatch()
    /// What entry 1 and the last one say.
    var facts = LedgerFacts()

    /// What a bundle's sums are signed for (ssh-keygen(1), -n).
    static let namespace = "daicho-export"
    /// All for which something of a bundle is signed.
    package static let namespaces: Set = [namespace, Checkpoint.namespace]
    package static let folders = ["ledger", "books", "attachments"]

    init(
        _ register: Register, path: String, _ options: BundleOptions,
        isInterrupted: @escaping () -> Bool, progress: @escaping (BundleProgress) -> Void
    ) throws {
        self.register = register
        self.options = options
        self.progress = progress
        scope = try register.read { try BundleExport.scope(options.units, $0) }
        folder = try BundleFolder(
            path: path, folders: BundleExport.folders, isInterrupted: isInterrupted)
    }

    static func scope(_ units: [String], _ reader: Reader) throws -> Set<Int> {
        try units.reduce(into: []) { scope, code in
            scope.formUnion(try reader.descendants(of: reader.door.unit(code)))
        }
    }

    func run() throws -> BundleReport {
        let begun = try register.read { (try $0.revision(), $0.now.day) }
        try spoolBooks()
        try settle(since: begun.0, on: begun.1)
        try findEntriesOfAssets()
        let workbook = try Workbook(in: folder)
        try writeBooks(workbook)
        try findEntriesOfRetention()
        let people = try findPeople()
        try write(people, workbook)
        // It is packed meanwhile.
        let packing = Ahead<Never> {
            try workbook.finish()
            return nil
        }
        defer { packing.stop() }
        let bodies = try writeLedger()
        try writePapers()
        _ = try packing.next()
        try folder.adopt(Workbook.name)
        try writeRest()
        try folder.finish(folders: BundleExport.folders)
        return BundleReport(
            entries: last, head: Hex.text(facts.head), permits: permits.count,
            lines: lines.values.reduce(0, +), bodies: bodies, papers: papers.count)
    }

    /// A look at the tables that is over before anything else is done.
    func read<Result>(_ body: (Reader) throws -> Result) throws -> Result {
        try folder.check()
        return try register.read(body)
    }
}

/// A set of entries: a bit each, for there may be millions.
struct EntrySet {
    private var words: [UInt64] = []
    private(set) var count = 0

    func contains(_ entry: Int) -> Bool {
        entry >> 6 < words.count && words[entry >> 6] >> UInt64(entry & 63) & 1 == 1
    }

    mutating func insert(_ entry: Int) {
        guard entry > 0, !contains(entry) else { return }
        if entry >> 6 >= words.count {
            words.append(
                contentsOf: repeatElement(0, count: max(64, (entry >> 6) + 1 - words.count)))
        }
        words[entry >> 6] |= 1 << UInt64(entry & 63)
        count += 1
    }
}

/// What a bundle says of its ledger.
struct LedgerFacts {
    var organisation = ""
    var first: [UInt8] = []
    var head: [UInt8] = []
    var time = Moment(seconds: 0)
    /// The codes of the sections of the books; empty: all.
    var units: [String] = []
}

/// Lines that were read again.
struct BookPatch {
    /// The permits whose lines of the first reading are out of date.
    var stale: Set<Int> = []
    /// The lines of now, by the kind of permit, in the order of the permits.
    var lines: [String: [BundleValue]] = [:]
}
