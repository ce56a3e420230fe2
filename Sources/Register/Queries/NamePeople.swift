/// What people are called, for lists that mention them by login, and for choosing among them.
public struct NamePeople: Query {
    /// Their logins, of which one that nobody has is left out; nil: everybody's.
    public var logins: [String]?

    /// Asks for the names of people.
    public init(_ logins: [String]? = nil) {
        self.logins = logins
    }

    /// A person, who may have left.
    public struct Person: Codable, Hashable, Sendable {
        /// The login.
        public let login: String
        /// The name.
        public let name: String
        /// The reading of the name.
        public let kana: String?
    }

    /// Looks; by login.
    public func answer(from reader: Reader) throws -> [Person] {
        func named(_ rows: [StoredRow]) throws -> [Person] {
            try rows.map { try Person(login: $0[0], name: $0[1], kana: $0[2]) }
        }
        guard let logins else {
            return try named(reader.rows("SELECT login, name, kana FROM person ORDER BY login"))
        }
        return try Set(logins).sorted().flatMap { login in
            try named(reader.rows("SELECT login, name, kana FROM person WHERE login = ?", [login]))
        }
    }
}
