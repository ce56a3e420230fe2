extension Fujieda {
    /// Permits for handling by class: 5(2).
    static let handlingPermits: [PermitKind] = [transport, provision, publication, disposal]

    private static let transport = PermitKind(
        "transport", Wording("運搬", "Transport"), clauses: ["5(2)⑨ア", "5(2)⑨イ"],
        approvals: [.sectionManager], demandedFor: [1, 2], course: .away, needsPeriod: true,
        fields: [
            PermitField(
                "from-place", Wording("運搬元", "From where"), at: .apply, required: true,
                clause: "5(2)⑨ア"),
            PermitField(
                "to-place", Wording("運搬先", "To where"), at: .apply, required: true,
                clause: "5(2)⑨ア"),
            PermitField(
                "departure", Wording("出発の予定時刻", "Planned departure"), .time, at: .apply,
                clause: "5(2)⑨ア"),
            PermitField(
                "carrier-staff", Wording("運ぶ職員", "Carried by (staff)"), .person, at: .apply,
                clause: "5(2)⑨ア"),
            PermitField(
                "carrier-contractor", Wording("運ぶ委託事業者", "Carried by (contractor)"),
                .contractor, at: .apply, clause: "5(2)⑨ア"),
            PermitField(
                "locked-case", Wording("鍵付きの入れ物", "Locked case"), .boolean, at: .apply,
                clause: "5(2)⑨イ"),
            PermitField(
                "seal-number", Wording("封印の番号", "Number of the seal"), at: .apply,
                clause: "5(2)⑨イ"),
            encrypted(clause: "5(2)⑨イ"),
            password(clause: "5(2)⑨イ"),
            PermitField(
                "handed-over-by", Wording("引き渡した職員", "Handed over by"), .person, at: .start,
                clause: "5(2)⑨ア"),
            // Often outside of the city hall, and then not a person of the register.
            PermitField(
                "received-by", Wording("受け取った人", "Received by"), at: .finish, required: true,
                clause: "5(2)⑨ア"),
            PermitField(
                "abnormal", Wording("異常（あれば）", "Anything abnormal"), at: .finish,
                clause: "5(2)⑨イ"),
        ],
        demands: [
            PermitDemand(
                .oneOf(["carrier-staff", "carrier-contractor"]), at: .apply, clause: "5(2)⑨ア"),
            PermitDemand(
                .oneOf(["locked-case", "seal-number", "encrypted", "password"]), at: .apply,
                classes: [1, 2], clause: "5(2)⑨イ"),
        ],
        retention: fiveYears)

    private static let provision = PermitKind(
        "provision", Wording("外部への提供", "Provision outside"),
        clauses: ["5(2)⑩ア", "5(2)⑩イ", "5(2)⑩ウ"], approvals: [.sectionManager],
        demandedFor: [1, 2], course: .once,
        fields: [
            PermitField(
                "recipient", Wording("提供先", "Recipient"), at: .apply, required: true,
                clause: "5(2)⑩ア"),
            // Not by e-mail or web sites: these have permits of their own, which C1 never gets.
            PermitField(
                "method", Wording("渡し方", "How it is given"),
                .choice([
                    PermitField.Choice("handed", Wording("手渡し", "Handed over")),
                    PermitField.Choice("posted", Wording("郵送・宅配", "Post or courier")),
                    PermitField.Choice(
                        "closed-network",
                        Wording("LGWANなどの閉じた回線", "A closed network such as LGWAN")),
                    PermitField.Choice("viewing", Wording("閲覧だけ", "Viewing only")),
                    PermitField.Choice("other", Wording("その他", "Other")),
                ]),
                at: .apply, required: true, clause: "5(2)⑩ア"),
            encrypted(clause: "5(2)⑩ウ"),
            password(clause: "5(2)⑩ウ"),
            PermitField(
                "not-needed-reason",
                Wording("暗号化もパスワードも要らない理由", "Why neither encryption nor a password is needed"),
                at: .apply, clause: "5(2)⑩ウ"),
            PermitField(
                "return-due", Wording("返却の期限", "To be returned by"), .date, at: .apply,
                clause: "5(2)⑩ア"),
            PermitField(
                "erasure-due", Wording("提供先での消去の期限", "To be erased there by"), .date,
                at: .apply, clause: "5(2)⑩ア"),
            PermitField(
                "legal-basis", Wording("確かめた法令等の根拠", "Legal basis confirmed"), at: .approve,
                required: true, clause: "5(2)⑩イ"),
            PermitField(
                "received-by", Wording("受け取った人", "Received by"), at: .finish,
                clause: "5(2)⑩ア"),
        ],
        demands: [
            PermitDemand(
                .oneOf(["encrypted", "password", "not-needed-reason"]), at: .apply,
                classes: [1, 2], clause: "5(2)⑩ウ")
        ],
        retention: fiveYears)

    private static let publication = PermitKind(
        "publication", Wording("住民への提供・公表", "Publication"), clauses: ["5(2)⑩エ"],
        approvals: [.sectionManager], course: .once,
        fields: [
            PermitField(
                "place", Wording("公表する場所（URL、窓口など）", "Where (URL, counter)"), at: .apply,
                required: true, clause: "5(2)⑩エ"),
            PermitField(
                "digest", Wording("公表したもののハッシュ（SHA-256など）", "Hash of what was published (SHA-256)"),
                at: .finish, required: true, clause: "5(2)⑩エ"),
        ],
        retention: fiveYears)
}
