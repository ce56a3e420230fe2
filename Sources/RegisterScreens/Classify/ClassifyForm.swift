internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// Gives one asset or several a class: by the policy's criteria, or directly where none is chosen.
struct ClassifyForm: DialogForm {
    /// What can be selected.
    enum Item: Hashable, Sendable {
        case axis(Axis)
        case criterion(String)
        case specific
        case reason
    }

    static let context = KeyContext.classify

    let numbers: [Int]
    /// Whether they are the marked ones.
    let areMarked: Bool
    private(set) var assets: [Asset] = []
    /// The class on each axis, as far as it is chosen.
    private(set) var levels: [Axis: Int] = [:]
    private(set) var criteria: Set<String> = []
    /// Whether they are specific personal information; nil: each as it was.
    private(set) var specific: Bool?
    private var specificBefore: Bool?
    private(set) var reason = LineEditor()

    init(_ numbers: [Int], areMarked: Bool = false) {
        self.numbers = numbers
        self.areMarked = areMarked
    }

    var afterwards: [Effect] { areMarked ? [.perform(.clearMarks)] : [] }

    /// Begins with the class that the asset has, or that all of them have.
    mutating func begin(_ assets: [Asset], _ world: World) {
        self.assets = assets
        guard let first = assets.first else { return }
        if assets.allSatisfy({ $0.declaredSpecificPersonal == first.declaredSpecificPersonal }) {
            specific = first.declaredSpecificPersonal
        }
        specificBefore = specific
        guard let declared = first.declared,
            assets.allSatisfy({ $0.declared == declared && $0.criteria == first.criteria })
        else { return }
        for axis in Axis.allCases { levels[axis] = declared[axis] }
        criteria = Set(first.criteria)
    }

    // MARK: Choosing

    mutating func perform(_ action: Action, on item: Item, _ world: World) -> Wording? {
        switch (action, item) {
        case (.toggle, .criterion(let id)):
            guard let criterion = world.policy.criteria.first(where: { $0.id == id }) else {
                return nil
            }
            if criteria.remove(id) == nil { criteria.insert(id) }
            if let given = given(on: criterion.axis, world) { levels[criterion.axis] = given }
        case (.toggle, .specific):
            if isSpecificByCriterion(world) { return Words.Classify.specificByCriterion }
            specific = !(specific ?? false)
            if specific == true, given(on: .c, world) == nil { levels[.c] = 1 }
        case (.toggle, .axis): return Words.Classify.leftRight
        case (.raise, .axis(let axis)), (.lower, .axis(let axis)):
            return move(axis, by: action == .raise ? -1 : 1, world)
        case (.raise, _), (.lower, _): return Words.Classify.onlyOnAxis
        default: break
        }
        return nil
    }

    /// Chooses a class directly, as far as criteria leave that open.
    private mutating func move(_ axis: Axis, by step: Int, _ world: World) -> Wording? {
        if let given = given(on: axis, world) {
            return Words.Dialog.because(
                Words.Classify.given(axis.name(given)), axis.clause)
        }
        let level = levels[axis].map { $0 + step } ?? axis.classes.lowerBound
        guard axis.classes.contains(level) else { return Words.Classify.noFurther }
        if axis == .c, isSpecific(world), level != 1 {
            return Words.Dialog.because(Words.Classify.specificIsC1, "5(2)⑤ウ")
        }
        levels[axis] = level
        return nil
    }

    /// The class that the criteria chosen on an axis give.
    private func given(on axis: Axis, _ world: World) -> Int? {
        world.policy.criteria.filter { $0.axis == axis && criteria.contains($0.id) }
            .map(\.level).min()
    }

    private func isSpecificByCriterion(_ world: World) -> Bool {
        world.policy.criteria.contains { $0.isSpecificPersonal && criteria.contains($0.id) }
    }

    private func isSpecific(_ world: World) -> Bool {
        specific == true || isSpecificByCriterion(world)
    }

    // MARK: The reason

    func editor(of item: Item) -> LineEditor? { item == .reason ? reason : nil }

    mutating func edit(_ item: Item, _ editor: LineEditor, _ world: World) { reason = editor }

    // MARK: What follows

    /// The class that is chosen, once it is on every axis.
    var classes: Classification? {
        guard let c = levels[.c], let i = levels[.i], let a = levels[.a] else { return nil }
        return Classification(c: c, i: i, a: a)
    }

    /// The axes on which some asset's declared class would be lower.
    func lowered() -> [Axis] {
        Axis.allCases.filter { axis in
            guard let level = levels[axis] else { return false }
            return assets.contains { asset in asset.declared.map { level > $0[axis] } ?? false }
        }
    }

    /// Whether some asset would no longer be specific personal information by itself.
    func endsSpecific(_ world: World) -> Bool {
        specific == false && !isSpecificByCriterion(world)
            && assets.contains(where: \.declaredSpecificPersonal)
    }

    func plan(_ world: World) -> DialogPlan {
        guard let classes else {
            let axis = Axis.allCases.first { levels[$0] == nil } ?? .c
            return .nothing(Words.Classify.chooseClass(Words.axis(axis)), axis.clause)
        }
        let sorted = world.policy.criteria.map(\.id).filter(criteria.contains)
        let changesSpecific = specific != specificBefore
        if !changesSpecific,
            assets.allSatisfy({
                $0.declared == classes && $0.criteria == sorted
                    && ($0.declaredSpecificPersonal || !isSpecificByCriterion(world))
            })
        {
            return .nothing(Words.Classify.asItIs, nil)
        }
        let isMissing =
            (!lowered().isEmpty || endsSpecific(world))
            && reason.text.allSatisfy(\.isWhitespace)
        // Without the reason that it takes, a lowering is shown as if it had one.
        let act = ClassifyAssets(
            assets: numbers, classes: classes, criteria: sorted,
            specificPersonal: changesSpecific ? isSpecific(world) : nil,
            reason: isMissing ? "-" : reason.text.isEmpty ? nil : reason.text)
        let subjects = numbers.count == 1 ? numbers : []
        guard isMissing else { return .acts([act], subjects: subjects) }
        let missing = RegisterError.refused(.reasonMissing)
        return .incomplete(
            [act], subjects: subjects, Words.error(missing).message,
            Refusal.reasonMissing.clause)
    }

    func explain(_ rehearsal: Rehearsal, in text: inout FlowText, _ world: World) {
        let changes = ChangeText(rehearsal, world)
        if let subject = rehearsal.subjects.first {
            changes.addClass(subject.before, subject.after, to: &text)
            changes.addOthers(except: numbers, to: &text)
            changes.addGaps(subject.before, subject.after, to: &text)
        } else {
            changes.addSummary(of: assets, to: &text)
            changes.addOthers(except: numbers, to: &text)
            changes.addEach(of: assets, to: &text)
        }
    }
}

extension Axis {
    /// A class of the axis as people write it: `C1`.
    func name(_ level: Int) -> String { rawValue.uppercased() + String(level) }
}
