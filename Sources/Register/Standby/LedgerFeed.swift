internal import Foundation
internal import GRDB
internal import SecurityPolicy

/// What a register sends to its standby: the entries after one, as they come.
///
/// It reads a batch a transaction, so that writers never wait for whoever follows. It checks nothing:
/// that is for the standby, which does not have to trust this host.
public final class LedgerFeed {
    private let register: Register
    private let erasures = Erasures()
    private let file: FileIdentity?
    /// The newest entry that was sent, and the hash that it had then; nil: there is no such entry.
    private var last: (number: Int, hash: [UInt8]?) = (0, Chain.origin)

    /// The feed of a register, from its first entry on.
    public init(of register: Register) {
        self.register = register
        file = FileIdentity(register.path)
    }

    /// Where the register is.
    public var path: String { register.path }

    /// The line that comes first.
    public func greeting() throws -> [UInt8] {
        try register.read { reader in
            let checkpoint = try reader.checkpoint()
            let known = try reader.row("SELECT max(entry) FROM about")?[0] as Int?
            return StreamLine.greeting(
                StreamLine.Greeting(
                    register: Hex.bytes(checkpoint.register) ?? [], entries: checkpoint.entries,
                    head: Hex.bytes(checkpoint.head) ?? [], known: max(0, known ?? 0),
                    organisation: checkpoint.organisation))
        }.bytes
    }

    /// The hash of an entry.
    public func hash(of entry: Int) throws -> [UInt8] {
        StreamLine.hash(entry: entry, try found(entry)).bytes
    }

    /// Goes on after an entry.
    public func resume(after entry: Int) throws {
        last = (entry, entry == 0 ? Chain.origin : try found(entry))
    }

    /// That there is nothing new.
    public func alive() throws -> [UInt8] {
        let checkpoint = try register.read { try $0.checkpoint() }
        return StreamLine.alive(
            entry: checkpoint.entries, hash: Hex.bytes(checkpoint.head) ?? [],
            time: checkpoint.time
        ).bytes
    }

    private func found(_ entry: Int) throws -> [UInt8]? {
        try register.read { try $0.hashes(of: [entry])[entry] }
    }

    /// The next lines; none if nothing is new.
    ///
    /// - Returns: nil if what was sent last is not there any more, or another file is in the
    ///   register's place: whoever follows has to begin anew.
    public func next() throws -> [UInt8]? {
        guard file == FileIdentity(register.path) else { return nil }
        while true {
            var page = Page()
            try register.read { try fill(&page, $0) }
            guard page.isAfterLast else { return nil }
            guard page.bytes.isEmpty, let erased = page.unknown else {
                last = page.last ?? last
                return page.bytes
            }
            // Whatever erased the body was there before it was found missing.
            if try erasures.learn(of: erased.number, from: register) { continue }
            last = (erased.number, erased.hash)
            return StreamLine.erased(erased, nil).bytes
        }
    }

    /// Lines that were read in one transaction.
    private struct Page {
        var bytes: [UInt8] = []
        /// Whether the entry that was sent last is there as it was.
        var isAfterLast = false
        /// The newest of the entries.
        var last: (number: Int, hash: [UInt8]?)?
        /// An entry whose body was erased by nobody who is known, where the page ends.
        var unknown: StreamLine.EntryHashes?
    }

    private func fill(_ page: inout Page, _ reader: Reader) throws {
        page.isAfterLast = last.number == 0
        let statement = try Binding(
            """
            SELECT number, act, body, body_hash, hash FROM entry
            WHERE number >= ? ORDER BY number LIMIT ?
            """, in: reader.database)
        statement.bind(1, last.number)
        statement.bind(2, EntryBatch.limit + 1)
        try statement.forEach { row in
            let entry = StreamLine.EntryHashes(
                number: row.integer(0), bodyHash: row.bytes(3), hash: row.bytes(4))
            if entry.number == last.number {
                page.isAfterLast = entry.hash == last.hash
                return page.isAfterLast
            }
            guard page.isAfterLast else { return false }
            if row.isNull(2) {
                guard let (permit, remnant) = erasures[entry.number] else {
                    page.unknown = entry
                    return false
                }
                page.bytes +=
                    StreamLine.erased(
                        entry, StreamLine.ErasedBody(permit: permit, remnant: remnant)
                    ).bytes
            } else {
                let body = row.bytes(2)
                if row.text(1) == AttachFile.name, let paper = try paper(of: body, reader) {
                    page.bytes += StreamLine.paper(digest: paper.digest, bytes: paper.bytes).bytes
                }
                page.bytes += StreamLine.entry(entry, body: body).bytes
            }
            page.last = (entry.number, entry.hash)
            return page.bytes.count < EntryBatch.bytes
        }
    }

    /// The paper that an entry attaches, if it is there.
    private func paper(
        of body: [UInt8], _ reader: Reader
    ) throws -> (digest: [UInt8], bytes: [UInt8])? {
        // What cannot be read is sent as it is, for the standby to say so.
        guard let act = try? AnyEnvelope.read(body, entry: 0).act as? AttachFile,
            let digest = Hex.bytes(act.digest)
        else { return nil }
        let statement = try Binding(
            "SELECT bytes FROM content WHERE digest = ?", in: reader.database)
        statement.bind(1, digest)
        return try statement.first { (digest, $0.bytes(0)) }
    }
}

/// Which file has a name.
private struct FileIdentity: Equatable {
    let device: dev_t
    let number: ino_t

    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        (device, number) = (status.st_dev, status.st_ino)
    }
}
