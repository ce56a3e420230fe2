extension Fujieda {
    /// Records of permits are kept for five years (5(2)⑪ウ, 6(1)③イ).
    static let fiveYears = RetentionRule(years: 5, clause: "6(1)③イ")

    /// What needs a permission, in the order of the clauses.
    static let permits: [PermitKind] = [
        PermitKind(
            "transport", Wording("C1・C2の運搬", "Transport of C1 and C2"), clauses: ["5(2)⑨ア"],
            approvals: [.sectionManager], course: .once, fields: [],
            retention: fiveYears),
        PermitKind(
            "provide", Wording("C1・C2の外部への提供", "Providing C1 and C2 outside"),
            clauses: ["5(2)⑩ア"], approvals: [.sectionManager], course: .once, fields: [],
            retention: fiveYears),
        PermitKind(
            "dispose", Wording("C1・C2の廃棄", "Disposal of C1 and C2"), clauses: ["5(2)⑪イ"],
            approvals: [.sectionManager], course: .once, fields: [],
            retention: fiveYears),
        PermitKind(
            "carry-out",
            Wording("資産の持ち出し（庁舎内の移動も）", "Carrying assets out (inside the building too)"),
            clauses: ["6(1)③ア"], approvals: [.sectionManager], course: .once, fields: [],
            retention: fiveYears),
        PermitKind(
            "web-send", Wording("ウェブでの外部への送信", "Sending out by web sites"),
            clauses: ["6(1)③ア"], approvals: [.sectionManager], course: .once, fields: [],
            retention: fiveYears),
        PermitKind(
            "own-device", Wording("支給品でない機器の使用", "Using a device that was not issued"),
            clauses: ["6(1)④ア"], approvals: [.infrastructureManager], course: .once, fields: [],
            retention: fiveYears),
        PermitKind(
            "settings",
            Wording("支給パソコンのセキュリティ設定の変更", "Changing an issued computer's security settings"),
            clauses: ["6(1)④ウ"], approvals: [.infrastructureManager], course: .once, fields: [],
            retention: fiveYears),
        PermitKind(
            "e-mail", Wording("C2のメール送信", "Sending C2 by e-mail"), clauses: ["6(1)⑤エ"],
            approvals: [.sectionManager], course: .once, fields: [],
            retention: fiveYears),
        PermitKind(
            "own-network", Wording("課のネットワークの構築", "Building a section's own network"),
            clauses: ["7(4)①イ"], approvals: [.generalOfficer], course: .once, fields: [],
            retention: fiveYears),
        PermitKind(
            "software", Wording("新しいソフトウェアの導入", "Installing new software"),
            clauses: ["8(1)⑤ア"], approvals: [.sectionManager, .infrastructureManager], course: .once, fields: [],
            retention: fiveYears),
        PermitKind(
            "outside-connection", Wording("外部ネットワークへの接続", "Connecting to an outside network"),
            clauses: ["8(1)⑧ア"], approvals: [.generalOfficer, .infrastructureManager], course: .once, fields: [],
            retention: fiveYears),
        PermitKind(
            "wireless", Wording("無線LANの使用", "Using a wireless LAN"), clauses: ["8(1)⑩ア"],
            approvals: [.generalOfficer, .infrastructureManager], course: .once, fields: [],
            retention: fiveYears),
        PermitKind(
            "users", Wording("利用者の登録・変更・抹消", "Registering, changing, removing users"),
            clauses: ["8(2)②ア-イ"], approvals: [.infrastructureManager, .sectionManager],
            isOneEnough: true, course: .once, fields: [],
            retention: fiveYears),
        PermitKind(
            "equipment", Wording("システムの機器の追加・交換", "Adding or exchanging a system's equipment"),
            clauses: ["8(3)④ア"], approvals: [.sectionManager], course: .once, fields: [],
            retention: fiveYears),
        PermitKind(
            "other-network",
            Wording("他のネットワークにつなぐ機器の使用", "Equipment that reaches other networks"),
            clauses: ["8(3)④イ"], approvals: [.infrastructureManager], course: .once, fields: [],
            retention: fiveYears),
    ]
}
