internal import GRDB
public import SecurityPolicy

/// What register this is.
public struct DescribeRegister: Query {
    /// A look at the register itself.
    public init() {}

    /// A register's own facts.
    public struct Description: Codable, Hashable, Sendable {
        /// The city hall.
        public let organisation: String
        /// The code of its policy.
        public let policy: String
        /// The language where nothing else says.
        public let language: Language
        /// When it was created.
        public let createdAt: Moment
        /// How many entries the ledger has.
        public let entries: Int
    }

    /// Looks.
    public func answer(from reader: Reader) throws -> Description {
        try Description(reader)
    }
}

extension DescribeRegister.Description {
    init(_ reader: Reader) throws {
        let found = try reader.row(
            """
            SELECT organisation, policy, language, created_at, (SELECT max(number) FROM main.entry)
            FROM register
            """)
        guard let row = found else {
            throw RegisterError.notARegister(path: "", .anotherProgram)
        }
        organisation = try row[0]
        policy = try row[1]
        language = try row[2]
        createdAt = try row[3]
        entries = try row[4] ?? 0
    }
}

extension Register {
    /// What register this is; anybody who can read the file may know.
    public func describe() throws -> DescribeRegister.Description {
        try read { try DescribeRegister.Description($0) }
    }

    /// A number that is another one after every change by anybody; cheap enough to ask each second.
    public func revision() throws -> Int {
        try read { try $0.revision() }
    }
}

extension Reader {
    /// The number of the newest entry; 0 if there is none.
    func revision() throws -> Int {
        try row("SELECT max(number) FROM main.entry")?[0] as Int? ?? 0
    }
}
