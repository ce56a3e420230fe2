internal import SecurityPolicy

/// Where the ledger of a first host parts from that of its standby.
extension Register {
    /// The newest entry.
    func newest() throws -> (number: Int, hash: [UInt8]) {
        try read { reader in
            let number = try reader.revision()
            return (number, try reader.hashes(of: [number])[number] ?? Chain.origin)
        }
    }

    /// The hash of an entry; nil: there is none.
    func hash(of entry: Int) throws -> [UInt8]? {
        try read { try $0.hashes(of: [entry])[entry] }
    }

    /// Compares this standby with what its first host says of itself.
    ///
    /// - Returns: what became of the entries that the standby has; nil if they are the same there.
    func compare(
        with greeting: StreamLine.Greeting, of source: any EntrySource
    ) throws -> Verification.Finding? {
        guard try hash(of: 1) == greeting.register else { return .anotherRegister }
        let own = try newest()
        let there = greeting.entries
        if there < own.number {
            if try hash(of: there) == greeting.head {
                // What the tables know of entries that are not there was left behind.
                return greeting.known > there
                    ? .truncated(from: there + 1, through: own.number)
                    : .rolledBack(from: there + 1, through: own.number)
            }
            return try parting(before: there, source)
        }
        // The stream itself shows it, where nobody can be asked.
        guard there == own.number || source.answers else { return nil }
        let hash = there == own.number ? greeting.head : try source.hash(of: own.number)
        return hash == own.hash ? nil : try parting(before: own.number, source)
    }

    /// Finds where the ledgers part, by halves.
    ///
    /// - Parameter other: an entry that is another one there.
    private func parting(
        before other: Int, _ source: any EntrySource
    ) throws -> Verification.Finding {
        var (same, other) = (1, other)
        guard other > same else { throw StreamFault.misplaced }
        guard source.answers else {
            return finding(same: same, other: other, isLater: false)
        }
        do {
            while other - same > 1 {
                let middle = same + (other - same) / 2
                if try source.hash(of: middle) == hash(of: middle) {
                    same = middle
                } else {
                    other = middle
                }
            }
            try source.ask(.after(same))
            return try finding(
                Intake.Parted(
                    same: same, other: other, recordedAt: source.recordedAt(of: other)))
        } catch let error where !(error is RegisterError) {
            // It says no more; but that an entry is another one is known already.
            return finding(same: same, other: other, isLater: false)
        }
    }

    /// Does something to a standby's file while nobody can write it or make it the register.
    ///
    /// - Throws: `RegisterError.notAStandby`, `RegisterError.busy` if somebody has meanwhile.
    func whileStandby(
        at own: (number: Int, hash: [UInt8]), _ body: () throws -> Void
    ) throws {
        do {
            try queue.inDatabase { database in
                try database.inTransaction(.immediate) {
                    guard try Opening.isStandby(database) else {
                        throw RegisterError.notAStandby(path: path)
                    }
                    let newest = try Performer(register: self, database: database).newest()
                    guard newest.number == own.number, newest.hash == own.hash else {
                        throw RegisterError.busy
                    }
                    try body()
                    return .rollback
                }
            }
        } catch {
            throw Opening.translated(error, path: path)
        }
    }

    /// What became of the first host's ledger.
    func finding(_ parted: Intake.Parted) throws -> Verification.Finding {
        let newest = try read { reader in
            try reader.row("SELECT recorded_at FROM entry ORDER BY number DESC LIMIT 1")
                .map { try $0[0] as Moment }
        }
        // What was recorded after the standby's newest entry cannot have been there before.
        let isLater = parted.recordedAt.flatMap { time in newest.map { time > $0 } } ?? false
        return finding(same: parted.same, other: parted.other, isLater: isLater)
    }

    private func finding(same: Int, other: Int, isLater: Bool) -> Verification.Finding {
        isLater && other == same + 1
            ? .continued(from: other, through: other)
            : .rewritten(from: same + 1, through: other)
    }
}

extension Verification.Finding {
    /// The entry from which on the ledger is another one, if it is known exactly.
    var firstBad: Int? {
        switch self {
        case .anotherRegister: 1
        case .rolledBack(let from, _), .truncated(let from, _), .continued(let from, _): from
        case .rewritten(let from, let through): from == through ? from : nil
        default: nil
        }
    }
}

/// That a connection was lost before all questions were answered.
struct SourceEnded: Error {}

extension EntrySource {
    /// What comes first; nil if nothing does.
    func greeting() throws -> StreamLine.Greeting? {
        guard case .line(let bytes) = try next(waits: true) else { return nil }
        guard case .greeting(let greeting) = try StreamLine(bytes), greeting.entries > 0 else {
            throw StreamFault.misplaced
        }
        return greeting
    }

    /// Asks for the hash of an entry.
    fileprivate func hash(of entry: Int) throws -> [UInt8]? {
        try ask(.hash(of: entry))
        guard case .line(let bytes) = try next(waits: true) else { throw SourceEnded() }
        guard case .hash(entry, let hash) = try StreamLine(bytes) else {
            throw StreamFault.misplaced
        }
        return hash
    }

    /// When the entry that comes next was recorded; nil if that cannot be read.
    fileprivate func recordedAt(of entry: Int) throws -> Moment? {
        var hasPaper = false
        while case .line(let bytes) = try next(waits: true) {
            switch try StreamLine(bytes) {
            case .paper where !hasPaper: hasPaper = true
            case .entry(let hashes, let body):
                return hashes.number == entry ? Intake.recordedAt(body) : nil
            case .erased(_, let erased): return erased?.remnant.recordedAt
            default: return nil
            }
        }
        return nil
    }
}
