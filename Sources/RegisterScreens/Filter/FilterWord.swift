internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// One word of a filter: what can be switched on in the panel and taken away again in the list.
enum FilterWord: Hashable, Sendable {
    case unit(String)
    case kind(AssetKind)
    case level(Axis, Int)
    case classified(Bool)
    case specificPersonal
    case residue
    case gaps(Bool)
    case gap(String)
    /// Retired ones instead of those in use; both are two words.
    case retired
    case inUse
    case search(String)

    /// Whether a filter has the word.
    func isIn(_ filter: AssetFilter) -> Bool {
        switch self {
        case .unit(let code): filter.units.contains(code)
        case .kind(let kind): filter.kinds.contains(kind)
        case .level(let axis, let level): filter.classes[axis]?.contains(level) ?? false
        case .classified(let value): filter.isClassified == value
        case .specificPersonal: filter.specificPersonal == true
        case .residue: filter.hasResidue == true
        case .gaps(let value): filter.hasGaps == value
        case .gap(let id): filter.gap == id
        case .retired: filter.state != .inUse
        case .inUse: filter.state != .retired
        case .search(let text): filter.search == text && !text.isEmpty
        }
    }

    /// Switches the word on or off in a filter; words that exclude each other take each other's
    /// place.
    func toggle(in filter: inout AssetFilter) {
        let isOn = isIn(filter)
        switch self {
        case .unit(let code):
            if isOn { filter.units.removeAll { $0 == code } } else { filter.units.append(code) }
        case .kind(let kind): filter.kinds.formSymmetricDifference([kind])
        case .level(let axis, let level):
            filter.classes[axis, default: []].formSymmetricDifference([level])
            if filter.classes[axis]?.isEmpty ?? false { filter.classes[axis] = nil }
        case .classified(let value): filter.isClassified = isOn ? nil : value
        case .specificPersonal: filter.specificPersonal = isOn ? nil : true
        case .residue: filter.hasResidue = isOn ? nil : true
        case .gaps(let value): filter.hasGaps = isOn ? nil : value
        case .gap(let id): filter.gap = isOn ? nil : id
        // One of the two is always on.
        case .retired: filter.state = isOn ? .inUse : nil
        case .inUse: filter.state = isOn ? .retired : nil
        case .search(let text): filter.search = isOn ? "" : text
        }
    }

    /// The words of a filter, in the order in which they are shown; what is as usual is no word.
    static func words(of filter: AssetFilter, _ policy: Policy) -> [FilterWord] {
        var words: [FilterWord] = filter.units.map { .unit($0) }
        words += AssetKind.allCases.filter(filter.kinds.contains).map { .kind($0) }
        for axis in Axis.allCases {
            words += (filter.classes[axis] ?? []).sorted().map { .level(axis, $0) }
        }
        let others: [FilterWord] =
            [
                .classified(true), .classified(false), .specificPersonal, .residue, .gaps(true),
                .gaps(false),
            ] + policy.obligations.map { .gap($0.id) }
        words += others.filter { $0.isIn(filter) }
        if filter.state != .inUse { words.append(.retired) }
        if !filter.search.isEmpty { words.append(.search(filter.search)) }
        return words
    }

    /// What people read.
    func name(_ filter: AssetFilter, _ world: World) -> String {
        switch self {
        case .unit(let code): visible(world.facts.unitName(code))
        case .kind(let kind): world.text(Words.kind(kind, world.policy))
        case .level(let axis, let level): "\(axis.rawValue.uppercased())\(level)"
        case .classified(let value):
            world.text(value ? Words.Filter.classified : Words.Filter.unclassified)
        case .specificPersonal: world.text(Words.Filter.specificPersonal)
        case .residue: world.text(Words.Filter.residue)
        case .gaps(let value): world.text(value ? Words.Filter.withGaps : Words.Filter.withoutGaps)
        case .gap(let id):
            world.text(Words.Filter.gap(world.policy.obligations.first { $0.id == id }))
        case .retired:
            world.text(filter.state == nil ? Words.Filter.alsoRetired : Words.Filter.retired)
        case .inUse: world.text(Words.Filter.inUse)
        case .search(let text): "「" + visible(text) + "」"
        }
    }
}
