internal import Register
internal import SecurityPolicy

/// What can be done with the selected asset, or with all that are marked.
extension AssetListScreen {
    /// The assets that an act would be about.
    var subjects: [AssetLine] {
        if case .detail = focus { return [window.selection].compactMap { $0 } }
        return marks.isEmpty ? [window.selection].compactMap { $0 } : marks.lines
    }

    /// Whether these are the marked ones.
    var areMarked: Bool {
        if case .detail = focus { return false }
        return !marks.isEmpty
    }

    /// Why nothing can be done with them; nil: it can, or the action does nothing with assets.
    func reasonAgainstActing(_ action: Action) -> Wording? {
        guard [.classify, .changeMeasures].contains(action) else { return nil }
        let subjects = subjects
        guard !subjects.isEmpty else { return Words.Keys.noAsset }
        if let retired = subjects.first(where: { $0.state == .retired }) {
            return Words.Dialog.because(
                subjects.count == 1
                    ? Words.Keys.retired
                    : Words.error(
                        .refused(.retired(retired.number))
                    ).message, "5(2)⑪ア")
        }
        return nil
    }

    /// Opens the dialog of an act; nil if the action is none.
    func act(_ action: Action, _ world: World) -> [Effect]? {
        let numbers = subjects.map(\.number)
        switch action {
        case .classify:
            return [.push(DialogScreen(ClassifyForm(numbers, areMarked: areMarked)))]
        default: return nil
        }
    }
}
