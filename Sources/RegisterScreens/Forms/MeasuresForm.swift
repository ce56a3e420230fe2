internal import Register
internal import SecurityPolicy

/// Records what is done for assets: one, or several at once.
struct MeasuresForm: Form {
    /// The numbers of the assets; all are in use.
    var assets: [Int]

    /// Measures that each asset is given, and that are taken from it.
    struct Change: Sendable {
        var given: Set<String> = []
        var taken: Set<String> = []
    }

    var title: Wording { Words.AssetForms.measures(assets) }
    var subjects: [Int] { assets }

    func draft(_ material: FormMaterial) -> Change { Change() }

    func fields(_ material: FormMaterial, _ world: World) -> [FormField<Change>] {
        let policy = world.policy
        let assets = material.assets
        let some = assets.reduce(into: Set<String>()) { $0.formUnion($1.measures) }
        let all = assets.reduce(into: some) { $0.formIntersection($1.measures) }
        return [
            FormField(
                name: "measures", label: Words.AssetForms.measuresLabel,
                kind: .choices { MeasuresForm.choices(policy, assets, $0["measures"]) },
                help: Words.AssetForms.measuresHelp,
                initial: FormValue(codes: all, mixed: some.subtracting(all)),
                fill: { change, value in
                    change.given = value.codes
                    change.taken = some.subtracting(value.codes).subtracting(value.mixed)
                })
        ]
    }

    /// The measures, first those that meet an obligation of one of the assets, with these
    /// obligations as they would then be.
    private static func choices(
        _ policy: Policy, _ assets: [Asset], _ value: FormValue?
    ) -> [FormChoice] {
        let holding = Set(assets.flatMap(\.obligations))
        let obligations = policy.obligations.filter { holding.contains($0.id) }
        let choices = policy.measures.map { measure in
            let met = obligations.filter { $0.metBy.contains(measure.code) }
            return FormChoice(
                code: measure.code, name: measure.name,
                brief: Set(met.map(\.clause.citation)).sorted().joined(separator: " "),
                notes: met.map { obligation in
                    let isMet = !obligation.metBy.isDisjoint(with: value?.codes ?? [])
                    let mark = isMet ? Words.Detail.metMark : Words.Detail.gapMark
                    return FormChoice.Note(
                        text: Wording(
                            "\(mark.ja) \(obligation.name.ja)", "\(mark.en) \(obligation.name.en)"),
                        clause: obligation.clause.citation)
                })
        }
        return choices.filter { !$0.notes.isEmpty } + choices.filter(\.notes.isEmpty)
    }

    func acts(_ draft: Change, _ material: FormMaterial) -> [any Act] {
        material.assets.compactMap { asset in
            let has = Set(asset.measures)
            let act = ChangeMeasures(
                asset: asset.number, add: draft.given.subtracting(has).sorted(),
                remove: draft.taken.intersection(has).sorted())
            return act.add.isEmpty && act.remove.isEmpty ? nil : act
        }
    }

    func probe(_ material: FormMaterial) -> [any Act] { assets.map { ChangeMeasures(asset: $0) } }
}
