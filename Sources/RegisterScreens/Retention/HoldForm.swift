internal import Register
internal import SecurityPolicy

/// Holds the record of a permit, 廃棄停止, or releases it; with a reason.
struct HoldForm: Form {
    let permit: Int
    let isRelease: Bool

    init(_ permit: Int, isRelease: Bool) {
        self.permit = permit
        self.isRelease = isRelease
    }

    var title: Wording { Words.Keeping.holdTitle(permit, isRelease: isRelease) }
    var subjects: [Int] { [] }
    var hasAbout: Bool { true }
    var confirmLabel: Wording {
        isRelease ? Words.AuditKeys.releaseLabel : Words.AuditKeys.holdLabel
    }

    func material(from register: any Desk, for caller: Caller) throws -> FormMaterial {
        var material = FormMaterial(assets: [])
        material.permit = try PermitMaterial.load(permit, from: register, for: caller)
        return material
    }

    func draft(_ material: FormMaterial) -> String { "" }

    func fields(_ material: FormMaterial, _ world: World) -> [FormField<String>] {
        [
            .text(
                "reason", Words.Permits.reason, isRequired: true,
                help: isRelease ? Words.Keeping.releaseHelp : Words.Keeping.holdHelp
            ) { $0 = $1 ?? "" }
        ]
    }

    func acts(_ draft: String, _ material: FormMaterial) -> [any Act] {
        isRelease
            ? [UnholdRecord(permit: permit, reason: draft)]
            : [HoldRecord(permit: permit, reason: draft)]
    }

    func field(of refusal: RegisterError) -> String? {
        if case .refused(.text(let field, _)) = refusal { return field }
        return nil
    }

    func said(_ receipts: [Receipt]) -> Wording? {
        receipts.last.map { Words.Keeping.held(permit, isRelease: isRelease, $0) }
    }

    func about(_ material: FormMaterial, _ world: World, width: Int) -> FlowText? {
        material.permit.map { PermitDetailText($0, world, width: width).text }
    }
}
