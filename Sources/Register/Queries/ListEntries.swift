internal import Foundation
internal import GRDB
public import SecurityPolicy

/// Entries of the ledger, the newest first.
public struct ListEntries: Query {
    /// Whose duty looking at this is.
    public static let duty = Duty.audit

    /// Only entries that changed this asset.
    public var about: Int?
    /// Only entries of this person, by login.
    public var actor: String?
    /// Only entries before this one.
    public var before: Int?
    /// How many at most.
    public var limit: Int

    /// A look at the ledger.
    public init(about: Int? = nil, actor: String? = nil, before: Int? = nil, limit: Int = 50) {
        self.about = about
        self.actor = actor
        self.before = before
        self.limit = limit
    }

    /// Looks.
    public func answer(from reader: Reader) throws -> [Entry] {
        try reader.entries(about: about, actor: actor, before: before, limit: limit)
    }
}

/// An entry of the ledger.
public struct Entry: Codable, Hashable, Sendable {
    /// Its number.
    public let number: Int
    /// When it was recorded.
    public let recordedAt: Moment
    /// When it happened, if the person said so.
    public let occurredAt: Moment?
    /// The login of the person.
    public let actor: String
    /// The login of the person for whom they acted.
    public let actingFor: String?
    /// Through which login of the operating system, on which host.
    public let via: String
    /// The act's name.
    public let act: String
    /// The numbers of the assets that it changed, ascending.
    public let about: [Int]
    /// The body's canonical bytes as text; nil once erased.
    public let body: String?
    /// The hash of the entry before it, in hexadecimal.
    public let previous: String
    /// Its hash, in hexadecimal.
    public let hash: String
}

extension Reader {
    func entries(about: Int?, actor: String?, before: Int?, limit: Int) throws -> [Entry] {
        let source =
            about == nil
            ? "entry" : "about JOIN entry ON entry.number = about.entry AND about.number = ?1"
        return try rows(
            """
            SELECT entry.number, recorded_at, actor, act, body, hash,
                (SELECT hash FROM main.entry AS earlier WHERE earlier.number = entry.number - 1)
            FROM \(source)
            WHERE (?2 IS NULL OR actor = ?2) AND entry.number < ?3
            ORDER BY entry.number DESC LIMIT ?4
            """, [about ?? 0, actor, before ?? Int(Int64.max), limit]
        ).map(entry)
    }

    /// An entry by its number, if it is there to be seen.
    func entry(_ number: Int) throws -> Entry? {
        try row(
            """
            SELECT entry.number, recorded_at, actor, act, body, hash,
                (SELECT hash FROM main.entry AS earlier WHERE earlier.number = entry.number - 1)
            FROM entry WHERE entry.number = ?
            """, [number]
        ).map(entry)
    }

    func entry(_ row: StoredRow) throws -> Entry {
        let number: Int = try row[0]
        let body: Data? = try row[4]
        let envelope = try body.map { try AnyEnvelope.read(Array($0), entry: number) }
        let assets = try rows("SELECT number FROM about WHERE entry = ?", [number])
        return try Entry(
            number: number, recordedAt: row[1],
            occurredAt: envelope?.occurredAt, actor: row[2], actingFor: envelope?.actingFor,
            via: envelope.map { "\($0.via.login)@\($0.via.host)" } ?? "", act: row[3],
            about: assets.map { try $0[0] }, body: body.map { String(decoding: $0, as: UTF8.self) },
            previous: Hex.text((row[6] as Data?).map { Array($0) } ?? Chain.origin),
            hash: Hex.text(row[5] as Data))
    }
}
