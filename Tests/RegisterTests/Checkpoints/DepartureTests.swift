import Foundation
import GRDB
import SecurityPolicy
import Testing

@testable import Register

/// What was done to a register is told apart by the checkpoints that were kept of it.
@Suite struct DepartureTests {
    /// A register with a checkpoint after each of three steps.
    fileprivate final class Kept {
        let city: Fixture
        private(set) var checkpoints: [Checkpoint] = []

        init() throws {
            city = try Fixture()
            for step in 0..<3 {
                for number in 0..<2 { try city.add("資産 \(step)-\(number)") }
                checkpoints.append(try city.register.checkpoint())
            }
            try city.add("新しい資産")
        }

        /// Changes the file as somebody does who can write it: the guards are taken away and put back.
        func tamper(_ sql: String) throws {
            try city.register.queue.inDatabase { database in
                let triggers = try Row.fetchAll(
                    database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
                for row in triggers {
                    try database.execute(sql: "DROP TRIGGER \(row[0] as String)")
                }
                try database.execute(sql: "PRAGMA foreign_keys = OFF")
                try database.execute(sql: sql)
                try database.execute(sql: "PRAGMA foreign_keys = ON")
                for row in triggers { try database.execute(sql: row[1] as String) }
            }
        }

        func verify(
            _ register: Register? = nil, against some: [Int] = [0, 1, 2], replay: Bool = false
        ) throws -> CheckpointVerification {
            try (register ?? city.register).verify(
                against: some.map { checkpoints[$0] }, replay: replay)
        }
    }

    private func expect(
        _ found: CheckpointVerification, _ finding: Verification.Finding?, entry: Int? = nil,
        _ outcomes: [CheckpointVerification.Outcome],
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let verification = found.verification
        #expect(
            verification.result == (finding == nil ? .passed : .failed),
            sourceLocation: sourceLocation)
        #expect(verification.finding == finding, sourceLocation: sourceLocation)
        #expect(verification.firstBad == entry, sourceLocation: sourceLocation)
        #expect(found.comparisons.map(\.outcome) == outcomes, sourceLocation: sourceLocation)
    }

    @Test func nothing() throws {
        let kept = try Kept()
        expect(try kept.verify(), nil, [.same, .same, .same])
        expect(try kept.verify(replay: true), nil, [.same, .same, .same])
        expect(try kept.verify(against: []), nil, [])
    }

    @Test func edit() throws {
        let kept = try Kept()
        let entry = kept.checkpoints[0].entries + 1
        try kept.tamper(
            "UPDATE entry SET body = CAST(replace(body, '資産', '資料') AS BLOB) WHERE number = \(entry)"
        )
        expect(try kept.verify(), .bodyChanged, entry: entry, [.same, .unreached, .unreached])
    }

    @Test func deletion() throws {
        let kept = try Kept()
        let entry = kept.checkpoints[1].entries
        try kept.tamper("DELETE FROM entry WHERE number = \(entry)")
        expect(try kept.verify(), .entryMissing, entry: entry, [.same, .unreached, .unreached])
    }

    /// The tables still have what the entries that are gone did.
    @Test func truncation() throws {
        let kept = try Kept()
        let last = kept.checkpoints[1].entries
        try kept.tamper("DELETE FROM entry WHERE number > \(last)")
        let finding = Verification.Finding.truncated(
            from: last + 1, through: kept.checkpoints[2].entries)
        for replay in [false, true] {
            expect(
                try kept.verify(replay: replay), finding, entry: last + 1,
                [.same, .same, .missing])
        }
        // Without a checkpoint that knows of them, only the replay sees it.
        expect(try kept.verify(against: [0, 1]), nil, [.same, .same])
        #expect(try kept.verify(against: [0, 1], replay: true).verification.result == .failed)
    }

    /// All of the ledger is gone, which has no entry 1 then.
    @Test func truncationToNothing() throws {
        let kept = try Kept()
        try kept.tamper("DELETE FROM entry")
        expect(
            try kept.verify(), .truncated(from: 1, through: kept.checkpoints[0].entries), entry: 1,
            [.missing, .missing, .missing])
    }

