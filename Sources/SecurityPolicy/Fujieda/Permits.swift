extension Fujieda {
    /// What needs a permission, in the order of the clauses.
    static let permits: [PermitKind] = [
        PermitKind(
            "transport", Wording("C1・C2の運搬", "Transport of C1 and C2"), clause: "5(2)⑨ア",
            deciders: [.sectionManager]),
        PermitKind(
            "provide", Wording("C1・C2の外部への提供", "Providing C1 and C2 outside"),
            clause: "5(2)⑩ア", deciders: [.sectionManager]),
        PermitKind(
            "dispose", Wording("C1・C2の廃棄", "Disposal of C1 and C2"), clause: "5(2)⑪イ",
            deciders: [.sectionManager]),
        PermitKind(
            "carry-out",
            Wording("資産の持ち出し（庁舎内の移動も）", "Carrying assets out (inside the building too)"),
            clause: "6(1)③ア", deciders: [.sectionManager]),
        PermitKind(
            "web-send", Wording("ウェブでの外部への送信", "Sending out by web sites"),
            clause: "6(1)③ア", deciders: [.sectionManager]),
        PermitKind(
            "own-device", Wording("支給品でない機器の使用", "Using a device that was not issued"),
            clause: "6(1)④ア", deciders: [.infrastructureManager]),
        PermitKind(
            "settings",
            Wording("支給パソコンのセキュリティ設定の変更", "Changing an issued computer's security settings"),
            clause: "6(1)④ウ", deciders: [.infrastructureManager]),
        PermitKind(
            "e-mail", Wording("C2のメール送信", "Sending C2 by e-mail"), clause: "6(1)⑤エ",
            deciders: [.sectionManager]),
        PermitKind(
            "own-network", Wording("課のネットワークの構築", "Building a section's own network"),
            clause: "7(4)①イ", deciders: [.generalOfficer]),
        PermitKind(
            "software", Wording("新しいソフトウェアの導入", "Installing new software"),
            clause: "8(1)⑤ア", deciders: [.sectionManager, .infrastructureManager]),
        PermitKind(
            "outside-connection", Wording("外部ネットワークへの接続", "Connecting to an outside network"),
            clause: "8(1)⑧ア", deciders: [.generalOfficer, .infrastructureManager]),
        PermitKind(
            "wireless", Wording("無線LANの使用", "Using a wireless LAN"), clause: "8(1)⑩ア",
            deciders: [.generalOfficer, .infrastructureManager]),
        PermitKind(
            "users", Wording("利用者の登録・変更・抹消", "Registering, changing, removing users"),
            clause: "8(2)②ア-イ", deciders: [.infrastructureManager, .sectionManager],
            isOneEnough: true),
        PermitKind(
            "equipment", Wording("システムの機器の追加・交換", "Adding or exchanging a system's equipment"),
            clause: "8(3)④ア", deciders: [.sectionManager]),
        PermitKind(
            "other-network",
            Wording("他のネットワークにつなぐ機器の使用", "Equipment that reaches other networks"),
            clause: "8(3)④イ", deciders: [.infrastructureManager]),
    ]
}
