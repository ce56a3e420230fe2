internal import Foundation
internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// Entries of the ledger, the newest first: all of them, or the records of the books.
struct EntrySource: ListSource {
    /// Which entries.
    enum Kind: Sendable {
        /// All, for those who have the duty to look at the ledger.
        case ledger
        /// The records of sanitizing, copying, taking out, retiring and of permits, for everybody.
        case records
        /// Those that changed an asset, for everybody.
        case asset(Int, name: String)
    }

    var search = ""
    let kind: Kind
    /// Why the person may not look at the ledger, as it was when the list was opened.
    let refusal: Wording?

    init(_ kind: Kind, refusal: Wording? = nil) {
        self.kind = kind
        self.refusal = refusal
    }

    /// An entry, and what its person and its assets are called.
    struct Line: ListLine {
        /// So many of an entry's assets are named.
        static let named = 20

        let entry: Entry
        let name: String
        /// Of its assets, by number; in the detail also of its permit.
        var names: [Int: String]

        var number: Int { entry.number }
    }

    var title: Wording? {
        switch kind {
        case .ledger: nil
        case .records: Words.History.records
        case .asset(let number, let name): Words.History.ofAsset("#\(number) \(visible(name))")
        }
    }

    var empty: Wording {
        if let refusal { return refusal }
        if search.isEmpty { return Words.History.none }
        return switch kind {
        case .ledger: Words.History.nothingFound
        case .records: Words.History.noRecordFound
        case .asset: Words.History.nothingFoundOfAsset
        }
    }

    // MARK: Lines

    func page(
        _ place: ListPlace, limit: Int, from register: any Desk, for caller: Caller
    ) throws -> ListPage<Line> {
        do {
            let search = try self.search(register, caller)
            return try ListPage(place, limit: limit) { place, limit in
                let entries =
                    switch kind {
                    case .ledger:
                        try register.answer(
                            FindEntries(
                                search, place: place.ofRegister, limit: limit), for: caller)
                    case .records:
                        try register.answer(
                            records(place.ofRegister, limit, register.policy), for: caller)
                    case .asset(let number, _):
                        try register.answer(
                            AssetHistory(
                                asset: number, search, place: place.ofRegister, limit: limit),
                            for: caller)
                    }
                let assets = try register.answer(
                    NameAssets(entries.flatMap { $0.about.prefix(Line.named) }), for: caller)
                let people = try register.answer(NamePeople(entries.map(\.actor)), for: caller)
                let names = Dictionary(
                    people.map { ($0.login, $0.name) }, uniquingKeysWith: { $1 })
                return entries.map {
                    Line(entry: $0, name: names[$0.actor] ?? $0.actor, names: assets)
                }
            }
        } catch RegisterError.refused(.notTheDuty) where refusal != nil {
            return ListPage(lines: [], reachesFirst: true, reachesLast: true)
        }
    }

    /// What the text looks for: people, acts in words, an asset or an entry by its number.
    private func search(_ register: any Desk, _ caller: Caller) throws -> EntrySearch? {
        let query = TextQuery(search)
        guard !query.isEmpty else { return nil }
        var found = EntrySearch()
        found.actors = try register.answer(NamePeople(), for: caller).filter {
            query.matches([$0.login, $0.name, $0.kana ?? ""])
        }.map(\.login)
        found.acts = acts(query, among: EntrySearch.actNames)
        if let number = number {
            found.assets = [number]
            found.entries = [number]
        }
        return found
    }

    private func records(_ place: ListAssets.Place, _ limit: Int, _ policy: Policy) -> ListRecords {
        let query = TextQuery(search)
        let acts = query.isEmpty ? ListRecords.kinds : acts(query, among: ListRecords.kinds)
        return ListRecords(
            acts: acts, assets: number.map { [$0] } ?? [], place: place, limit: limit)
    }

    private func acts(_ query: TextQuery, among names: [String]) -> [String] {
        names.filter { query.matches([$0, Words.act($0).ja, Words.act($0).en]) }
    }

    private var number: Int? {
        Int(
            search.filter { $0 != "#" && $0 != " " }.compactMap(\.wholeNumberValue).map(String.init)
                .joined()
        ).flatMap { number in
            search.allSatisfy { $0.isWholeNumber || $0 == "#" || $0 == " " } ? number : nil
        }
    }

    // MARK: What a line says

    func columns(_ world: World) -> [TableColumn] {
        [
            TableColumn(
                world.text(Words.Say.entry), minimum: 7, ideal: 9, alignment: .trailing),
            TableColumn(world.text(Words.Say.recordedAt), minimum: 16),
            TableColumn(world.text(Words.Say.actor), minimum: 11, ideal: 16, priority: 1),
            TableColumn(world.text(Words.Say.act), minimum: 16, ideal: 20),
            TableColumn(world.text(Words.Say.about), minimum: 7, ideal: .max, priority: 2),
        ]
    }

