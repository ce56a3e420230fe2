internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// Takes assets out of a container; of which one is chosen where there are several.
struct TakeOutForm: DialogForm {
    /// What can be selected: the containers.
    typealias Item = Int

    static let context = KeyContext.handling

    let contents: [Int]
    /// Whether they are the marked ones.
    let areMarked: Bool
    private var assets: [Asset] = []
    private var named: [Int: AssetLine] = [:]
    private var chosen: Int?

    init(_ contents: [Int], areMarked: Bool) {
        self.contents = contents
        self.areMarked = areMarked
    }

    var numbers: [Int] { contents }
    var afterwards: [Effect] { areMarked ? [.perform(.clearMarks)] : [] }

    mutating func begin(_ subjects: Subjects, _ world: World) {
        assets = subjects.assets
        named = subjects.containers
        chosen = containers.first
    }

    /// What contains one of them, that which contains most of them first.
    private var containers: [Int] {
        var counts: [Int: Int] = [:]
        for asset in assets { for number in asset.containedIn { counts[number, default: 0] += 1 } }
        return counts.keys.sorted {
            (-(counts[$0] ?? 0), $0) < (-(counts[$1] ?? 0), $1)
        }
    }

    private var taken: [Int] {
        guard let chosen else { return [] }
        return assets.filter { $0.containedIn.contains(chosen) }.map(\.number)
    }

    func title(_ world: World) -> String {
        let what =
            contents.count == 1
            ? "#\(contents[0]) " + visible(assets.first?.name ?? "")
            : world.text(Words.Dialog.assets(contents.count))
        return world.text(Words.Media.takeOut(what))
    }

    func parts(_ world: World) -> [DialogPart<Int>] {
        let containers = containers
        guard !containers.isEmpty else { return [] }
        return [DialogPart(text: world.text(Words.Media.outOf(containers.count)))]
            + containers.map { number in
                let count = assets.count { $0.containedIn.contains(number) }
                return DialogPart(
                    item: number,
                    beginning: [
                        .init(number == chosen ? " (o) " : " ( ) "),
                        .init("#\(number) ", Palette.label),
                    ],
                    text: (named[number].map { world.text(Words.name(of: $0)) } ?? "")
                        + (contents.count == 1
                            ? "" : " " + world.text(Words.Media.holds(count, of: contents.count))))
            }
    }

    mutating func perform(_ action: Action, on item: Int, _ world: World) -> Wording? {
        if action == .toggle { chosen = item }
        return nil
    }

    func plan(_ world: World) -> DialogPlan {
        guard let chosen else { return .nothing(Words.Media.inNothing, "5(2)④ウ") }
        return .acts([TakeOut(container: chosen, contents: taken)], subjects: [chosen])
    }

    func explain(_ rehearsal: Rehearsal, in text: inout FlowText, _ world: World) {
        let changes = ChangeText(rehearsal, world)
        guard let subject = rehearsal.subjects.first else { return }
        changes.addHeading(subject.before, to: &text)
        changes.addClass(subject.before, subject.after, to: &text)
        changes.addResidue(subject.before, subject.after, to: &text)
        changes.addOthers(except: [subject.after.number], to: &text)
        changes.addGaps(subject.before, subject.after, to: &text)
    }
}
