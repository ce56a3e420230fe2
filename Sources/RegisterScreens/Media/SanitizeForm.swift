internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// Records that the data on media or equipment was removed, by one of the policy's methods.
struct SanitizeForm: DialogForm {
    /// What can be selected: the methods, by code.
    typealias Item = String

    static let context = KeyContext.handling

    let numbers: [Int]
    /// Whether they are the marked ones.
    let areMarked: Bool
    private var assets: [Asset] = []
    private var chosen: String?

    init(_ numbers: [Int], areMarked: Bool) {
        self.numbers = numbers
        self.areMarked = areMarked
    }

    var afterwards: [Effect] { areMarked ? [.perform(.clearMarks)] : [] }

    mutating func begin(_ subjects: Subjects, _ world: World) { assets = subjects.assets }

    func title(_ world: World) -> String {
        let what =
            numbers.count == 1
            ? "#\(numbers[0]) " + visible(assets.first?.name ?? "")
            : world.text(Words.Dialog.assets(numbers.count))
        return world.text(Words.Media.sanitize(what))
    }

    func parts(_ world: World) -> [DialogPart<String>] {
        [DialogPart(text: world.text(Words.Media.chooseMethod))]
            + world.policy.sanitizations.map { method in
                DialogPart(
                    item: method.code,
                    beginning: [.init(method.code == chosen ? " (o) " : " ( ) ")],
                    text: world.text(method.name) + " - "
                        + world.text(
                            method.isIrreversible
                                ? Words.Media.irreversible : Words.Media.reversible),
                    clause: "5(2)⑪ア")
            }
    }

    mutating func perform(_ action: Action, on item: String, _ world: World) -> Wording? {
        if action == .toggle { chosen = item }
        return nil
    }

    func plan(_ world: World) -> DialogPlan {
        guard let chosen else { return .nothing(Words.Media.noMethod, "5(2)⑪ア") }
        return .acts(
            numbers.map { SanitizeAsset(asset: $0, method: chosen) },
            subjects: numbers.count == 1 ? numbers : [])
    }

    func explain(_ rehearsal: Rehearsal, in text: inout FlowText, _ world: World) {
        let changes = ChangeText(rehearsal, world)
        if let method = chosen.flatMap(world.policy.sanitization), method.isIrreversible {
            text.paragraph([], world.text(Words.Media.noWayBack), clause: "5(2)⑪ア")
        }
        if let subject = rehearsal.subjects.first {
            changes.addClass(subject.before, subject.after, to: &text)
            changes.addResidue(subject.before, subject.after, to: &text)
            changes.addOthers(except: numbers, to: &text)
            changes.addGaps(subject.before, subject.after, to: &text)
        } else {
            changes.addSummary(of: assets, to: &text)
            changes.addOthers(except: numbers, to: &text)
            changes.addEach(of: assets, to: &text)
        }
    }
}
