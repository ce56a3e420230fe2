internal import SecurityPolicy

extension Words {
    /// The detail of an asset.
    enum Detail {
        /// The cells of the longest label.
        static func labelWidth(_ language: Language) -> Int { language == .ja ? 10 : 12 }

        static let detail = Wording("詳細", "Detail")
        static let effective = Wording("実効分類", "Effective")
        static let declared = Wording("付けた分類", "Declared")
        static let specific = Wording("特定個人情報（マイナンバー）", "specific personal (My Number)")
        static let unclassified = Wording(
            "未分類（最高の分類として扱う）", "unclassified (handled as the highest)")
        static let residue = Wording("残存データ", "Residue")
        static func residueSince(_ c: Int, _ day: String) -> Wording {
            Wording("C\(c)の情報が残っている（\(day)から）", "C\(c) data remains (since \(day))")
        }
        static let sanitized = Wording("データ消去", "Sanitized")

        static func why(_ name: String) -> Wording { Wording("なぜ \(name)", "Why \(name)") }
        static let copyArrow = Wording(" <- 複製元 ", " <- original ")
        static func inParentheses(_ text: String) -> Wording {
            Wording("（\(text)）", " (\(text))")
        }
        static let becauseDeclared = Wording("この分類を付けている", "so declared")
        static let becauseUnclassified = Wording(
            "未分類のため最高として扱う", "unclassified, so handled as the highest")
        static func becauseResidue(_ day: String) -> Wording {
            Wording(
                "\(day)に取り出した情報が残っている",
                "data taken out on \(day) remains")
        }

        static func obligations(_ count: Int) -> Wording {
            count == 0
                ? Wording("取扱制限 なし", "No obligations")
                : Wording("取扱制限 \(count)件", "Obligations \(count)")
        }
        static func gaps(_ count: Int) -> Wording {
            Wording("未措置 \(count)件", count == 1 ? "1 gap" : "\(count) gaps")
        }
        static let noGaps = Wording("すべて措置済み", "all met")
        static let gapMark = Wording("[未]", "[GAP]")
        static let metMark = Wording("[済]", "[met]")

        static func contents(_ count: Int) -> Wording {
            Wording("格納 \(count)件", "Contents \(count)")
        }
        static func containedIn(_ count: Int) -> Wording {
            Wording("格納先 \(count)件", "Contained in \(count)")
        }
        static func copyOf(_ count: Int) -> Wording { Wording("複製元", "Copy of") }

        static let purpose = Wording("利用目的", "Purpose")
        static let source = Wording("入手先", "Source")
        static let note = Wording("備考", "Note")
        static let eraseDue = Wording("消去予定日", "Erase by")
        static let externalID = Wording("外部番号", "External no.")
        static let comma = Wording("、", ", ")
    }
}
