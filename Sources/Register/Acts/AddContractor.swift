public import SecurityPolicy

/// Adds a contractor with the contract that binds it (6(2)).
public struct AddContractor: Act {
    /// The name in the ledger.
    public static let name = "contractor.add"
    /// The duties of which it can be part.
    public static let duties = [Duty.organise]

    /// Its code, unique for ever.
    public var code: String
    /// Its name.
    public var name: String
    /// The number of the contract.
    public var contract: String
    /// The last day on which the contract's duty of confidentiality holds; nil: it has none.
    public var ndaUntil: Day?

    /// The addition of a contractor.
    public init(code: String, name: String, contract: String, ndaUntil: Day? = nil) {
        self.code = code
        self.name = name
        self.contract = contract
        self.ndaUntil = ndaUntil
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority { Authority(.organise) }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        let code = try door.text(code, field: "code", limit: Limits.code)
        guard try door.row("SELECT 1 FROM contractor WHERE code = ?", [code]) == nil else {
            throw RegisterError.refused(.duplicate(.contractor, code: code))
        }
        try door.run(
            "INSERT INTO contractor (code, name, contract, nda_until) VALUES (?, ?, ?, ?)",
            [
                code, door.text(name, field: "name", limit: Limits.name),
                door.text(contract, field: "contract", limit: Limits.name), ndaUntil?.description,
            ])
        return nil
    }
}
