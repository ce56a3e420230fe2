/// What people have written into the fields of a permit: all that its demands look at.
public struct PermitValues: Sendable {
    /// The values of the fields that a permit has once, by name.
    public let fields: [String: String]
    /// The values of the fields that each asset has for itself, asset by asset, with its effective
    /// class of confidentiality.
    public let items: [(c: Int, fields: [String: String])]
    /// Whether a paper is attached.
    public let hasPaper: Bool

    /// Values.
    public init(
        fields: [String: String], items: [(c: Int, fields: [String: String])], hasPaper: Bool
    ) {
        self.fields = fields
        self.items = items
        self.hasPaper = hasPaper
    }

    /// Whether a field has a value that is not a no, for some asset if each has its own.
    private func gives(_ name: String) -> Bool {
        ([fields[name]] + items.map { $0.fields[name] }).contains { $0 != nil && $0 != "false" }
    }

    /// Whether a field has been answered, for every asset if each has its own; a no is an answer.
    public func answer(_ field: PermitField) -> Bool {
        field.isPerItem
            ? items.allSatisfy { $0.fields[field.name] != nil } : fields[field.name] != nil
    }

    /// The places of the items of the demand's classes for which a method is chosen after which
    /// data could be restored.
    public func reversible(_ demand: PermitDemand, _ policy: Policy) -> [Int] {
        guard case .irreversible(let name) = demand.rule else { return [] }
        return items.indices.filter { place in
            let item = items[place]
            guard demand.classes?.contains(item.c) ?? true,
                let code = item.fields[name] ?? fields[name]
            else { return false }
            return !(policy.sanitization(code)?.isIrreversible ?? false)
        }
    }

    /// Whether a demand is met, or does not concern these assets.
    public func meet(_ demand: PermitDemand, of kind: PermitKind, _ policy: Policy) -> Bool {
        if let classes = demand.classes, !items.isEmpty,
            !items.contains(where: { classes.contains($0.c) })
        {
            return true
        }
        switch demand.rule {
        case .oneOf(let names): return names.contains(where: gives)
        case .field(let name, let with):
            return !gives(with) || kind.field(name).map(answer) ?? false
        case .different(let name, let other):
            return fields[name] == nil || fields[name] != fields[other]
        case .attachment(let with): return !gives(with) || hasPaper
        case .irreversible: return reversible(demand, policy).isEmpty
        }
    }
}