    /// An old copy: all of it agrees with itself.
    @Test func oldCopy() throws {
        let city = try Fixture()
        let first = try city.register.checkpoint()
        let path = city.folder.appending(path: "old.db").path
        try FileManager.default.copyItem(atPath: city.path, toPath: path)
        try city.add("後の資産")
        let second = try city.register.checkpoint()
        let old = try Register.open(at: path, surroundings: city.clock.surroundings)
        expect(
            try old.verify(against: [first, second]),
            .rolledBack(from: second.entries, through: second.entries), entry: second.entries,
            [.same, .missing])
        // People go on with it.
        for number in 0..<3 {
            try old.perform(
                RegisterAsset(AssetFields(name: "別の資産 \(number)", kind: .document, unit: "soumu")),
                by: Fixture.manager)
        }
        expect(
            try old.verify(against: [first, second]),
            .continued(from: second.entries, through: second.entries), entry: second.entries,
            [.same, .changed])
    }

    /// The chain computed anew after a change, in all tables consistently: by performing other acts.
    @Test func rewrittenFromTheMiddle() throws {
        let kept = try Kept()
        let (first, second, third) = (
            kept.checkpoints[0], kept.checkpoints[1], kept.checkpoints[2]
        )
        let forged = try kept.forged(from: first.entries + 2)
        // It verifies by itself, tables included.
        #expect(try forged.verify(replay: true).result == .passed)
        expect(
            try kept.verify(forged),
            .rewritten(from: first.entries + 1, through: second.entries),
            [.same, .changed, .changed])
        // The more checkpoints, the nearer.
        expect(
            try kept.verify(forged, against: [2]), .rewritten(from: 1, through: third.entries),
            [.changed])
        // In any order.
        expect(
            try kept.verify(forged, against: [2, 0, 1]),
            .rewritten(from: first.entries + 1, through: second.entries),
            [.changed, .same, .changed])
    }

    @Test func rewrittenFromTheBeginning() throws {
        let kept = try Kept()
        let forged = try kept.forged(from: 1)
        #expect(try forged.verify(replay: true).result == .passed)
        expect(
            try kept.verify(forged), .anotherRegister, entry: 1,
            [.anotherRegister, .anotherRegister, .anotherRegister])
    }

    @Test func anotherRegister() throws {
        let kept = try Kept()
        let other = try Register.create(
            at: kept.city.folder.appending(path: "other.db").path, organisation: "焼津市役所",
            founder: Fixture.root, founderName: "基盤", surroundings: kept.city.clock.surroundings)
        expect(
            try kept.verify(other, against: [2]), .anotherRegister, entry: 1,
            [.anotherRegister])
    }

    /// Of two checkpoints of the same entry one is wrong, whichever comes first.
    @Test func contradiction() throws {
        let kept = try Kept()
        let good = kept.checkpoints[1]
        let bad = Checkpoint(
            organisation: good.organisation, register: good.register, entries: good.entries,
            head: String(good.head.reversed()), time: good.time)
        for pair in [[good, bad], [bad, good]] {
            let found = try kept.city.register.verify(against: pair).verification
            #expect(
                found.finding == .rewritten(from: good.entries, through: good.entries), "\(found)")
        }
    }

    /// Nobody signs what does not verify.
    @Test func noCheckpointOfWhatDoesNotVerify() throws {
        let kept = try Kept()
        try kept.tamper("UPDATE entry SET hash = zeroblob(32) WHERE number = 5")
        #expect(
            throws: RegisterError.unverified(path: kept.city.path, entry: 5, .hashChanged)
        ) { try kept.city.register.checkpoint() }
    }
}

extension DepartureTests.Kept {
    /// A register with the same acts, at the same times, but that one entry's salt is another one from
    /// some entry on.
    fileprivate func forged(from entry: Int) throws -> Register {
        let path = city.folder.appending(path: "forged.db").path
        let replayer = try Replayer(of: city.register, at: path)
        let bodies = try city.register.read { reader in
            try reader.rows("SELECT body FROM entry ORDER BY number").map {
                Array(try $0[0] as Data)
            }
        }
        let entries = try bodies.enumerated().map { place, body in
            var text = String(decoding: body, as: UTF8.self)
            if place + 1 == entry {
                text = text.replacing(/"salt":"[0-9a-f]{4}/, with: #""salt":"ffff"#)
            }
            return PreparedEntry.act(
                try PreparedAct(number: place + 1, body: Array(text.utf8), hash: []))
        }
        #expect(try replayer.perform(entries) == nil)
        try replayer.finish()
        try replayer.copy.queue.inDatabase { try replayer.indexes.restore(to: $0) }
        try replayer.copy.queue.close()
        return try Register.open(at: path, surroundings: city.clock.surroundings)
    }
}
