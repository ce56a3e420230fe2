extension Fujieda {
    /// Permits for systems, software and connections: 8.
    static let systemPermits: [PermitKind] = [
        software, outsideConnection, wireless, userRegistration, equipmentChange, otherNetwork,
    ]

    private static let software = PermitKind(
        "software", Wording("新しいソフトウェアの導入", "Installing new software"),
        clauses: ["8(1)⑤ア", "8(1)⑤イ"], approvals: [.sectionManager, .infrastructureManager],
        needsItems: false, course: .once,
        fields: [
            PermitField(
                "name", Wording("ソフトウェアの名称と版", "Name and version"), at: .apply,
                required: true, clause: "8(1)⑤ア"),
            PermitField(
                "publisher", Wording("開発元", "Publisher"), at: .apply, required: true,
                clause: "8(1)⑤ア"),
            PermitField(
                "licence", Wording("ライセンス（種類、番号、数）", "Licence (kind, number, how many)"),
                at: .apply, required: true, clause: "8(1)⑤イ"),
            PermitField(
                "source", Wording("入手先", "Source"), at: .apply, clause: "8(1)⑤ア"),
            PermitField(
                "computers", Wording("導入するパソコン", "Computers"), at: .apply, clause: "8(1)⑤ア"),
            doneBy(clause: "8(1)⑤ア"),
        ],
        retention: fiveYears)

    private static let outsideConnection = PermitKind(
        "outside-connection", Wording("外部ネットワークへの接続", "Connecting to an outside network"),
        clauses: ["8(1)⑧ア", "8(1)⑧イ-エ", "8(1)⑧オ"],
        approvals: [.generalOfficer, .infrastructureManager], needsItems: false, course: .span,
        needsPeriod: true,
        fields: [
            system(clause: "8(1)⑧ア"),
            PermitField(
                "network", Wording("接続先のネットワーク", "Outside network"), at: .apply,
                required: true, clause: "8(1)⑧ア"),
            PermitField(
                "technology-examined",
                Wording("接続先の安全対策を詳しく調査", "Its security examined in detail"), .boolean,
                at: .apply, required: true, confirmed: true, clause: "8(1)⑧イ-エ"),
            PermitField(
                "no-effect", Wording("庁内の資産に影響がないと確認", "No effect on the city's assets confirmed"),
                .boolean, at: .apply, required: true, confirmed: true, clause: "8(1)⑧イ-エ"),
            // The clause leaves the need to judgement; a judgement that there is none is written too.
            PermitField(
                "liability", Wording("賠償責任の契約（なければその理由）", "Liability in the contract, or why none"),
                at: .apply, required: true, clause: "8(1)⑧イ-エ"),
            PermitField(
                "published", Wording("インターネットに公開", "Published to the internet"), .boolean,
                at: .apply, required: true, clause: "8(1)⑧イ-エ"),
            PermitField(
                "firewall", Wording("境界のファイアウォール等", "Firewall or the like between"), at: .apply,
                clause: "8(1)⑧イ-エ"),
            doneBy(clause: "8(1)⑧ア"),
        ],
        demands: [
            PermitDemand(.field("firewall", with: "published"), at: .apply, clause: "8(1)⑧イ-エ")
        ],
        revocation: PermitKind.Revocation(.generalOfficer, clause: "8(1)⑧オ"),
        retention: fiveYears)

    private static let wireless = PermitKind(
        "wireless", Wording("無線LANの使用", "Using a wireless LAN"),
        clauses: ["8(1)⑩ア", "8(1)⑩イ"], approvals: [.generalOfficer, .infrastructureManager],
        needsItems: false, course: .span, needsPeriod: true,
        fields: [
            PermitField(
                "place", Wording("使う場所", "Where"), at: .apply, required: true,
                clause: "8(1)⑩ア"),
            device(clause: "8(1)⑩ア"),
            PermitField(
                "encryption", Wording("暗号化の方式", "Encryption"), at: .apply, required: true,
                clause: "8(1)⑩イ"),
            PermitField(
                "authentication", Wording("認証の方式", "Authentication"), at: .apply,
                required: true, clause: "8(1)⑩イ"),
            PermitField(
                "other-measures", Wording("そのほかの対策", "Other measures"), at: .apply,
                clause: "8(1)⑩イ"),
        ],
        retention: fiveYears)

    private static let userRegistration = PermitKind(
        "user-registration", Wording("利用者の登録・変更・抹消", "Adding, changing, removing users"),
        clauses: ["8(2)②ア-イ"], approvals: [.infrastructureManager, .sectionManager],
        isOneEnough: true, needsItems: false, course: .once,
        fields: [
            PermitField(
                "action", Wording("登録・変更・抹消の別", "What to do"),
                .choice([
                    PermitField.Choice("register", Wording("登録", "Add")),
                    PermitField.Choice("change", Wording("変更", "Change")),
                    PermitField.Choice("remove", Wording("抹消", "Remove")),
                ]),
                at: .apply, required: true, clause: "8(2)②ア-イ"),
            system(clause: "8(2)②ア-イ"),
            // Often somebody new, or of a contractor: not a person of the register.
            PermitField(
                "user", Wording("利用者", "User"), at: .apply, required: true,
                clause: "8(2)②ア-イ"),
            PermitField(
                "authority", Wording("権限の範囲", "What the user may do"), at: .apply,
                clause: "8(2)②ア-イ"),
            doneBy(clause: "8(2)②ア-イ"),
        ],
        retention: fiveYears)

    private static let equipmentChange = PermitKind(
        "equipment-change", Wording("システムの機器の追加・交換", "Changing a system's equipment"),
        clauses: ["8(3)④ア"], approvals: [.sectionManager], needsItems: false, course: .once,
        fields: [
            system(clause: "8(3)④ア"),
            PermitField(
                "change", Wording("追加か交換か", "Added or exchanged"),
                .choice([
                    PermitField.Choice("add", Wording("追加", "Add")),
                    PermitField.Choice("exchange", Wording("交換", "Exchange")),
                ]),
                at: .apply, required: true, clause: "8(3)④ア"),
            PermitField(
                "equipment", Wording("追加・交換する機器", "Equipment"), at: .apply, required: true,
                clause: "8(3)④ア"),
            PermitField(
                "removed", Wording("外した機器とその扱い", "Equipment removed, and where it went"),
                at: .finish, clause: "8(3)④ア"),
            doneBy(clause: "8(3)④ア"),
        ],
        retention: fiveYears)

    private static let otherNetwork = PermitKind(
        "other-network", Wording("他のネットワークにつなぐ機器の使用", "Equipment that reaches other networks"),
        clauses: ["8(3)④イ"], approvals: [.infrastructureManager], needsItems: false,
        course: .span,
        fields: [
            device(clause: "8(3)④イ"),
            PermitField(
                "network", Wording("つなぐ先のネットワーク", "Network it reaches"), at: .apply,
                required: true, clause: "8(3)④イ"),
            user(clause: "8(3)④イ"),
            protection(required: false, clause: "8(3)④イ"),
        ],
        retention: fiveYears)
}
