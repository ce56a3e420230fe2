public import SecurityPolicy

/// Adds a department or section (部・課).
public struct AddUnit: Act {
    /// The name in the ledger.
    public static let name = "unit.add"
    /// The duties of which it can be part.
    public static let duties = [Duty.organise]

    /// Its code, unique for ever.
    public var code: String
    /// Its name.
    public var name: String
    /// The code of the unit above it.
    public var parent: String?

    /// The addition of a unit.
    public init(code: String, name: String, parent: String? = nil) {
        self.code = code
        self.name = name
        self.parent = parent
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority { Authority(.organise) }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        let code = try door.text(code, field: "code", limit: Limits.code)
        guard try door.row("SELECT 1 FROM unit WHERE code = ?", [code]) == nil else {
            throw RegisterError.refused(.duplicate(.unit, code: code))
        }
        try door.run(
            "INSERT INTO unit (code, name, parent) VALUES (?, ?, ?)",
            [code, door.text(name, field: "name", limit: Limits.name), parent.map(door.unit)])
        door.memory.forgetOrganisation()
        return nil
    }
}
