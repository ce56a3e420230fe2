internal import GRDB
internal import SecurityPolicy

/// What the acts on permits have in common.
extension Door {
    /// The id of the person who performs the act, and of the one for whom, if so.
    func people() throws -> (person: Int, principal: Int?) {
        guard let standing else { throw RegisterError.io(detail: "nobody performs the act") }
        return (try person(standing.login), try standing.actingFor.map(person))
    }

    /// Writes down a step, which schema.sql demands before the state changes.
    func record(
        _ step: PermitStep, of permit: StoredPermit, role: Role? = nil,
        unavoidable: String? = nil, note: String? = nil
    ) throws {
        let (person, principal) = try people()
        try run(
            "INSERT INTO permit_step VALUES (?, daicho_act(), ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                permit.number, step.rawValue, permit.round, person, principal, role?.rawValue,
                happenedAt.description, recordedAt.description, unavoidable, note,
            ])
    }

    /// Moves a permit to another state.
    ///
    /// - Parameter closes: whether its retention begins to count: from when that is recorded, so that
    ///   nobody shortens it by saying that it happened earlier.
    func move(_ permit: StoredPermit, to state: PermitState, closes: Bool = false) throws {
        try run(
            "UPDATE permit SET state = ?, closed_on = ifnull(closed_on, ?) WHERE number = ?",
            [state.bit, closes ? recordedAt.day.description : nil, permit.number])
    }

    /// Writes what people have given into the fields of a permit and its assets.
    func storeFields(of permit: StoredPermit) throws {
        try run(
            "UPDATE permit SET fields = ?1 WHERE number = ?2 AND fields <> ?1",
            [try PermitText.encode(permit.fields), permit.number])
        for item in permit.items {
            try run(
                """
                UPDATE permit_item SET fields = ?1
                WHERE permit = ?2 AND asset = ?3 AND fields <> ?1
                """, [try PermitText.encode(item.fields), permit.number, item.asset])
        }
    }

    /// A reason that a step demands.
    func reason(_ text: String?, for step: PermitStep) throws -> String {
        guard let text, !isBlank(text) else {
            throw RegisterError.refused(.permit(.reasonMissing(step)))
        }
        return try self.text(text, field: "reason")
    }

    /// When a step was last taken, if it was.
    func time(of steps: [PermitStep], _ permit: StoredPermit) throws -> (PermitStep, Moment)? {
        let found = try rows(
            "SELECT step, at FROM permit_step WHERE permit = ? ORDER BY entry DESC",
            [permit.number])
        for row in found {
            let step: PermitStep = try row[0]
            if steps.contains(step) { return (step, try row[1]) }
        }
        return nil
    }

    /// Refuses what is said to have happened before the step that it follows: what left before it
    /// was permitted left without permission (6(1)③ア).
    func checkFollows(_ steps: [PermitStep], _ permit: StoredPermit) throws {
        if let (step, moment) = try time(of: steps, permit), happenedAt < moment {
            throw RegisterError.refused(.permit(.beforeEarlierStep(step, moment)))
        }
    }

    /// Refuses assets that a kind never permits, or of which it demands at least one.
    func checkItems(_ permit: StoredPermit) throws {
        guard !permit.kind.needsItems || !permit.items.isEmpty else {
            throw RegisterError.refused(.permit(.itemsMissing(permit.kind.clause)))
        }
        if let retired = permit.items.first(where: \.isRetired) {
            throw RegisterError.refused(.retired(retired.asset))
        }
        guard permit.items.allSatisfy({ $0.unit == permit.unit }) else {
            let units = Set(permit.items.map(\.unit)).sorted()
            throw RegisterError.refused(.permit(.severalUnits(try units.map(unitCode))))
        }
        if let bar = permit.kind.barred {
            let barred = permit.items.filter { $0.effective.c <= bar.c }
            if let first = barred.first {
                throw RegisterError.refused(
                    .permit(
                        .barred(
                            kind: permit.kind.code, assets: barred.map(\.asset),
                            c: first.effective.c, clause: bar.clause)))
            }
        }
    }

    /// Refuses a period that is missing, backwards or over.
    func checkPeriod(of permit: StoredPermit) throws {
        if permit.kind.needsPeriod, permit.from == nil || permit.until == nil {
            throw RegisterError.refused(.permit(.periodMissing(permit.kind.clause)))
        }
        if let from = permit.from, let until = permit.until, until < from {
            throw RegisterError.refused(.permit(.periodBackwards(from: from, until: until)))
        }
        if let until = permit.until, until < recordedAt.day {
            throw RegisterError.refused(
                .permit(.periodPast(until: until, today: recordedAt.day)))
        }
    }

    /// Refuses a person who did not apply.
    func checkApplicant(of permit: StoredPermit) throws {
        let (person, principal) = try people()
        guard [person, principal].contains(permit.applicant) || person == permit.applicantFor
        else {
            let login = try row("SELECT login FROM person WHERE id = ?", [permit.applicant])
            throw RegisterError.refused(
                .permit(.notApplicant(permit.number, applicant: try login?[0] ?? "")))
        }
    }

    /// The authority to use a permit: that of its section's people.
    func authorityToUse(_ number: Int) throws -> Authority {
        Authority(.usePermits, units: [try permit(number).unit])
    }
}
