internal import GRDB
internal import SecurityPolicy

/// What erasing records would leave of them.
extension Door {
    /// Of some records, what an erasure would leave, in the order of their numbers.
    ///
    /// - Throws: `RegisterError` if one is not to be erased yet.
    func plan(erasing permits: [Int]) throws -> [ErasedRecord] {
        try permits.sorted().map { number in
            let permit = try permit(number)
            let keptUntil = try checkEnded(permit)
            let closedOn = try closedOn(permit)
            return ErasedRecord(
                permit: number, kind: permit.kind.code, closedOn: closedOn, keptUntil: keptUntil,
                entries: try entries(of: permit))
        }
    }

    /// Refuses a record that is open, held, or to be kept beyond the day of the act.
    ///
    /// - Returns: the last day of its retention.
    @discardableResult
    func checkEnded(_ permit: StoredPermit) throws -> Day {
        let state = permit.state.on(happenedAt.day, until: permit.until)
        let found = try row(
            """
            SELECT kept_until, EXISTS (SELECT 1 FROM hold WHERE permit = number),
                EXISTS (SELECT 1 FROM ending WHERE permit = number)
            FROM permit WHERE number = ?
            """, [permit.number])
        guard let row = found, try !(row[1] as Bool) else {
            throw RegisterError.refused(.retention(.held(permit.number)))
        }
        guard try row[2] as Bool, let keptUntil = try row[0] as Day? else {
            throw RegisterError.refused(.retention(.open(permit.number, state: state)))
        }
        guard keptUntil < happenedAt.day else {
            throw RegisterError.refused(.retention(.kept(permit.number, until: keptUntil)))
        }
        return keptUntil
    }

    private func closedOn(_ permit: StoredPermit) throws -> Day {
        let stored = try row("SELECT closed_on FROM permit WHERE number = ?", [permit.number])
        guard let day = try stored?[0] as Day? ?? permit.until?.advanced(by: 1) else {
            throw RegisterError.refused(.retention(.open(permit.number, state: permit.state)))
        }
        return day
    }

    /// The acts whose entries are part of a permit's record.
    private static let recorded = """
        (act GLOB 'permit.*' OR act IN ('retention.hold', 'retention.unhold'))
        """

    private func entries(of permit: StoredPermit) throws -> [Remnant] {
        try rows(
            """
            SELECT entry.number, act, actor, recorded_at,
                (SELECT at FROM permit_step WHERE permit = ?1 AND entry = entry.number
                    AND step = 'finish')
            FROM about JOIN entry ON entry.number = about.entry
            WHERE about.number = ?1 AND \(Door.recorded) ORDER BY entry.number
            """, [permit.number]
        ).map { row in
            let entry: Int = try row[0]
            let end: Moment? = try row[4]
            let disposedAt = permit.kind.retiresItems ? end : nil
            return try Remnant(
                entry: entry, act: row[1], actor: row[2], recordedAt: row[3],
                about: rows(
                    "SELECT number FROM about WHERE entry = ? ORDER BY number", [entry]
                ).map { try $0[0] },
                disposedAt: disposedAt, disposed: disposedAt == nil ? nil : permit.disposals)
        }
    }
}

extension StoredPermit {
    /// The assets of which a disposal disposes, each with its method.
    var disposals: [Remnant.Disposed] {
        items.map { item in
            Remnant.Disposed(
                asset: item.asset, method: kind.sanitizationField.flatMap { item.fields[$0] })
        }
    }
}
