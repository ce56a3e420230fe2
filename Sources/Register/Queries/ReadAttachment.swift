internal import Foundation
internal import GRDB

/// The bytes of a paper of a permit.
public struct ReadAttachment: Query {
    /// The number of the permit.
    public var permit: Int
    /// The name of the file, or the beginning of its digest in hexadecimal.
    public var file: String

    /// A look at a paper.
    public init(permit: Int, file: String) {
        self.permit = permit
        self.file = file
    }

    /// A paper.
    public struct Paper: Codable, Hashable, Sendable {
        /// What the file was called.
        public let name: String
        /// Its bytes.
        public let bytes: [UInt8]
    }

    /// Looks.
    ///
    /// - Throws: `RegisterError.damaged` if the bytes are not those that were attached.
    public func answer(from reader: Reader) throws -> Paper {
        let name = normalised(file)
        let isDigest = !name.isEmpty && name.allSatisfy(\.isHexDigit)
        let found = try reader.row(
            """
            SELECT name, attachment.digest, bytes
            FROM attachment LEFT JOIN content ON content.digest = attachment.digest
            WHERE permit = ?1 AND (name = ?2 OR lower(hex(attachment.digest)) GLOB ?3)
            ORDER BY name <> ?2, at LIMIT 1
            """, [permit, name, isDigest ? "\(name.lowercased())*" : ""])
        guard let row = found else {
            _ = try reader.door.permit(permit)
            throw RegisterError.notFound(.attachment, file)
        }
        let digest: Data = try row[1]
        guard let bytes: Data = try row[2], Chain.bodyHash(bytes) == Array(digest) else {
            throw RegisterError.damaged(path: "", detail: "attachment \(Hex.text(digest))")
        }
        return Paper(name: try row[0], bytes: Array(bytes))
    }
}
