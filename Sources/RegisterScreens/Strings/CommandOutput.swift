package import Register
package import SecurityPolicy
internal import TerminalKit

extension Words {
    /// What the commands print besides tables' contents.
    package enum Say {
        /// A name with its code, as commands take it.
        package static func coded(_ name: Wording, _ code: String) -> Wording {
            Wording("\(name.ja)（\(code)）", "\(name.en) (\(code))")
        }

        package static let number = Wording("番号", "No.")
        package static let name = Wording("名称", "Name")
        package static let personName = Wording("氏名", "Name")
        package static let kind = Wording("種別", "Kind")
        package static let unit = Wording("所管", "Unit")
        package static let unitOfPerson = Wording("部・課", "Unit")
        package static let code = Wording("コード", "Code")
        package static let parent = Wording("上位", "Above")
        package static let login = Wording("ログイン名", "Login")
        package static let kana = Wording("よみがな", "Reading")
        package static let employment = Wording("雇用", "Employment")
        package static let leftOn = Wording("不在になる日", "Gone from")
        package static let roles = Wording("任命", "Appointments")
        package static let contract = Wording("契約番号", "Contract")
        package static let ndaUntil = Wording("秘密保持", "NDA until")
        package static let classes = Wording("実効分類", "Class")
        package static let gaps = Wording("未措置", "Gaps")
        package static let state = Wording("状態", "State")
        package static let away = Wording("実施中の許可", "In use under")
        package static let location = Wording("置き場所", "Location")
        package static let effective = Wording("実効分類", "Effective class")
        package static let declared = Wording("付けた分類", "Declared class")
        package static let unclassified = Wording("未分類", "unclassified")
        package static let specificPersonal = Wording("特定個人情報", "specific personal information")
        package static let criteria = Wording("判断基準", "Criteria")
        package static let traits = Wording("特性", "Traits")
        package static let measures = Wording("措置", "Measures")
        package static let contents = Wording("格納", "Contents")
        package static let containedIn = Wording("格納先", "Contained in")
        package static let copyOf = Wording("複製元", "Copy of")
        package static let residue = Wording("残存データ", "Data that remains")
        package static let sanitized = Wording("データ消去", "Sanitized")
        package static let purpose = Wording("利用目的", "Purpose")
        package static let source = Wording("入手先", "Source")
        package static let note = Wording("備考", "Note")
        package static let eraseDue = Wording("消去予定日", "Erase by")
        package static let externalID = Wording("外部番号", "External number")
        package static let obligations = Wording("取扱制限", "Obligations")
        package static let closedBy = Wording("どれかで解消", "Closed by any of")

        /// How much of what is demanded is not done.
        package static func gapCount(_ count: Int) -> Wording {
            count == 0
                ? Wording("未措置 なし", "No gaps")
                : Wording("未措置 \(count)件", "Gaps: \(count)")
        }

        /// How much of what is demanded is done.
        package static func metCount(_ count: Int) -> Wording {
            count == 0
                ? Wording("措置済み なし", "Nothing met")
                : Wording("措置済み \(count)件", "Met: \(count)")
        }

        package static let clause = Wording("条項", "Clause")
        package static let obligation = Wording("求められること", "What is demanded")
        package static let entry = Wording("履歴", "Entry")
        package static let recordedAt = Wording("記録日時", "Recorded")
        package static let occurredAt = Wording("発生日時", "Occurred")
        package static let actor = Wording("操作した人", "Person")
        package static let actingFor = Wording("代決の本人", "Acting for")
        package static let via = Wording("実際のログイン", "Through")
        package static let act = Wording("操作", "Act")
        package static let about = Wording("対象", "About")
        package static let previous = Wording("前のハッシュ", "Previous hash")
        package static let hash = Wording("ハッシュ", "Hash")
        package static let body = Wording("内容", "Body")
        package static let erased = Wording("（内容は消去済み）", "(the body has been erased)")
        package static let none = Wording("なし", "none")
        package static let must = Wording("定め", "Rule")
        package static let answer = Wording("対応", "Answer")
        package static let plan = Wording("予定", "Plan")
        package static let who = Wording("対象者", "Whom")
        package static let places = Wording("場所", "Where")
        package static let upheld = Wording("守り方", "Upheld")
        package static let partly = Wording("一部のみ", "in part")
        package static let accepted = Wording("受け付けるもの", "accepted")

        /// How much a list of gaps shows, and how it goes on where a limit has cut it.
        package static func gapTotal(assets: Int, gaps: Int, after: Int?) -> Wording {
            Wording(
                "情報資産 \(assets)件、未措置 \(gaps)件" + (after.map { "。続きは --after \($0)" } ?? ""),
                "Assets: \(assets), gaps: \(gaps)"
                    + (after.map { "; more with --after \($0)" } ?? ""))
        }

        /// The kinds of asset for which something is.
        package static func onlyFor(_ kinds: [Wording]) -> Wording {
            Wording(
                "\(kinds.map(\.ja).joined(separator: "、"))だけ",
                "only for: \(kinds.map(\.en).joined(separator: ", "))")
        }

        /// The clause that an error cites.
        package static func citation(_ clause: Clause) -> Wording {
            Wording("（条項 \(clause)）", " (clause \(clause))")
        }

        /// The period of an appointment.
        package static func period(_ from: Day, _ until: Day?) -> Wording {
            Wording(
                "\(from)〜\(until?.description ?? "")",
                until.map { "\(from) to \($0)" } ?? "from \(from)")
        }

        /// Through which login somebody came who acted as another, as a suffix.
        package static func through(_ login: String) -> Wording {
            Wording("（実際のログイン \(visible(login))）", " (through \(visible(login)))")
        }

        /// For whom somebody acts.
        package static func acting(for login: String) -> Wording {
            Wording("\(visible(login)) の代決", "acting for \(visible(login))")
        }

        /// That an act was recorded.
        package static func done(_ receipt: Receipt) -> Wording {
            let number = receipt.number
            if receipt.repeated {
                return Wording(
                    "同じキーで記録済みです（" + (number.map { "情報資産 \($0)、" } ?? "")
                        + "履歴 \(receipt.entry)）",
                    "Already recorded with this key: " + (number.map { "asset \($0), " } ?? "")
                        + "entry \(receipt.entry)")
            }
            return Wording(
                "記録しました（" + (number.map { "情報資産 \($0)、" } ?? "") + "履歴 \(receipt.entry)）",
                "Recorded: " + (number.map { "asset \($0), " } ?? "") + "entry \(receipt.entry)")
        }

        /// That assets were put into another.
        package static func putIn(_ contents: String, _ container: String) -> Wording {
            Wording("\(contents) を \(container) に格納", "\(contents) is now in \(container)")
        }

        /// That assets were taken out of another.
        package static func takenOut(_ contents: String, _ container: String) -> Wording {
            Wording("\(contents) を \(container) から取出し", "\(contents) is no longer in \(container)")
        }

        /// What an act has made of an asset's effective class and gaps.
        package static func changed(
            _ asset: String, from old: String, to new: String, gaps: (Int, Int)
        ) -> Wording {
            let same = old == new
            let count = gaps.0 == gaps.1 ? "\(gaps.1)" : "\(gaps.0) → \(gaps.1)"
            return Wording(
                "\(asset): 実効分類 \(same ? "\(new) のまま" : "\(old) → \(new)")、未措置 \(count)",
                "\(asset): effective class \(same ? "still \(new)" : "\(old) → \(new)"), gaps \(count)"
            )
        }

        /// That data remains on what something was taken out of.
        package static func staysUntilSanitized(
            _ number: Int, c: Int, clause: Clause, methods: [String]
        ) -> Wording {
            Wording(
                "データが残っているため、復元できない方法（\(methods.joined(separator: "、"))）での消去を `daicho asset sanitize \(number)` で記録するまで C\(c) として扱います"
                    + citation(clause).ja,
                "Data remains: handled as C\(c) until an irreversible sanitization (\(methods.joined(separator: ", "))) is recorded with `daicho asset sanitize \(number)`"
                    + citation(clause).en)
        }

        /// How many clauses are upheld how far.
        package static func clauseCount(_ all: Int, partly: Int, notYet: Int) -> Wording {
            Wording(
                "全\(all)条項：守っている \(all - partly - notYet)、一部のみ \(partly)、まだ \(notYet)",
                "\(all) clauses: \(all - partly - notYet) upheld, \(partly) in part, \(notYet) not yet"
            )
        }

        /// Residue's class and time.
        package static func remains(c: Int, since: Moment?) -> Wording {
            Wording(
                "C\(c)（\(since?.description ?? "") から、完全な消去まで）",
                "C\(c) (since \(since?.description ?? ""), until sanitized irreversibly)")
        }

        /// Since when, as a suffix.
        package static func since(_ moment: Moment) -> Wording {
            Wording("（\(moment) から）", " (since \(moment))")
        }
    }
}
