internal import Foundation
internal import GRDB
internal import SecurityPolicy

/// The ledger of a bundle, and what lies beside it.
extension BundleExport {
    /// Writes the chain from the first entry to the last, and the bodies that go along.
    ///
    /// - Returns: how many bodies.
    func writeLedger() throws -> Int {
        let chain = try folder.file("ledger/chain.tsv")
        let bodies = try folder.file("ledger/bodies.tsv")
        var verifier = ChainVerifier()
        var count = 0
        while verifier.entries < last {
            let from = verifier.entries + 1
            var size = 0
            var page: [UInt8] = []
            var told: [UInt8] = []
            try read { reader in
                let statement = try Binding(
                    """
                    SELECT number, body, body_hash, hash FROM entry
                    WHERE number >= ? AND number <= ? ORDER BY number
                    """, in: reader.database)
                statement.bind(1, from)
                statement.bind(2, min(last, verifier.entries + EntryBatch.limit))
                try statement.forEach { row in
                    let entry = row.integer(0)
                    // What is not as it was written proves nothing: rather no bundle.
                    if verifier.check(row) != nil {
                        throw RegisterError.damaged(
                            path: register.path, detail: "entry \(entry)")
                    }
                    size += row.count(1)
                    let isMore = size < EntryBatch.bytes
                    let number = String(entry)
                    page.append(contentsOf: number.utf8)
                    page.append(UInt8(ascii: "\t"))
                    page.append(contentsOf: Hex.text(row.bytes(2)).utf8)
                    page.append(UInt8(ascii: "\t"))
                    page.append(contentsOf: Hex.text(row.bytes(3)).utf8)
                    page.append(UInt8(ascii: "\n"))
                    guard concerned.contains(entry) || erased.contains(entry) else {
                        return isMore
                    }
                    if row.isNull(1) {
                        // Erased after the last entry of the bundle: begin anew.
                        guard erased.contains(entry) else { throw RegisterError.busy }
                        told.append(contentsOf: "\(number)\t\t\n".utf8)
                        return isMore
                    }
                    count += 1
                    let made = try made(by: entry, reader)
                    told.append(contentsOf: "\(number)\t\(made)\t".utf8)
                    told.append(contentsOf: row.bytes(1))
                    told.append(UInt8(ascii: "\n"))
                    return isMore
                }
            }
            guard verifier.entries >= from else {
                throw RegisterError.damaged(path: register.path, detail: "entry \(from)")
            }
            try chain.append(page)
            try bodies.append(told)
            progress(.ledger(entries: verifier.entries, of: last))
        }
        try chain.finish()
        try bodies.finish()
        guard verifier.head == facts.head else { throw RegisterError.busy }
        return count
    }

    /// The number of the asset or permit that an entry made; empty if it made none.
    ///
    /// What is made has the highest number of all that there are.
    private func made(by entry: Int, _ reader: Reader) throws -> String {
        let made = try Binding(
            """
            SELECT max(about.number) FROM about JOIN entry ON entry.number = about.entry
            WHERE about.entry = ? AND act IN (
                '\(RegisterAsset.name)', '\(CopyAsset.name)', '\(ApplyForPermit.name)')
            """, in: reader.database
        ).with(entry).first { $0.optionalInteger(0) }
        return (made ?? nil).map(String.init) ?? ""
    }

    /// Writes the papers of the books, each named by its digest.
    func writePapers() throws {
        for digest in papers.sorted() {
            let file = try folder.file("attachments/\(digest)")
            try read { reader in
                let statement = try Binding(
                    "SELECT bytes FROM content WHERE digest = ?", in: reader.database)
                statement.bind(1, Hex.bytes(digest) ?? [])
                // Erased after the last entry of the bundle, if it is not there.
                guard let row = try statement.step() else { throw RegisterError.busy }
                defer { statement.reset() }
                let written = row.blob(0) { bytes in
                    Result {
                        for start in stride(from: 0, to: bytes.count, by: 1 << 16) {
                            try file.append(bytes[start..<min(start + 1 << 16, bytes.count)])
                        }
                    }
                }
                try written.get()
            }
            try file.finish()
            guard folder.digests[file.name] == digest else {
                throw RegisterError.damaged(path: register.path, detail: "content \(digest)")
            }
        }
    }

    /// Writes what says what all this is, and signs it.
    func writeRest() throws {
        let books = policy.permits.map { kind in
            (
                key: kind.code,
                value: BundleValue(kind, columns: options.words.columns(of: kind, policy))
                    as BundleValue?
            )
        }
        let description = BundleValue.members([
            "bundle": .text("daicho export v1"),
            "time": .text(facts.time.description), "from": .day(options.from),
            "until": .day(options.until),
            "units": facts.units.isEmpty ? nil : .list(facts.units.map { .text($0) }),
            "encoding": .text(options.encoding.rawValue),
            "books": .members(books),
            "people": .list(options.words.columnsOfPeople(policy).map(\.value)),
        ])
        try folder.write(description.bytes + [UInt8(ascii: "\n")], to: "bundle.json")
        let checkpoint = Checkpoint(
            organisation: facts.organisation, register: Hex.text(facts.first), entries: last,
            head: Hex.text(facts.head), time: facts.time)
        try folder.write(checkpoint.text.utf8, to: "checkpoint.txt")
        try folder.write(verifierText.utf8, to: "verify.py")
        let readme = options.words.readme(
            BundleFacts(
                organisation: facts.organisation, time: facts.time, entries: last,
                head: checkpoint.head, from: options.from, until: options.until,
                units: facts.units,
                books: policy.permits.map { ($0, lines[$0.code] ?? 0) },
                isSigned: options.sign != nil))
        try folder.write(readme.utf8, to: "README.html")
        if let sign = options.sign {
            try sign(folder.url("checkpoint.txt").path, Checkpoint.namespace)
            try folder.adopt("checkpoint.txt.sig")
        }
        try folder.write(folder.sums.utf8, to: "SHA256SUMS")
        if let sign = options.sign {
            try sign(folder.url("SHA256SUMS").path, BundleExport.namespace)
            try folder.adopt("SHA256SUMS.sig")
        }
    }
}
