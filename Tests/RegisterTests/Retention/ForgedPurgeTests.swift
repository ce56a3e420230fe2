import Foundation
import GRDB
import SecurityPolicy
import Testing

@testable import Register

/// Whoever has the file can write any entry, and take the bodies of others away; verification finds
/// every erasure that the rules would not have allowed.
@Suite struct ForgedPurgeTests {
    /// The act that erases records, without its rules.
    private struct LawlessPurge: Act {
        static let name = PurgeRecords.name
        static let duties = PurgeRecords.duties
        let purge: Int
        let records: [ErasedRecord]

        func authority(at door: Door) throws -> Authority {
            try PurgeRecords(purge: purge, records: records).authority(at: door)
        }

        func perform(at door: Door) throws -> Int? {
            try door.decide(try door.purgeToDecide(purge), .done, reason: nil)
            for record in records { try door.erase(record, by: purge) }
            return purge
        }
    }

    /// Writes a purge past the rules, in tables without triggers.
    private func forge(
        _ records: [ErasedRecord], in city: Fixture, besides sql: [String] = []
    ) throws {
        let register = city.register
        let triggers = try register.read { reader in
            try reader.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
                .map { (name: try $0[0] as String, sql: try $0[1] as String) }
        }
        try register.queue.inDatabase { database in
            for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger.name)") }
        }
        let memory = Memory()
        memory.gone = Dictionary(
            uniqueKeysWithValues: records.map { ($0.permit, $0.entries) })
        try register.transaction(remembering: memory) { performer in
            let asked = try performer.perform(
                AskForPurge(unit: "soumu", permits: records.map(\.permit)), by: Fixture.staff)
            try performer.perform(
                LawlessPurge(purge: try #require(asked.number), records: records),
                by: Fixture.manager)
            for statement in sql { try performer.database.execute(sql: statement) }
            try performer.finish()
        }
        try register.queue.inDatabase { database in
            for trigger in triggers { try database.execute(sql: trigger.sql) }
        }
    }

    /// What a purge would leave of the trip, once its time has come.
    private func plan() throws -> ErasedRecord {
        let later = try RetentionFixture()
        later.waitForTheEnd()
        let number = try later.ask([later.trip])
        return try #require(
            try later.city.register.answer(PlanPurge(number), for: Fixture.manager).first)
    }

    private func verdict(_ city: Fixture) throws -> Verification.Result {
        try city.register.verify(replay: true).result
    }

    /// An appointment is hidden: its entry is said to have been part of a record.
    @Test(arguments: ["person.appoint", "permit.apply"])
    func anEntryThatIsPartOfNoRecord(act: String) throws {
        let city = try Fixture()
        let day = city.clock.day
        let entry = try city.perform(
            Appoint(login: "staff", role: .auditor, unit: nil, from: day), by: Fixture.root
        ).entry
        let recordedAt = try city.register.read { reader in
            try reader.row("SELECT recorded_at FROM entry WHERE number = ?", [entry])?[0] as Moment?
        }
        city.clock.advance(days: 366 * 7)
        let rule = try #require(Policy.fujieda.permit("carry-out")).retention
        let remnant = Remnant(
            entry: entry, act: act, actor: "root",
            recordedAt: try #require(recordedAt), about: [], disposedAt: nil, disposed: nil)
        try forge(
            [
                ErasedRecord(
                    permit: 9999, kind: "carry-out", closedOn: day,
                    keptUntil: rule.retention(closedOn: day).endsOn, entries: [remnant])
            ], in: city,
            besides: ["DELETE FROM appointment WHERE id = (SELECT max(id) FROM appointment)"])
        #expect(try verdict(city) == .failed)
        // The chain alone does not say what an entry was that calls itself another.
        if act == "person.appoint" { #expect(try city.register.verify().result == .failed) }
    }

    /// A record goes before its time.
    @Test(arguments: ["kept", "short", "early"]) func aRecordThatIsToBeKept(lie: String) throws {
        let old = try RetentionFixture()
        let plan = try plan()
        let long = old.city.clock.day.advanced(by: -366 * 20)
        let rule = try #require(Policy.fujieda.permit(plan.kind)).retention
        let record = ErasedRecord(
            permit: plan.permit, kind: plan.kind, closedOn: lie == "early" ? long : plan.closedOn,
            keptUntil: lie == "kept" ? plan.keptUntil : rule.retention(closedOn: long).endsOn,
            entries: plan.entries)
        try forge([record], in: old.city)
        #expect(try verdict(old.city) == .failed)
        guard lie == "kept", Programs.python3 != nil else { return }
        // A bundle shows no more than the purge itself says.
        let folder = old.city.folder.appending(path: "bundle")
        _ = try old.city.register.exportBundle(
            to: folder.path, BundleOptions(words: PlainWords()), for: Fixture.auditor)
        let said = try Programs.run(
            Programs.python3, ["-B", folder.appending(path: "verify.py").path, folder.path])
        #expect(said.status == 1 && said.output.contains("may erase"), "\(said.output)")
    }

    /// A second purge says of an erased entry something else than the first: what it disposed of.
    @Test func anotherRemnant() throws {
        let old = try RetentionFixture()
        old.waitForTheEnd()
        let first = try #require(try old.purge([old.disposal]).first)
        let entries = first.entries.filter { $0.disposed != nil }.map { remnant in
            Remnant(
                entry: remnant.entry, act: remnant.act, actor: remnant.actor,
                recordedAt: remnant.recordedAt, about: remnant.about, disposedAt: nil,
                disposed: nil)
        }
        #expect(!entries.isEmpty)
        try forge(
            [
                ErasedRecord(
                    permit: 9999, kind: first.kind, closedOn: first.closedOn,
                    keptUntil: first.keptUntil, entries: entries)
            ], in: old.city)
        let found = try old.city.register.verify(replay: true)
        #expect(found.result == .failed)
        // The first purge stands; what is wrong is the request of the second, for a record that never
        // was.
        #expect(found.firstBad == (try old.city.head()) - 1, "\(found)")
    }
}
