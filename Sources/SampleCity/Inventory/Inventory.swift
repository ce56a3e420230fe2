internal import Register
internal import SecurityPolicy

/// What a section has, and what happens to it: values only, before anything is performed.
struct Inventory {
    /// How an entry gets its class.
    enum Classing {
        /// Whoever registers it knows.
        case atOnce
        /// The security clerk gives it when the section has been through.
        case byClerk
        /// Nobody has yet.
        case never
    }

    /// An asset to be registered; others are spoken of by their place in the list.
    struct Entry {
        var fields: AssetFields
        let profile: Profile
        let classing: Classing
        var copyOf: Int?
        var contents: [Int] = []
        /// The class by which it will be handled, as far as its contents make it.
        var effective: Classification
        var isSpecific: Bool
    }

    /// Something that is done to the entries afterwards.
    struct Event {
        /// Who of the section does it.
        enum Post {
            case manager, deputy, clerk, staff
        }

        let by: Post
        /// Whether it is recorded the day after.
        var isRecordedLate = false
        /// How many working days before the end it happens; nil: at any time.
        var daysBeforeEnd: Double?
        /// The permit that it is about.
        var permit: PermitStory?
        /// Makes the act from the numbers that the entries got.
        let act: ([Int]) -> any Act
    }

    var entries: [Entry] = []
    /// Each a sequence of its own.
    var events: [[Event]] = []
}

/// Makes the inventory of one section.
struct InventoryMaker {
    /// What all sections have in common.
    struct Season {
        /// The day before which all is old.
        let start: Day
        /// The fiscal year of that day, of the era Reiwa.
        var reiwa: Int {
            let (year, month, _) = start.civil
            return (month >= 4 ? year : year - 1) - 2018
        }
    }

    let section: Section
    let season: Season
    /// Whether the section has one of everything, as the first one does.
    let isShowcase: Bool
    var chance: SplitMix64
    var inventory = Inventory()
    /// Of ten obligations, how many the section meets.
    private let diligence: Int

    /// A maker for the section that stands at a place in the list.
    init(_ section: Section, at index: Int, season: Season, seed: UInt64) {
        self.section = section
        self.season = season
        isShowcase = index == 0
        chance = SplitMix64(seed: seed, stream: 1000 + index)
        diligence = index == 0 ? 6 : 3 + chance.below(6)
    }

    /// About a hundred assets and what becomes of them.
    mutating func make() -> Inventory {
        let information = addInformation()
        addDocuments()
        let media = addMedia(holding: information)
        addEquipment(holding: information, media: media)
        addSystems(holding: information)
        addEvents(media: media)
        return inventory
    }

    /// Adds an asset and gives its place in the list.
    ///
    /// - Parameters:
    ///   - fields: what is written down; classes, criteria and measures are filled in here.
    ///   - profile: how it is classed.
    mutating func add(
        _ fields: AssetFields, _ profile: Profile, copyOf original: Int? = nil,
        contents: [Int] = []
    ) -> Int {
        let classing: Inventory.Classing =
            switch chance.below(100) {
            case ..<6: .never
            case ..<30: .byClerk
            default: .atOnce
            }
        // Two draws may have given the same twice.
        let contents = contents.indices.filter { !contents[..<$0].contains(contents[$0]) }
            .map { contents[$0] }
        var fields = fields
        fields.unit = section.code
        fields.specificPersonal = profile == .specific
        if classing == .atOnce {
            fields.classes = profile.classes
            fields.criteria = profile.criteria
            fields.reason = chance.chance(40) ? profile.reason : nil
        }
        var effective = classing == .never ? .highest : profile.classes
        var isSpecific = profile == .specific
        for source in contents + (original.map { [$0] } ?? []) {
            effective = effective.highest(with: inventory.entries[source].effective)
            isSpecific = isSpecific || inventory.entries[source].isSpecific
        }
        fields.measures = measures(fields, effective, isSpecific)
        inventory.entries.append(
            Inventory.Entry(
                fields: fields, profile: profile, classing: classing, copyOf: original,
                contents: contents, effective: effective, isSpecific: isSpecific))
        return inventory.entries.count - 1
    }

    /// What is done for an asset: all that its class demands, much of it, or nothing.
    private mutating func measures(
        _ fields: AssetFields, _ effective: Classification, _ isSpecific: Bool
    ) -> [String] {
        let policy = Policy.fujieda
        let holding = policy.obligations(
            kind: fields.kind, traits: policy.bits(ofTraits: fields.traits) ?? 0,
            effective: effective, specificPersonal: isSpecific)
        let isComplete = chance.below(20) < diligence
        var taken: Set<String> = []
        for obligation in policy.obligations(in: holding)
        where isComplete || chance.below(10) < diligence {
            guard taken.isDisjoint(with: obligation.metBy) else { continue }
            let possible = policy.measures.map(\.code).filter(obligation.metBy.contains)
            if let first = possible.first {
                taken.insert(chance.chance(70) ? first : chance.pick(possible))
            }
        }
        if chance.chance(5) { taken.insert("theft-protected") }
        return policy.measures.map(\.code).filter(taken.contains)
    }
}
