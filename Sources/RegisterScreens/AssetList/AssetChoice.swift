internal import Register
internal import SecurityPolicy

/// What a list of assets is to choose for.
struct AssetChoice: Sendable {
    /// What is chosen.
    var title: Wording
    /// The units with whose assets the choice begins.
    var units: [String]
    /// The numbers of those that cannot be chosen.
    var without: Set<Int>
    /// What is said of the number of an asset that cannot be chosen.
    var cannot: @Sendable (Int) -> Wording
    /// What happens with the asset that is chosen, once the list is gone.
    var open: @Sendable (AssetLine) -> [Effect]
}

extension AssetListScreen {
    /// A list of what can contain some assets, to choose from: at first of their own units.
    init(choosingContainerOf contents: [AssetLine], areMarked: Bool, _ world: World) {
        var filter = AssetFilter()
        // Paper contains nothing, and information contains no things.
        let hasThing = contents.contains { $0.kind.keepsData || $0.kind == .system }
        filter.kinds =
            hasThing
            ? [.medium, .equipment, .system]
            : [.medium, .equipment, .system, .information, .systemDocument]
        filter.units = Set(contents.map(\.unit)).sorted()
        // Information, of which there is most, comes last.
        self.init(filter, order: AssetOrder(.kind, isDescending: true))
        let numbers = contents.map(\.number)
        let what =
            contents.count == 1
            ? "#\(numbers[0]) \(contents[0].name)"
            : world.text(Words.Dialog.assets(contents.count))
        choice = AssetChoice(
            title: Words.Media.chooseContainer(what), units: filter.units, without: Set(numbers),
            cannot: Words.Media.cannotContain
        ) { line in
            [
                .push(
                    DialogScreen(
                        PutInForm(
                            container: line.number, contents: numbers, areMarked: areMarked)))
            ]
        }
    }

    /// A list of assets in use, to choose one for the screen below.
    init(choosingFor adding: AssetAdding, without: Set<Int>) {
        var filter = AssetFilter()
        filter.units = adding.units
        self.init(filter)
        choice = AssetChoice(
            title: adding.title, units: filter.units, without: without,
            cannot: Words.Permits.cannotBeAdded
        ) { [.give($0)] }
    }

    /// Lets choose from the assets of all units instead of the first ones, or from these again.
    mutating func changeScope() -> [Effect] {
        guard let choice else { return [] }
        var other = filter
        other.units = filter.units.isEmpty ? choice.units : []
        return narrow(to: other)
    }

    /// The lines of the list that are seen.
    var visibleLines: Int { max(1, layout.visibleLines - (choice == nil ? 0 : 1)) }
}
