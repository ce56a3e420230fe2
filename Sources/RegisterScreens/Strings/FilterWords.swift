internal import SecurityPolicy

extension Words {
    /// The words of a filter, and the views that are kept.
    enum Filter {
        static let title = Wording(
            "絞り込み（同じ見出しの中はどれか、見出しどうしは両方）",
            "Filter (any within a heading, all headings together)")
        static let condition = Wording("状態", "Condition")
        static let classified = Wording("分類済み", "classified")
        static let unclassified = Wording("未分類", "unclassified")
        static let specificPersonal = Wording("特定個人情報", "specific personal")
        static let residue = Wording("残存データあり", "data remains")
        static let withGaps = Wording("未措置あり", "with gaps")
        static let withoutGaps = Wording("未措置なし", "without gaps")
        static func eraseDue(_ day: Day) -> Wording {
            Wording("消去予定日 \(day) まで", "to be erased by \(day)")
        }
        static let inUse = Wording("使用中", "in use")
        static let retired = Wording("使用終了", "retired")
        static let alsoRetired = Wording("使用終了も", "also retired")
        static func gap(_ obligation: Obligation?) -> Wording {
            guard let obligation else { return Wording("", "") }
            return Wording(
                "\(obligation.clause) \(obligation.name.ja)",
                "\(obligation.clause) \(obligation.name.en)")
        }
        static let filtered = Wording("絞り込み", "Filter")

        static let views = Wording("表示の切り替え", "Views")
        static let all = Wording("すべての資産", "All assets")
        static let mine = Wording("担当の部・課の資産", "Assets of my units")
        static let mineUnclassified = Wording("担当の部・課の未分類", "Unclassified ones of my units")
        static let saveView = Wording("今の表示に名前を付けて保存..", "Save this view under a name..")
        static let viewName = Wording("表示の名前", "Name of the view")
        static func saved(_ name: String) -> Wording {
            Wording("「\(name)」として保存しました", "Saved as \"\(name)\"")
        }
        static func deleted(_ name: String) -> Wording {
            Wording("表示「\(name)」を消しました", "The view \"\(name)\" is gone")
        }
        static let notSaved = Wording("表示を保存できませんでした", "The view could not be saved")
        static let builtIn = Wording("初めからある表示は消せません", "this view is always there")
    }
}
