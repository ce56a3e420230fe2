public import Register
public import SecurityPolicy

/// Names of what belongs to permits.
extension Words {
    /// Where a permit stands.
    public static func permitState(_ state: PermitState) -> Wording {
        switch state {
        case .applied: Wording("申請中", "applied")
        case .sentBack: Wording("差戻し", "sent back")
        case .approved: Wording("許可済み", "approved")
        case .started: Wording("実施中", "in use")
        case .finished: Wording("完了（確認待ち）", "finished")
        case .acknowledged: Wording("確認済み", "acknowledged")
        case .rejected: Wording("不許可", "rejected")
        case .withdrawn: Wording("取下げ", "withdrawn")
        case .lapsed: Wording("失効", "lapsed")
        }
    }

    /// Something that people do with a permit.
    public static func permitStep(_ step: PermitStep) -> Wording {
        switch step {
        case .apply: Wording("申請", "application")
        case .revise: Wording("申請の変更", "revision")
        case .withdraw: Wording("取下げ", "withdrawal")
        case .approve: Wording("許可", "approval")
        case .reject: Wording("不許可", "rejection")
        case .sendBack: Wording("差戻し", "sending back")
        case .start: Wording("開始の記録", "start")
        case .finish: Wording("完了の記録", "finish")
        case .acknowledge: Wording("報告の確認", "acknowledgement")
        case .extend: Wording("延長の申請", "extension")
        case .attach: Wording("書類の添付", "attachment")
        case .lose: Wording("紛失の報告", "report of a loss")
        case .revoke: Wording("許可の取消し", "revocation")
        }
    }

    /// That approvals fell.
    public static let permitFell = Wording("許可の失効", "approval fell")

    /// The act by which approvals fell, and the assets that it changed.
    public static func permitFell(by fall: Permit.Fall) -> Wording {
        let act = Words.act(fall.act)
        guard !fall.assets.isEmpty else { return act }
        let list = fall.assets.map(String.init).joined(separator: ", ")
        return Wording("\(act.ja)（資産 \(list)）", "\(act.en) (asset \(list))")
    }

    /// Where a permit stands, and that something was lost.
    public static func permitStanding(_ line: PermitLine) -> Wording {
        let state = permitState(line.state)
        guard line.hasLoss else { return state }
        let lost = permitFlag(.lost)
        return Wording("\(state.ja)・\(lost.ja)", "\(state.en), \(lost.en)")
    }

    /// What an auditor wants to see of a permit.
    public static func permitFlag(_ flag: Permit.Flag) -> Wording {
        switch flag {
        case .selfApproved: Wording("申請者本人が許可", "approved by the applicant")
        case .late: Wording("期限超過", "late")
        case .reportedLate: Wording("記録の遅れ", "recorded late")
        case .lost: Wording("紛失", "lost")
        case .revoked: Wording("許可の取消し", "revoked")
        case .notErased: Wording("データ未消去", "not erased")
        }
    }

    /// How many other permits of whoever applies are overdue.
    package static func othersOverdue(_ count: Int) -> Wording {
        Wording(
            "ほかに期限超過の許可 \(count)件",
            count == 1 ? "1 other permit is overdue" : "\(count) other permits are overdue")
    }

    /// The step at which a field is asked for.
    public static func permitPhase(_ phase: PermitField.Phase) -> Wording {
        switch phase {
        case .apply: Wording("申請", "application")
        case .approve: Wording("許可", "approval")
        case .start: Wording("開始", "start")
        case .finish: Wording("完了", "finish")
        }
    }

    /// A kind of permit by its code.
    public static func permitKind(_ code: String, _ policy: Policy = .fujieda) -> Wording {
        policy.permit(code)?.name ?? Wording(code, code)
    }

    /// The value of a field as people read it.
    public static func permitValue(_ value: String, of field: PermitField) -> Wording {
        switch field.kind {
        case .boolean:
            value == "true" ? Wording("はい", "yes") : Wording("いいえ", "no")
        case .choice(let choices):
            choices.first { $0.code == value }?.label ?? Wording(value, value)
        case .text, .date, .time, .integer, .person, .contractor: Wording(value, value)
        }
    }

    /// What is demanded of the fields of a kind, and for which classes.
    package static func permitDemand(_ demand: PermitDemand, of kind: PermitKind) -> Wording {
        func label(_ name: String) -> Wording { kind.field(name)?.label ?? Wording(name, name) }
        func given(_ name: String) -> Wording {
            let field = label(name)
            return kind.field(name)?.kind == .boolean
                ? Wording("「\(field.ja)」が「はい」なら", "where \"\(field.en)\" is yes")
                : Wording("「\(field.ja)」を書くなら", "where \"\(field.en)\" is given")
        }
        let classes = demand.classes.map { $0.sorted().map { "C\($0)" } } ?? []
        let which = Wording(
            classes.isEmpty ? "" : classes.joined(separator: "・") + "では、",
            classes.isEmpty ? "" : classes.joined(separator: ", ") + ": ")
        let what: Wording
        switch demand.rule {
        case .oneOf(let names):
            let labels = names.map(label)
            what = Wording(
                labels.map(\.ja).joined(separator: "、") + "のどれか",
                "one of " + labels.map(\.en).joined(separator: ", "))
        case .field(let name, let with):
            let (field, with) = (label(name), given(with))
            what = Wording("\(with.ja)「\(field.ja)」も", "\(field.en), \(with.en)")
        case .different(let name, let other):
            let (one, other) = (label(name), label(other))
            what = Wording("「\(one.ja)」と「\(other.ja)」は別の人", "two people: \(one.en), \(other.en)")
        case .attachment(let with):
            let with = given(with)
            what = Wording("\(with.ja)書類の添付も", "a paper attached, \(with.en)")
        case .irreversible(let name):
            let field = label(name)
            what = Wording("復元できない「\(field.ja)」", "irreversible: \(field.en)")
        }
        return Wording(which.ja + what.ja, which.en + what.en)
    }

    /// What a field takes.
    static func permitValues(_ field: PermitField) -> Wording {
        switch field.kind {
        case .text: Wording("空白以外の文字", "text other than spaces")
        case .date: Wording("日付（2026-11-25 の形）", "a date such as 2026-11-25")
        case .time: Wording("日時（2026-11-25T13:05 の形）", "a time such as 2026-11-25T13:05")
        case .boolean: Wording("true（はい）または false（いいえ）", "true or false")
        case .integer: Wording("整数", "a whole number")
        case .choice(let choices):
            Wording(
                choices.map { "\($0.code)（\($0.label.ja)）" }.joined(separator: "、"),
                choices.map { "\($0.code) (\($0.label.en))" }.joined(separator: ", "))
        case .person: Wording("登録された人のログイン名", "the login of a person of the register")
        case .contractor:
            Wording(
                "秘密保持の期限が足りる委託事業者のコード",
                "the code of a contractor whose duty of confidentiality lasts long enough")
        }
    }
}
