internal import Foundation
internal import GRDB
internal import SecurityPolicy

extension Register {
    /// Looks at everything that the register's safety rests on.
    ///
    /// - Parameters:
    ///   - replay: whether to perform the ledger again too, which takes longest.
    ///   - progress: told now and then how much of the whole is done.
    public func examine(
        replay: Bool, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws -> [Symptom] {
        try [
            Symptom(.settings, settings()), Symptom(.journal, journal()),
            Symptom(.sqlite, library()), Symptom(.clock, clock()),
        ] + contents(replay: replay, progress: progress)
    }

    /// As they are now, not as they were set.
    private func settings() throws -> Symptom.Finding {
        try read { reader in
            for setting in Opening.settings {
                let value = try pragma(setting.name, reader)
                guard value == setting.readsBack else {
                    return .setting(name: setting.name, value: value)
                }
            }
            return .fine
        }
    }

    private func journal() throws -> Symptom.Finding {
        let mode = try read { try pragma("journal_mode", $0) }
        // Whoever may not write does not set it.
        return ["persist", "delete", "truncate"].contains(mode) ? .journal(mode) : .badJournal(mode)
    }

    private func pragma(_ name: String, _ reader: Reader) throws -> String {
        guard let row = try reader.row("SELECT * FROM pragma_\(name)")?.row else { return "" }
        return String.fromDatabaseValue(row[0]) ?? Int.fromDatabaseValue(row[0]).map(String.init)
            ?? ""
    }

    /// The oldest SQLite that the program is tested with.
    private static let oldest = [3, 40, 0]

    private func library() throws -> Symptom.Finding {
        let version = try read { try $0.row("SELECT sqlite_version()")?[0] as String? ?? "" }
        let parts = version.split(separator: ".").map { Int($0) ?? 0 }
        return parts.lexicographicallyPrecedes(Register.oldest)
            ? .oldVersion(version) : .version(version)
    }

    /// An entry that is recorded now must not seem to be older than the one before it.
    private func clock() throws -> Symptom.Finding {
        let newest = try read { reader in
            try reader.row("SELECT recorded_at FROM entry ORDER BY number DESC LIMIT 1")
                .map { try $0[0] as Moment }
        }
        let now = surroundings.now()
        guard let newest, newest > now else { return .clock(now) }
        return .clockBehind(now, newest: newest)
    }

    /// The file, the schema, the chain, and the tables by the replay.
    private func contents(
        replay: Bool, progress: (Int, Int) -> Void
    ) throws -> [Symptom] {
        let found = try verify(replay: replay, progress: progress)
        var findings: [Symptom.Check: Symptom.Finding] = [
            .schema: .fine, .chain: .verified(entries: found.entries),
            .replay: .verified(entries: found.entries),
        ]
        if let finding = found.finding {
            let order: [Symptom.Check] = [.schema, .chain, .replay]
            let check = Register.check(of: finding)
            if let place = order.firstIndex(of: check) {
                findings[check] = .found(entry: found.firstBad, finding)
                for later in order[(place + 1)...] { findings[later] = .notExamined }
            } else if found.entries == 0 {
                for check in order { findings[check] = .notExamined }
            }
        }
        // A replay that came to its end has seen to it.
        findings[.integrity] = try integrity(found, isReplayed: replay)
        if !replay { findings[.replay] = nil }
        return [.integrity, .schema, .chain, .replay].compactMap { check in
            findings[check].map { Symptom(check, $0) }
        }
    }

    private func integrity(
        _ found: Verification, isReplayed: Bool
    ) throws -> Symptom.Finding {
        if case .integrity = found.finding {
            return .found(entry: nil, found.finding ?? .unstable)
        }
        if isReplayed, found.finding == nil { return .fine }
        do {
            try checkIntegrity()
            return .fine
        } catch RegisterError.damaged(_, let detail) {
            return .found(entry: nil, .integrity(detail: detail))
        }
    }

    /// Which of the checks a finding is one of.
    private static func check(of finding: Verification.Finding) -> Symptom.Check {
        switch finding {
        case .schema: .schema
        case .integrity: .integrity
        case .entryMissing, .bodyChanged, .bodyMissing, .hashChanged, .unreadable: .chain
        case .refused, .differs, .row, .unstable, .rewritten, .continued, .rolledBack, .truncated,
            .anotherRegister:
            .replay
        }
    }
}
