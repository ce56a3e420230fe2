extension Fujieda {
    /// Every clause that the register answers, in the policy's order.
    static let clauses: [ClauseRule] =
        scopeClauses + classClauses + handlingClauses + peopleClauses + placeClauses + systemClauses

    /// Where what goes for every permit is upheld.
    static let permitPlaces = permits.map { "permit \($0.code)" }
}

/// Whom a clause binds.
extension Wording {
    static let all = Wording("全員", "all")
    static let auditor = Wording("監査担当者", "auditor")
    static let generalOfficer = Wording("統括情報セキュリティ責任者", "general officer")
    static let staff = Wording("職員等", "staff")
    static let sectionManager = Wording("情報セキュリティ管理者", "section manager")
    static let departmentOfficer = Wording("情報セキュリティ責任者", "department officer")
    static let generalOfficerAndCISO = Wording("統括情報セキュリティ責任者、CISO", "general officer and CISO")
    static let manager = Wording("管理する人", "manager")
    static let author = Wording("作成する人", "author")
    static let holder = Wording("持っている人", "holder")
    static let recipient = Wording("入手した人", "recipient")
    static let carrier = Wording("運ぶ人", "carrier")
    static let provider = Wording("提供する人", "provider")
    static let disposer = Wording("廃棄する人", "disposer")
    static let infrastructureManager = Wording("情報基盤管理者", "infrastructure manager")
    static let ciso = Wording("最高情報セキュリティ責任者（CISO）", "CISO")
    static let sectionManagerAndStaff = Wording("情報セキュリティ管理者、職員等", "section manager and staff")
    static let staffAndContractors = Wording("職員等、委託事業者", "staff and contractors")
    static let infrastructureAndSectionManagers = Wording(
        "情報基盤管理者、情報セキュリティ管理者", "infrastructure and section managers")
    static let generalOfficerAndInfrastructureManager = Wording(
        "統括情報セキュリティ責任者、情報基盤管理者", "general officer and infrastructure manager")
    static let managers = Wording("情報基盤管理者、情報セキュリティ管理者", "managers")
    static let generalAndDepartmentOfficers = Wording(
        "統括情報セキュリティ責任者、情報セキュリティ責任者", "general and department officers")
}
