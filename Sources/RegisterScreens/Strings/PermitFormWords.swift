internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// The forms of permits.
extension Words.Permits {
    static func applyTitle(_ kind: Wording, _ count: Int) -> Wording {
        let what = Words.Dialog.assets(count)
        let kind = kind.brief
        return Wording(
            "許可の申請: \(kind.ja)" + (count == 0 ? "" : "（\(what.ja)）"),
            "Apply for a permit: \(kind.en)" + (count == 0 ? "" : " (\(what.en))"))
    }
    static func stepTitle(_ step: PermitStep, _ number: Int, _ kind: Wording) -> Wording {
        let name = Words.permitStep(step).asHeading
        let kind = kind.brief
        return Wording("\(name.ja): #\(number) \(kind.ja)", "\(name.en): #\(number) \(kind.en)")
    }
    static func applied(_ kind: Wording, _ receipt: Receipt) -> Wording {
        let number = receipt.number.map { "#\($0) " } ?? ""
        let kind = kind.brief
        return Wording(
            "許可 \(number)\(kind.ja) を申請しました（履歴 \(receipt.entry)）。2 で決定を待ちます",
            "Applied for permit \(number)\(kind.en) (entry \(receipt.entry)). It waits in 2")
    }
    static func done(
        _ step: PermitStep, _ number: Int, _ kind: Wording, _ receipt: Receipt
    ) -> Wording {
        let done = done(step)
        let kind = kind.brief
        return Wording(
            "許可 #\(number) \(kind.ja): \(done.ja)（履歴 \(receipt.entry)）",
            "Permit #\(number) \(kind.en): \(done.en) (entry \(receipt.entry))")
    }
    private static func done(_ step: PermitStep) -> Wording {
        switch step {
        case .apply: Wording("申請しました", "applied for")
        case .revise: Wording("申請を変更しました", "changed")
        case .withdraw: Wording("取り下げました", "withdrawn")
        case .approve: Wording("許可しました", "approved")
        case .reject: Wording("不許可にしました", "rejected")
        case .sendBack: Wording("差し戻しました", "sent back")
        case .start: Wording("開始を記録しました", "start recorded")
        case .finish: Wording("完了を記録しました", "finish recorded")
        case .acknowledge: Wording("報告を確認しました", "report acknowledged")
        case .extend: Wording("延長を申請しました", "extension asked for")
        case .attach: Wording("書類を添付しました", "paper attached")
        case .lose: Wording("紛失を報告しました", "loss reported")
        case .revoke: Wording("許可を取り消しました", "revoked")
        }
    }
    static func filledFrom(_ number: Int) -> Wording {
        Wording(
            "前の申請 #\(number) の内容が入っています。期間は今日からです",
            "Filled in as in your last one, #\(number); the period begins today")
    }

