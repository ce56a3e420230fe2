internal import SecurityPolicy

extension Register {
    /// Writes down what somebody tried at a socket and may not do; once a day, person and act.
    ///
    /// Whoever is nobody of the register's has no entries: an operator finds them in the server's log.
    package func record(_ attempt: RecordRefusedAct, by caller: Caller) {
        _ = try? transaction { performer in
            guard try !performer.isRecordedToday(attempt, by: caller) else { return }
            try performer.perform(attempt, by: caller)
        }
    }
}

extension Refusal {
    /// Whether it says who may do something, and not what may be done: the ledger remembers who tried.
    package var isOfPerson: Bool {
        switch self {
        case .noRole, .notTheDuty, .keyReused: true
        case .permit(.ownApplication), .permit(.ownReport), .permit(.notApplicant): true
        default: false
        }
    }
}

extension Performer {
    fileprivate func isRecordedToday(
        _ attempt: RecordRefusedAct, by caller: Caller
    ) throws -> Bool {
        let door = door(recordedAt: now, occurredAt: nil)
        let fields = try CanonicalJSON.bytes(of: attempt)
        return try door.row(
            """
            SELECT 1 FROM entry WHERE actor = ? AND act = ? AND recorded_at >= ?
                AND instr(body, ?)
            """,
            [
                normalised(caller.login), RecordRefusedAct.name, door.recordedAt.day.description,
                String(decoding: fields, as: UTF8.self),
            ]) != nil
    }
}
