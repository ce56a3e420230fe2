internal import Foundation
internal import GRDB
public import SecurityPolicy

/// Attaches a file to a permit: a certificate of destruction, a contract, a photograph.
///
/// The ledger has the file's digest; its bytes come along with the act (`Circumstances.enclosure`)
/// and are kept beside the ledger.
public struct AttachFile: Act {
    /// The name in the ledger.
    public static let name = "permit.attach"
    /// The duties of which it can be part.
    public static let duties = [Duty.usePermits]
    /// Bytes at most: 32 MiB.
    public static let limit = 32 << 20

    /// The number of the permit.
    public var permit: Int
    /// What the file is called, without its folder.
    public var file: String
    /// Its size in bytes.
    public var size: Int
    /// Its SHA-256, in hexadecimal.
    public var digest: String

    /// The attachment of a file with these bytes.
    public init(permit: Int, file: String, bytes: [UInt8]) {
        self.permit = permit
        self.file = file
        size = bytes.count
        digest = Hex.text(Chain.bodyHash(bytes))
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority {
        try door.authorityToUse(permit)
    }

    /// Checks the rules and carries it out.
    public func perform(at door: Door) throws -> Int? {
        let permit = try door.permit(permit, for: .attach)
        let file = try door.text(file, field: "file", limit: Limits.name)
        guard size <= AttachFile.limit else {
            throw RegisterError.refused(.permit(.attachment(.tooLarge(limit: AttachFile.limit))))
        }
        guard let digest = Hex.bytes(digest), digest.count == 32 else {
            throw RegisterError.refused(.permit(.attachment(.missing)))
        }
        let known = "SELECT 1 FROM attachment WHERE permit = ? AND digest = ?"
        guard try door.row(known, [permit.number, Data(digest)]) == nil else {
            throw RegisterError.refused(.permit(.attachment(.attachedAlready)))
        }
        try door.keepEnclosure(digest: digest, size: size)
        try door.record(.attach, of: permit, note: file)
        try door.run(
            "INSERT INTO attachment VALUES (?, ?, ?, ?, ?)",
            [permit.number, Data(digest), file, size, door.happenedAt.description])
        return permit.number
    }
}

extension Door {
    /// Keeps the bytes that came along, if they are those of the digest.
    fileprivate func keepEnclosure(digest: [UInt8], size: Int) throws {
        switch enclosure {
        case .elsewhere: return
        case .none: throw RegisterError.refused(.permit(.attachment(.missing)))
        case .bytes(let bytes):
            // Asked here, not of what earlier versions have recorded: an empty paper proves nothing.
            guard !bytes.isEmpty else {
                throw RegisterError.refused(.permit(.attachment(.empty)))
            }
            guard bytes.count == size, Chain.bodyHash(bytes) == digest else {
                throw RegisterError.refused(.permit(.attachment(.missing)))
            }
            // The same file may belong to several permits.
            try run(
                """
                INSERT INTO content SELECT ?1, ?2
                WHERE NOT EXISTS (SELECT 1 FROM content WHERE digest = ?1)
                """, [Data(digest), Data(bytes)])
        }
    }
}
