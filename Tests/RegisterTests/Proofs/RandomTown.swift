import SecurityPolicy
import Testing

@testable import Register

/// A register of random assets, and plain scans of it.
struct RandomTown {
    let city: Fixture
    /// Everything about each asset, as ShowAssets tells it.
    private let assets: [Asset]
    private let texts: [Int: String]
    private let parents: [String: String?]

    private static let words = Array("住民台帳課税番号バックアップサーバ記録媒体ｶﾞﾊﾟがパABCaz019 ー〜①㈱神")
    private static let units = ["soumu", "zeimu", "soumubu", "u1", "u2", "u3"]

    init(assets count: Int, _ random: inout SeededGenerator) throws {
        city = try Fixture()
        let kinds = AssetKind.allCases
        try city.register.transaction { door in
            for unit in ["u1", "u2", "u3"] {
                try door.perform(
                    AddUnit(code: unit, name: unit, parent: unit == "u3" ? "u2" : "soumubu"),
                    by: Fixture.root)
            }
            for number in 1...count {
                let kind = kinds[Int.random(in: 0..<kinds.count, using: &random)]
                var fields = AssetFields(
                    name: RandomTown.text(1...6, &random), kind: kind,
                    unit: RandomTown.units[Int.random(in: 0..<6, using: &random)])
                let isClassified = Int.random(in: 0..<5, using: &random) > 0
                fields.specificPersonal = Int.random(in: 0..<8, using: &random) == 0
                if isClassified {
                    fields.classes = Classification(
                        c: fields.specificPersonal ? 1 : Int.random(in: 1...3, using: &random),
                        i: Int.random(in: 1...3, using: &random),
                        a: Int.random(in: 1...2, using: &random))
                }
                let measures = Policy.fujieda.measures.map(\.code)
                fields.measures = measures.filter { _ in Int.random(in: 0..<3, using: &random) == 0
                }
                if Bool.random(using: &random) { fields.note = RandomTown.text(1...10, &random) }
                if Bool.random(using: &random) { fields.location = RandomTown.text(1...4, &random) }
                if Bool.random(using: &random) { fields.externalID = "E\(number)" }
                if Bool.random(using: &random) {
                    fields.eraseDue = Day(number: 20_000 + Int.random(in: 0..<9, using: &random))
                }
                try door.perform(RegisterAsset(fields), by: Fixture.root)
            }
            for number in 1...count where Int.random(in: 0..<6, using: &random) == 0 {
                try door.perform(
                    CorrectAsset(asset: number, name: RandomTown.text(1...6, &random)),
                    by: Fixture.root)
            }
        }
        for _ in 0..<count / 3 {
            let pair = (0..<2).map { _ in Int.random(in: 1...count, using: &random) }
            guard
                (try? city.perform(PutIn(container: pair[0], contents: [pair[1]]), by: Fixture.root))
                    != nil
            else { continue }
            if Bool.random(using: &random) {
                try city.perform(TakeOut(container: pair[0], contents: [pair[1]]), by: Fixture.root)
            }
        }
        for number in stride(from: 5, to: count, by: 17) {
            _ = try? city.perform(RetireAsset(asset: number, reason: "不要"), by: Fixture.manager)
        }
        assets = try city.register.answer(ShowAssets(Array(1...count)), for: Fixture.auditor)
        parents = Dictionary(
            uniqueKeysWithValues: try city.register.answer(ListUnits(), for: Fixture.auditor)
                .map { ($0.code, $0.parent) })
        // Fields apart, folded by the slow definition.
        texts = Dictionary(
            uniqueKeysWithValues: assets.map { asset in
                let fields = [asset.name, asset.externalID, asset.location, asset.note]
                return (
                    asset.number,
                    fields.compactMap { $0.map(SearchText.foldedByDefinition) }
                        .joined(separator: "\n")
                )
            })
    }

    private static func text(_ length: ClosedRange<Int>, _ random: inout SeededGenerator) -> String
    {
        let text = String(
            (0..<Int.random(in: length, using: &random)).map { _ in
                words[Int.random(in: 0..<words.count, using: &random)]
            })
        return text.allSatisfy(\.isWhitespace) ? "空" : text
    }

