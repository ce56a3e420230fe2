internal import SecurityPolicy

extension Words {
    /// What the keys do in the books and with what is kept.
    enum AuditKeys {
        static let books = Wording("記録簿・監査", "Books and audit")
        static let book = Wording("記録簿・報告の一覧", "A book or report")
        static let record = Wording("記録簿・報告の詳細", "A line of a book or report")
        static let keeping = Wording("保存期間の一覧", "What is kept")
        static let kept = Wording("保存期間の詳細", "A record that is kept")
        static let proof = Wording("証明（検証、チェックポイント、書出し）", "Proof: verification, checkpoint, export")

        static let previousPeriodLabel = Wording("前の年度", "Year before")
        static let previousPeriod = Wording("前の年度へ", "The fiscal year before")
        static let nextPeriodLabel = Wording("次の年度", "Next year")
        static let nextPeriod = Wording("次の年度へ", "The next fiscal year")
        static let allPeriods = Wording(
            "全期間と年度を切り替える", "The whole time, or the fiscal year again")
        static let nextTab = Wording("次の一覧へ（明細、人ごと、..）", "The next list: lines, by person, ..")
        static let permitLabel = Wording("許可へ", "Permit")
        static let permit = Wording("その行の許可の詳細へ", "Go to the line's permit")

        static let holdLabel = Wording("廃棄停止", "Hold")
        static let hold = Wording(
            "廃棄停止：保存期間が終わっても記録を消去しない（理由を付ける）",
            "Hold the record: it is kept whatever its retention, with a reason")
        static let releaseLabel = Wording("停止解除", "Release")
        static let release = Wording(
            "廃棄停止を解除する（理由を付ける）", "Release a record that is held, with a reason")
        static let askLabel = Wording("消去の申請", "Ask to erase")
        static let ask = Wording(
            "その課の保存期間が終わった記録の消去を申請する",
            "Ask that the section's records whose retention has ended be erased")
        static let approveLabel = Wording("消去する", "Erase")
        static let approve = Wording(
            "消去の申請を認めて消去する（何が消えて何が残るかを先に示す）",
            "Erase what was asked for; what goes and what stays is shown before")
        static let declineLabel = Wording("認めない", "Decline")
        static let decline = Wording(
            "消去の申請を認めない（理由を付ける）", "Decline to erase, with a reason")

        static let verifyLabel = Wording("もう一度検証", "Verify again")
        static let verify = Wording(
            "もう一度検証する。チェックポイントは作り直す", "Verify again; take the checkpoint anew")
        static let againLabel = Wording("作り直す", "Anew")
        static let saveCheckpoint = Wording(
            "チェックポイントを新しいファイルに保存する", "Save the checkpoint to a new file")
        static let past = Wording(
            "過去の日の台帳を見る。見ているときは今日に戻る",
            "Look at the register of a past day; from there, back to today")
    }
}
