internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// The refusals of what people do with a permit.
extension Words {
    static func permitStepRefusal(
        _ refusal: PermitRefusal, _ policy: Policy
    ) -> (message: Wording, accepted: Wording?) {
        switch refusal {
        case .wrongState(let number, let step, let state, let accepted, _):
            let (step, state) = (permitStep(step), permitState(state))
            let states = accepted.map(permitState)
            return (
                Wording(
                    "許可 \(number) は「\(state.ja)」なので、\(step.ja)はできません",
                    "permit \(number) is \(state.en): no \(step.en) is possible"),
                states.isEmpty
                    ? nil
                    : Wording(
                        states.map { "「\($0.ja)」" }.joined(separator: "または") + "の許可",
                        "a permit that is " + states.map(\.en).joined(separator: " or "))
            )
        case .approvalFell(let number, let assets):
            let numbers = assets.map(String.init).joined(separator: ", ")
            return (
                Wording(
                    "許可 \(number) は、許可の後に分類が上がったか内容が変わったため、許可を受け直す必要があります"
                        + (assets.isEmpty ? "" : "（情報資産 \(numbers)）"),
                    "permit \(number) must be approved again: a class has risen or something was added since"
                        + (assets.isEmpty ? "" : " (asset \(numbers))")),
                Wording("`daicho permit approve` の後", "the same act after `daicho permit approve`")
            )
        case .ownApplication(let number, let step):
            let other = Wording(
                "別の許可権者（代決する人、部長）による決定",
                "a decision by another person (acting for, or the department officer)")
            // Only an approval can be unavoidable; a refusal of one's own is a withdrawal.
            let otherwise =
                step == .approve
                ? Wording(
                    "やむを得ない場合は `--unavoidable` で理由",
                    "if unavoidable, a reason with `--unavoidable`")
                : Wording(
                    "自分でやめるときは `daicho permit withdraw \(number)`",
                    "to give it up, `daicho permit withdraw \(number)`")
            return (
                Wording("申請した人は、自分の申請を決定できません", "nobody decides on their own application"),
                Wording("\(other.ja)。\(otherwise.ja)", "\(other.en); \(otherwise.en)")
            )
        case .ownReport:
            return (
                Wording("自分の報告を自分で確認することはできません", "nobody acknowledges their own report"),
                Wording("申請も完了の記録もしていない人による確認", "somebody who neither applied nor recorded the end")
            )
        case .approvedAlready:
            return (
                Wording("あなたはすでに許可しています", "you have approved already"),
                Wording(
                    "残りの役割の、別の人による許可", "the approval of another person for the role that is left")
            )
        case .notApplicant(_, let applicant):
            return (
                Wording("申請した人だけができます", "only the applicant can do that"),
                Wording("\(visible(applicant)) さんによる操作", "the same act by \(visible(applicant))")
            )
        case .away(let number, let permit):
            return (
                Wording(
                    "情報資産 \(number) は許可 \(permit) で持ち出し・実施中です",
                    "asset \(number) is away under permit \(permit)"),
                Wording(
                    "`daicho permit finish \(permit)` の後",
                    "the same act after `daicho permit finish \(permit)`")
            )
        case .reasonMissing(let step):
            let name = permitStep(step)
            return (
                Wording("\(name.ja)には理由が必要です", "the \(name.en) needs a reason"),
                Wording("`--reason` で理由を付けた操作", "the same act with `--reason`")
            )
        case .notAnItem(let number, let accepted):
            return (
                Wording(
                    "情報資産 \(number) はこの許可の対象にありません", "asset \(number) is not part of this permit"),
                list(accepted.map(String.init))
            )
        case .notRevocable(let kind, let accepted):
            let name = permitKind(kind, policy)
            return (
                Wording("\(name.ja)の許可は取消しの対象ではありません", "a permit is not revoked: \(name.en)"),
                named(accepted, policy)
            )
        default: return unwordedPermit(refusal)
        }
    }
}
