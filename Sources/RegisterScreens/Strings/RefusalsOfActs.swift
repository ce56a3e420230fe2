internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// Refusals of acts on the organisation and on assets.
extension Words {
    /// The refusals of units, people and appointments.
    static func organisationRefusal(
        _ refusal: Refusal, _ policy: Policy
    ) -> (message: Wording, accepted: Wording?) {
        switch refusal {
        case .unitCycle(let codes):
            let path = codes.map { visible($0) }.joined(separator: " -> ")
            return (
                Wording("部・課が自分自身の下に入ります：\(path)", "a unit would be its own ancestor: \(path)"),
                Wording("その部・課の下にない部・課、または最上位", "a unit that is not below it, or the top")
            )
        case .duplicate(let thing, let code):
            return (
                Wording(
                    "\(Words.thing(thing).ja) \(visible(code)) は登録済みです",
                    "there is already a \(Words.thing(thing).en) \(visible(code))"),
                Wording("まだ使っていないコード、ログイン名、番号", "a code, login or number that has not been used")
            )
        case .left(let login, let day):
            return (
                Wording(
                    "\(visible(login)) さんは \(day) から不在です（退職・異動）",
                    "\(visible(login)) is not there any more from \(day) on"),
                Wording(
                    "在籍している人の操作。任命するなら \(day) より前まで",
                    "somebody who is there; an appointment that ends before \(day)")
            )
        case .lastOrganiser(let login, let roles, _):
            let names = roles.map { role($0, policy) }
            return (
                Wording(
                    "\(visible(login)) さんのあとに、部・課や人を登録できる人がいません",
                    "after \(visible(login)) nobody could register units and people"),
                Wording(
                    "先にほかの人を任命してから：" + names.map(\.ja).joined(separator: "、"),
                    "the same once somebody else is appointed: "
                        + names.map(\.en).joined(separator: ", "))
            )
        case .appointmentOverlaps(let from, let until):
            let period = Say.period(from, until)
            return (
                Wording(
                    "同じ任命（\(period.ja)）と期間が重なります", "the same appointment overlaps: \(period.en)"),
                Wording("その期間の外の日付", "days outside of that period")
            )
        case .datesBackwards(let from, let until):
            return (
                Wording(
                    "終わりの日 \(until) が始まりの日 \(from) より前です",
                    "the last day \(until) is before the first day \(from)"),
                Wording("\(from) 以降の日", "\(from) or later")
            )
        case .unitRequired(let role):
            return (
                Wording(
                    "\(Words.role(role, policy).ja)の任命には部・課が必要です",
                    "an appointment as \(Words.role(role, policy).en) needs a unit"),
                Wording("`--unit` で部・課を付けた任命", "the same act with `--unit`")
            )
        case .unitNotAllowed(let role):
            return (
                Wording(
                    "\(Words.role(role, policy).ja)は市全体の役割で、部・課を付けられません",
                    "\(Words.role(role, policy).en) is a role for the whole city, not for a unit"),
                Wording("`--unit` のない任命", "the same act without `--unit`")
            )
        case .cannotActFor(let login, let role):
            return (
                Wording(
                    "\(visible(login)) さんの代わりに\(Words.role(role, policy).ja)を務めることはできません",
                    "nobody can act for \(visible(login)) as \(Words.role(role, policy).en) here"),
                Wording(
                    "始まりの日にその役割を持つ、本人以外の人",
                    "another person who has the role itself on the first day")
            )
        default: return unworded(refusal)
        }
    }

    /// The refusals of acts on assets.
    static func assetRefusal(
        _ refusal: Refusal, _ policy: Policy
    ) -> (message: Wording, accepted: Wording?) {
        switch refusal {
        case .cycle(let numbers):
            let path = numbers.map(String.init).joined(separator: " -> ")
            return (
                Wording("格納が一巡してしまいます：\(path)", "the contents would form a cycle: \(path)"),
                Wording(
                    "入れ物を中に含んでいない情報資産", "an asset that does not itself contain the container")
            )
        case .nestingTooDeep(let limit):
            return (
                Wording("入れ子が\(limit)段を超えます", "the nesting would be deeper than \(limit)"),
                Wording("\(limit)段まで", "up to \(limit) levels")
            )
        case .alreadyContained(let container, let content):
            return (
                Wording(
                    "情報資産 \(content) はすでに \(container) に入っています",
                    "asset \(content) is already in \(container)"), nil
            )
        case .notContained(let container, let content):
            return (
                Wording(
                    "情報資産 \(content) は \(container) に入っていません",
                    "asset \(content) is not in \(container)"),
                Wording(
                    "`daicho asset show \(container)` の「格納」にある番号",
                    "a number among the contents in `daicho asset show \(container)`")
            )
        case .retired(let number):
            return (
                Wording("情報資産 \(number) は使用を終了しています", "asset \(number) is retired"),
                Wording("使用中の情報資産", "an asset in use")
            )
        case .notAContainer(let number, let kind):
            return (
                Wording(
                    "情報資産 \(number)（\(Words.kind(kind, policy).ja)）にはそれを入れられません",
                    "asset \(number) (\(Words.kind(kind, policy).en)) cannot contain that"),
                Wording(
                    "入れ物が先：文書には何も、情報には媒体・機器・システムを入れられません",
                    "the container first: a document contains nothing, information contains no media,"
                        + " equipment or systems")
            )
        case .stillContains(let number, let contents):
            let list = contents.prefix(20).map(String.init).joined(separator: ", ")
            return (
                Wording(
                    "情報資産 \(number) にまだ格納しているものがあります：\(list)",
                    "asset \(number) still contains \(list)"),
                Wording("`daicho asset take-out` の後", "the same act after `daicho asset take-out`")
            )
        case .dataRemains(let number, let c):
            return (
                Wording(
                    "情報資産 \(number) に C\(c) のデータが残っている可能性があります",
                    "data of C\(c) may remain on asset \(number)"),
                Wording(
                    "復元できない方法（purge または destroy）で消去した後",
                    "the same act after an irreversible sanitization (purge or destroy)")
            )
        case .nothingToSanitize(let number, let kind):
            return (
                Wording(
                    "情報資産 \(number)（\(Words.kind(kind, policy).ja)）はデータ消去の対象ではありません",
                    "asset \(number) (\(Words.kind(kind, policy).en)) is nothing to sanitize"),
                Wording("記録媒体、機器", "a medium or equipment")
            )
        case .kindIsFixed(let number):
            return (
                Wording(
                    "情報資産 \(number) は格納の関係か残存データがあるため、種別を変えられません",
                    "the kind of asset \(number) cannot change: it contains, is contained, or data remains on it"
                ),
                Wording(
                    "格納の関係も残存データもない情報資産",
                    "an asset without contents, container or residue")
            )
        default: return unworded(refusal)
        }
    }

    /// Not reached: `refusal` names every case and sends each to where it is worded.
    private static func unworded(_ refusal: Refusal) -> (message: Wording, accepted: Wording?) {
        let text = visible("\(refusal)")
        return (Wording("規則により断られました：\(text)", "refused: \(text)"), nil)
    }
}
