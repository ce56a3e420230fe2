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
        try numbers.map { try reader.permit($0) }
    }
}
