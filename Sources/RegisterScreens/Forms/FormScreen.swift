internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// Any form on the screen.
///
/// While it is filled in, the register is asked what the acts would do; a refusal is shown at its
/// field, with the clause, and hinders nobody from typing on.
struct FormScreen<F: Form>: Screen {
    let form: F
    /// What the form needs to know, once it has come.
    private(set) var material: FormMaterial?
    /// The units among which some fields let choose.
    private(set) var units: UnitTree?
    private(set) var fields: [FormField<F.Draft>] = []
    var controls: [FormControl] = []
    /// What has been added to the choices of fields, by name.
    var added: [String: [FormChoice]] = [:]
    /// The field that the keys act on.
    private(set) var focus = 0
    /// What is wrong with fields, by name; of the form as a whole under the empty one.
    var problems: [String: FormProblem] = [:]
    /// What the acts would do, as far as is known.
    var outlook: RehearseForm.Outlook?
    /// The newest question about that.
    var asked = 0
    /// Whether the acts are being done.
    var isPerforming = false
    /// The room that there is.
    private(set) var size = Size(width: 80, height: 20)
    /// The first line that is seen of what the form is about.
    var aboutTop = 0
    private(set) var isConfirmed = false
    /// Whether the person has been told that what was filled in will be lost.
    private var isLeaving = false

    init(_ form: F) {
        self.form = form
    }

    var leavesToPlaces: Bool { false }
    var isWaiting: Bool { isOpening || isPerforming }
    var isOpening: Bool { material == nil }

    var context: KeyContext {
        guard fields.indices.contains(focus) else { return isOpening ? .form : .formChoice }
        return fields[focus].kind.takesText ? .form : .formChoice
    }

    /// What all fields hold, by name.
    var values: [String: FormValue] {
        Dictionary(
            zip(fields, controls).map { ($0.name, $1.value) }, uniquingKeysWith: { $1 })
    }

    /// Whether something was filled in.
    var isChanged: Bool { zip(fields, controls).contains { $0.initial != $1.value } }

    func reasonAgainst(_ action: Action) -> Wording? {
        switch action {
        case .quit: isChanged ? Words.Forms.notQuitting : nil
        case .addAsset: adding == nil ? Words.Forms.notAdding : nil
        default: nil
        }
    }

    func label(of binding: Binding) -> Wording? {
        if binding.action == .pageDown, !form.hasAbout { return nil }
        if binding.action == .addAsset, adding == nil { return nil }
        if binding.action == .confirm, !fields.isEmpty { return form.confirmLabel }
        if fields.isEmpty, !isOpening {
            switch binding.action {
            case .accept: return form.confirmLabel
            case .toggle, .nextField, .confirm: return nil
            default: return binding.label
            }
        }
        // The same key turns one choice into the next and ticks one of several.
        guard binding.action == .toggle, fields.indices.contains(focus) else {
            return binding.label
        }
        if case .choices = fields[focus].kind { return binding.label }
        return Words.Keys.nextChoiceLabel
    }

    // MARK: Updating

    mutating func fit(into size: Size, _ world: World) -> [Effect] {
        self.size = size
        return material == nil ? [.ask(LoadForm(form: form))] : []
    }

    mutating func refresh(_ world: World) -> [Effect] { isPerforming ? [] : rehearse() }

    /// Takes what the form needs to know: now it can be filled in.
    mutating func fill(from material: FormMaterial, _ world: World) -> [Effect] {
        self.material = material
        units = UnitTree(world.facts)
        fields = form.fields(material, world)
        controls = fields.map { FormControl($0.initial) }
        focus = 0
        return rehearse()
    }

    mutating func type(_ key: Key, _ world: World) -> [Effect] {
        guard !isPerforming, controls.indices.contains(focus),
            controls[focus].type(key, fields[focus].kind)
        else { return [] }
        isLeaving = false
        return changed()
    }

    mutating func perform(_ action: Action, _ world: World) -> [Effect] {
        if action == .cancel { return cancel() }
        isLeaving = false
        if action == .pageDown || action == .pageUp {
            scrollAbout(action == .pageDown, world)
            return []
        }
        // Where there is nothing to fill in, it is only confirmed.
        if fields.isEmpty, !isOpening, !isPerforming, [.accept, .confirm].contains(action) {
            return confirm(world)
        }
        guard !isPerforming, controls.indices.contains(focus) else { return [] }
        // What was typed is no unit: going on would keep the one before without a word.
        if offeredUnits?.isEmpty ?? false, [.nextField, .accept, .confirm].contains(action) {
            let none = tree(of: focus)?.noMatch ?? Words.Forms.noSuchUnit
            return [.say(Message(text: none, isError: true)), .beep]
        }
        switch action {
        case .down: return stepDown()
        case .up: return stepUp()
        case .nextField: return chooseUnit() + move(by: 1)
        case .previousField: return move(by: -1)
        case .accept:
            if controls[focus].isOpen { return chooseUnit() + move(by: 1) }
            return focus == lastField ? confirm(world) : move(by: 1)
        case .confirm: return chooseUnit() + confirm(world)
        case .toggle: return toggle()
        case .nextChoice: return turn(by: 1)
        case .previousChoice: return turn(by: -1)
        case .addAsset: return addAsset()
        default: return []
        }
    }

