internal import Register
internal import SecurityPolicy

/// What the list does with assets: each act in a form of its own.
extension AssetListScreen {
    /// Opens the form of an act; nil: the action is none.
    func form(for action: Action, _ world: World) -> [Effect]? {
        let number = window.selection?.number ?? 0
        if action == .applyForPermit, let reason = PermitViewer(world).reasonAgainstApplying {
            return [.say(Message(text: reason))]
        }
        return switch action {
        case .applyForPermit:
            [.push(PermitKindChoice.screen(subjects.map(\.number), areMarked: areMarked, world))]
        case .registerAsset:
            [.push(FormScreen(RegisterAssetForm(unit: world.facts.person?.unit)))]
        case .correctAsset: [.push(FormScreen(CorrectAssetForm(asset: number)))]
        case .changeMeasures: [.push(FormScreen(MeasuresForm(assets: subjects.map(\.number))))]
        case .moveAsset: [.push(FormScreen(MoveAssetForm(asset: number)))]
        case .retireAsset: [.push(FormScreen(RetireAssetForm(asset: number)))]
        default: nil
        }
    }

    /// Why an act cannot be done with the selected asset; nil: it can.
    func reasonAgainstAct(_ action: Action) -> Wording? {
        switch action {
        case .correctAsset, .moveAsset, .retireAsset:
            guard let line = window.selection else { return Words.Keys.noAsset }
            guard line.state == .retired else { return nil }
            return Words.Dialog.because(Words.Keys.retired, "5(2)⑪ア")
        default: return nil
        }
    }
}
