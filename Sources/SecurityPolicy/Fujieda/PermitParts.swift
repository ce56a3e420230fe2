/// What several kinds of permits have in common, so that one thing has one name and one label.
extension Fujieda {
    /// Records of permits are kept for five years.
    static let fiveYears = RetentionRule(years: 5, clause: "6(1)③イ")

    /// In what state something has come back.
    static func condition(clause: Clause) -> PermitField {
        PermitField(
            "condition", Wording("戻ったときの状態", "Condition on return"),
            .choice([
                PermitField.Choice("good", Wording("異常なし", "Good")),
                PermitField.Choice("damaged", Wording("破損あり", "Damaged")),
                PermitField.Choice("incomplete", Wording("不足あり", "Incomplete")),
            ]),
            at: .finish, required: true, clause: clause)
    }

    /// Who has made sure that everything is back.
    static func confirmedBy(clause: Clause) -> PermitField {
        PermitField(
            "confirmed-by", Wording("返却を確認した職員", "Return confirmed by"), .person, at: .finish,
            required: true, clause: clause)
    }

    /// Whether it is encrypted.
    static func encrypted(clause: Clause) -> PermitField {
        PermitField(
            "encrypted", Wording("暗号化", "Encrypted"), .boolean, at: .apply, clause: clause)
    }

    /// Whether a password is set.
    ///
    /// Never the password: the register keeps none (8(1)⑫イ).
    static func password(clause: Clause) -> PermitField {
        PermitField(
            "password", Wording("パスワード設定", "Password set"), .boolean, at: .apply,
            clause: clause)
    }

    /// How something is protected.
    static func protection(required: Bool = true, clause: Clause) -> PermitField {
        PermitField(
            "protection", Wording("保護の方法", "How it is protected"), at: .apply,
            required: required, clause: clause)
    }

    /// Which device it is.
    static func device(clause: Clause) -> PermitField {
        PermitField(
            "device", Wording("使う機器", "Device"), at: .apply, required: true, clause: clause)
    }

    /// Which system it is; it need not be registered as an asset.
    static func system(clause: Clause) -> PermitField {
        PermitField(
            "system", Wording("対象のシステム", "System"), at: .apply, required: true, clause: clause)
    }

    /// Who uses it.
    static func user(clause: Clause) -> PermitField {
        PermitField(
            "user", Wording("使う職員", "Used by"), .person, at: .apply, required: true,
            clause: clause)
    }

    /// Who has done the work.
    static func doneBy(clause: Clause) -> PermitField {
        PermitField(
            "done-by", Wording("作業した職員", "Done by"), .person, at: .finish, clause: clause)
    }
}
