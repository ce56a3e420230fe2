public import Register
public import SecurityPolicy
internal import TerminalKit

/// What a rule says when it refuses, and what it would accept.
extension Words {
    /// A refusal and what would be accepted.
    public static func refusal(
        _ refusal: Refusal, policy: Policy = .fujieda
    ) -> (message: Wording, accepted: Wording?) {
        switch refusal {
        case .unknownPerson(let login):
            (
                Wording(
                    "ログイン名 \(visible(login)) の人は、この台帳に登録されていません",
                    "nobody in this register has the login \(visible(login))"),
                Wording(
                    "情報基盤管理者が `daicho person add` で登録し、`daicho appoint` で任命した人",
                    "a person whom the infrastructure manager has added (`daicho person add`) and appointed (`daicho appoint`)"
                )
            )
        case .noRole(let login, let day):
            (
                Wording(
                    "\(visible(login)) さんは \(day) の時点でどの役割にも任命されていません",
                    "\(visible(login)) has no role on \(day)"),
                Wording(
                    "その日に有効な任命（`daicho appoint`）", "an appointment for that day (`daicho appoint`)")
            )
        case .notTheDuty(let duty, let roles, let unit, _):
            notTheDuty(duty, roles, unit, policy)
        case .violates(let violation):
            violationWording(violation, policy)
        case .unknownCode(let family, let code, let accepted):
            (
                suggesting(
                    Wording(
                        "\(codeFamily(family).ja)「\(visible(code))」はありません",
                        "there is no \(codeFamily(family).en) \(visible(code))"),
                    for: code, among: accepted),
                list(accepted)
            )
        case .reasonMissing:
            (
                Wording("分類を下げるには理由が必要です", "lowering a class needs a reason"),
                Wording("`--reason` で理由を付けた操作", "the same act with `--reason`")
            )
        case .keyReused(let key, let entry):
            (
                Wording(
                    "キー \(visible(key)) は別の操作（履歴 \(entry) 番）に使われています",
                    "the key \(visible(key)) belongs to another act, entry \(entry)"),
                Wording("まだ使っていないキー", "a key that has not been used")
            )
        case .occurredInFuture(let moment):
            (
                Wording("発生日時 \(moment) が未来です", "\(moment) is in the future"),
                Wording("現在までの日時", "a time up to now")
            )
        case .text(let field, let fault):
            text(field, fault)
        case .nothingToDo:
            (Wording("変わるものがありません", "nothing would change"), nil)
        case .filesOfTheHost: Words.Sockets.noFiles
        // Named one by one, so that a new refusal does not compile before it has a wording.
        case .outOfSight(let refused): outOfSight(refused, policy)
        case .unitCycle, .left, .lastOrganiser, .duplicate, .appointmentOverlaps, .datesBackwards,
            .unitRequired,
            .unitNotAllowed, .cannotActFor:
            organisationRefusal(refusal, policy)
        case .cycle, .nestingTooDeep, .alreadyContained, .notContained, .retired, .notAContainer,
            .stillContains, .dataRemains, .nothingToSanitize, .kindIsFixed:
            assetRefusal(refusal, policy)
        case .retention(let refusal): retentionRefusal(refusal)
        case .permit(let refusal): permitRefusal(refusal, policy)
        }
    }

    private static func notTheDuty(
        _ duty: Duty, _ roles: [Role], _ unit: String?, _ policy: Policy
    ) -> (message: Wording, accepted: Wording?) {
        let names = roles.map { role($0, policy) }
        let what = Words.duty(duty)
        let place = unit.map { visible($0) }
        return (
            Wording(
                (place.map { "部・課 \($0) の" } ?? "") + "\(what.ja)をする権限がありません",
                "your roles do not include \(what.en)" + (place.map { " for unit \($0)" } ?? "")),
            Wording(
                names.map(\.ja).joined(separator: "、")
                    + (place.map { "（\($0) またはその上位の部・課に任命された人）" } ?? ""),
                names.map(\.en).joined(separator: ", ")
                    + (place.map { " (appointed for \($0), a unit above it, or the whole city)" }
                        ?? ""))
        )
    }

