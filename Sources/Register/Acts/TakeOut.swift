public import SecurityPolicy

/// Takes assets out of another.
///
/// Data remains: a medium or equipment that information leaves keeps the confidentiality that it
/// had until it is sanitized (5(2)⑪ア).
public struct TakeOut: Act {
    /// The name in the ledger.
    public static let name = "asset.take-out"
    /// The duties of which it can be part.
    public static let duties = [Duty.recordHandling]

    /// The number of the container.
    public var container: Int
    /// The numbers of what it contains no longer.
    public var contents: [Int]

    /// The taking out of assets.
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
        _ = try door.asset(container)
        for content in contents {
            _ = try door.asset(content)
            guard
                try door.row(
                    "SELECT 1 FROM contents WHERE container = ? AND content = ?",
                    [container, content]) != nil
            else {
                throw RegisterError.refused(.notContained(container: container, content: content))
            }
            try door.run(
                "DELETE FROM contents WHERE container = ? AND content = ?", [container, content])
        }
        guard !contents.isEmpty else { throw RegisterError.refused(.nothingToDo) }
        return container
    }
}
