internal import Register
internal import SecurityPolicy

/// Assets that are marked in a list, to be handled together.
struct Marks: Hashable, Sendable {
    /// So many at most: what is handled together is shown before, and is one transaction.
    static let most = 1000

    private var byNumber: [Int: AssetLine] = [:]

    /// Marks on some assets, or on none.
    init(_ lines: [AssetLine] = []) {
        byNumber = Dictionary(lines.map { ($0.number, $0) }, uniquingKeysWith: { $1 })
    }

    /// Whether there are none.
    var isEmpty: Bool { byNumber.isEmpty }
    /// How many there are.
    var count: Int { byNumber.count }
    /// The assets, as they were when they were marked, by number.
    var lines: [AssetLine] { byNumber.values.sorted { $0.number < $1.number } }

    /// Whether an asset is marked.
    func has(_ number: Int) -> Bool { byNumber[number] != nil }

    /// Marks an asset, or takes its mark away.
    mutating func toggle(_ line: AssetLine) {
        if byNumber.removeValue(forKey: line.number) == nil, count < Marks.most {
            byNumber[line.number] = line
        }
    }
}

/// Asks for all assets of a list, as many as can be marked.
struct LoadMarks: Question {
    var filter: AssetFilter
    var order: AssetOrder

    var channel: Channel { .facts }

    func answer(from register: any Desk, for caller: Caller) throws -> [AssetLine] {
        // One more than can be marked shows whether these are all.
        try register.answer(
            ListAssets(filter: filter, order: order, limit: Marks.most + 1), for: caller)
    }
}

extension AssetListScreen {
    /// Marks what the list holds.
    mutating func receive(
        _ question: LoadMarks, _ result: Result<[AssetLine], any Error>
    ) -> [Effect] {
        guard question.filter == filter else { return [] }
        switch result {
        case .failure(let error):
            return [.say(Message(text: Words.screenError(error), isError: true))]
        case .success(let found):
            marks = Marks(Array(found.prefix(Marks.most)))
            guard found.count > Marks.most else { return [] }
            return [.say(Message(text: Words.List.markedFirst(Marks.most)))]
        }
    }
}
