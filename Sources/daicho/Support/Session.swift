import Register
import RegisterScreens
import SecurityPolicy

/// An open register and who uses it.
struct Session {
    let register: any Desk
    let caller: Caller
    let isJSON: Bool

    /// - Parameter lookingBack: whether a day in the past may be named.
    init(_ globals: Globals, lookingBack: Bool = false) throws {
        register = try Interface.open(globals, lookingBack: lookingBack)
        caller = try Interface.caller(globals)
        isJSON = globals.json
    }

    /// The same person at another register.
    init(_ register: any Desk, like other: Session) {
        self.register = register
        caller = other.caller
        isJSON = other.isJSON
    }

    /// Answers a query.
    func answer<Q: Query>(_ query: Q) throws -> Q.Answer {
        try register.answer(query, for: caller)
    }

    /// One asset with everything about it.
    func asset(_ number: Int) throws -> Asset {
        guard let asset = try answer(ShowAssets([number])).first else {
            throw RegisterError.notFound(.asset, String(number))
        }
        return asset
    }

    /// The code of the unit that somebody wrote by its code, or by its name if no other has it.
    func unit(_ text: String) throws -> String {
        let units = try answer(ListUnits())
        if let unit = units.first(where: { $0.code == text }) { return unit.code }
        let named = units.filter { $0.name == text }
        if named.count > 1 {
            throw Fault.usage(Words.Fault.severalUnits(text, codes: named.map(\.code)))
        }
        guard let unit = named.first else {
            throw Fault.notFound(
                Words.Fault.noUnit(text, among: units.flatMap { [$0.code, $0.name] }))
        }
        return unit.code
    }

    /// The names of some assets.
    func names(of numbers: [Int]) throws -> [Int: String] {
        let lines = try answer(ListLines(Array(Set(numbers))))
        return Dictionary(
            lines.map { ($0.number, Words.name(of: $0).here) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Prints a receipt; people also get the class that the asset has now.
    func print(_ receipt: Receipt) throws {
        if isJSON { return try Output.send(JSON(receipt)) }
        var lines = Words.Say.done(receipt).here + "\n"
        // The act is done: whatever hinders this look is no error of the act.
        if let number = receipt.number,
            let asset = try? answer(ShowAssets([number], onlySeen: true)).first
        {
            lines += AssetText.summary(asset) + "\n"
        }
        try Output.send(lines)
    }

    /// Prints a list as JSON or as a table.
    func print<Element>(
        _ list: [Element], _ json: (Element) -> JSON, _ table: ([Element]) -> Table
    ) throws {
        try Output.send(isJSON ? JSON.lines(list.map(json)) : table(list).text)
    }
}
