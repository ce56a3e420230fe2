internal import Foundation
internal import GRDB
public import SecurityPolicy

extension Permit {
    /// That approvals fell: a class rose, or something was put in, before the permit was used.
    ///
    /// It is done by a trigger (5(2)④イ), and no step of anybody's.
    public struct Fall: Codable, Hashable, Sendable {
        /// The number of the entry by which they fell, and the name of its act.
        public let entry: Int
        public let act: String
        /// Whose act it was.
        public let actor: PersonName
        /// When it happened and when it was recorded.
        public let at: Moment
        public let recordedAt: Moment
        /// Those of the permit's assets that it changed.
        public let assets: [Int]
    }

    /// Something in the history of a permit.
    public enum Event: Codable, Hashable, Sendable {
        /// What somebody did with it.
        case step(Step)
        /// What made its approvals fall.
        case fall(Fall)
    }

    /// Steps and falls, the oldest first.
    public var history: [Event] {
        (steps.map { ($0.entry, Event.step($0)) } + falls.map { ($0.entry, Event.fall($0)) })
            .sorted { $0.0 < $1.0 }.map(\.1)
    }
}

extension Reader {
    /// The entries that changed a permit without being a step of it: they made its approvals fall.
    func falls(of permit: Int) throws -> [Permit.Fall] {
        try rows(
            """
            SELECT about.entry, act, actor, ifnull(person.name, actor), recorded_at, body
            FROM about JOIN main.entry ON entry.number = about.entry
                LEFT JOIN person ON person.login = actor
            WHERE about.number = ?1 AND act NOT GLOB 'retention.*' AND act NOT GLOB 'read.*' AND NOT EXISTS (SELECT 1 FROM permit_step
                WHERE permit = ?1 AND permit_step.entry = about.entry)
            ORDER BY about.entry
            """, [permit]
        ).map { row in
            let entry: Int = try row[0]
            let body: Data? = try row[5]
            let happened = try body.flatMap {
                try AnyEnvelope.read(Array($0), entry: entry).occurredAt
            }
            let assets: [Int] = try rows(
                """
                SELECT number FROM about WHERE entry = ?
                    AND number IN (SELECT asset FROM permit_item WHERE permit = ?)
                ORDER BY number
                """, [entry, permit]
            ).map { try $0[0] }
            let recorded: Moment = try row[4]
            return try Permit.Fall(
                entry: entry, act: row[1], actor: Permit.PersonName(login: row[2], name: row[3]),
                at: happened ?? recorded, recordedAt: recorded, assets: assets)
        }
    }
}
