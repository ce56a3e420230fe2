import ArgumentParser
import Register
import RegisterScreens
import SecurityPolicy

/// The options that give a class.
struct ClassOptions: ParsableArguments {
    @Option(help: ArgumentHelp(Words.OptionHelp.c.here, valueName: "n")) var c: Int?
    @Option(help: ArgumentHelp(Words.OptionHelp.i.here, valueName: "n")) var i: Int?
    @Option(help: ArgumentHelp(Words.OptionHelp.a.here, valueName: "n")) var a: Int?
    @Option(
        help: ArgumentHelp(Words.OptionHelp.criterion.here, valueName: "id"),
        completion: .list(Interface.policy.criteria.map(\.id)))
    var criterion: [String] = []
    @Option(help: ArgumentHelp(Words.OptionHelp.reason.here, valueName: "text"))
    var reason: String?

    /// The criteria, by their codes.
    var criteria: [String] {
        get throws { try Interface.policy.given(.criterion, criterion) }
    }

    /// The class on an axis, if given.
    subscript(axis: Axis) -> Int? {
        switch axis {
        case .c: c
        case .i: i
        case .a: a
        }
    }

    /// Whether any axis is given.
    var isGiven: Bool { Axis.allCases.contains { self[$0] != nil } }

    /// The class, given on all axes or on none.
    func whole() throws -> Classification? {
        if let c, let i, let a { return Classification(c: c, i: i, a: a) }
        guard !isGiven else { throw Fault.usage(Words.Fault.allAxes) }
        return nil
    }
}

/// The options that describe an asset besides its class.
struct FieldOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(Words.OptionHelp.trait.here, valueName: "code"),
        completion: .list(Interface.policy.traits.map(\.code)))
    var trait: [String] = []
    @Option(help: ArgumentHelp(Words.OptionHelp.purpose.here, valueName: "text"))
    var purpose: String?
    @Option(help: ArgumentHelp(Words.OptionHelp.source.here, valueName: "text"))
    var source: String?
    @Option(help: ArgumentHelp(Words.OptionHelp.note.here, valueName: "text"))
    var note: String?
    @Option(help: ArgumentHelp(Words.OptionHelp.eraseDue.here, valueName: "date"))
    var eraseDue: Day?
    @Option(help: ArgumentHelp(Words.OptionHelp.externalID.here, valueName: "text"))
    var externalId: String?

    /// The traits, by their codes.
    var traits: [String] {
        get throws { try Interface.policy.given(.trait, trait) }
    }
}

/// The options of a new asset.
struct NewAssetOptions: ParsableArguments {
    @Option(help: ArgumentHelp(Words.OptionHelp.owner.here, valueName: "code")) var unit: String
    @OptionGroup var classes: ClassOptions
    @Flag(help: ArgumentHelp(Words.OptionHelp.specificPersonal.here))
    var specificPersonal = false
    @Option(
        help: ArgumentHelp(Words.OptionHelp.measure.here, valueName: "code"),
        completion: .list(Interface.policy.measures.map(\.code)))
    var measure: [String] = []
    @Option(help: ArgumentHelp(Words.OptionHelp.location.here, valueName: "text"))
    var location: String?
    @OptionGroup var fields: FieldOptions

    /// The fields of the act.
    func assetFields(
        name: String, kind: AssetKind, _ session: () throws -> Session
    ) throws -> AssetFields {
        let whole = try classes.whole()
        return try AssetFields(
            name: name, kind: kind, unit: session().unit(unit), classes: whole,
            criteria: classes.criteria, reason: classes.reason, specificPersonal: specificPersonal,
            traits: fields.traits, measures: Interface.policy.given(.measure, measure),
            location: location, purpose: fields.purpose,
            source: fields.source, note: fields.note, eraseDue: fields.eraseDue,
            externalID: fields.externalId)
    }
}
