internal import Register
internal import SecurityPolicy
internal import TerminalKit

extension Words.Bundle {
    // The form.
    static let title = Wording("記録簿を証明と一緒に書き出す", "Export the books with their proof")
    static let note = Wording(
        "記録簿・履歴・添付書類を、このプログラムなしで検証できる新しいフォルダに書きます。途中でやめれば何も残りません。",
        "Books, ledger and papers go into a new folder that is checked without this program. Stopped, it leaves nothing."
    )
    static let exportLabel = Wording("書き出す", "Export")
    static let folderField = Wording("フォルダ", "Folder")
    static let folderHelp = Wording(
        "まだないフォルダの場所（~ はホーム）。その中に書きます",
        "A folder that does not exist yet (~ is your home); everything goes into it")
    static let from = Wording("期間の初日", "First day")
    static let fromHelp = Wording(
        "この日から。空欄なら最初から。2026-04-01、R8.4.1 など",
        "From this day on; empty: from the beginning. 2026-04-01, R8.4.1")
    static let until = Wording("期間の末日", "Last day")
    static let untilHelp = Wording(
        "この日まで。空欄なら終わりを限らない。2027-03-31、R9.3.31 など",
        "Up to this day; empty: without an end. 2027-03-31, R9.3.31")
    static let units = Wording("部・課", "Units")
    static let unitsHelp = Wording(
        "担当する部・課だけか、全庁か。履歴の連なりはいつも全庁のもの",
        "The own units or all of them; the chain of entries is always that of all")
    static let encodingField = Wording("文字コード", "Encoding")
    static func encoding(_ encoding: WritingEncoding) -> Wording {
        switch encoding {
        case .utf8Mark: Wording("UTF-8（Excel用）", "UTF-8 for Excel")
        case .utf8: Wording("UTF-8", "UTF-8")
        case .cp932: Wording("Shift_JIS", "Shift_JIS")
        }
    }
    static let encodingHelp = Wording(
        "表計算用CSVの文字コード。Shift_JIS（CP932）で書けない文字があれば書き出しません",
        "Of the CSV files; with Shift_JIS (CP932), nothing is exported if a character is not in it")

    /// How far an export is, in hundredths of the ledger; before that, the books are read.
    static func progress(percent: Int) -> Wording {
        percent == 0
            ? Wording("記録簿の読出し", "reading the books")
            : progress(.ledger(entries: percent, of: 100))
    }

    // The result.
    static func exported(to path: String) -> Wording {
        Wording("書き出しました：\(visible(path))", "Exported to \(visible(path))")
    }
    static let period = Wording("期間", "Period")
    static func period(_ from: String?, _ until: String?) -> Wording {
        guard from != nil || until != nil else { return Words.Audit.allTime }
        let days = "\(from ?? "") – \(until ?? "")"
        return Wording(days, days)
    }
    static let permits = Wording("許可", "Permits")
    static let lines = Wording("記録簿の行", "Lines of books")
    static let papers = Wording("添付書類", "Papers")
    static let entries = Wording("履歴", "Entries")
    static func entries(_ report: BundleReport) -> Wording {
        Wording(
            "1〜\(report.entries)（内容つき \(report.bodies)件）",
            "1 to \(report.entries), \(report.bodies) with their bodies")
    }
    static let check = Wording("確かめる", "How to check it")
    static func command(checking path: String) -> String { "python3 \(visible(path))/verify.py" }
    static let checkNote = Wording(
        "ほかのコンピュータでも同じです。手順はフォルダの README.html にあります。",
        "On another computer, too. README.html in the folder says how.")
}
