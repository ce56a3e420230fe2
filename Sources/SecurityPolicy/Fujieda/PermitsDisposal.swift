extension Fujieda {
    /// Disposal, return from a lease, a printer taken out of use: 5(2)⑪, 7(3)⑤, 8(1)⑨イ.
    static let disposal = PermitKind(
        "disposal", Wording("廃棄・リース返却", "Disposal or lease return"),
        clauses: ["5(2)⑪イ", "5(2)⑪ア", "5(2)⑪ウ", "7(3)⑤", "8(1)⑨イ"],
        approvals: [.sectionManager], demandedFor: [1, 2], course: .away,
        fields: [
            PermitField(
                "disposal-type", Wording("廃棄の種類", "Kind of disposal"),
                .choice([
                    PermitField.Choice("destruction", Wording("廃棄処分", "Thrown away")),
                    PermitField.Choice("lease-return", Wording("リース返却", "Returned from lease")),
                    PermitField.Choice("transfer", Wording("売却・譲渡", "Sold or given away")),
                ]),
                at: .apply, required: true, clause: "7(3)⑤"),
            PermitField(
                "outsourced-to", Wording("委託先（委託するとき）", "Contractor, if outsourced"),
                .contractor, at: .apply, clause: "5(2)⑪ウ"),
            PermitField(
                "maker", Wording("メーカー", "Maker"), at: .finish, perItem: true,
                clause: "5(2)⑪ウ"),
            PermitField(
                "model", Wording("型番", "Model"), at: .finish, perItem: true, clause: "5(2)⑪ウ"),
            PermitField(
                "serial", Wording("製造番号", "Serial number"), at: .finish, perItem: true,
                clause: "5(2)⑪ウ"),
            PermitField(
                "method", Wording("データ消去・破壊の方法", "How it was sanitized"),
                .choice(sanitizations.map(disposalMethod)),
                at: .finish, required: true, perItem: true, clause: "5(2)⑪ア"),
            PermitField(
                "tool", Wording("使った道具やソフトウェア", "Tool or software used"), at: .finish,
                perItem: true, clause: "5(2)⑪ウ"),
            PermitField(
                "place", Wording("実施した場所", "Where it was done"), at: .finish, perItem: true,
                clause: "5(2)⑪ウ"),
            PermitField(
                "verification", Wording("戻せないことの確認方法", "How it was verified"), at: .finish,
                required: true, perItem: true, clause: "5(2)⑪ア"),
            PermitField(
                "person", Wording("実施した職員", "Done by"), .person, at: .finish, required: true,
                clause: "5(2)⑪ウ"),
            PermitField(
                "witness", Wording("立ち会った職員", "Witnessed by"), .person, at: .finish,
                required: true, clause: "5(2)⑪ウ"),
        ],
        demands: [
            PermitDemand(
                .irreversible("method"), at: .finish, classes: [1, 2], clause: "5(2)⑪ア"),
            PermitDemand(.attachment(with: "outsourced-to"), at: .finish, clause: "5(2)⑪ウ"),
        ],
        retiresItems: true, retention: RetentionRule(years: 5, clause: "5(2)⑪ウ"))

    /// A way of sanitizing as a choice, which says whether it counts for C1 and C2.
    private static func disposalMethod(_ method: SanitizationMethod) -> PermitField.Choice {
        let counts =
            method.isIrreversible
            ? Wording("戻せない", "irreversible") : Wording("C1・C2には不可", "not for C1 and C2")
        return PermitField.Choice(
            method.code,
            Wording("\(counts.ja)：\(method.name.ja)", "\(counts.en): \(method.name.en)"))
    }
}
