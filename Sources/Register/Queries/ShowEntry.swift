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
        let found = try reader.entries(about: nil, actor: nil, before: number &+ 1, limit: 1).first
        guard let found, found.number == number else {
            throw RegisterError.notFound(.entry, String(number))
        }
        return found
    }
}
