public import SecurityPolicy

/// Adds a person who has to do with the city's information: staff, or dispatched (基本方針 3(1)).
public struct AddPerson: Act {
    /// The name in the ledger.
    public static let name = "person.add"
    /// The duties of which it can be part.
    public static let duties = [Duty.organise]

    /// How a person is employed.
    public enum Employment: String, CaseIterable, Codable, Sendable {
        /// By the city.
        case staff
        /// By an agency (労働者派遣).
        case dispatched
    }

    /// The operating system's login, unique for ever.
    public var login: String
    /// The name.
    public var name: String
    /// The code of the unit.
    public var unit: String
    /// The reading of the name.
    public var kana: String?
    /// How they are employed.
    public var employment: Employment

    /// The addition of a person.
    public init(
        login: String, name: String, unit: String, kana: String? = nil,
        employment: Employment = .staff
    ) {
        self.login = login
        self.name = name
        self.unit = unit
        self.kana = kana
        self.employment = employment
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority { Authority(.organise) }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        let login = try door.text(login, field: "login", limit: Limits.code)
        guard try door.row("SELECT 1 FROM person WHERE login = ?", [login]) == nil else {
            throw RegisterError.refused(.duplicate(.person, code: login))
        }
        try door.run(
            "INSERT INTO person (login, name, kana, unit, employment) VALUES (?, ?, ?, ?, ?)",
            [
                login, door.text(name, field: "name", limit: Limits.name),
                door.optionalText(kana, field: "kana", limit: Limits.name), door.unit(unit),
                employment.rawValue,
            ])
        door.memory.forgetOrganisation()
        return nil
    }
}
