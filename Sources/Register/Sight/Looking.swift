internal import GRDB
package import SecurityPolicy

/// Looking at the register on behalf of somebody.
extension Register {
    /// Answers a query, with what the person may see.
    ///
    /// That somebody asked for an asset of another section that is C1 or C2, or for a permit of such,
    /// is written into the ledger.
    ///
    /// - Throws: `RegisterError.refused` if the person may not look at this.
    public func answer<Q: Query>(_ query: Q, for caller: Caller) throws -> Q.Answer {
        try recordingRefusals(of: caller) {
            try look(for: caller, Q.duty) { reader in
                let limited = (query as? any LimitedQuery)?.withinReason as? Q
                return try (limited ?? query).answer(from: reader)
            }
        }
    }

    /// Writes down what a body refuses to show, if it is of a high class.
    func recordingRefusals<Result>(of caller: Caller, _ body: () throws -> Result) throws -> Result
    {
        do {
            return try body()
        } catch RegisterError.refused(.outOfSight(let refused)) {
            if refused.isRecorded { try (present ?? self).record(refused, by: caller) }
            throw RegisterError.refused(.outOfSight(refused))
        }
    }

    /// Looks at the tables in one transaction, with the eyes of somebody who has a duty.
    ///
    /// Who sees what in the register of a past day is asked of the register of today.
    func look<Result>(
        for caller: Caller, _ duty: Duty, _ body: (Reader) throws -> Result
    ) throws -> Result {
        if let present {
            let sight = try present.read { try $0.door.sight(of: caller.login, duty) }
            return try look(with: sight, body)
        }
        var sight = Sight.everything
        let whole = try read { reader -> Result? in
            sight = try reader.door.sight(of: caller.login, duty)
            return sight.units == nil ? try body(reader) : nil
        }
        return try whole ?? look(with: sight, body)
    }

    private func look<Result>(
        with sight: Sight, _ body: (Reader) throws -> Result
    ) throws -> Result {
        func look(_ database: Database) throws -> Result {
            var result: Result?
            try database.inTransaction(.deferred) {
                result = try body(
                    Reader(
                        database: database, policy: policy, now: surroundings.now(), sight: sight))
                return .commit
            }
            if present == nil { try Opening.checkPlace(of: database, path: path) }
            guard let result else { throw RegisterError.io(detail: "transaction") }
            return result
        }
        do {
            if let readers { return try readers.read(sight, look) }
            guard present == nil else { return try sighted.read(sight, look) }
            // Within this program one thing at a time, whichever connection it needs.
            return try queue.inDatabase { _ in try sighted.read(sight, look) }
        } catch {
            throw Opening.translated(error, path: path)
        }
    }

    /// Whether somebody has a duty and sees everything by it.
    package func seesEverything(_ caller: Caller, by duty: Duty) throws -> Bool {
        try read { try $0.door.sight(of: caller.login, duty).units == nil }
    }

    /// Writes down that somebody wanted to see what they may not; once a day, person and thing.
    private func record(_ refused: OutOfSight, by caller: Caller) throws {
        do {
            try transaction { performer in
                guard try !performer.isRecordedToday(refused, by: caller) else { return }
                try performer.perform(RecordRefusedRead(number: refused.number), by: caller)
            }
        } catch RegisterError.readOnly, RegisterError.standby {
            // Nothing can be written; it is refused all the same.
        }
    }
}

extension Performer {
    fileprivate func isRecordedToday(_ refused: OutOfSight, by caller: Caller) throws -> Bool {
        let door = door(recordedAt: now, occurredAt: nil)
        return try door.row(
            """
            SELECT 1 FROM about JOIN entry ON entry.number = about.entry
            WHERE about.number = ? AND act = ? AND actor = ? AND recorded_at >= ?
            """,
            [
                refused.number, RecordRefusedRead.name, normalised(caller.login),
                door.recordedAt.day.description,
            ]) != nil
    }
}
