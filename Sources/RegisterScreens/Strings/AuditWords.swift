internal import Register
internal import SecurityPolicy

extension Words {
    /// The books, the reports and the proof on the screens.
    enum Audit {
        static func heading(_ parts: [Wording]) -> Wording {
            Wording(
                parts.map(\.ja).joined(separator: "  "), parts.map(\.en).joined(separator: "  "))
        }
        static let allTime = Wording("全期間", "whole time")
        static func year(_ year: FiscalYear, _ style: DayStyle) -> Wording {
            // The name of an era is that of the year's first day, as on its papers.
            let name = style == .wareki ? Words.Audit.eraYear(of: year.first) : nil
            return Wording(
                "\(name ?? String(year.year))年度", "fiscal year \(year.year)")
        }
        private static func eraYear(of day: Day) -> String? {
            let text = day.inEra()
            return text.contains("年") ? String(text.prefix { $0 != "年" }) : nil
        }
        static let isThisYear = Wording("今の年度を見ています", "this is the present fiscal year")
        static let isFirstYear = Wording("これより前の年度はありません", "there is no earlier year")
        static let isAllTime = Wording(
            "全期間を見ています。* で年度に戻ります", "this is the whole time; * goes back to a year")

        // Parts of the place.
        static let books = Wording("記録簿", "Books")
        static let reports = Wording("監査の報告", "Audit reports")
        static let keeping = Wording("保存期間", "Retention")
        static let proof = Wording("証明", "Proof")

        static let bookNote = Wording(
            "開始か完了がこの期間にある許可を、資産ごとに1行で。",
            "A line for each asset of each permit that was started or finished in the period.")
        static let emptyBooks = Wording("この期間に記録のない種類の許可", "Kinds of permit without a line")
        static func emptyKinds(_ kinds: [Wording]) -> Wording {
            Wording(
                kinds.map(\.brief.ja).joined(separator: "、"),
                kinds.map(\.brief.en).joined(separator: ", "))
        }
        static let records = Wording(
            "消去・複製・取出し・使用終了（全庁・全期間）",
            "Sanitized, copied, taken out, retired (all)")
        static let recordsNote = Wording(
            "許可によらない操作も含みます。年度や部・課では分けません。新しい順。",
            "Also what needs no permit; of the whole city and all years, the newest first.")
        static let reportNote = Wording(
            "Enter で明細。Tab で人ごと・部課ごとの件数。", "Enter lists them, Tab counts them by person and unit.")
        static let residueNote = Wording("期間によらず、今の状態です。", "As it is today, whatever the period.")

        // A book.
        static func bookTitle(_ kind: Wording) -> Wording {
            let kind = kind.brief
            return Wording("\(kind.ja)の記録簿", "Book: \(kind.en)")
        }
        static let emptyBook = Wording(
            "この期間の記録はありません。[ で前の年度、* で全期間",
            "There is no line in this period. [ is the year before, * the whole time")
        static let nothingFound = Wording("該当する記録はありません", "Nothing found")
        static let permit = Wording("許可", "Permit")
        static let what = Wording("対象", "What")
        static let classThen = Wording("許可時", "Class")
        static let classWhenApproved = Wording("許可時の分類", "Class approved")
        static let classNow = Wording("今の分類", "Class now")
        static let who = Wording("申請者", "Applicant")
        static let started = Wording("開始", "Started")
        static let finished = Wording("完了", "Finished")
        static let acknowledged = Wording("確認", "Ackn.")
        static let flags = Wording("注意", "Flags")
        static let notFilledIn = Wording("（記入なし）", "(not filled in)")
        static let filledIn = Wording("記入された項目", "What was filled in")
        static let people = Wording("関わった人", "Who took part")
        static let steps = Wording("経過（起きた日時、記録した日時）", "Steps: when they happened, when recorded")
        static func recorded(_ when: String, entry: Int) -> Wording {
            Wording("記録 \(when)　履歴 \(entry)", "recorded \(when), entry \(entry)")
        }
        static let noPermit = Wording("許可に関する行ではありません", "the line is about no permit")
        static let noAsset = Wording("資産に関する行ではありません", "the line is about no asset")

        // A report.
        static func reportTab(_ tab: Int) -> Wording {
            switch tab {
            case 0: Wording("明細", "Lines")
            case 1: Wording("人ごと", "By person")
            default: Wording("部・課ごと", "By unit")
            }
        }
        static let emptyReport = Wording("該当する記録はありません", "There is no such line")
        static let nobody = Wording("（人によらない）", "(nobody)")
        static let behind = Wording("元の記録", "What is behind it")
    }
}
