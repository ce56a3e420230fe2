/// Why a file cannot come into the register, or go out of it.
public struct FileFault: Codable, Error, Hashable, Sendable {
    /// What is wrong.
    public enum Kind: Codable, Hashable, Sendable {
        /// It is no regular file but this.
        case special(Special)
        /// The system does not let it be read; its error number.
        case unread(Int32)
        /// The system does not let it be written; its error number.
        case unwritten(Int32)
    }

    /// What is no regular file.
    public enum Special: Codable, Hashable, Sendable {
        case directory, link, other
    }

    /// Where the file is, or should be.
    public let path: String
    /// What is wrong.
    public let kind: Kind

    /// A fault of a file.
    public init(path: String, _ kind: Kind) {
        self.path = path
        self.kind = kind
    }
}
