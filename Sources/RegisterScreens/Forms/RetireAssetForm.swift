internal import Register
internal import SecurityPolicy

/// Takes an asset out of use for good.
///
/// What has to be done before, emptying and sanitizing, is said as soon as the form opens.
struct RetireAssetForm: Form {
    /// The number of the asset.
    var asset: Int

    var title: Wording { Words.AssetForms.retire(asset) }
    var subjects: [Int] { [asset] }

    func draft(_ material: FormMaterial) -> RetireAsset { RetireAsset(asset: asset, reason: "") }

    func fields(_ material: FormMaterial, _ world: World) -> [FormField<RetireAsset>] {
        [
            .text(
                "reason", Words.AssetForms.reasonLabel, isRequired: true,
                help: Words.AssetForms.reason
            ) { $0.reason = $1 ?? "" }
        ]
    }

    func acts(_ draft: RetireAsset, _ material: FormMaterial) -> [any Act] { [draft] }

    func field(of refusal: RegisterError) -> String? { usualField(of: refusal) }
}
