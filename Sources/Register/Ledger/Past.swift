internal import GRDB
public import SecurityPolicy

/// A day in the past, in both senses.
public struct PastDay: Codable, Hashable, Sendable {
    /// Only what had happened by the end of this day; nil: whatever happened.
    public var happened: Day?
    /// Only what had been recorded by the end of this day; nil: all that is known.
    public var recorded: Day?

    /// What was true at the end of a day, as far as was known at the end of another.
    public init(happened: Day? = nil, recorded: Day? = nil) {
        self.happened = happened
        self.recorded = recorded
    }

    /// The day on which one looks: what is overdue is so on that day.
    public var day: Day? { [happened, recorded].compactMap { $0 }.min() }
}

/// The register as it was: another register, which is only looked at.
public struct Past: Sendable {
    /// Answers every query.
    ///
    /// Who may look is asked of the register of today.
    public let register: any Desk
    /// The entries that could not be placed: they had happened by then, but rest on something that
    /// happened later, or was recorded of a later day.
    public let unplaced: [Int]

    /// The register as it was, and what could not be placed in it.
    package init(register: any Desk, unplaced: [Int]) {
        self.register = register
        self.unplaced = unplaced
    }
}

extension Register {
    /// The register of today: itself, unless it is that of a past day.
    public var today: any Desk { present ?? self }

    /// The register of a past day: its ledger is performed again, as far as that day.
    ///
    /// - Parameter progress: told now and then how many entries are done; what it throws ends it.
    /// - Throws: `RegisterError.beforeTheRegister` of a day on which there was none yet.
    public func past(
        _ day: PastDay, progress: Steps = { _, _ in }
    ) throws -> Past {
        let total = try lastEntry(recordedBy: day.recorded)
        let replayer = try Replayer(of: self)
        if day.happened != nil { try replayer.allowPassingOver() }
        var chain = ChainVerifier()
        let erasures = Erasures()
        var unplaced: [Int] = []
        var last = EntryBatch(chain: chain)
        let batches = Ahead<EntryBatch> {
            guard last.chain.entries < total, last.bad == nil else { return nil }
            last = try self.entries(after: last.chain, until: total, prepared: true, erasures)
            return last
        }
        defer { batches.stop() }
        while let batch = try batches.next() {
            if let (entry, finding) = batch.bad {
                throw RegisterError.unreadableEntry(entry, detail: "\(finding)")
            }
            if let happened = day.happened {
                let numbers = try highestNumbers(of: batch.prepared)
                unplaced += try replayer.perform(
                    batch.prepared, until: happened, after: chain.head, numbers: numbers)
                // Without the register's own first entry nothing else can be performed.
                guard replayer.newest > 0 else { throw RegisterError.beforeTheRegister(happened) }
            } else if let (entry, finding) = try replayer.perform(batch.prepared) {
                throw RegisterError.unreadableEntry(entry, detail: "\(finding)")
            }
            chain = batch.chain
            try progress(chain.entries, total)
        }
        try replayer.finish()
        try replayer.settle()
        // The end of the day in Japan, unless that is yet to come.
        let end = day.day.map { Moment(seconds: Moment(startOf: $0.advanced(by: 1)).seconds - 1) }
        let now = min(surroundings.now(), end ?? surroundings.now())
        let register = Register(
            path: path, queue: replayer.copy.queue, open: replayer.copy.open,
            surroundings: Surroundings(now: { now }, salt: surroundings.salt), present: self,
            pastDay: day)
        return Past(register: register, unplaced: unplaced)
    }

    /// The newest entry that was recorded by the end of a day.
    private func lastEntry(recordedBy day: Day?) throws -> Int {
        guard let day else { return try revision() }
        // Times are written in Japan's, so that their order is that of their texts.
        let last = try read { reader in
            try reader.row(
                // The day after 9999-12-31 has no text.
                "SELECT max(number) FROM entry WHERE recorded_at < ? || '~'", [day.description])
        }
        guard let number = try last?[0] as Int? else {
            throw RegisterError.beforeTheRegister(day)
        }
        return number
    }

    /// The highest number that each entry is about.
    private func highestNumbers(of entries: [PreparedEntry]) throws -> [Int: Int] {
        guard let first = entries.first?.number, let last = entries.last?.number else { return [:] }
        let rows = try read { reader in
            try reader.rows(
                """
                SELECT entry, max(number) FROM about WHERE entry BETWEEN ? AND ? GROUP BY entry
                """, [first, last])
        }
        return Dictionary(
            try rows.map { (try $0[0] as Int, try $0[1] as Int) },
            uniquingKeysWith: { first, _ in first })
    }
}

extension Replayer {
    /// Makes the copy one in which entries are passed over, or taken back.
    fileprivate func allowPassingOver() throws {
        try copy.queue.inDatabase { database in
            // Entries keep their numbers, and those that are passed over are not there.
            try database.execute(sql: "DROP TRIGGER IF EXISTS entry_guard_insert")
            // Without a journal nothing can be taken back (sqlite.org/pragma.html#pragma_journal_mode).
            try database.execute(sql: "PRAGMA journal_mode = MEMORY")
        }
    }

    /// Performs the entries that had happened by the end of a day, in the order in which they were
    /// recorded.
    ///
    /// - Parameters:
    ///   - head: the hash of the entry before them.
    ///   - numbers: the highest number that each is about: those of what is passed over are not
    ///     given to anything else.
    /// - Returns: the entries that could not be performed without what happened later.
    fileprivate func perform(
        _ entries: [PreparedEntry], until day: Day, after head: [UInt8], numbers: [Int: Int]
    ) throws -> [Int] {
        try copy.transaction(remembering: memory) { performer in
            var head = head
            var unplaced: [Int] = []
            for entry in entries {
                performer.resume(after: entry.number - 1, hash: head)
                head = entry.hash
                if entry.happenedAt.day <= day {
                    if try place(entry, performer) {
                        newest = entry.number
                        continue
                    }
                    unplaced.append(entry.number)
                }
                memory.least = max(memory.least, (numbers[entry.number] ?? 0) + 1)
                memory.nextNumber = nil
            }
            return unplaced
        }
    }

    /// Performs an entry; false if that is not possible, and then nothing has changed.
    private func place(_ entry: PreparedEntry, _ performer: Performer) throws -> Bool {
        var isPlaced = false
        do {
            try performer.database.inSavepoint {
                isPlaced = try entry.perform(by: performer, memory) == nil
                return isPlaced ? .commit : .rollback
            }
        } catch is RegisterError {
            isPlaced = false
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            isPlaced = false
        }
        if !isPlaced { memory.forgetOrganisation() }
        return isPlaced
    }
}
