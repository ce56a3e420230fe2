package import SecurityPolicy
internal import TerminalKit

/// What somebody may have meant who wrote what there is not.
extension Words {
    /// A message, and the question whether one of these was meant, if any is close.
    package static func suggesting(
        _ message: Wording, for typed: String, among known: [String]
    ) -> Wording {
        suggesting(message, closest(to: typed, among: known))
    }

    /// A message, and the question whether one of these was meant, if there are any.
    static func suggesting(_ message: Wording, _ close: [String]) -> Wording {
        guard !close.isEmpty else { return message }
        let (ja, en) = (close.map { "`\(visible($0))`" }, close.map { "'\(visible($0))'" })
        return Wording(
            "\(message.ja)。\(ja.joined(separator: "、")) のことですか",
            "\(message.en). Did you mean \(en.joined(separator: " or "))?")
    }

    /// Those of some words that are closest to a word, if they are close at all: what begins with
    /// it, or what few slips of the hand make of it; at most three.
    package static func closest(to typed: String, among known: [String]) -> [String] {
        let typed = typed.lowercased()
        // Several things may have one name.
        var seen: Set<String> = []
        let known = known.filter { seen.insert($0).inserted }
        let longer = known.filter { typed.count > 1 && $0.lowercased().hasPrefix(typed) }
        if !longer.isEmpty { return Array(longer.prefix(3)) }
        let distances = known.map { slips(from: typed, to: $0.lowercased()) }
        guard let least = distances.min(), least * 3 <= typed.count else { return [] }
        return Array(zip(known, distances).filter { $0.1 == least }.map(\.0).prefix(3))
    }

    /// How many letters have to be put in, left out, replaced or swapped with the next to make one
    /// word of another.
    private static func slips(from first: String, to second: String) -> Int {
        let (first, second) = (Array(first), Array(second))
        var rows = [Array(0...second.count)]
        for i in first.indices {
            var row = [i + 1]
            for j in second.indices {
                var least = min(rows[i][j + 1], row[j]) + 1
                least = min(least, rows[i][j] + (first[i] == second[j] ? 0 : 1))
                if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
                    least = min(least, rows[i - 1][j - 1] + 1)
                }
                row.append(least)
            }
            rows.append(row)
        }
        return rows[first.count][second.count]
    }
}
