internal import GRDB
public import SecurityPolicy

/// The contractors, by code.
public struct ListContractors: Query {
    /// A look at the contractors.
    public init() {}

    /// A contractor.
    public struct Contractor: Codable, Hashable, Sendable {
        /// Its code.
        public let code: String
        /// Its name.
        public let name: String
        /// The number of the contract.
        public let contract: String
        /// The last day on which the duty of confidentiality holds; nil: there is none.
        public let ndaUntil: Day?
    }

    /// Looks.
    public func answer(from reader: Reader) throws -> [Contractor] {
        try reader.rows(
            "SELECT code, name, contract, nda_until FROM contractor ORDER BY code"
        ).map {
            try Contractor(code: $0[0], name: $0[1], contract: $0[2], ndaUntil: $0[3])
        }
    }
}
