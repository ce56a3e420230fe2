internal import SecurityPolicy
internal import TerminalKit

/// A field while it is filled in.
struct FormControl: Sendable {
    /// What it holds.
    var value: FormValue
    /// The line of text; of a unit, what is searched for.
    var editor: LineEditor
    /// The choice that the keys act on.
    var row = 0
    /// Whether units to choose from are shown.
    var isOpen = false
    /// Whether the person has been here and left.
    var wasLeft = false

    init(_ value: FormValue) {
        self.value = value
        editor = LineEditor(value.text)
    }

    /// Takes a key as text; false if it means nothing here.
    mutating func type(_ key: Key, _ kind: FormKind) -> Bool {
        switch kind {
        case .text, .day, .moment:
            guard editor.handle(key) else { return false }
            value.text = editor.text
        case .unit, .among:
            // The first character begins a search; Backspace in an empty one ends it.
            if isOpen, key == .backspace, editor.text.isEmpty {
                isOpen = false
                return true
            }
            var search = isOpen ? editor : LineEditor()
            guard search.handle(key) else { return false }
            editor = search
            isOpen = true
            row = 0
        case .choice, .choices, .yesNo: return false
        }
        return true
    }

    /// Chooses another one of a few, round and round, or yes or no.
    mutating func turn(by step: Int, _ kind: FormKind) {
        switch kind {
        case .choice(let choices):
            guard !choices.isEmpty else { return }
            // Where nothing is chosen yet, it begins at an end.
            let now =
                choices.firstIndex { $0.code == value.code } ?? (step > 0 ? -1 : choices.count)
            value.codes = [choices[(now + step + choices.count) % choices.count].code]
        case .yesNo: value = FormValue(!value.isYes)
        case .text, .day, .moment, .unit, .among, .choices: break
        }
    }

    /// Chooses what the keys act on, or no longer.
    ///
    /// What holds for some of the assets can be given to all, then to none, and then be left again.
    mutating func toggle(_ code: String, initial: FormValue) {
        if value.mixed.remove(code) != nil {
            value.codes.insert(code)
        } else if value.codes.remove(code) == nil {
            if initial.mixed.contains(code) {
                value.mixed.insert(code)
            } else {
                value.codes.insert(code)
            }
        }
    }
}
