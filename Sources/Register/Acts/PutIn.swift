public import SecurityPolicy

/// Puts assets into another: records that a medium, equipment, system or group of information
/// contains them (格納).
public struct PutIn: Act {
    /// The name in the ledger.
    public static let name = "asset.put-in"
    /// The duties of which it can be part.
    public static let duties = [Duty.recordHandling]

    /// The number of the container.
    public var container: Int
    /// The numbers of what it now contains.
    public var contents: [Int]

    /// The putting in of assets.
    public init(container: Int, contents: [Int]) {
        self.container = container
        self.contents = contents
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority {
        Authority(.recordHandling, units: try door.units(of: [container] + contents))
    }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        let holder = try door.asset(container)
        for content in contents {
            let part = try door.asset(content)
            try door.checkCanContain(holder, part)
            try door.run(
                "INSERT INTO contents VALUES (?, ?, ?)",
                [container, content, door.happenedAt.description])
        }
        guard !contents.isEmpty else { throw RegisterError.refused(.nothingToDo) }
        return container
    }
}
