/// Permits with everything about them.
public struct ShowPermits: Query {
    /// Their numbers.
    public var numbers: [Int]

    /// A look at permits.
    public init(_ numbers: [Int]) {
        self.numbers = numbers
    }

    /// Looks.
    public func answer(from reader: Reader) throws -> [Permit] {
        let permits = try reader.permits(numbers)
        let found = Set(permits.map(\.number))
        if let missing = numbers.first(where: { !found.contains($0) }) {
            throw RegisterError.notFound(.permit, String(missing))
        }
        return permits
    }
}
