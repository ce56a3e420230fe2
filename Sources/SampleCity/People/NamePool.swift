/// Makes people: a name, its reading, and a login that nobody else has.
struct NamePool {
    /// A person yet to be added.
    struct Person {
        let login: String
        let name: String
        let kana: String
    }

    private struct Part {
        let text: String
        let kana: String
        let latin: String
    }

    private static let surnames = parts(Surnames.text)
    private static let givenNames = parts(GivenNames.text)

    private var chance: SplitMix64
    private var taken: Set<String>
    private var names: Set<String> = []
    private var count = 0

    /// A pool that gives nobody the login of the founder.
    init(chance: SplitMix64, founder: String) {
        self.chance = chance
        taken = [founder]
    }

    /// The next person, if need be with a login that the documentation knows.
    mutating func next(login wanted: String? = nil) -> Person {
        count += 1
        var (surname, given) = (draw(NamePool.surnames), draw(NamePool.givenNames))
        // Namesakes there are, but not at every door.
        if names.contains(surname.text + given.text) {
            (surname, given) = (draw(NamePool.surnames), draw(NamePool.givenNames))
        }
        names.insert(surname.text + given.text)
        let digits = String(count)
        let number = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
        return Person(
            login: unique(wanted ?? "\(surname.latin).\(given.latin)\(number)"),
            name: "\(surname.text) \(given.text)", kana: "\(surname.kana) \(given.kana)")
    }

    private mutating func draw(_ parts: [Part]) -> Part {
        // Two draws, the smaller: the common names stand first.
        parts[min(chance.below(parts.count), chance.below(parts.count))]
    }

    private mutating func unique(_ login: String) -> String {
        var candidate = login
        var suffix = 2
        while !taken.insert(candidate).inserted {
            candidate = "\(login)\(suffix)"
            suffix += 1
        }
        return candidate
    }

    private static func parts(_ text: String) -> [Part] {
        text.split(whereSeparator: \.isWhitespace).compactMap { entry in
            let fields = entry.split(separator: "/")
            guard fields.count == 3 else { return nil }
            return Part(
                text: String(fields[0]), kana: katakana(fields[1]), latin: String(fields[2]))
        }
    }

    /// Registers of people write readings in katakana, which stand 0x60 above hiragana.
    private static func katakana(_ text: Substring) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isHiragana = (0x3041...0x3096).contains(scalar.value)
            result.append(isHiragana ? Unicode.Scalar(scalar.value + 0x60) ?? scalar : scalar)
        }
        return String(result)
    }
}
