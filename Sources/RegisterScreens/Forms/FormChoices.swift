internal import Register
internal import SecurityPolicy

/// What there is to choose in a form, and assets that are added to it.
extension FormScreen {
    /// What there is to choose in a field.
    func choices(of index: Int) -> [FormChoice] {
        switch fields[index].kind {
        case .choice(let choices): choices
        case .choices(let choices): choices(values) + added[fields[index].name, default: []]
        case .text, .day, .moment, .unit, .among, .yesNo: []
        }
    }

    /// The units among which the focused field lets choose; nil: it does not at the moment.
    var offeredUnits: [UnitTree.Unit]? {
        guard controls.indices.contains(focus), controls[focus].isOpen else { return nil }
        return tree(of: focus)?.matching(controls[focus].editor.text) ?? []
    }

    /// That among which a field lets choose by searching.
    func tree(of index: Int) -> UnitTree? {
        if case .among(let tree) = fields[index].kind { return tree }
        return units
    }

    // MARK: Adding

    /// What can be added to the field that the keys act on; nil: nothing.
    var adding: AssetAdding? {
        fields.indices.contains(focus) ? fields[focus].adding : nil
    }

    /// Lets choose an asset that is no choice yet.
    func addAsset() -> [Effect] {
        guard let adding else { return [] }
        let known = choices(of: focus).compactMap { Int($0.code) }
        return [.push(AssetListScreen(choosingFor: adding, without: Set(known)))]
    }

    mutating func take(_ asset: AssetLine, _ world: World) -> [Effect] {
        guard adding != nil, !isPerforming else { return [] }
        let choice = FormChoice(asset.number, asset.name, asset.effective)
        guard !choices(of: focus).contains(where: { $0.code == choice.code }) else { return [] }
        added[fields[focus].name, default: []].append(choice)
        controls[focus].value.codes.insert(choice.code)
        controls[focus].row = choices(of: focus).count - 1
        return changed()
    }
}

extension FormChoice {
    /// An asset.
    init(_ number: Int, _ name: String, _ classes: Classification) {
        let text = "#\(number) \(name)"
        self.init(code: String(number), name: Wording(text, text), brief: classes.text)
    }
}
