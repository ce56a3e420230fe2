import ArgumentParser
import Register
import RegisterScreens
import SecurityPolicy

/// The options that say which assets a list shows.
struct FilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp(Words.OptionHelp.filterUnit.here, valueName: "code"))
    var unit: [String] = []
    @Option(help: ArgumentHelp(Words.OptionHelp.filterKind.here)) var kind: [AssetKind] = []
    @Option(
        name: .customLong("class"),
        help: ArgumentHelp(Words.OptionHelp.filterClass.here, valueName: "class"))
    var classes: [ClassFilter] = []
    @Option(help: ArgumentHelp(Words.OptionHelp.filterState.here))
    var state = StateFilter.inUse
    @Flag(help: ArgumentHelp(Words.OptionHelp.unclassified.here)) var unclassified = false

    /// The filter of units alone.
    ///
    /// - Throws: `Fault.notFound` for a unit that does not exist, rather than showing nothing.
    static func filter(units: [String], _ session: Session) throws -> AssetFilter {
        var filter = AssetFilter()
        filter.units = try units.map(session.unit)
        return filter
    }

    /// The filter that the options make.
    func filter(_ session: Session) throws -> AssetFilter {
        var filter = try FilterOptions.filter(units: unit, session)
        filter.kinds = Set(kind)
        for one in classes { filter.classes[one.axis, default: []].insert(one.level) }
        filter.isClassified = unclassified ? false : nil
        filter.state =
            switch state {
            case .inUse: .inUse
            case .retired: .retired
            case .all: nil
            }
        return filter
    }
}
