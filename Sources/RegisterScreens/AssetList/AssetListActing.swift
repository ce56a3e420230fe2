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
        switch action {
        case .history: return window.selection == nil ? Words.Keys.noAsset : nil
        case .tree, .why:
            guard let line = window.selection else { return Words.Keys.noAsset }
            let isEmpty = line.kind == .document || known?.contents.isEmpty == true
            return action == .tree && isEmpty ? Words.Media.noContents : nil
        case .classify, .putIn, .takeOut, .sanitize, .copy, .changeMeasures, .applyForPermit: break
        default: return nil
        }
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
        switch action {
        case .sanitize where !subjects.allSatisfy(\.kind.keepsData):
            return Words.Dialog.because(Words.Media.nothingToSanitize, "5(2)⑪ア")
        case .takeOut where !areMarked && known?.containedIn.isEmpty == true:
            return Words.Dialog.because(Words.Media.inNothing, "5(2)④ウ")
        default: return nil
        }
    }

    /// All about the selected asset, if it has been loaded.
    private var known: Asset? {
        guard let asset = detail.detail?.asset, asset.number == window.selection?.number else {
            return nil
        }
        return asset
    }

    /// Opens the dialog of an act; nil if the action is none.
    func act(_ action: Action, _ world: World) -> [Effect]? {
        let numbers = subjects.map(\.number)
        switch action {
        case .classify:
            return [.push(DialogScreen(ClassifyForm(numbers, areMarked: areMarked)))]
        case .putIn:
            return [
                .push(
                    AssetListScreen(
                        choosingContainerOf: subjects, areMarked: areMarked, world))
            ]
        case .takeOut:
            return [.push(DialogScreen(TakeOutForm(numbers, areMarked: areMarked)))]
        case .sanitize:
            return [.push(DialogScreen(SanitizeForm(numbers, areMarked: areMarked)))]
        case .copy:
            guard let line = window.selection else { return [] }
            return [.push(DialogScreen(CopyForm(of: line.number)))]
        case .tree: return window.selection.map { [.push(TreeScreen($0.number))] }
        case .history:
            return window.selection.map {
                [.push(ListScreen(EntrySource(.asset($0.number, name: $0.name))))]
            }
        case .why: return window.selection.map { [.push(WhyScreen($0.number))] }
        default: return nil
        }
    }
}
