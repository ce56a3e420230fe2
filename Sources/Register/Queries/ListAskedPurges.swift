internal import Foundation
internal import GRDB

/// The requests that one command made under an idempotency key: a key for the first, and `KEY 2` and so
/// on for the others.
///
/// Whoever repeats the command gets their receipts by performing them again under their keys: what may
/// be erased is no longer the same, because it was asked for.
public struct ListAskedPurges: Query {
    /// The idempotency key of the command.
    public var key: String
    /// Only those of these sections and what is below them, by code; none: all.
    public var units: [String]

    /// A look at requests.
    public init(key: String, units: [String] = []) {
        self.key = key
        self.units = units
    }

    /// The key of a command's act, by its place among the command's acts.
    public static func key(_ key: String, at index: Int) -> String {
        index == 0 ? key : "\(key) \(index + 1)"
    }

    /// Looks.
    public func answer(from reader: Reader) throws -> [AskForPurge] {
        let condition = try reader.isPurge(of: units)
        var requests: [AskForPurge] = []
        while true {
            let found = try reader.row(
                """
                SELECT entry.number, body FROM entry JOIN purge ON purge.number = result
                WHERE idempotency_key = ? AND act = ? AND body IS NOT NULL AND \(condition.sql)
                """,
                StatementArguments(
                    [ListAskedPurges.key(key, at: requests.count), AskForPurge.name]
                        + condition.arguments))
            guard let row = found else { return requests }
            let body: Data = try row[1]
            let act = try AnyEnvelope.read(Array(body), entry: row[0]).act
            guard let request = act as? AskForPurge else { return requests }
            requests.append(request)
        }
    }
}
