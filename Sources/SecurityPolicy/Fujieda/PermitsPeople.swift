extension Fujieda {
    /// Permits for what people do with assets and devices: 6(1).
    static let peoplePermits: [PermitKind] = [
        carryOut, externalSend, ownDevice, securitySetting, eMail,
    ]

    private static let carryOut = PermitKind(
        "carry-out", Wording("持ち出し（庁舎内の移動も）", "Carry-out (inside the building too)"),
        clauses: ["6(1)③ア", "6(1)③イ"], approvals: [.sectionManager], course: .away,
        needsPeriod: true,
        fields: [
            PermitField(
                "destination", Wording("持ち出し先", "Destination"), at: .apply, required: true,
                clause: "6(1)③ア"),
            PermitField(
                "carrier", Wording("持ち出す職員", "Carried by"), .person, at: .apply,
                required: true, clause: "6(1)③イ"),
            protection(clause: "6(1)③イ"),
            PermitField(
                "contact", Wording("持ち出し中の連絡先", "Contact while away"), at: .apply,
                clause: "6(1)③イ"),
            PermitField(
                "copied", Wording("持ち出すために複製する", "Copied for it"), .boolean, at: .apply,
                clause: "6(1)③イ"),
            PermitField(
                "returned-by", Wording("返却した職員", "Returned by"), .person, at: .finish,
                required: true, clause: "6(1)③イ"),
            confirmedBy(clause: "6(1)③イ"),
            condition(clause: "6(1)③イ"),
            PermitField(
                "erased", Wording("複製を消去した", "Copy erased"), .boolean, at: .finish,
                clause: "6(1)③イ"),
        ],
        demands: [PermitDemand(.field("erased", with: "copied"), at: .finish, clause: "6(1)③イ")],
        retention: fiveYears)

    private static let externalSend = PermitKind(
        "external-send", Wording("ウェブでの外部への送信", "Sending out by web sites"),
        clauses: ["6(1)③ア", "5(2)⑤イ"], approvals: [.sectionManager],
        barred: PermitKind.Bar(c: 1, clause: "5(2)⑤イ"), course: .once,
        fields: [
            PermitField(
                "recipient", Wording("送信先", "Recipient"), at: .apply, required: true,
                clause: "6(1)③ア"),
            PermitField(
                "site", Wording("使うウェブサイト", "Web site used"), at: .apply, required: true,
                clause: "6(1)③ア"),
            encrypted(clause: "6(1)③ア"),
            password(clause: "6(1)③ア"),
            PermitField(
                "removal-due", Wording("サイトから消す期限", "To be removed from the site by"), .date,
                at: .apply, clause: "6(1)③ア"),
            PermitField(
                "received-by", Wording("受け取った人", "Received by"), at: .finish,
                clause: "6(1)③ア"),
        ],
        retention: fiveYears)

    private static let ownDevice = PermitKind(
        "own-device", Wording("支給品でない機器の使用", "Using a device that was not issued"),
        clauses: ["6(1)④ア"], approvals: [.infrastructureManager], needsItems: false,
        course: .span, needsPeriod: true,
        fields: [
            PermitField(
                "device-type", Wording("機器の種類", "Kind of device"),
                .choice([
                    PermitField.Choice("computer", Wording("パソコン", "Computer")),
                    PermitField.Choice("mobile", Wording("モバイル端末", "Mobile terminal")),
                    PermitField.Choice("network-device", Wording("通信機器", "Network device")),
                    PermitField.Choice("camera", Wording("デジタルカメラ", "Digital camera")),
                    PermitField.Choice("medium", Wording("記録媒体", "Medium")),
                    PermitField.Choice("other", Wording("その他", "Other")),
                ]),
                at: .apply, required: true, clause: "6(1)④ア"),
            device(clause: "6(1)④ア"),
            user(clause: "6(1)④ア"),
            PermitField(
                "owner", Wording("持ち主", "Owner"), at: .apply, clause: "6(1)④ア"),
            PermitField(
                "connected", Wording("庁内のネットワークにつなぐ", "Connected to the city's network"),
                .boolean, at: .apply, clause: "6(1)④ア"),
            PermitField(
                "antivirus", Wording("ウイルス対策ソフトあり", "Has anti-virus software"), .boolean,
                at: .apply, clause: "6(1)④ア"),
            PermitField(
                "nothing-left", Wording("業務の情報が残っていない", "No data of the work is left on it"),
                .boolean, at: .finish, required: true, confirmed: true, clause: "5(2)②ウ"),
        ],
        retention: fiveYears)

    private static let securitySetting = PermitKind(
        "security-setting",
        Wording("セキュリティ設定の変更", "Changing security settings"),
        clauses: ["6(1)④ウ"], approvals: [.infrastructureManager], needsItems: false,
        course: .once,
        fields: [
            PermitField(
                "computer", Wording("対象のパソコン", "Computer"), at: .apply, required: true,
                clause: "6(1)④ウ"),
            PermitField(
                "setting", Wording("変更する設定", "Setting"), at: .apply, required: true,
                clause: "6(1)④ウ"),
            PermitField(
                "new-value", Wording("変更の内容", "Changed to"), at: .apply, required: true,
                clause: "6(1)④ウ"),
            PermitField(
                "restore-due", Wording("元に戻す期限", "To be restored by"), .date, at: .apply,
                clause: "6(1)④ウ"),
            doneBy(clause: "6(1)④ウ"),
        ],
        retention: fiveYears)

    private static let eMail = PermitKind(
        "e-mail", Wording("C2のメール送信", "Sending C2 by e-mail"), clauses: ["6(1)⑤エ", "6(1)⑤ウ"],
        approvals: [.sectionManager], demandedFor: [2],
        barred: PermitKind.Bar(c: 1, clause: "6(1)⑤ウ"), course: .once,
        fields: [
            PermitField(
                "recipient", Wording("送信先", "Recipient"), at: .apply, required: true,
                clause: "6(1)⑤エ"),
            protection(clause: "6(1)⑤エ"),
        ],
        retention: fiveYears)
}
