/// The roles of 4(1), and the auditor of 基本方針 7.
public enum Role: String, CaseIterable, Codable, Sendable {
    /// CISO, 最高情報セキュリティ責任者 (4(1)①).
    case ciso
    /// 統括情報セキュリティ責任者 (4(1)②).
    case generalOfficer = "general-officer"
    /// 情報セキュリティ責任者, the head of a department (4(1)③).
    case departmentOfficer = "department-officer"
    /// 情報セキュリティ管理者, the head of a section (4(1)④).
    case sectionManager = "section-manager"
    /// 情報基盤管理者 (4(1)⑤).
    case infrastructureManager = "infrastructure-manager"
    /// 情報セキュリティ担当者, named by the section manager (4(1)⑥).
    case securityClerk = "security-clerk"
    /// 職員等 (4(1)⑦).
    case staff
    /// Who audits (基本方針 7).
    case auditor
}

/// How far a role reaches from the unit that it is appointed for.
public enum Reach: String, Codable, Sendable {
    /// That unit and the units below it.
    case unit
    /// The whole city.
    case city
}

/// What a role is.
public struct RoleRule: Hashable, Sendable {
    /// The role.
    public let role: Role
    /// What people read.
    public let name: Wording
    /// The clause that creates it.
    public let clause: Clause
    /// Its reach; an appointment to a role that reaches a unit must name the unit.
    public let reach: Reach
    /// How far it sees.
    public let sees: Reach

    /// A role's rule.
    public init(_ role: Role, _ name: Wording, clause: Clause, reach: Reach, sees: Reach) {
        self.role = role
        self.name = name
        self.clause = clause
        self.reach = reach
        self.sees = sees
    }
}

/// A group of acts that the policy gives to the same roles.
///
/// An act names the duty that it is part of; the policy says whose duty that is.
public enum Duty: String, CaseIterable, Codable, Sendable {
    /// Units, people, contractors.
    case organise
    /// Appointing to any role.
    case appoint
    /// Naming the security clerks and staff of a unit.
    case appointInUnit
    /// Registering assets, and correcting what is written about them.
    case registerAssets
    /// Giving an asset its first class, or a higher one.
    case classify
    /// Giving an asset a lower class.
    case lowerClass
    /// Recording where an asset is, what contains it, what is done for it.
    case recordHandling
    /// Recording a sanitization.
    case sanitize
    /// Taking an asset out of the register's use.
    case retire
    /// Applying for permits, and recording how they are used.
    case usePermits
    /// Deciding on permits, and acknowledging their reports. Whose it is, each kind of permit says.
    case decidePermits
    /// Deciding how long records are kept: holding them, and erasing those whose retention has ended.
    case keepRecords
    /// Looking at assets, gaps, permits and the organisation.
    case read
    /// Looking at the ledger and verifying it.
    case audit
}

/// Whose a duty is.
public struct DutyRule: Hashable, Sendable {
    /// The duty.
    public let duty: Duty
    /// The clause from which it follows; a refusal cites it.
    public let clause: Clause
    /// The roles that have it, each within the reach of its appointment.
    public let roles: [Role]

    /// A duty's rule.
    public init(_ duty: Duty, clause: Clause, roles: [Role]) {
        self.duty = duty
        self.clause = clause
        self.roles = roles
    }
}