    private mutating func cancel() -> [Effect] {
        // What is being done is done: the form closes with it.
        if isPerforming { return [] }
        if controls.indices.contains(focus), controls[focus].isOpen {
            controls[focus].isOpen = false
            return []
        }
        guard isChanged, !isLeaving else { return [.pop] }
        isLeaving = true
        return [.say(Message(text: Words.Forms.leaving))]
    }

    private mutating func stepDown() -> [Effect] {
        let rows = offeredUnits?.count ?? listedChoices
        if controls[focus].row < rows - 1 {
            controls[focus].row += 1
            return []
        }
        return offeredUnits == nil ? move(by: 1) : []
    }

    private mutating func stepUp() -> [Effect] {
        if controls[focus].row > 0 {
            controls[focus].row -= 1
            return []
        }
        return offeredUnits == nil ? move(by: -1) : []
    }

    /// The choices of the focused field that are listed one below the other.
    private var listedChoices: Int {
        if case .choices = fields[focus].kind { return choices(of: focus).count }
        return 0
    }

    /// Whether there is anything to fill into a field now.
    private func isOpenToKeys(_ index: Int) -> Bool {
        guard case .choices = fields[index].kind else { return true }
        return fields[index].adding != nil || !choices(of: index).isEmpty
    }

    private var lastField: Int { fields.indices.last(where: isOpenToKeys) ?? 0 }

    private mutating func move(by step: Int) -> [Effect] {
        var next = focus + step
        while fields.indices.contains(next), !isOpenToKeys(next) { next += step }
        guard fields.indices.contains(next) else { return [] }
        go(to: next)
        if step < 0 { controls[next].row = max(0, listedChoices - 1) }
        return []
    }

    /// Goes to a field.
    mutating func go(to index: Int) {
        controls[focus].wasLeft = true
        controls[focus].isOpen = false
        focus = index
        controls[index].row = 0
        controls[index].editor.move(to: .max)
    }

    private mutating func chooseUnit() -> [Effect] {
        guard let units = offeredUnits else { return [] }
        controls[focus].isOpen = false
        guard units.indices.contains(controls[focus].row) else { return [.beep] }
        controls[focus].value.codes = [units[controls[focus].row].code]
        controls[focus].editor = LineEditor()
        return changed()
    }

    private mutating func toggle() -> [Effect] {
        guard case .choices = fields[focus].kind else { return turn(by: 1) }
        let choices = choices(of: focus)
        guard choices.indices.contains(controls[focus].row) else { return [] }
        controls[focus].toggle(
            choices[controls[focus].row].code, initial: fields[focus].initial)
        return changed()
    }

    private mutating func turn(by step: Int) -> [Effect] {
        controls[focus].turn(by: step, fields[focus].kind)
        return changed()
    }

    // MARK: Doing

    private mutating func confirm(_ world: World) -> [Effect] {
        for index in controls.indices { controls[index].wasLeft = true }
        isConfirmed = true
        if let wrong = fields.firstIndex(where: { isWrongHere($0) }) {
            if wrong != focus { go(to: wrong) }
            return [.beep]
        }
        guard let material else { return [] }
        let draft = draft(material)
        if let effects = form.leads(draft, world) { return effects }
        if let task = form.task(draft) {
            isPerforming = true
            return [.ask(task)]
        }
        let acts = form.acts(draft, material)
        guard !acts.isEmpty else {
            return [.say(Message(text: Words.refusal(.nothingToDo).message)), .beep]
        }
        isPerforming = true
        return [
            .ask(Deed(acts, occurredAt: form.occurredAt(draft), file: form.file(draft)))
        ]
    }

    /// The draft as it is filled in.
    ///
    /// - Parameter placeholder: a text for required fields that are still empty; where something is
    ///   chosen, the first choice, and for a day the day of another field.
    func draft(_ material: FormMaterial, placeholder: String = "") -> F.Draft {
        var draft = form.draft(material)
        for (index, field) in fields.enumerated() {
            var value = controls[index].value
            if case .choices = field.kind {
                // Another kind may have other choices.
                let offered = Set(choices(of: index).map(\.code))
                value.codes.formIntersection(offered)
                value.mixed.formIntersection(offered)
            }
            if field.isRequired, value.isEmpty, !placeholder.isEmpty {
                assume(&value, field.kind, placeholder)
            }
            field.fill(&draft, value)
        }
        return draft
    }

    mutating func changed() -> [Effect] {
        isConfirmed = false
        return rehearse()
    }
}
