internal import GRDB
public import SecurityPolicy

/// One entry of the ledger.
public struct ShowEntry: Query {
    /// Whose duty looking at this is.
    public static let duty = Duty.audit

    /// Its number.
    public var number: Int

    /// A look at an entry.
    public init(_ number: Int) {
        self.number = number
    }

    /// Looks.
    public func answer(from reader: Reader) throws -> Entry {
        guard let found = try reader.entry(number) else {
            throw try reader.door.absence(of: .entry, number)
        }
        return found
    }
}
