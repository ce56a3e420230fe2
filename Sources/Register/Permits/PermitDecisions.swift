internal import GRDB
internal import SecurityPolicy

/// Who decides on permits.
extension Door {
    /// The authority to decide on a permit, or to acknowledge its report.
    ///
    /// - Parameter outstanding: whether only the roles are wanted that have not approved yet, and
    ///   nobody who has. Where there is nothing to approve, the state refuses.
    func authorityToDecide(_ number: Int, outstanding: Bool = false) throws -> Authority {
        let permit = try permit(number)
        let isOpen = permit.state == .applied || permit.extensionUntil != nil
        let given =
            outstanding && isOpen && !permit.kind.isOneEnough ? try approvals(of: permit) : []
        var roles = permit.kind.approvals.filter { role in
            !given.contains { $0.slot == role }
        }
        // What a manager applied for, the manager cannot decide (4(3)): the department officer can.
        let applicants = [permit.applicant, permit.applicantFor].compactMap { $0 }
        if roles.contains(.sectionManager),
            try applicants.contains(where: {
                try holds(.sectionManager, $0, for: permit.unit)
            })
        {
            roles.append(.departmentOfficer)
        }
        var authority = Authority(
            .decidePermits, unit: permit.unit, roles: roles, clause: permit.kind.clause)
        // Else they would be told that the role, which they have, is not theirs.
        authority.barred = (given.map(\.person), .permit(.approvedAlready(number)))
        return authority
    }

    /// An approval of the present round.
    struct Approval {
        let person: Int
        let role: Role
        /// The role whose approval it is: a department officer's stands for the section manager's.
        let slot: Role
    }

    /// The approvals of a permit's present round.
    func approvals(of permit: StoredPermit) throws -> [Approval] {
        try rows(
            """
            SELECT person, role FROM permit_step
            WHERE permit = ? AND round = ? AND step = 'approve'
            """, [permit.number, permit.round]
        ).map { row in
            let role: Role = try row[1]
            return try Approval(person: row[0], role: role, slot: Door.slot(of: role, permit.kind))
        }
    }

    /// The role whose approval somebody's is.
    static func slot(of role: Role, _ kind: PermitKind) -> Role {
        kind.approvals.contains(role) ? role : .sectionManager
    }

    /// Refuses somebody who would decide on their own application.
    ///
    /// - Parameter unavoidable: why it cannot be avoided; only approving knows this exception.
    /// - Returns: the reason, where there is need of it.
    func checkNotOwn(
        _ permit: StoredPermit, _ step: PermitStep, unavoidable: String? = nil
    ) throws -> String? {
        let (person, _) = try people()
        guard person == permit.applicant || person == permit.applicantFor else { return nil }
        guard let unavoidable, !isBlank(unavoidable) else {
            throw RegisterError.refused(.permit(.ownApplication(permit.number, step)))
        }
        return try text(unavoidable, field: "unavoidable")
    }

    /// Binds the approval to the classes that the assets have now.
    func bindClasses(of permit: StoredPermit) throws {
        try run(
            """
            UPDATE permit_item
            SET (approved_c, approved_i, approved_a, approved_specific) =
                (SELECT effective_c, effective_i, effective_a, effective_specific
                    FROM asset WHERE number = permit_item.asset)
            WHERE permit = ?
            """, [permit.number])
    }
}
