internal import GRDB
internal import SecurityPolicy

/// What acts would change: found by performing them and taking them back.
///
/// So what a person is shown before they confirm is what the rules will do, in every case.
public struct Rehearsal: Codable, Sendable {
    /// The lines of the assets that would change, before; by number, ascending.
    public let before: [AssetLine]
    /// The same assets' lines afterwards, and those of new assets.
    public let after: [AssetLine]
    /// The assets that were asked for, before and after.
    public let subjects: [Subject]

    /// An asset that was asked for.
    public struct Subject: Codable, Sendable {
        /// As it is.
        public let before: Asset
        /// As it would be.
        public let after: Asset
    }
}

extension Register {
    /// The reader of what an act would change: its performer is told no more than they may see.
    private func reader(of database: Database, for caller: Caller) throws -> Reader {
        let reader = try Reader(database: database, policy: policy, now: surroundings.now())
        let sight = try reader.door.sight(of: caller.login, .read)
        return try Reader(
            database: database, policy: policy, now: reader.now, sight: sight)
    }

    /// Finds what an act would change, and changes nothing.
    ///
    /// See ``rehearse(_:by:subjects:)``.
    public func rehearse(
        _ act: some Act, by caller: Caller, subjects: [Int] = [],
        _ circumstances: Circumstances = Circumstances()
    ) throws -> Rehearsal {
        try rehearse([act], by: caller, subjects: subjects, circumstances)
    }

    /// Finds what acts would change, one after the other, and changes nothing.
    ///
    /// - Parameters:
    ///   - acts: what would be done.
    ///   - caller: who would do it.
    ///   - subjects: assets of which all is wanted, not only the line; existing ones.
    ///   - circumstances: of each of the acts.
    /// - Throws: `RegisterError` with which the act would be refused, or that the register cannot
    ///   be written.
    public func rehearse(
        _ acts: [any Act], by caller: Caller, subjects: [Int] = [],
        _ circumstances: Circumstances = Circumstances()
    ) throws -> Rehearsal {
        try checkForActs()
        return try recordingRefusals(of: caller) {
            try rehearsed(acts, by: caller, subjects: subjects, circumstances)
        }
    }

    private func rehearsed(
        _ acts: [any Act], by caller: Caller, subjects: [Int], _ circumstances: Circumstances
    ) throws -> Rehearsal {
        do {
            return try queue.writeWithoutTransaction { database in
                let reader = try self.reader(of: database, for: caller)
                let known = try subjects.map { try reader.seenAsset($0) }
                var changed: [Int] = []
                var after: [AssetLine] = []
                var then: [Asset] = []
                try database.inTransaction(.immediate) {
                    let performer = Performer(register: self, database: database)
                    defer { open.entry = 0 }
                    let entries = try acts.enumerated().map { index, act in
                        try performer.perform(act, by: caller, circumstances.ofAct(index)).entry
                    }
                    changed = try reader.rows(
                        """
                        SELECT DISTINCT number FROM about WHERE entry BETWEEN ? AND ?
                        ORDER BY number
                        """, [entries.first ?? 0, entries.last ?? 0]
                    ).map { try $0[0] }
                    after = try reader.lines(changed)
                    then = try subjects.map { try reader.asset($0) }
                    return .rollback
                }
                return Rehearsal(
                    before: try reader.lines(changed), after: after,
                    subjects: zip(known, then).map { Rehearsal.Subject(before: $0, after: $1) })
            }
        } catch {
            throw Opening.translated(error, path: path)
        }
    }
}
