internal import GRDB
internal import SecurityPolicy

/// A permit's row, as acts read it.
struct StoredPermit {
    let number: Int
    let kind: PermitKind
    let unit: Int
    var state: PermitState
    /// The ids of who applied, and for whom.
    let applicant: Int
    let applicantFor: Int?
    var purpose: String
    var from: Day?
    var until: Day?
    var fields: [String: String]
    var round: Int
    let extensionUntil: Day?
    var items: [Item]

    /// One of its assets.
    struct Item {
        let asset: Int
        /// Its section, and its effective class now.
        let unit: Int
        let effective: Classification
        let isRetired: Bool
        /// The class to which the last approval is bound.
        let approved: Classification?
        let isAway: Bool
        let isLost: Bool
        var fields: [String: String]
    }

    /// Whether it can be finished without a start.
    var isOnce: Bool { kind.course == .once }
    /// The numbers of its assets.
    var assets: [Int] { items.map(\.asset) }
}

extension PermitState {
    /// The states in the order of their numbers in the tables; `lapsed` is in none.
    static let inTables: [PermitState] = [
        .applied, .sentBack, .approved, .started, .finished, .acknowledged, .rejected, .withdrawn,
    ]

    /// The state's number in the tables.
    var bit: Int { PermitState.inTables.firstIndex(of: self) ?? 0 }
}

extension Door {
    /// The kind of permit with a code.
    func permitKind(_ code: String) throws -> PermitKind {
        guard let kind = policy.permit(code) else {
            throw RegisterError.refused(
                .permit(.unknownKind(code, accepted: policy.permits.map(\.code))))
        }
        return kind
    }

    /// An asset that is to belong to a permit.
    func item(_ number: Int) throws -> StoredPermit.Item {
        let asset = try asset(number)
        return StoredPermit.Item(
            asset: number, unit: asset.unit, effective: asset.effective,
            isRetired: asset.isRetired, approved: nil, isAway: false, isLost: false, fields: [:])
    }

    /// A permit by its number.
    ///
    /// Authority and rules of an act both ask for it: it is read anew only after something was
    /// written.
    func permit(_ number: Int) throws -> StoredPermit {
        if let known = knownPermit, known.number == number { return known }
        let permit = try readPermit(number)
        knownPermit = permit
        return permit
    }

    private func readPermit(_ number: Int) throws -> StoredPermit {
        let found = try row(
            """
            SELECT kind, unit, state, applicant, applicant_for, purpose, from_day, until_day,
                fields, round, extension_until
            FROM permit WHERE number = ?
            """, [number])
        guard let row = found else { throw try absence(of: .permit, number) }
        let items = try rows(
            """
            SELECT asset, approved_c, approved_i, approved_a, away, lost, fields, unit,
                effective_c, effective_i, effective_a, state
            FROM permit_item JOIN asset ON asset.number = asset WHERE permit = ?
            """, [number]
        ).map { row in
            try StoredPermit.Item(
                asset: row[0], unit: row[7],
                effective: Classification(c: row[8], i: row[9], a: row[10]), isRetired: row[11],
                approved: Classification(row[1], row[2], row[3]), isAway: row[4], isLost: row[5],
                fields: PermitText.decode(row[6]))
        }
        return try StoredPermit(
            number: number, kind: permitKind(row[0]), unit: row[1],
            state: row[2], applicant: row[3], applicantFor: row[4],
            purpose: row[5], from: row[6], until: row[7],
            fields: PermitText.decode(row[8]), round: row[9],
            extensionUntil: row[10], items: items)
    }

    /// A permit with which a step can be taken now.
    func permit(_ number: Int, for step: PermitStep) throws -> StoredPermit {
        let permit = try permit(number)
        let accepted = step.from(
            once: permit.isOnce, extensionAsked: permit.extensionUntil != nil)
        // A decision about an extension is not late: what is started does not lapse.
        let state = permit.state.on(happenedAt.day, until: permit.until)
        guard accepted.contains(state) else {
            if step == .start || step == .finish, state == .applied,
                try approvals(of: permit).isEmpty, let risen = risen(since: permit)
            {
                throw RegisterError.refused(.permit(.approvalFell(number, risen)))
            }
            throw RegisterError.refused(
                .permit(
                    .wrongState(
                        number, step, state: state, accepted: accepted, clause: permit.kind.clause)
                ))
        }
        try checkFollows(step.follows(started: state == .started), permit)
        return permit
    }

    /// The assets that stand above the class of the last approval; nil: there was no approval.
    ///
    /// Of an application that was changed, or into whose assets something was put, there may be none.
    private func risen(since permit: StoredPermit) -> [Int]? {
        guard permit.items.contains(where: { $0.approved != nil }) else { return nil }
        return permit.items.compactMap { item in
            item.approved.map { $0.isLower(than: item.effective) } ?? true ? item.asset : nil
        }
    }
}

extension Classification {
    /// From three columns that are null together.
    init?(_ c: Int?, _ i: Int?, _ a: Int?) {
        guard let c, let i, let a else { return nil }
        self.init(c: c, i: i, a: a)
    }
}
