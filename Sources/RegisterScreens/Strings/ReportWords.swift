package import Register
package import SecurityPolicy

extension Words.CommandHelp {
    package static let report = Wording(
        "監査の報告：自己許可、遅れ、引下げなどの件数。報告を指定すると、その明細",
        "Reports for auditors: how many self-approvals, delays, lowered classes; or one report's lines"
    )
}

extension Words {
    /// The reports for auditors.
    package enum Report {
        package static let report = Wording(
            "報告（省略時：すべての件数）", "The report; without one, how many lines each has")
        package static let from = Wording("最初の日（YYYY-MM-DD）", "First day (YYYY-MM-DD)")
        package static let until = Wording("最後の日（YYYY-MM-DD）", "Last day (YYYY-MM-DD)")
        package static let by = Wording(
            "人（person）か部・課（unit）ごとの件数", "How many lines each person or unit has")
        package static let count = Wording("件数", "Lines")
        package static let code = Wording("コード", "Code")
        package static let at = Wording("日時", "When")
        package static let person = Wording("人", "Person")
        package static let about = Wording("対象", "About")
        package static let reason = Wording("理由・内容", "Reason")
        package static let entry = Wording("履歴", "Entry")

        /// What a report is of.
        package static func name(_ report: AuditReport) -> Wording {
            switch report {
            case .selfApproved: Wording("申請者自身による許可", "approved by the applicant")
            case .lateReturn: Wording("期限を過ぎた返却・完了", "returned or done late")
            case .lateReport: Wording("後日になってからの記録", "recorded on a later day")
            case .lost: Wording("紛失", "lost while away")
            case .noCertificate: Wording("証明書などの書類のない廃棄", "disposals without a paper")
            case .lowered: Wording("分類の引下げ", "classes lowered")
            case .residue: Wording("データが残る媒体・機器（現在）", "media with residue, today")
            case .outsideHours: Wording("執務時間外の記録", "recorded outside working hours")
            }
        }

        /// What a line is about, in one cell.
        package static func subject(_ line: ReportLine, _ policy: Policy) -> Wording {
            if let permit = line.permit {
                let kind = Words.permitKind(line.kind ?? "", policy)
                return Wording(
                    "\(permit) \(kind.ja)：\(line.subject)", "\(permit) \(kind.en): \(line.subject)")
            }
            if let asset = line.asset {
                return Wording("#\(asset) \(line.subject)", "#\(asset) \(line.subject)")
            }
            return Words.act(line.subject)
        }
    }
}
