internal import Foundation
package import Register
package import SecurityPolicy

/// What an entry of the ledger carries, as lines to read.
package enum EntryBody {
    /// The values in an entry's body with their paths, in the order of the names; yes and no in words.
    package static func values(
        of entry: Entry, _ language: Language
    ) -> [(path: [String], text: String)] {
        let body = Data((entry.body ?? "").utf8)
        return (try? JSONDecoder().decode(Value.self, from: body))?.flat([], language) ?? []
    }
}

/// A value of canonical JSON.
private indirect enum Value: Decodable {
    case null
    case text(String)
    case flag(Bool)
    case list([Value])
    case object([String: Value])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let members = try? container.decode([String: Value].self) {
            self = .object(members)
        } else if let elements = try? container.decode([Value].self) {
            self = .list(elements)
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Int.self) {
            self = .text(String(number))
        } else {
            self = .text(try container.decode(String.self))
        }
    }

    /// The values in this one with their paths; a list of plain values is one.
    func flat(_ path: [String], _ language: Language) -> [(path: [String], text: String)] {
        switch self {
        case .null: []
        case .text(let text): [(path, text)]
        case .flag(let flag): [(path, (flag ? Words.Forms.yes : Words.Forms.no)(language))]
        case .list(let elements):
            elements.isEmpty
                ? []
                : [
                    (
                        path,
                        elements.flatMap { $0.flat([], language) }.map(\.text)
                            .joined(separator: ", ")
                    )
                ]
        case .object(let members):
            members.sorted { $0.key < $1.key }.flatMap { $1.flat(path + [$0], language) }
        }
    }
}
