import Foundation
import GRDB
import SecurityPolicy
import Testing

@testable import Register

/// A small register with every act in it, and a copy of its rows in tables without constraints,
/// where anything can be changed and changed back.
struct TamperBench {
    let city: Fixture
    /// The register's rows in plain tables.
    let working: Register
    private let replayer: Replayer
    private let chain: ChainVerifier
    private let keyColumns: [String: [String]]
    /// The entries that erase others.
    private let erasing: Set<Int>

    struct Found: Equatable {
        let entry: Int?
        let finding: Verification.Finding

        static func == (left: Found, right: Found) -> Bool {
            left.entry == right.entry && left.finding == right.finding
        }
    }

    init() throws {
        city = try Fixture()
        try TamperBench.everyAct(in: city)
        try city.check()
        let path = city.folder.appending(path: "working.db").path
        let queue = try DatabaseQueue(path: path)
        let source = city.path
        keyColumns = try queue.inDatabase { database in
            try database.execute(sql: "ATTACH ? AS source", arguments: [source])
            let names = try String.fetchAll(
                database, sql: "SELECT name FROM source.sqlite_schema WHERE type = 'table'")
            var keys: [String: [String]] = [:]
            for name in names {
                try database.execute(
                    sql: "CREATE TABLE main.\(name) AS SELECT * FROM source.\(name)")
                keys[name] = try String.fetchAll(
                    database,
                    sql: "SELECT name FROM pragma_table_info(?, 'source') WHERE pk > 0",
                    arguments: [name])
            }
            try database.execute(
                sql: """
                    PRAGMA application_id = \(Opening.applicationID);
                    PRAGMA user_version = \(Opening.schemaVersion);
                    """)
            return keys
        }
        try queue.close()
        working = try Register.open(at: path, surroundings: city.clock.surroundings)
        try working.queue.inDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF") }
        erasing = try city.register.read { reader in
            Set(
                try reader.rows("SELECT number FROM entry WHERE act = ?", [PurgeRecords.name])
                    .map { try $0[0] as Int })
        }
        replayer = try Replayer(of: city.register)
        var chain = ChainVerifier()
        let fault = try city.register.follow(
            &chain, until: city.head(), performing: replayer)
        #expect(fault == nil)
        self.chain = chain
        #expect(try finding(in: nil) == nil)
    }

    /// Performs each act once at least.
    ///
    /// With short names, so that the search index is small.
    private static func everyAct(in city: Fixture) throws {
        try city.perform(
            AddContractor(code: "K", name: "社", contract: "1", ndaUntil: city.clock.day),
            by: Fixture.root)
        try city.perform(MoveUnit(code: "zeimu", parent: "city"), by: Fixture.root)
        try city.perform(
            EndAppointment(
                login: "officer", role: .departmentOfficer, unit: "soumubu",
                until: city.clock.day), by: Fixture.root)
        let pc = try city.add("P", .equipment, Classification(332))
        let disc = try city.add("D", .medium, Classification(332))
        let text =
            try city.perform(
                RegisterAsset(
                    AssetFields(
                        name: "a", kind: .information, unit: "soumu", classes: Classification(111),
                        criteria: ["c1.specific-personal"], specificPersonal: true,
                        measures: ["locked"], location: "b", purpose: "c", source: "d", note: "e",
                        eraseDue: city.clock.day, externalID: "f"))
            ).number ?? 0
        try city.perform(
            CopyAsset(of: text, as: AssetFields(name: "g", kind: .document, unit: "soumu")))
        try city.perform(PutIn(container: disc, contents: [text]))
        try city.perform(PutIn(container: pc, contents: [disc]))
        try city.perform(TakeOut(container: disc, contents: [text]))
        try city.perform(SanitizeAsset(asset: disc, method: "clear"))
        try city.perform(MoveAsset(asset: disc, location: "h"))
        try city.perform(MoveAsset(asset: disc, location: "i"))
        try city.perform(ChangeMeasures(asset: pc, add: ["locked", "encrypted"], remove: []))
        try city.perform(CorrectAsset(asset: pc, name: "Q", traits: ["server"]))
        try city.perform(ClassifyAssets(assets: [pc], classes: Classification(222), reason: "j"))
        let old = try city.add("k", .document, Classification(332))
        try city.perform(RetireAsset(asset: old, reason: "l"))
        try everyPermit(in: city, pc: pc)
        try everyRecord(in: city)
        try city.register.perform(
            MoveAsset(asset: pc, location: "m"), by: Fixture.staff,
            Circumstances(
                idempotencyKey: "n", occurredAt: Moment(seconds: 1_780_000_001)))
    }

