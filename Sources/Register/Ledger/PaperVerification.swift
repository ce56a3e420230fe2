internal import GRDB

/// The papers of permits are not in the ledger: it has their digests, and the bytes must be those.
extension Register {
    /// The first paper that is missing, was changed, or that no entry knows of.
    func badPaper() throws -> Verification.Finding? {
        let stray = try read { reader in
            try Binding(
                """
                SELECT digest FROM attachment
                WHERE NOT EXISTS (SELECT 1 FROM content WHERE digest = attachment.digest)
                UNION ALL SELECT digest FROM content
                WHERE NOT EXISTS (SELECT 1 FROM attachment WHERE digest = content.digest)
                LIMIT 1
                """, in: reader.database
            ).first { $0.bytes(0) }
        }
        if let stray { return .row(table: "content", key: Hex.text(stray)) }
        var last: [UInt8] = []
        while let paper = try paper(after: last) {
            guard Chain.bodyHash(paper.bytes) == paper.digest else {
                return .row(table: "content", key: Hex.text(paper.digest))
            }
            last = paper.digest
        }
        return nil
    }

    /// The next paper by its digest; one a transaction, because they are large.
    func paper(after last: [UInt8]) throws -> (digest: [UInt8], bytes: [UInt8])? {
        try read { reader in
            let statement = try Binding(
                "SELECT digest, bytes FROM content WHERE digest > ? ORDER BY digest LIMIT 1",
                in: reader.database)
            statement.bind(1, last)
            return try statement.first { ($0.bytes(0), $0.bytes(1)) }
        }
    }
}
