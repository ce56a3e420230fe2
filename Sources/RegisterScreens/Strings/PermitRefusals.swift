internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// The refusals of permits.
extension Words {
    static func permitRefusal(
        _ refusal: PermitRefusal, _ policy: Policy
    ) -> (message: Wording, accepted: Wording?) {
        switch refusal {
        case .unknownKind(let code, let accepted):
            return (
                suggesting(
                    Wording(
                        "許可の種類「\(visible(code))」はありません",
                        "there is no kind of permit \(visible(code))"), for: code,
                    amongNamed: accepted, policy),
                named(accepted, policy)
            )
        case .itemsMissing:
            return (
                Wording("対象の情報資産がありません", "no asset is named"),
                Wording("対象の情報資産の番号、1件以上", "the number of at least one asset")
            )
        case .severalUnits(let codes):
            let units = codes.map { visible($0) }.joined(separator: ", ")
            return (
                Wording(
                    "対象の情報資産が複数の部・課（\(units)）のものです",
                    "the assets belong to several units: \(units)"),
                Wording("部・課ごとに分けた申請", "an application for each unit")
            )
        case .itemTwice(let number):
            return (
                Wording("情報資産 \(number) が2回あります", "asset \(number) is named twice"),
                Wording("1件に1回", "each asset once")
            )
        case .barred(let kind, let assets, let c, _):
            let numbers = assets.map(String.init).joined(separator: ", ")
            let name = Words.permitKind(kind, policy)
            return (
                Wording(
                    "C\(c) の情報資産（\(numbers)）は、\(name.ja)の許可を受けられません",
                    "assets of C\(c) (\(numbers)) are never permitted: \(name.en)"),
                Wording("C\(c + 1) 以下の情報資産", "assets of C\(c + 1) or lower")
            )
        case .unmet(let demand, let kind): return unmet(demand, policy.permit(kind))
        case .attachment(let fault): return attachmentFault(fault)
        case .unknownField, .fieldValue, .fieldMissing, .fieldIsFixed, .notConfirmed, .reversible,
            .confidentialityEnds:
            return permitFieldRefusal(refusal, policy)
        case .periodMissing, .periodBackwards, .periodPast, .notYet, .extensionNotLater,
            .beforeEarlierStep:
            return permitTimeRefusal(refusal)
        case .wrongState, .approvalFell, .ownApplication, .ownReport, .approvedAlready,
            .notApplicant, .away, .reasonMissing, .notAnItem, .notRevocable:
            return permitStepRefusal(refusal, policy)
        }
    }

    private static func unmet(
        _ demand: PermitDemand, _ kind: PermitKind?
    ) -> (message: Wording, accepted: Wording?) {
        func label(_ name: String) -> Wording {
            let label = kind?.field(name)?.label
            return Wording(
                label.map { "\($0.ja)（\(name)）" } ?? name,
                label.map { "\($0.en) (\(name))" } ?? name)
        }
        switch demand.rule {
        case .oneOf(let names):
            let labels = names.map(label)
            return (
                Wording("どれか1つが必要です", "at least one of several fields is required"),
                Wording(
                    labels.map(\.ja).joined(separator: "、"),
                    labels.map(\.en).joined(separator: ", "))
            )
        case .field(let name, let with):
            let (name, with) = (label(name), label(with))
            return (
                Wording("\(with.ja)のときは、\(name.ja)が必要です", "\(name.en) is required with \(with.en)"),
                Wording("\(name.ja)の入力", "the same act with \(name.en)")
            )
        case .different(let name, let other):
            let (name, other) = (label(name), label(other))
            return (
                Wording(
                    "\(name.ja)と\(other.ja)が同じ人です", "\(name.en) and \(other.en) are one person"),
                Wording("別の2人", "two people")
            )
        case .attachment(let with):
            let with = label(with)
            return (
                Wording(
                    "\(with.ja)のときは、証明書などの添付が必要です",
                    "a paper such as a certificate is required with \(with.en)"),
                Wording(
                    "`daicho permit attach` で添付した後", "the same act after `daicho permit attach`")
            )
        case .irreversible(let name):
            let name = label(name)
            return (
                Wording("\(name.ja)は戻せない方法に限ります", "\(name.en) must be irreversible"), nil
            )
        }
    }

    private static func attachmentFault(
        _ fault: PermitRefusal.AttachmentFault
    ) -> (message: Wording, accepted: Wording?) {
        switch fault {
        case .tooLarge(let limit):
            let size = limit >> 20
            return (
                Wording("添付するファイルが大きすぎます", "the file is too large"),
                Wording("\(size) MiB まで", "up to \(size) MiB")
            )
        case .empty:
            return (
                Wording("添付するファイルが空です", "the file is empty"),
                Wording("中身のあるファイル", "a file with something in it")
            )
        case .missing:
            return (
                Wording("添付するファイルの内容がありません", "the contents of the file did not come along"),
                Wording("読めるファイル", "a file that can be read")
            )
        case .attachedAlready:
            return (
                Wording("同じ内容のファイルが添付済みです", "the same file is attached already"),
                Wording("別のファイル", "another file")
            )
        }
    }