    /// Something to search for: one to four characters, from the texts or not.
    func query(_ random: inout SeededGenerator) -> String {
        let length = Int.random(in: 1...4, using: &random)
        if Bool.random(using: &random) { return RandomTown.text(length...length, &random) }
        let asset = assets[Int.random(in: 0..<assets.count, using: &random)]
        let start = Int.random(in: 0..<asset.name.count, using: &random)
        let part = String(asset.name.dropFirst(start).prefix(length))
        return Bool.random(using: &random) ? part.uppercased() : part
    }

    /// A random filter, mostly of one or two conditions.
    func filter(_ random: inout SeededGenerator) -> AssetFilter {
        func chance(_ part: Int) -> Bool { Int.random(in: 0..<part, using: &random) == 0 }
        var filter = AssetFilter()
        if chance(2) { filter.state = [nil, .retired][Int.random(in: 0..<2, using: &random)] }
        if chance(4) { filter.units = [RandomTown.units[Int.random(in: 0..<6, using: &random)]] }
        if chance(8) { filter.units.append("u2") }
        if chance(4) {
            filter.kinds = [.medium, AssetKind.allCases[Int.random(in: 0..<6, using: &random)]]
        }
        if chance(4) { filter.classes[.c] = [Int.random(in: 1...3, using: &random)] }
        if chance(8) { filter.classes[.i] = [1, Int.random(in: 1...3, using: &random)] }
        if chance(8) { filter.classes[.a] = [Int.random(in: 1...2, using: &random)] }
        if chance(8) { filter.isClassified = Bool.random(using: &random) }
        if chance(8) { filter.specificPersonal = Bool.random(using: &random) }
        if chance(8) { filter.hasResidue = Bool.random(using: &random) }
        if chance(8) { filter.hasGaps = Bool.random(using: &random) }
        if chance(6) {
            let obligations = Policy.fujieda.obligations
            filter.gap = obligations[Int.random(in: 0..<obligations.count, using: &random)].id
        }
        if chance(6) {
            filter.eraseDueBy = Day(number: 19_999 + Int.random(in: 0..<9, using: &random))
        }
        if chance(3) { filter.search = query(&random) }
        return filter
    }

    /// All assets that pass, in order, found the plain way; with one more to page from.
    func scan(_ filter: AssetFilter, _ order: AssetOrder, adding cursor: Int? = nil) -> [Int] {
        let query = SearchText.query(filter.search)
        let passing = assets.filter { $0.number == cursor || passes($0, filter, query) }
        let ascending = passing.sorted { left, right in
            let (a, b) = (key(left, order.column), key(right, order.column))
            return a == b
                ? left.number < right.number : a.utf8.lexicographicallyPrecedes(b.utf8)
        }.map(\.number)
        return order.isDescending ? ascending.reversed() : ascending
    }

    private func passes(_ asset: Asset, _ filter: AssetFilter, _ query: String) -> Bool {
        var above: Set<String> = []
        var unit: String? = asset.unit
        while let code = unit {
            above.insert(code)
            unit = parents[code] ?? nil
        }
        return (filter.units.isEmpty || !above.isDisjoint(with: filter.units))
            && (filter.kinds.isEmpty || filter.kinds.contains(asset.kind))
            && filter.classes.allSatisfy { $1.contains(asset.effective[$0]) }
            && (filter.isClassified == nil || filter.isClassified == (asset.declared != nil))
            && (filter.specificPersonal == nil || filter.specificPersonal == asset.specificPersonal)
            && (filter.hasResidue == nil || filter.hasResidue == (asset.residue != nil))
            && (filter.hasGaps == nil || filter.hasGaps == !asset.gaps.isEmpty)
            && (filter.gap == nil || asset.gaps.contains { $0.obligation == filter.gap })
            && (filter.eraseDueBy == nil
                || asset.eraseDue.map { $0 <= (filter.eraseDueBy ?? $0) } == true)
            && (filter.state == nil || filter.state == asset.state)
            && (query.isEmpty
                || Array((texts[asset.number] ?? "").utf8).contains(Array(query.utf8)))
    }

    private func key(_ asset: Asset, _ column: AssetOrder.Column) -> String {
        switch column {
        case .number: ""
        case .name: asset.name
        case .kind: String(AssetKind.allCases.firstIndex(of: asset.kind) ?? 0)
        case .unit: asset.unit
        case .c: String(asset.effective.c)
        case .i: String(asset.effective.i)
        case .a: String(asset.effective.a)
        case .gaps: String(100 + min(asset.gaps.count, 15))
        case .state: asset.state == .retired ? "1" : "0"
        }
    }
}
