public import SecurityPolicy

/// Puts a unit under another one, or at the top.
public struct MoveUnit: Act {
    /// The name in the ledger.
    public static let name = "unit.move"
    /// The duties of which it can be part.
    public static let duties = [Duty.organise]

    /// The code of the unit.
    public var code: String
    /// The code of the unit that it goes under; nil: at the top.
    public var parent: String?

    /// The move of a unit.
    public init(code: String, parent: String?) {
        self.code = code
        self.parent = parent
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority { Authority(.organise) }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        let unit = try door.unit(code)
        let above = try parent.map(door.unit)
        if let above {
            let path = try door.ancestors(of: above)
            if let end = path.firstIndex(of: unit) {
                let cycle = try [code] + path[...end].map(door.unitCode)
                throw RegisterError.refused(.unitCycle(cycle))
            }
        }
        try door.run("UPDATE unit SET parent = ? WHERE id = ?", [above, unit])
        door.memory.forgetOrganisation()
        return nil
    }
}