    /// A carry-out on which something is lost, an extension, and a disposal with its certificate.
    private static func everyPermit(in city: Fixture, pc: Int) throws {
        let today = city.clock.day
        let old = try city.add("o", .document, Classification(332))
        let trip = ApplyForPermit(
            kind: "carry-out", assets: [pc], purpose: "p", from: today, until: today,
            fields: ["destination": "q", "carrier": "staff", "protection": "r"])
        let permit = try #require(try city.perform(trip, by: Fixture.staff).number)
        try city.perform(SendBackPermit(permit: permit, reason: "s"))
        try city.perform(RevisePermit(permit: permit, purpose: "t"), by: Fixture.staff)
        try city.perform(ApprovePermit(permit: permit, note: "u"))
        try city.perform(StartPermit(permit: permit), by: Fixture.staff)
        try city.perform(
            ExtendPermit(permit: permit, until: today.advanced(by: 1), reason: "v"),
            by: Fixture.staff)
        try city.perform(ReportLoss(permit: permit, report: "w"), by: Fixture.staff)
        let disposal = try #require(
            try city.perform(
                ApplyForPermit(
                    kind: "disposal", assets: [old], purpose: "x",
                    fields: ["disposal-type": "destruction"])
            ).number)
        try city.perform(ApprovePermit(permit: disposal, unavoidable: "y"))
        try city.register.perform(
            AttachFile(permit: disposal, file: "z", bytes: [1, 2]), by: Fixture.staff,
            Circumstances(enclosure: [1, 2]))
        try city.perform(StartPermit(permit: disposal), by: Fixture.staff)
        try city.perform(
            FinishPermit(
                permit: disposal,
                fields: [
                    "method": "destroy", "verification": "A", "person": "staff",
                    "witness": "clerk",
                ]), by: Fixture.staff)
        let sent = ApplyForPermit(
            kind: "publication", assets: [pc], purpose: "B", fields: ["place": "C"])
        let rejected = try #require(try city.perform(sent, by: Fixture.staff).number)
        try city.perform(RejectPermit(permit: rejected, reason: "E"))
        let withdrawn = try #require(try city.perform(sent, by: Fixture.staff).number)
        try city.perform(WithdrawPermit(permit: withdrawn), by: Fixture.staff)
    }

    /// A purge of each state, after the years, and a hold.
    private static func everyRecord(in city: Fixture) throws {
        let today = city.clock.day
        let asset = try city.add("J", .document, Classification(332))
        // Never decided: they lapse.
        let lapsing = ApplyForPermit(
            kind: "carry-out", assets: [asset], purpose: "F", from: today, until: today,
            fields: ["destination": "G", "carrier": "staff", "protection": "K"])
        let numbers = try (1...4).map { _ in
            try #require(try city.perform(lapsing, by: Fixture.staff).number)
        }
        city.clock.advance(days: 366 * 7)
        for (place, number) in numbers.dropLast().enumerated() {
            let purge = try #require(
                try city.perform(AskForPurge(unit: "soumu", permits: [number]), by: Fixture.staff)
                    .number)
            if place == 0 {
                let records = try city.register.answer(PlanPurge(purge), for: Fixture.manager)
                try city.perform(PurgeRecords(purge: purge, records: records))
            } else if place == 1 {
                try city.perform(DeclinePurge(purge: purge, reason: "H"))
            }
        }
        try city.perform(HoldRecord(permit: numbers[3], reason: "I"))
    }

    /// Makes the indexes that queries name, without their being unique.
    func addIndexes() throws {
        let statements = try city.register.read { reader in
            try reader.rows("SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql NOT NULL")
                .map { try $0[0] as String }
        }
        for statement in statements { try execute(statement.replacing("UNIQUE ", with: "")) }
    }

    func tables() throws -> [String] { keyColumns.keys.sorted() }

    func keys(of table: String) -> [String] { keyColumns[table] ?? [] }

    func rows(_ table: String) throws -> [(rowid: Int64, cells: [String: DatabaseValue])] {
        try working.read { reader in
            try reader.rows("SELECT rowid AS rowid_, * FROM \(table)").map { row in
                var cells = Dictionary(uniqueKeysWithValues: row.row)
                let rowid = Int64.fromDatabaseValue(cells.removeValue(forKey: "rowid_") ?? .null)
                return (rowid ?? 0, cells)
            }
        }
    }

    func execute(_ sql: String, _ arguments: [DatabaseValue] = []) throws {
        try working.queue.inDatabase { database in
            if arguments.isEmpty {
                try database.execute(sql: sql)
            } else {
                try database.cachedStatement(sql: sql).execute(
                    arguments: StatementArguments(arguments))
            }
        }
    }

    /// What the verification finds with a cell changed; the cell is changed back.
    func found(
        _ table: String, _ rowid: Int64, _ column: String, _ other: DatabaseValue,
        restoring value: DatabaseValue
    ) throws -> Found? {
        let sql = "UPDATE \(table) SET \(column) = ? WHERE rowid = ?"
        try execute(sql, [other, rowid.databaseValue])
        let found = try finding(in: table)
        try execute(sql, [value, rowid.databaseValue])
        return found
    }

    /// Whether a finding is about an entry: what an entry erased is missing once that one is damaged.
    func isAbout(_ entry: Int?, _ found: Found?) -> Bool {
        found?.entry == entry
            || found?.finding == .bodyMissing && entry.map(erasing.contains) == true
    }

    /// Columns that SQLite computes; nobody can write them.
    static func isGenerated(_ table: String, _ column: String) -> Bool {
        ["asset.facet", "permit.due", "permit.kept_until"].contains("\(table).\(column)")
    }

    /// Follows the chain, and compares one table, or all.
    func finding(in table: String?) throws -> Found? {
        if table == nil || table == "entry" {
            var chain = ChainVerifier()
            if let (entry, finding) = try working.follow(
                &chain, until: self.chain.entries, performing: nil)
            {
                return Found(entry: entry, finding: finding)
            }
        }
        var chain = chain
        let found = try TableComparison(register: working, replayer: replayer)
            .firstDifference(in: table.map { [$0] }, chain: &chain) { _, _ in }
            .map { Found(entry: $0.entry, finding: $0.finding) }
        guard found == nil, table == nil || table == "content" else { return found }
        return try working.badPaper().map { Found(entry: nil, finding: $0) }
    }

    /// Whether a finding names the table, or the entry where it is the ledger that was changed.
    func isNamed(_ found: Found?, _ table: String, _ column: String) -> Bool {
        guard let found else { return false }
        if table == "entry" { return found.entry != nil }
        if case .row(table, _) = found.finding { return true }
        return false
    }

    /// Values that are not this one: none at all, the next number, other text, other bits.
    static func others(than value: DatabaseValue) -> [DatabaseValue] {
        switch value.storage {
        case .null: [1.databaseValue, "x".databaseValue]
        case .int64(let number):
            [.null, (number &+ 1).databaseValue, (number ^ 1).databaseValue, "x".databaseValue]
        case .string(let text):
            [.null, (text + "x").databaseValue, String(text.dropLast()).databaseValue]
        case .blob(let data):
            [.null, Data(data.map { $0 ^ 1 }).databaseValue, Data(data.dropLast()).databaseValue]
        case .double: [.null]
        }
    }
}
