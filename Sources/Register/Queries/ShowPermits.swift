/// Permits with everything about them.
public struct ShowPermits: NumberedQuery {
    /// Their numbers.
    public var numbers: [Int]
    /// Whether those that who looks may not see are left out, rather than refused: for what is named
    /// beside something else.
    public var onlySeen: Bool

    /// A look at permits.
    public init(_ numbers: [Int], onlySeen: Bool = false) {
        self.numbers = numbers
        self.onlySeen = onlySeen
    }

    /// Looks.
    public func answer(from reader: Reader) throws -> [Permit] {
        let permits = try reader.permits(numbers)
        let found = Set(permits.map(\.number))
        for missing in numbers where !found.contains(missing) {
            let absence = try reader.door.absence(of: .permit, missing)
            guard onlySeen, case .refused = absence else { throw absence }
        }
        return permits
    }
}
