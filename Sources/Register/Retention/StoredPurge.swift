internal import GRDB
internal import SecurityPolicy

/// Where a purge stands.
public enum PurgeState: String, CaseIterable, Codable, Sendable {
    // In the order of their numbers in the tables.
    case asked, done, declined

    /// The state's number in the tables.
    var bit: Int { PurgeState.allCases.firstIndex(of: self) ?? 0 }
}

extension PurgeState: Stored {
    static func stored(_ value: DatabaseValue) -> PurgeState? {
        Int.stored(value).flatMap { allCases.indices.contains($0) ? allCases[$0] : nil }
    }
}

/// A purge's row, as acts read it.
struct StoredPurge {
    let number: Int
    let unit: Int
    let state: PurgeState
    /// The ids of who asked, and for whom.
    let askedBy: Int
    let askedFor: Int?
}

extension Door {
    /// A purge by its number.
    func purge(_ number: Int) throws -> StoredPurge {
        let found = try row(
            "SELECT unit, state, asked_by, asked_for FROM purge WHERE number = ?", [number])
        guard let row = found else { throw try absence(of: .purge, number) }
        return try StoredPurge(
            number: number, unit: row[0], state: row[1], askedBy: row[2], askedFor: row[3])
    }

    /// A purge that is waiting, for somebody who did not ask for it.
    func purgeToDecide(_ number: Int) throws -> StoredPurge {
        let purge = try purge(number)
        guard purge.state == .asked else {
            throw RegisterError.refused(.retention(.decided(number)))
        }
        let (person, principal) = try people()
        let askers = [purge.askedBy, purge.askedFor].compactMap { $0 }
        guard !askers.contains(person), !(principal.map(askers.contains) ?? false) else {
            throw RegisterError.refused(.retention(.ownRequest(number)))
        }
        return purge
    }

    /// Writes down who decided what about a purge.
    func decide(_ purge: StoredPurge, _ state: PurgeState, reason: String?) throws {
        let (person, principal) = try people()
        try run(
            """
            UPDATE purge SET state = ?, decided_by = ?, decided_for = ?, decided_at = ?, reason = ?
            WHERE number = ?
            """, [state.bit, person, principal, happenedAt.description, reason, purge.number])
        try run("INSERT OR IGNORE INTO about VALUES (?, daicho_act())", [purge.number])
    }

    /// A permit whose record is there; a purge may have erased it.
    func record(_ number: Int) throws -> StoredPermit {
        let purge = try row(
            "SELECT purge FROM purge_record WHERE permit = ? AND kept_until IS NOT NULL", [number])
        if let purge {
            throw RegisterError.refused(.retention(.erased(number, purge: try purge[0])))
        }
        return try permit(number)
    }
}
