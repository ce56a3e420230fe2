internal import Register
internal import SecurityPolicy

/// Enters an asset; afterwards it is shown.
///
/// The class is given afterwards, in a dialog of its own; until then the highest holds.
struct RegisterAssetForm: Form {
    /// The code of the unit that is filled in at first.
    var unit: String?

    var title: Wording { Words.AssetForms.register }
    var subjects: [Int] { [] }

    func draft(_ material: FormMaterial) -> AssetFields {
        AssetFields(name: "", kind: .information, unit: unit ?? "")
    }

    func fields(_ material: FormMaterial, _ world: World) -> [FormField<AssetFields>] {
        [
            .text("name", Words.Screen.name, isRequired: true, help: Words.AssetForms.name) {
                $0.name = $1 ?? ""
            },
            .kind(.information, world) { $0.kind = $1 },
            .unit(unit) { $0.unit = $1 },
            .traits([], world) { $0.traits = $1 },
            FormField(
                name: "specific-personal", label: Words.AssetForms.specificLabel, kind: .yesNo,
                help: Words.AssetForms.specific, fill: { $0.specificPersonal = $1.isYes }),
            .text("location", Words.Screen.place, help: Words.AssetForms.place) {
                $0.location = $1
            },
            .text("purpose", Words.Detail.purpose, help: Words.AssetForms.purpose) {
                $0.purpose = $1
            },
            .text("source", Words.Detail.source, help: Words.AssetForms.source) { $0.source = $1 },
            FormField(
                name: "erase-due", label: Words.Detail.eraseDue, kind: .day,
                help: Words.AssetForms.eraseDue, fill: { $0.eraseDue = $1.day }),
            .text("external-id", Words.Detail.externalID, help: Words.AssetForms.externalID) {
                $0.externalID = $1
            },
            .text("note", Words.Detail.note, help: Words.AssetForms.note) { $0.note = $1 },
        ]
    }

    func acts(_ draft: AssetFields, _ material: FormMaterial) -> [any Act] {
        [RegisterAsset(draft)]
    }

    func field(of refusal: RegisterError) -> String? { usualField(of: refusal) }

    func done(_ receipts: [Receipt]) -> [Effect] {
        receipts.first?.number.map { [.showAsset($0)] } ?? []
    }
}
