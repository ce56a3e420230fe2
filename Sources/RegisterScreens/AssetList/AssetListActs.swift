internal import Register
internal import SecurityPolicy

/// What the list does with assets: each act in a form of its own.
extension AssetListScreen {
    /// The assets that an act is for.
    private var chosen: [Int] { window.selection.map { [$0.number] } ?? [] }

    /// Opens the form of an act; nil: the action is none.
    func form(for action: Action, _ world: World) -> [Effect]? {
        let number = chosen.first ?? 0
        return switch action {
        case .registerAsset:
            [.push(FormScreen(RegisterAssetForm(unit: world.facts.person?.unit)))]
        case .correctAsset: [.push(FormScreen(CorrectAssetForm(asset: number)))]
        case .changeMeasures: [.push(FormScreen(MeasuresForm(assets: chosen)))]
        case .moveAsset: [.push(FormScreen(MoveAssetForm(asset: number)))]
        case .retireAsset: [.push(FormScreen(RetireAssetForm(asset: number)))]
        default: nil
        }
    }

    /// Why an act cannot be done with the selected asset; nil: it can.
    func reasonAgainstAct(_ action: Action) -> Wording? {
        switch action {
        case .correctAsset, .changeMeasures, .moveAsset, .retireAsset:
            guard let line = window.selection else { return Words.Keys.noAsset }
            // Nothing happens to what is retired (5(2)⑪ア).
            return line.state == .retired ? Words.AssetForms.retiredAsset : nil
        default: return nil
        }
    }
}
