internal import Register
internal import SecurityPolicy

/// Records where an asset is now.
struct MoveAssetForm: Form {
    /// The number of the asset.
    var asset: Int

    var title: Wording { Words.AssetForms.move(asset) }
    var subjects: [Int] { [asset] }

    func draft(_ material: FormMaterial) -> MoveAsset { MoveAsset(asset: asset, location: "") }

    func fields(_ material: FormMaterial, _ world: World) -> [FormField<MoveAsset>] {
        [
            .text(
                "location", Words.Screen.place, material.assets.first?.location, isRequired: true,
                help: Words.AssetForms.place
            ) { $0.location = $1 ?? "" }
        ]
    }

    func acts(_ draft: MoveAsset, _ material: FormMaterial) -> [any Act] {
        draft.location == material.assets.first?.location ? [] : [draft]
    }

    func probe(_ material: FormMaterial) -> [any Act] {
        [MoveAsset(asset: asset, location: "-")]
    }

    func field(of refusal: RegisterError) -> String? { usualField(of: refusal) }
}