    private static func outOfSight(
        _ refused: OutOfSight, _ policy: Policy
    ) -> (message: Wording, accepted: Wording?) {
        let thing = thing(refused.thing)
        let unit = refused.unitName.map { visible($0) }
        let roles = policy.roles.filter { $0.sees == .city }.map { role($0.role, policy) }
        return (
            Wording(
                "\(thing.ja) \(refused.number) \(unit.map { "は\($0)のもので、" } ?? "は")見る権限がありません",
                "\(thing.en) \(refused.number) "
                    + (unit.map { "belongs to \($0), and is" } ?? "is") + " not yours to see"),
            Wording(
                (unit.map { "\($0)またはその上位の部・課に任命された人、" } ?? "")
                    + roles.map(\.ja).joined(separator: "、"),
                (unit.map { "people appointed for \($0) or a unit above it, " } ?? "")
                    + roles.map(\.en).joined(separator: ", "))
        )
    }

    private static func violationWording(
        _ violation: Violation, _ policy: Policy
    ) -> (message: Wording, accepted: Wording?) {
        switch violation {
        case .noSuchClass(let axis, let level):
            let letter = axis.rawValue.uppercased()
            let names = axis.classes.map { "\(letter)\($0)" }.joined(separator: ", ")
            return (
                Wording(
                    "\(Words.axis(axis).ja)の分類 \(letter)\(level) はありません",
                    "there is no class \(letter)\(level) of \(Words.axis(axis).en)"),
                Wording("\(names)（1が最も高い）", "\(names) (1 is the highest)")
            )
        case .criteriaGive(let axis, let level, let claimed):
            let letter = axis.rawValue.uppercased()
            return (
                Wording(
                    "選んだ判断基準では \(letter)\(level) になり、\(letter)\(claimed) にはなりません",
                    "the criteria chosen give \(letter)\(level), not \(letter)\(claimed)"),
                Wording(
                    "\(letter)\(level)、または \(letter)\(claimed) の判断基準",
                    "\(letter)\(level), or criteria of \(letter)\(claimed)")
            )
        case .specificPersonalBelowHighest(let level):
            return (
                Wording(
                    "特定個人情報を C\(level) にはできません",
                    "specific personal information cannot be C\(level)"),
                Wording("C1", "C1")
            )
        case .traitsOfAnotherKind(let kind, let bits):
            let names = policy.traits(in: bits).map(\.code).joined(separator: ", ")
            let accepted = policy.traits.filter { $0.kinds.contains(kind) }.map(\.code)
            return (
                Wording(
                    "\(Words.kind(kind, policy).ja)に特性 \(names) は付けられません",
                    "an asset of the kind \(Words.kind(kind, policy).en) cannot have the trait \(names)"
                ),
                accepted.isEmpty ? Wording("特性なし", "no trait") : list(accepted)
            )
        }
    }

    private static func text(
        _ field: String, _ fault: Refusal.TextFault
    ) -> (message: Wording, accepted: Wording?) {
        let name = Words.field(field)
        switch fault {
        case .empty:
            return (
                Wording("\(name.ja)が空です", "the \(name.en) is empty"),
                Wording("空白以外の文字", "text other than spaces")
            )
        case .tooLong(let limit):
            return (
                Wording("\(name.ja)が長すぎます", "the \(name.en) is too long"),
                Wording("\(limit)文字まで", "up to \(limit) characters")
            )
        case .nul:
            return (
                Wording("\(name.ja)にNUL文字があります", "the \(name.en) has a NUL character"),
                Wording("NUL以外の文字", "text without NUL")
            )
        }
    }

    private static func codeFamily(_ family: Refusal.CodeFamily) -> Wording {
        switch family {
        case .criterion: Wording("判断基準", "criterion")
        case .trait: Wording("特性", "trait")
        case .measure: Wording("措置", "measure")
        case .obligation: Wording("取扱制限", "obligation")
        case .sanitization: Wording("消去の方法", "method of sanitization")
        }
    }

    /// That a name does not say which of some codes is meant.
    package static func severalCodes(
        _ name: String, _ codes: [String]
    ) -> (message: Wording, accepted: Wording?) {
        (
            Wording(
                "「\(visible(name))」という名前のコードが\(codes.count)つあります",
                "\(codes.count) codes have the name \(visible(name))"),
            list(codes)
        )
    }

    static func list(_ codes: [String]) -> Wording {
        let codes = codes.joined(separator: ", ")
        return Wording(codes, codes)
    }
}
