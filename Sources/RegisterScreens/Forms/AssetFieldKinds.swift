internal import Register
internal import SecurityPolicy

/// Fields that several forms of assets have.
extension FormField {
    /// The kind of an asset.
    static func kind(
        _ initial: AssetKind, _ world: World,
        _ fill: @escaping @Sendable (inout Draft, AssetKind) -> Void
    ) -> FormField {
        FormField(
            name: "kind", label: Words.Screen.kind,
            kind: .choice(
                AssetKind.allCases.map {
                    FormChoice(code: $0.rawValue, name: Words.kind($0, world.policy))
                }),
            isRequired: true, help: Words.AssetForms.kind,
            initial: FormValue(codes: [initial.rawValue]),
            fill: { draft, value in
                fill(&draft, value.code.flatMap(AssetKind.init) ?? initial)
            })
    }

    /// The traits of an asset: those that its kind can have.
    static func traits(
        _ initial: [String], _ world: World,
        _ fill: @escaping @Sendable (inout Draft, [String]) -> Void
    ) -> FormField {
        let traits = world.policy.traits
        return FormField(
            name: "traits", label: Words.AssetForms.traitsLabel,
            kind: .choices { values in
                let kind = values["kind"]?.code.flatMap(AssetKind.init)
                return traits.filter { trait in kind.map { trait.kinds.contains($0) } ?? true }
                    .map { FormChoice(code: $0.code, name: $0.name) }
            },
            help: Words.AssetForms.traits, initial: FormValue(codes: initial),
            fill: { draft, value in
                fill(&draft, traits.map(\.code).filter { value.codes.contains($0) })
            })
    }

    /// The unit that owns an asset.
    static func unit(
        _ initial: String?, _ fill: @escaping @Sendable (inout Draft, String) -> Void
    ) -> FormField {
        FormField(
            name: "unit", label: Words.Screen.unit, kind: .unit, isRequired: true,
            help: Words.AssetForms.unit, initial: FormValue(codes: [initial].compactMap { $0 }),
            fill: { draft, value in if let code = value.code { fill(&draft, code) } })
    }

    /// A line of text.
    static func text(
        _ name: String, _ label: Wording, _ initial: String? = nil, isRequired: Bool = false,
        help: Wording, _ fill: @escaping @Sendable (inout Draft, String?) -> Void
    ) -> FormField {
        FormField(
            name: name, label: label, kind: .text, isRequired: isRequired, help: help,
            initial: FormValue(initial), fill: { draft, value in fill(&draft, value.trimmed) })
    }
}
