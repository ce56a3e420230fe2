internal import SecurityPolicy

extension Words {
    /// The places that digits lead to.
    enum Places {
        static let heading = Wording("場所の切り替え", "Places")
        static func named(_ name: Wording, _ help: Wording) -> Wording {
            Wording("\(name.ja)：\(help.ja)", "\(name.en): \(help.en)")
        }
        static let home = Wording("ホーム", "Home")
        static let homeHelp = Wording("今すること", "What is to be done now")
        static let assets = Wording("資産", "Assets")
        static let assetsHelp = Wording("情報資産の一覧", "The list of information assets")
        static let permits = Wording("許可", "Permits")
        static let permitsHelp = Wording(
            "申請、決定、持ち出し中のもの、期限超過", "Applications, decisions, what is out, what is overdue")
        static let books = Wording("記録簿", "Books")
        static let booksHelp = Wording(
            "記録簿、監査の報告、保存期間、検証、過去の日",
            "Books, audit reports, retention, the proof, past days")
        static let gaps = Wording("未措置", "Gaps")
        static let gapsHelp = Wording("守られていない取扱制限", "Obligations that are not met")
        static let history = Wording("履歴", "History")
        static let historyHelp = Wording("台帳のすべての履歴", "Every entry of the ledger")
        static let organisation = Wording("組織", "People")
        static let organisationHelp = Wording("部・課、職員、任命", "Units, people, appointments")
    }
}