    // Fields.
    static func ofAsset(_ number: Int, _ label: Wording) -> Wording {
        Wording("#\(number) \(label.ja)", "#\(number) \(label.en)")
    }
    static func help(of field: PermitField) -> Wording {
        switch field.kind {
        case .text: Wording("文字で記入", "Text")
        case .integer: Wording("整数", "A whole number")
        case .date: Wording("2026-05-01、R8.5.1 など", "A day: 2026-05-01, R8.5.1")
        case .time: Wording("2026-05-01 13:05 の形の日時", "A time such as 2026-05-01 13:05")
        case .boolean where field.isConfirmation:
            Wording("確認したら「はい」（左右のキー）", "Yes once it is confirmed (Left and Right)")
        case .boolean, .choice: Wording("左右のキーで選択", "Left and Right choose")
        case .person:
            Wording("名前かログイン名を入力して探す", "Type a name or login to find the person")
        case .contractor:
            Wording("名称かコードを入力して探す", "Type a name or code to find the contractor")
        }
    }
    static let purposeHelp = Wording("何のために必要か", "What it is needed for")
    static let from = Wording("始まりの日", "First day")
    static let fromHelp = Wording(
        "始まりの日（2026-05-01、R8.5.1 など）", "The first day: 2026-05-01, R8.5.1")
    static let until = Wording("終わりの日", "Last day")
    static let untilHelp = Wording(
        "終わりの日。過ぎると期限超過になります", "The last day; afterwards it is overdue")
    static let newUntil = Wording("延長後の日", "New last day")
    static let when = Wording("日時", "When")
    static let whenHelp = Wording(
        "今でなければ、あった日時（2026-05-01 13:05 など）。空なら今",
        "When it happened, if not now: 2026-05-01 13:05. Empty: now")
    static let reason = Wording("理由", "Reason")
    static let rejectHelp = Wording("なぜ許可しないか。申請者が読みます", "Why not. The applicant reads it")
    static let mend = Wording("直すこと", "To be mended")
    static let sendBackHelp = Wording(
        "何を直すか。申請者が読みます", "What is to be mended. The applicant reads it")
    static let revokeHelp = Wording("なぜ危険になったか", "Why it has become dangerous")
    static let extendHelp = Wording("なぜ延ばすか", "Why it is needed longer")
    static let report = Wording("報告", "Report")
    static let reportHelp = Wording(
        "いつ、どこで、何があったか。インシデントとして記録します", "When, where, what happened. It becomes an incident")
    static let lost = Wording("失ったもの", "What was lost")
    static let lostHelp = Wording("失った資産を Space で選びます", "Space ticks what was lost")
    static let itemsLabel = Wording("対象の資産", "Assets")
    static let itemsHelp = Wording(
        "外す資産を Space で外し、加える資産を a で選びます", "Space leaves an asset out, a adds one")
    static func chooseItem(_ number: Int) -> Wording {
        Wording(
            "許可 #\(number) に加える資産を選ぶ（Enter）", "Choose an asset to add to permit #\(number) (Enter)")
    }
    static func cannotBeAdded(_ number: Int) -> Wording {
        Wording(
            "番号 \(number) は、使用中でこの申請に加えられる資産ではありません",
            "\(number) is no asset in use that could be added to this application")
    }
    static let file = Wording("ファイル", "File")
    static let fileHelp = Wording(
        "添付するファイルの場所（~ はホーム）。32 MiBまで",
        "Where the file is; ~ is your home. 32 MiB at most")
    static func saveTitle(_ number: Int, _ paper: String) -> Wording {
        Wording(
            "書類の保存: #\(number) \(visible(paper))", "Save a paper: #\(number) \(visible(paper))")
    }
    static let saveTo = Wording("保存先", "Save as")
    static let saveHelp = Wording(
        "まだないファイル（~ はホーム）。あなただけが読めるように保存し、開きません",
        "A file that does not exist yet; ~ is your home. Only you can read it; it is not opened")
    static let note = Wording("備考", "Note")
    static let noteHelp = Wording(
        "なければ空のまま Enter", "Leave it empty if there is nothing; Enter approves")
    static let unavoidableLabel = Wording("やむを得ない理由", "Why unavoidable")
    static let unavoidableHelp = Wording(
        "自分の申請を許可するのは、やむを得ないときだけです（条項 4(3)）。理由は監査に示されます",
        "Approving one's own application is for unavoidable cases only (4(3)). Auditors see the reason"
    )

    // Refusals, with fields by their labels.
    static func problem(
        _ error: RegisterError, _ kind: PermitKind
    ) -> (message: Wording, accepted: Wording?)? {
        guard case .refused(.permit(let refusal)) = error else { return nil }
        switch refusal {
        case .unmet(let demand, _):
            let what = Words.permitDemand(demand, of: kind)
            var accepted: Wording?
            if case .attachment = demand.rule {
                accepted = Wording(
                    "許可の一覧で書類を添付（t）した後",
                    "the same after attaching it (t in the list of permits)")
            }
            return (Wording("必要です: \(what.ja)", "required: \(what.en)"), accepted)
        case .fieldMissing(let field, let assets):
            let list = assets.map { "#\($0)" }.joined(separator: " ")
            let label = assets.count > 1 ? Words.Permits.labelled(list, field.label) : field.label
            return (Words.Forms.required(label), nil)
        case .fieldValue(let field, let value):
            return (
                Wording(
                    "\(field.label.ja)に「\(visible(value))」は使えません",
                    "\(field.label.en) cannot be \(visible(value))"), help(of: field)
            )
        case .notConfirmed(let field):
            return (
                Wording("\(field.label.ja): 確認が必要です", "\(field.label.en): must be confirmed"),
                Words.Forms.yes
            )
        case .reversible(let asset, let c, let method, _):
            let choices = kind.sanitizationField.flatMap { kind.field($0) }?.choices ?? []
            let name = choices.first { $0.code == method }?.label ?? Wording(method, method)
            return (
                Wording(
                    "C\(c) の資産 #\(asset) のデータが復元できてしまいます（\(name.ja)）",
                    "data of C\(c) on #\(asset) could be restored (\(name.en))"),
                Wording("復元できない方法", "an irreversible method")
            )
        case .ownApplication:
            return (
                Words.onScreen(error).message,
                Wording(
                    "別の人の決定、やむを得ない場合はその理由",
                    "a decision by another person; if unavoidable, the reason")
            )
        default: return nil
        }
    }
    private static func labelled(_ list: String, _ label: Wording) -> Wording {
        Wording("\(label.ja)（\(list)）", "\(label.en) (\(list))")
    }
}
