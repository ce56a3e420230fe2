internal import Foundation
internal import GRDB

extension Register {
    /// The first paper whose bytes are missing, are not those that the ledger has the digest of, or
    /// belong to nothing.
    ///
    /// Reads one paper a transaction: each may have 32 MiB.
    func firstBadPaper() throws -> Verification.Finding? {
        func finding(_ digest: Data) -> Verification.Finding {
            .row(table: "content", key: Hex.text(digest))
        }
        let missing = try read { reader in
            try reader.row(
                """
                SELECT digest FROM attachment
                WHERE NOT EXISTS (SELECT 1 FROM content WHERE content.digest = attachment.digest)
                ORDER BY digest LIMIT 1
                """)?[0] as Data?
        }
        if let missing { return finding(missing) }
        var last = Data()
        while true {
            let found = try read { reader in
                try reader.row(
                    """
                    SELECT digest, bytes, EXISTS (
                        SELECT 1 FROM attachment WHERE attachment.digest = content.digest)
                    FROM content WHERE digest > ? ORDER BY digest LIMIT 1
                    """, [last]
                ).map { row -> (digest: Data, isSound: Bool) in
                    let digest: Data = row[0]
                    let isSame = Chain.bodyHash(Array(row[1] as Data)) == Array(digest)
                    return (digest, isSame && row[2])
                }
            }
            guard let found else { return nil }
            if !found.isSound { return finding(found.digest) }
            last = found.digest
        }
    }
}
