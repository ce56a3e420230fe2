internal import Register
internal import SecurityPolicy

/// Corrects what is written about an asset.
///
/// Only what was changed goes into the act, so that the ledger says what was corrected.
struct CorrectAssetForm: Form {
    /// The number of the asset.
    var asset: Int

    var title: Wording { Words.AssetForms.correct(asset) }
    var subjects: [Int] { [asset] }

    func draft(_ material: FormMaterial) -> CorrectAsset { CorrectAsset(asset: asset) }

    func fields(_ material: FormMaterial, _ world: World) -> [FormField<CorrectAsset>] {
        guard let old = material.assets.first else { return [] }
        func text(
            _ name: String, _ label: Wording, _ was: String?, help: Wording,
            isRequired: Bool = false,
            _ set: @escaping @Sendable (inout CorrectAsset, String) -> Void
        ) -> FormField<CorrectAsset> {
            .text(name, label, was, isRequired: isRequired, help: help) { act, text in
                if (text ?? "") != (was ?? "") { set(&act, text ?? "") }
            }
        }
        return [
            text(
                "name", Words.Screen.name, old.name, help: Words.AssetForms.name, isRequired: true
            ) { $0.name = $1 },
            .kind(old.kind, world) { if $1 != old.kind { $0.kind = $1 } },
            .unit(old.unit) { if $1 != old.unit { $0.unit = $1 } },
            .traits(old.traits, world) {
                if Set($1) != Set(old.traits) { $0.traits = $1 }
            },
            text("purpose", Words.Detail.purpose, old.purpose, help: Words.AssetForms.purpose) {
                $0.purpose = $1
            },
            text("source", Words.Detail.source, old.source, help: Words.AssetForms.source) {
                $0.source = $1
            },
            FormField(
                name: "erase-due", label: Words.Detail.eraseDue, kind: .day,
                help: Words.AssetForms.eraseDue,
                initial: FormValue(old.eraseDue.map { world.text($0) }),
                fill: { act, value in
                    if value.day != old.eraseDue { act.eraseDue = value.day }
                    if value.isEmpty, old.eraseDue != nil { act.clearsEraseDue = true }
                }),
            text(
                "external-id", Words.Detail.externalID, old.externalID,
                help: Words.AssetForms.externalID
            ) { $0.externalID = $1 },
            text("note", Words.Detail.note, old.note, help: Words.AssetForms.note) {
                $0.note = $1
            },
        ]
    }

    func acts(_ draft: CorrectAsset, _ material: FormMaterial) -> [any Act] {
        let isEmpty =
            draft.name == nil && draft.kind == nil && draft.unit == nil && draft.traits == nil
            && draft.purpose == nil && draft.source == nil && draft.note == nil
            && draft.eraseDue == nil && draft.clearsEraseDue == nil && draft.externalID == nil
        return isEmpty ? [] : [draft]
    }

    func probe(_ material: FormMaterial) -> [any Act] { [CorrectAsset(asset: asset)] }

    func field(of refusal: RegisterError) -> String? { usualField(of: refusal) }
}
