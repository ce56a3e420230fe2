internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// Puts assets into a container that has been chosen.
struct PutInForm: DialogForm {
    /// What can be selected: each asset, to leave it out.
    typealias Item = Int

    static let context = KeyContext.handling

    let container: Int
    let contents: [Int]
    /// Whether they are the marked ones.
    let areMarked: Bool
    private var assets: [Int: Asset] = [:]
    private var leftOut: Set<Int> = []

    init(container: Int, contents: [Int], areMarked: Bool) {
        self.container = container
        self.contents = contents
        self.areMarked = areMarked
    }

    var numbers: [Int] { [container] + contents.filter { $0 != container } }
    var afterwards: [Effect] { areMarked ? [.perform(.clearMarks)] : [] }

    mutating func begin(_ subjects: Subjects, _ world: World) {
        assets = Dictionary(
            subjects.assets.map { ($0.number, $0) }, uniquingKeysWith: { $1 })
    }

    private var chosen: [Int] { contents.filter { !leftOut.contains($0) } }

    func title(_ world: World) -> String {
        world.text(Words.Media.putIn("#\(container) " + visible(assets[container]?.name ?? "")))
    }

    func parts(_ world: World) -> [DialogPart<Int>] {
        contents.map { number in
            MediaParts.asset(
                assets[number], number, sign: leftOut.contains(number) ? "[ ]" : "[x]", world)
        }
    }

    mutating func perform(_ action: Action, on item: Int, _ world: World) -> Wording? {
        if action == .toggle, leftOut.remove(item) == nil { leftOut.insert(item) }
        return nil
    }

    func plan(_ world: World) -> DialogPlan {
        if chosen.isEmpty { return .nothing(Words.Media.noneChosen, nil) }
        return .acts(
            [PutIn(container: container, contents: chosen)], subjects: [container])
    }

    func explain(_ rehearsal: Rehearsal, in text: inout FlowText, _ world: World) {
        let changes = ChangeText(rehearsal, world)
        guard let subject = rehearsal.subjects.first else { return }
        changes.addHeading(subject.before, to: &text)
        changes.addClass(subject.before, subject.after, to: &text)
        if subject.before.sanitized != nil, subject.after.sanitized == nil {
            text.paragraph([], world.text(Words.Media.noLongerSanitized), clause: "5(2)⑪ア")
        }
        changes.addOthers(except: [container], to: &text)
        changes.addGaps(subject.before, subject.after, to: &text)
    }
}

/// Lines that dialogs on media share.
enum MediaParts {
    /// An asset as a line to choose.
    static func asset(
        _ asset: Asset?, _ number: Int, sign: String, _ world: World
    ) -> DialogPart<Int> {
        var part = DialogPart(
            item: number,
            beginning: [.init(" \(sign) "), .init("#\(number) ", Palette.label)])
        guard let asset else { return part }
        for axis in Axis.allCases {
            let level = asset.effective[axis]
            part.beginning.append(.init(axis.name(level), Palette.style(of: level, on: axis)))
            part.beginning.append(.init(" "))
        }
        part.text = visible(asset.name)
        return part
    }
}
