public import SecurityPolicy

/// Creates the register: always the first entry, and only that.
///
/// The person who creates it becomes its infrastructure manager (情報基盤管理者), so that somebody
/// can appoint the others.
public struct CreateRegister: Act {
    /// The name in the ledger.
    public static let name = "register.create"
    /// The duties of which it can be part.
    public static let duties = [Duty.organise]

    /// The city hall.
    public var organisation: String
    /// The code of the policy that the register upholds.
    public var policy: String
    /// The language of the interface where nothing else says.
    public var language: Language
    /// The login of the person who creates it.
    public var login: String
    /// Their name.
    public var person: String

    /// The creation of a register.
    public init(
        organisation: String, policy: String, language: Language, login: String, person: String
    ) {
        self.organisation = organisation
        self.policy = policy
        self.language = language
        self.login = login
        self.person = person
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority { Authority(.organise) }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        try door.run(
            "INSERT INTO register VALUES (1, ?, ?, ?, ?)",
            [
                door.text(organisation, field: "organisation", limit: Limits.name), policy,
                language.rawValue, door.recordedAt.description,
            ])
        let families: [(String, [String])] = [
            ("kind", AssetKind.allCases.map(\.rawValue)),
            ("criterion", door.policy.criteria.map(\.id)),
            ("trait", door.policy.traits.map(\.code)),
            ("measure", door.policy.measures.map(\.code)),
            ("obligation", door.policy.obligations.map(\.id)),
        ]
        for (family, codes) in families {
            for (bit, code) in codes.enumerated() {
                try door.run("INSERT INTO code VALUES (?, ?, ?)", [family, bit, code])
            }
        }
        try door.run(
            "INSERT INTO person (login, name, employment) VALUES (?, ?, 'staff')",
            [
                door.text(login, field: "login", limit: Limits.code),
                door.text(person, field: "name", limit: Limits.name),
            ])
        try door.run(
            "INSERT INTO appointment (person, role, from_day) SELECT id, ?, ? FROM person",
            [Role.infrastructureManager.rawValue, door.recordedAt.day.description])
        door.memory.forgetOrganisation()
        return nil
    }
}