    func text(_ line: Line, column: Int, _ world: World) -> String {
        switch column {
        case 0: String(line.entry.number)
        case 1: world.text(line.entry.recordedAt, isShort: true)
        case 2: line.name
        case 3: world.text(Words.act(line.entry.act))
        default: about(line, " ").joined(separator: ", ")
        }
    }

    /// The assets of an entry, by number and name.
    private func about(_ line: Line, _ separator: String) -> [String] {
        line.entry.about.prefix(Line.named).map { number in
            [String(number), line.names[number].map { visible($0) }].compactMap { $0 }
                .joined(separator: separator)
        }
    }

    func more(
        of line: Line, from register: any Desk, for caller: Caller
    ) throws -> PermitMaterial? {
        try EntryPermit.number(of: line.entry).flatMap {
            try PermitMaterial.load($0, from: register, for: caller)
        }
    }

    func detail(
        _ line: Line, _ more: PermitMaterial?, _ world: World, width: Int
    ) -> FlowText {
        let entry = line.entry
        let permit = more.map { EntryPermit(material: $0, world: world) }
        var text = FlowText(width: width)
        text.paragraph(
            [],
            "\(world.text(Words.Say.entry)) \(entry.number)  \(world.text(Words.act(entry.act)))",
            Palette.heading)
        text.gap()
        typealias Say = Words.Say
        text.field(Say.recordedAt, world.text(entry.recordedAt), world)
        text.field(Say.occurredAt, entry.occurredAt.map { world.text($0) }, world)
        text.field(
            Say.actor, world.text(Say.coded(Wording(line.name, line.name), entry.actor)), world)
        text.field(Say.actingFor, entry.actingFor, world)
        text.field(Say.via, entry.via, world)
        text.field(Say.act, world.text(Say.coded(Words.act(entry.act), entry.act)), world)
        var line = line
        if let more {
            line.names[more.permit.number] = permit?.name
            for incident in more.permit.incidents {
                line.names[incident] = world.text(Words.PermitSay.incident)
            }
        }
        for (index, asset) in about(line, "  ").enumerated() {
            text.field(index == 0 ? Say.about : Wording("", ""), "#" + asset, world)
        }
        if entry.about.count > Line.named {
            text.field(
                Wording("", ""), world.text(Words.Screen.more(entry.about.count - Line.named)),
                world)
        }
        text.gap()
        text.line([.init(world.text(Say.body), Palette.heading)])
        if entry.body == nil { text.line([.init(world.text(Say.erased))]) }
        for (path, value) in EntryBody.values(of: entry, world.language)
        where path.first == "fields" {
            let field = path.last ?? ""
            let (label, value) =
                permit?.said(value, at: path)
                ?? (Words.History.field(field), shown(value, of: field, world))
            text.field(label, value, world)
        }
        text.gap()
        text.field(Say.previous, entry.previous, world, style: Palette.faint)
        text.field(Say.hash, entry.hash, world, style: Palette.faint)
        text.gap()
        if let export = export(entry) { text.paragraph([], world.text(export), Palette.faint) }
        return text
    }

    /// The command that gives the entry to others, also for those who may not look at the ledger.
    private func export(_ entry: Entry) -> Wording? {
        switch kind {
        case .ledger: Words.History.export(entry.number)
        case .records: entry.about.first.map(Words.History.exportOfAsset)
        case .asset(let number, _): Words.History.exportOfAsset(number)
        }
    }

    /// A value of an act as people read it: codes of the policy by name, days as elsewhere.
    private func shown(_ value: String, of field: String, _ world: World) -> String {
        if let day = Day(value), EntrySource.days.contains(field) { return world.text(day) }
        if field == "unit" || field == "parent" { return world.facts.unitName(value) }
        guard let family = EntrySource.families[field] else { return value }
        let codes = world.policy.codes(of: family)
        return value.components(separatedBy: ", ").map { code in
            codes.first { $0.code == code }.map { world.text($0.name) } ?? code
        }.joined(separator: world.text(Words.Detail.comma))
    }

    private static let days: Set = ["from", "until", "eraseDue", "ndaUntil"]
    private static let families: [String: PolicyCode.Family] = [
        "kind": .kind, "role": .role, "criteria": .criterion, "traits": .trait,
        "measures": .measure, "add": .measure, "remove": .measure, "method": .sanitization,
    ]

    // MARK: To the asset

    func perform(_ action: Action, on line: Line?, _ world: World) -> [Effect]? {
        guard action == .asset, let about = line?.entry.about, let first = about.first else {
            return nil
        }
        guard case .asset(let own, _) = kind else { return [.showAsset(first)] }
        // To the other end of what was done, and from there back to the history.
        return [.push(AssetListScreen(showing: about.first { $0 != own } ?? own))]
    }

    func reasonAgainst(_ action: Action, on line: Line?) -> Wording? {
        guard action == .asset else { return nil }
        guard let line else { return Words.List.noLine }
        return line.entry.about.isEmpty ? Words.History.noAsset : nil
    }
}
