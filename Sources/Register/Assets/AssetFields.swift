public import SecurityPolicy

/// What is written down about an asset when it enters the register.
public struct AssetFields: Codable, Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Its kind.
    public var kind: AssetKind
    /// The code of the unit that owns it.
    public var unit: String
    /// Its class, if it has been classified.
    public var classes: Classification?
    /// The criteria by which it has the class: ids of the policy.
    public var criteria: [String]
    /// Why it is classed so.
    public var reason: String?
    /// Whether it is specific personal information (My Number).
    public var specificPersonal: Bool
    /// Its traits: codes of the policy.
    public var traits: [String]
    /// What is done for it: codes of the policy.
    public var measures: [String]
    /// Where it is.
    public var location: String?
    /// What it is for (5(2)②ア).
    public var purpose: String?
    /// Whence it was obtained, if others made it (5(2)③).
    public var source: String?
    /// Anything else.
    public var note: String?
    /// The day on which it is no longer needed and is to be erased (5(2)②ウ).
    public var eraseDue: Day?
    /// Its number in another list, by which an import knows it again.
    public var externalID: String?

    // In canonical order, so that the ledger need not sort them.
    private enum CodingKeys: String, CodingKey {
        case classes, criteria, eraseDue, externalID, kind, location, measures, name, note, purpose,
            reason, source, specificPersonal, traits, unit
    }

    /// An asset's fields.
    public init(
        name: String, kind: AssetKind, unit: String, classes: Classification? = nil,
        criteria: [String] = [], reason: String? = nil, specificPersonal: Bool = false,
        traits: [String] = [], measures: [String] = [], location: String? = nil,
        purpose: String? = nil, source: String? = nil, note: String? = nil, eraseDue: Day? = nil,
        externalID: String? = nil
    ) {
        self.name = name
        self.kind = kind
        self.unit = unit
        self.classes = classes
        self.criteria = criteria
        self.reason = reason
        self.specificPersonal = specificPersonal
        self.traits = traits
        self.measures = measures
        self.location = location
        self.purpose = purpose
        self.source = source
        self.note = note
        self.eraseDue = eraseDue
        self.externalID = externalID
    }
}

extension Door {
    /// Writes a new asset.
    ///
    /// - Parameter original: the asset that it is a copy of, whose classes it takes (5(2)①イ).
    /// - Returns: its number.
    func add(_ fields: AssetFields, copyOf original: StoredAsset? = nil) throws -> Int {
        let bits = try bits(of: fields.criteria, family: .criterion)
        let specific =
            fields.specificPersonal || policy.isSpecificPersonal(bits)
        try checkClasses(fields.classes, criteria: bits, specificPersonal: specific)
        let traits = try self.bits(of: fields.traits, family: .trait)
        if let violation = policy.violation(traits: traits, of: fields.kind) {
            throw RegisterError.refused(.violates(violation))
        }
        let measures = try self.bits(of: fields.measures, family: .measure)
        _ = try optionalText(fields.reason, field: "reason")

        var effective = fields.classes ?? .highest
        var effectiveSpecific = specific
        if let original {
            effective = effective.highest(with: original.effective)
            effectiveSpecific = specific || original.isEffectivelySpecific
        }
        let gaps = policy.gaps(
            kind: fields.kind, traits: traits, effective: effective,
            specificPersonal: effectiveSpecific, measures: measures)

        let number = try nextNumber()
        let name = try text(fields.name, field: "name", limit: Limits.name)
        let externalID = try optionalText(
            fields.externalID, field: "external-id", limit: Limits.name)
        if let externalID, try assetNumber(externalID: externalID) != nil {
            throw RegisterError.refused(.duplicate(.asset, code: externalID))
        }
        let location = try optionalText(fields.location, field: "location")
        let note = try optionalText(fields.note, field: "note")

        let insert = try statement(AssetFields.insert)
        insert.bind(1, number)
        insert.bind(2, name)
        insert.bind(3, fields.kind.bit)
        insert.bind(4, try unit(fields.unit))
        insert.bind(5, fields.classes?.c)
        insert.bind(6, fields.classes?.i)
        insert.bind(7, fields.classes?.a)
        insert.bind(8, Int(bits))
        insert.bind(9, specific ? 1 : 0)
        insert.bind(10, effective.c)
        insert.bind(11, effective.i)
        insert.bind(12, effective.a)
        insert.bind(13, effectiveSpecific ? 1 : 0)
        insert.bind(14, original?.number)
        insert.bind(15, Int(traits))
        insert.bind(16, Int(measures))
        insert.bind(17, Int(gaps))
        insert.bind(18, gaps.nonzeroBitCount)
        insert.bind(19, location)
        insert.bind(20, try optionalText(fields.purpose, field: "purpose"))
        insert.bind(21, try optionalText(fields.source, field: "source"))
        insert.bind(22, note)
        insert.bind(23, fields.eraseDue?.description)
        insert.bind(24, externalID)
        try insert.run()
        try memory.search.replace(
            number, old: nil,
            new: SearchFields(
                name: name, externalID: externalID, location: location, note: note),
            in: database)
        return number
    }

    /// The number of the asset that has a number in another list.
    func assetNumber(externalID: String) throws -> Int? {
        let lookup = try statement("SELECT number FROM asset WHERE external_id = ?")
        lookup.bind(1, externalID)
        return try lookup.first { $0.integer(0) }
    }

    /// The bits of some codes, or a refusal that names the codes that there are.
    func bits(of codes: [String], family: Refusal.CodeFamily) throws -> Int64 {
        if codes.isEmpty { return 0 }
        let bits: Int64? =
            switch family {
            case .criterion: policy.bits(ofCriteria: codes)
            case .trait: policy.bits(ofTraits: codes)
            case .measure: policy.bits(ofMeasures: codes)
            case .obligation, .sanitization: nil
            }
        guard let bits else {
            let accepted =
                switch family {
                case .criterion: policy.criteria.map(\.id)
                case .trait: policy.traits.map(\.code)
                case .measure: policy.measures.map(\.code)
                case .obligation: policy.obligations.map(\.id)
                case .sanitization: policy.sanitizations.map(\.code)
                }
            let unknown = codes.first { !accepted.contains($0) } ?? ""
            throw RegisterError.refused(
                .unknownCode(family: family, code: unknown, accepted: accepted))
        }
        return bits
    }

    /// Refuses a classification that the policy does not allow.
    func checkClasses(
        _ classes: Classification?, criteria: Int64, specificPersonal: Bool
    ) throws {
        guard let classes else { return }
        let violations = policy.violations(
            classifying: classes, by: criteria, specificPersonal: specificPersonal)
        if let first = violations.first { throw RegisterError.refused(.violates(first)) }
    }
}

extension AssetFields {
    fileprivate static let insert: StaticString = """
        INSERT INTO asset (number, name, kind, unit, declared_c, declared_i, declared_a, criteria,
            specific_personal, residue_specific, effective_c, effective_i, effective_a,
            effective_specific, copy_of, traits, measures, gaps, gap_count, location, purpose,
            source, note, erase_due, external_id, state)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
            ?19, ?20, ?21, ?22, ?23, ?24, 0)
        """
}