    private static func permitFieldRefusal(
        _ refusal: PermitRefusal, _ policy: Policy
    ) -> (message: Wording, accepted: Wording?) {
        switch refusal {
        case .unknownField(let name, let accepted):
            return (
                suggesting(
                    Wording("項目「\(visible(name))」はありません", "there is no field \(visible(name))"),
                    for: name, amongNamed: accepted, policy),
                accepted.isEmpty ? nil : named(accepted, policy)
            )
        case .fieldValue(let field, let value):
            return (
                Wording(
                    "\(field.label.ja)（\(field.name)）に「\(visible(value))」は使えません",
                    "\(field.label.en) (\(field.name)) cannot be \(visible(value))"),
                permitValues(field)
            )
        case .fieldMissing(let field, let assets):
            let numbers = assets.map(String.init).joined(separator: ", ")
            return (
                Wording(
                    "\(field.label.ja)（\(field.name)）が必要です"
                        + (assets.isEmpty ? "" : "：情報資産 \(numbers)"),
                    "\(field.label.en) (\(field.name)) is required"
                        + (assets.isEmpty ? "" : " for asset \(numbers)")),
                permitValues(field)
            )
        case .fieldIsFixed(let field):
            let phase = permitPhase(field.phase)
            return (
                Wording(
                    "\(field.label.ja)（\(field.name)）は\(phase.ja)の項目で、もう変えられません",
                    "\(field.label.en) (\(field.name)) belongs to the \(phase.en) and does not change any more"
                ),
                Wording("この段階からの項目", "fields of this step or a later one")
            )
        case .notConfirmed(let field):
            return (
                Wording(
                    "\(field.label.ja)（\(field.name)）が確認されていません",
                    "\(field.label.en) (\(field.name)) is not confirmed"),
                Wording("true（はい）", "true")
            )
        case .reversible(let number, let c, let method, _):
            return (
                Wording(
                    "\(visible(method)) では、C\(c) の情報資産 \(number) のデータを復元できてしまいます",
                    "data of C\(c) on asset \(number) could be restored after \(visible(method))"),
                named(policy.sanitizations.filter(\.isIrreversible).map(\.code), policy)
            )
        case .confidentialityEnds(_, let code, let until, let needed):
            return (
                until.map { day in
                    Wording(
                        "委託事業者 \(visible(code)) の秘密保持の期限は \(day) です",
                        "the duty of confidentiality of contractor \(visible(code)) ends on \(day)")
                }
                    ?? Wording(
                        "委託事業者 \(visible(code)) に秘密保持の定めがありません",
                        "contractor \(visible(code)) has no duty of confidentiality"),
                Wording("\(needed) 以降まで有効な秘密保持", "one that lasts until \(needed) or later")
            )
        default: return unwordedPermit(refusal)
        }
    }

    private static func permitTimeRefusal(
        _ refusal: PermitRefusal
    ) -> (message: Wording, accepted: Wording?) {
        switch refusal {
        case .periodMissing:
            return (
                Wording("期間が必要です", "the first and the last day are required"),
                Wording("`--from` と `--until` の日付", "dates for `--from` and `--until`")
            )
        case .periodBackwards(let from, let until):
            return (
                Wording(
                    "終わりの日 \(until) が始まりの日 \(from) より前です",
                    "the last day \(until) is before the first day \(from)"),
                Wording("\(from) 以降の日", "\(from) or later")
            )
        case .periodPast(let until, let today):
            return (
                Wording("終わりの日 \(until) が過ぎています", "the last day \(until) has passed"),
                Wording("\(today) 以降の日", "\(today) or later")
            )
        case .notYet(let from):
            return (
                Wording("期間は \(from) からです", "the period begins on \(from)"),
                Wording("\(from) 以降の開始", "a start on \(from) or later")
            )
        case .extensionNotLater(let until):
            return (
                Wording("今の終わりの日 \(until) より後ではありません", "that is not after the last day \(until)"),
                Wording("\(until) より後の日", "a day after \(until)")
            )
        case .beforeEarlierStep(let step, let moment):
            let name = permitStep(step)
            return (
                Wording(
                    "\(name.ja)（\(moment)）より前のことになります",
                    "that was before the \(name.en) at \(moment)"
                ),
                Wording("\(moment) 以降の日時", "\(moment) or later")
            )
        default: return unwordedPermit(refusal)
        }
    }

    /// Not reached: `permitRefusal` names every case and sends each to where it is worded.
    static func unwordedPermit(
        _ refusal: PermitRefusal
    ) -> (message: Wording, accepted: Wording?) {
        let text = visible("\(refusal)")
        return (Wording("規則により断られました：\(text)", "refused: \(text)"), nil)
    }
}
