extension Fujieda {
    /// The seven roles of 4(1), and the auditor.
    ///
    /// Each sees as far as it is responsible (8(2)①): the people of a section their section, the
    /// department officer the department; who answers for the city, and who audits it, everything.
    static let roles: [RoleRule] = [
        RoleRule(
            .ciso, Wording("最高情報セキュリティ責任者（CISO）", "CISO"), clause: "4(1)①-⑦", reach: .city,
            sees: .city),
        RoleRule(
            .generalOfficer, Wording("統括情報セキュリティ責任者", "general officer"), clause: "4(1)①-⑦",
            reach: .city, sees: .city),
        RoleRule(
            .departmentOfficer, Wording("情報セキュリティ責任者", "department officer"),
            clause: "4(1)①-⑦", reach: .unit, sees: .unit),
        RoleRule(
            .sectionManager, Wording("情報セキュリティ管理者", "section manager"), clause: "4(1)①-⑦",
            reach: .unit, sees: .unit),
        RoleRule(
            .infrastructureManager, Wording("情報基盤管理者", "infrastructure manager"),
            clause: "4(1)①-⑦", reach: .city, sees: .city),
        RoleRule(
            .securityClerk, Wording("情報セキュリティ担当者", "security clerk"), clause: "4(1)①-⑦",
            reach: .unit, sees: .unit),
        RoleRule(.staff, Wording("職員等", "staff"), clause: "4(1)①-⑦", reach: .unit, sees: .unit),
        RoleRule(
            .auditor, Wording("監査担当者", "auditor"), clause: "基本方針 7", reach: .city, sees: .city),
    ]

    /// What somebody has to do with a permit or a purge goes before what their role may.
    static let relations: [RelationRule] = [
        RelationRule(.applicant, .read, mayDo: true, clause: "8(2)①"),
        RelationRule(.approver, .read, mayDo: true, clause: "8(2)①"),
        RelationRule(.applicant, .decidePermits, mayDo: false, clause: "4(3)"),
        RelationRule(.applicant, .keepRecords, mayDo: false, clause: "4(3)"),
    ]

    /// Who may do what.
    ///
    /// An auditor changes nothing.
    static let duties: [DutyRule] = [
        DutyRule(
            .organise, clause: "4(1)①-⑦", roles: [.infrastructureManager, .generalOfficer, .ciso]),
        DutyRule(
            .appoint, clause: "4(1)①-⑦", roles: [.infrastructureManager, .generalOfficer, .ciso]),
        // The section manager names the clerks of the own section.
        DutyRule(
            .appointInUnit, clause: "4(1)①-⑦",
            roles: [.sectionManager, .infrastructureManager, .generalOfficer, .ciso]),
        DutyRule(
            .registerAssets, clause: "基本方針 3(2)",
            roles: [
                .staff, .securityClerk, .sectionManager, .departmentOfficer,
                .infrastructureManager,
            ]),
        DutyRule(
            .classify, clause: "5(2)①ア",
            roles: [.securityClerk, .sectionManager, .departmentOfficer, .infrastructureManager]),
        DutyRule(.lowerClass, clause: "5(2)①ア", roles: [.sectionManager]),
        DutyRule(
            .recordHandling, clause: "5(2)⑧ア",
            roles: [
                .staff, .securityClerk, .sectionManager, .departmentOfficer,
                .infrastructureManager,
            ]),
        DutyRule(
            .sanitize, clause: "5(2)⑪ア",
            roles: [.securityClerk, .sectionManager, .infrastructureManager]),
        DutyRule(.retire, clause: "5(2)⑪イ", roles: [.sectionManager]),
        DutyRule(
            .usePermits, clause: "6(1)③ア",
            roles: [
                .staff, .securityClerk, .sectionManager, .departmentOfficer, .generalOfficer,
                .infrastructureManager,
            ]),
        // Each kind of permit names the roles that decide.
        DutyRule(.decidePermits, clause: "4(3)", roles: []),
        DutyRule(
            .keepRecords, clause: "5(2)⑪ウ",
            roles: [.sectionManager, .departmentOfficer, .generalOfficer]),
        DutyRule(.read, clause: "8(2)①", roles: Role.allCases),
        DutyRule(
            .audit, clause: "基本方針 7",
            roles: [.auditor, .ciso, .generalOfficer, .infrastructureManager, .sectionManager]),
    ]
}
