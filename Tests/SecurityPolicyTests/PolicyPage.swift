import SecurityPolicy

/// `docs/policy.md`: the clause table, the obligations and the permits, for people to read.
enum PolicyPage {
    static func text(of policy: Policy) -> String {
        var lines = [
            "# \(policy.name.ja)と台帳 / \(policy.name.en) and the register", "",
            "<!-- Made from Sources/SecurityPolicy/Fujieda; do not edit."
                + " DAICHO_UPDATE=1 swift test --filter PolicyPageTests writes it anew. -->", "",
            "条項ごとに、決まりの要旨（このプロジェクトの言葉による。正文は市の方針）と、台帳がどこまで守らせるかを示す。",
            "「未対応」と併記したものは、一部だけに対応している。", "",
            "Clause by clause: the gist in our own words (the city's text is the authority), and how"
                + " far the register upholds it. *Not yet* beside something else means: in part.",
            "",
            "| | 意味 | meaning | 条項数 / clauses |", "|---|---|---|---|",
        ]
        for upheld in ClauseRule.Upheld.allCases {
            let count = policy.clauses.filter { $0.upheld.contains(upheld) }.count
            lines.append(
                "| `\(upheld.rawValue)` | \(upheld.meaning.ja) | \(upheld.meaning.en) | \(count) |")
        }
        lines += ["", "## 条項 / Clauses"]
        for rule in policy.clauses { lines += section(rule) }
        lines += ["", "## 取扱制限 / Obligations", ""]
        lines += [
            "| | 条項 / clause | 内容 / what | 対象 / holds for | 満たす措置 / met by |",
            "|---|---|---|---|---|",
        ]
        lines += policy.obligations.map { row($0, policy) }
        lines += ["", "## 措置 / Measures", "", "| | 日本語 | English |", "|---|---|---|"]
        lines += policy.measures.map { "| `\($0.code)` | \($0.name.ja) | \($0.name.en) |" }
        lines += ["", "## 許可 / Permits", ""]
        lines += [
            "| | 条項 / clauses | 内容 / what | 許可する人 / who decides | 断る分類 / barred |",
            "|---|---|---|---|---|",
        ]
        lines += policy.permits.map { row($0, policy) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func section(_ rule: ClauseRule) -> [String] {
        let places = rule.places.map { "`\($0)`" }.joined(separator: ", ")
        let upheld = rule.upheld.map { "\($0.name.ja) / \($0.name.en)" }.joined(separator: " + ")
        let planned = rule.upheld == [.notYet] ? Wording("予定：", "Planned: ") : Wording("", "")
        return [
            "", "### \(rule.clause)", "",
            "- **\(rule.who.ja)**：\(rule.must.ja)。→ \(planned.ja)\(rule.answer.ja)。",
            "- **\(rule.who.en)**: \(rule.must.en). → \(planned.en)\(rule.answer.en).",
            "- \(upheld)" + (places.isEmpty ? "" : ": \(places)"),
        ]
    }

    private static func row(_ permit: PermitKind, _ policy: Policy) -> String {
        let deciders = permit.approvals.compactMap { role in
            policy.roles.first { $0.role == role }?.name
        }
        let (ja, en) = permit.isOneEnough ? ("または", " or ") : ("、", " and ")
        return "| `\(permit.code)` | \(permit.clauses.map(\.citation).joined(separator: ", ")) "
            + "| \(permit.name.ja)<br>\(permit.name.en) "
            + "| \(deciders.map(\.ja).joined(separator: ja))"
            + "<br>\(deciders.map(\.en).joined(separator: en)) "
            + "| \(permit.barred.map { "C\($0.c) (\($0.clause))" } ?? "") |"
    }

    private static func row(_ obligation: Obligation, _ policy: Policy) -> String {
        let kinds =
            obligation.kinds.count == AssetKind.allCases.count
            ? ["全種別 / all kinds"]
            : AssetKind.allCases.filter(obligation.kinds.contains)
                .map { policy.kinds[$0]?.ja ?? $0.rawValue }
        let traits = policy.traits.filter { obligation.traits.contains($0.code) }.map(\.name.ja)
        let required = policy.traits.filter { obligation.requiredTraits.contains($0.code) }
            .map(\.name.ja)
        let classes = Axis.allCases.compactMap { axis in
            obligation.classes[axis].map { highest in
                axis.classes.filter { $0 <= highest }
                    .map { "\(axis.rawValue.uppercased())\($0)" }.joined(separator: "・")
            }
        }
        let parts = [
            kinds.joined(separator: "、"), traits.joined(separator: "・"),
            required.joined(separator: "かつ"), classes.joined(separator: "・"),
            obligation.specificPersonalOnly ? "特定個人情報" : "",
        ]
        let met = policy.measures.filter { obligation.metBy.contains($0.code) }
            .map { "`\($0.code)`" }
        return "| `\(obligation.id)` | \(obligation.clause) "
            + "| \(obligation.name.ja)<br>\(obligation.name.en) "
            + "| \(parts.filter { !$0.isEmpty }.joined(separator: "；")) "
            + "| \(met.joined(separator: ", ")) |"
    }
}

extension ClauseRule.Upheld {
    var name: Wording {
        switch self {
        case .database: Wording("データベース", "database")
        case .door: Wording("窓口", "door")
        case .obligation: Wording("取扱制限", "obligation")
        case .ledger: Wording("履歴台帳", "ledger")
        case .model: Wording("登録と表示", "model")
        case .notYet: Wording("未対応", "not yet")
        }
    }

    var meaning: Wording {
        switch self {
        case .database:
            Wording("データベースの制約とトリガー。SQLでも破れない", "constraints and triggers; SQL does not get past")
        case .door: Wording("操作を断る", "the act is refused")
        case .obligation:
            Wording("措置がなければ未措置として示す", "a gap is shown until a measure meets it")
        case .ledger: Wording("履歴台帳とその検証", "the ledger and its verification")
        case .model: Wording("登録して見られる。断りはしない", "held and shown; nothing is refused")
        case .notYet: Wording("この版では未対応（予定を記す）", "not in this version; what is planned is said")
        }
    }
}
