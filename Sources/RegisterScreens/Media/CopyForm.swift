internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// Enters a copy of an asset.
struct CopyForm: DialogForm {
    /// What can be selected.
    enum Item: Hashable, Sendable {
        case name, kind, unit, location, note
    }

    static let context = KeyContext.handling

    private let original: Int
    private var asset: Asset?
    private var texts: [Item: LineEditor] = [:]
    private var kind = AssetKind.information

    init(of original: Int) { self.original = original }

    var numbers: [Int] { [original] }

    mutating func begin(_ subjects: Subjects, _ world: World) {
        guard let asset = subjects.assets.first else { return }
        self.asset = asset
        kind = asset.kind
        texts = [
            .name: LineEditor(asset.name),
            .unit: LineEditor(world.facts.unitName(asset.unit)),
            .location: LineEditor(), .note: LineEditor(),
        ]
    }

    func title(_ world: World) -> String {
        world.text(Words.Media.copy("#\(original) " + visible(asset?.name ?? "")))
    }

    func parts(_ world: World) -> [DialogPart<Item>] {
        func field(_ item: Item, _ name: Wording) -> DialogPart<Item> {
            DialogPart(item: item, beginning: [label(name, world)], isField: true)
        }
        let unit = unit(world)
        return [
            field(.name, Words.Screen.name), field(.unit, Words.Screen.unit),
            DialogPart(
                beginning: [
                    label(Wording("", ""), world),
                    unit.map {
                        .init("-> \(world.facts.unitName($0)) (\($0))", Palette.faint)
                    } ?? .init(world.text(Words.Media.noSuchUnit), Palette.mark),
                ]),
            DialogPart(
                item: .kind, beginning: [label(Words.Screen.kind, world)],
                text: "< " + world.text(Words.kind(kind, world.policy)) + " >"),
            field(.location, Words.Screen.place), field(.note, Words.Detail.note),
        ]
    }

    private func label(_ name: Wording, _ world: World) -> FlowText.Run {
        let width = Words.Detail.labelWidth(world.language)
        return .init(fitted(world.text(name), width) + " ", Palette.label)
    }

    func editor(of item: Item) -> LineEditor? { texts[item] }

    mutating func edit(_ item: Item, _ editor: LineEditor, _ world: World) { texts[item] = editor }

    mutating func perform(_ action: Action, on item: Item, _ world: World) -> Wording? {
        guard item == .kind else { return nil }
        let all = AssetKind.allCases
        let place = all.firstIndex(of: kind) ?? 0
        switch action {
        case .raise: kind = all[(place + all.count - 1) % all.count]
        case .lower, .toggle: kind = all[(place + 1) % all.count]
        default: break
        }
        return nil
    }

    /// The unit that was typed: by code or name, or the only one whose name has it.
    private func unit(_ world: World) -> String? {
        let text = texts[.unit]?.text ?? ""
        let units = world.facts.tree.map(\.unit)
        if let exact = units.first(where: { $0.code == text || $0.name == text }) {
            return exact.code
        }
        let query = TextQuery(text)
        guard !query.isEmpty else { return nil }
        let found = units.filter { query.matches([$0.code, $0.name]) }
        return found.count == 1 ? found.first?.code : nil
    }

    func plan(_ world: World) -> DialogPlan {
        guard let asset else { return .nothing(Words.Keys.noAsset, nil) }
        guard let unit = unit(world) else { return .nothing(Words.Media.noSuchUnit, nil) }
        func text(_ item: Item) -> String? {
            let text = texts[item]?.text ?? ""
            return text.isEmpty ? nil : text
        }
        return .acts(
            [
                CopyAsset(
                    of: original,
                    as: AssetFields(
                        name: text(.name) ?? "", kind: kind, unit: unit, classes: asset.declared,
                        criteria: asset.criteria,
                        specificPersonal: asset.declaredSpecificPersonal,
                        location: text(.location), note: text(.note)))
            ], subjects: [])
    }

    func explain(_ rehearsal: Rehearsal, in text: inout FlowText, _ world: World) {
        ChangeText(rehearsal, world).addNew(to: &text)
        text.paragraph([], world.text(Words.Media.copyKeepsClass), clause: "5(2)①イ")
    }
}
