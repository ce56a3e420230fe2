internal import SecurityPolicy

extension Words {
    /// What the keys do with permits.
    enum PermitKeys {
        static let permits = Wording("許可の一覧", "Lists of permits")
        static let permit = Wording("許可の詳細", "A permit's detail")

        static let open = Wording("許可の詳細を開く", "Open the permit's detail")
        static let nextTabLabel = Wording("次の一覧", "Next list")
        static let nextTab = Wording("次の一覧へ（決定待ち、自分の申請、..）", "The next list: to decide, mine, ..")
        static let previousTab = Wording("前の一覧へ", "The list before")
        static let find = Wording(
            "目的の言葉、許可か資産の番号で検索", "Find by words of the purpose, or a number of a permit or asset")
        static let next = Wording("次の許可の詳細", "The next permit's detail")
        static let previous = Wording("前の許可の詳細", "The detail of the permit before")
        static let asset = Wording("対象の資産へ", "Go to its asset")
        static let why = Wording("対象の資産の分類の理由をたどる", "Walk along why its asset has its class")

        static let approveLabel = Wording("許可", "Approve")
        static let approve = Wording(
            "許可する（延長にも。完了の報告なら確認する）",
            "Approve the application or its extension; acknowledge the report of its end")
        static let rejectLabel = Wording("不許可", "Reject")
        static let reject = Wording("許可しない（理由を付ける）", "Reject it, with a reason")
        static let sendBackLabel = Wording("差戻し", "Send back")
        static let sendBack = Wording("直してもらうために差し戻す", "Send it back to be mended")
        static let acknowledgeLabel = Wording("確認", "Acknowledge")
        static let acknowledge = Wording("完了の報告を確認する", "Acknowledge the report of its end")
        static let startLabel = Wording("開始", "Start")
        static let start = Wording(
            "持ち出し、運搬などの開始を記録する", "Record that it starts: leaves, goes into transport")
        static let finishLabel = Wording("完了", "Finish")
        static let finish = Wording(
            "返却、到着、廃棄などの完了を記録する", "Record its end: returned, arrived, destroyed, done")
        static let extendLabel = Wording("延長", "Extend")
        static let extend = Wording("期限の延長を申請する", "Ask for a later last day")
        static let reviseLabel = Wording("変更", "Change")
        static let revise = Wording(
            "申請を変更する、差戻しを直す", "Change the application, mend what was sent back")
        static let withdrawLabel = Wording("取下げ", "Withdraw")
        static let withdraw = Wording("申請を取り下げる", "Withdraw the application")
        static let loseLabel = Wording("紛失", "Loss")
        static let lose = Wording("紛失・盗難を報告する", "Report that something was lost")
        static let revokeLabel = Wording("取消し", "Revoke")
        static let revoke = Wording("危険になった許可を取り消す", "Revoke a permit that has become dangerous")
        static let attachLabel = Wording("添付", "Attach")
        static let attach = Wording(
            "書類（証明書、契約書、写真など）を添付する", "Attach a paper: a certificate, a contract, a photograph")
        static let saveLabel = Wording("保存", "Save")
        static let save = Wording("添付された書類を新しいファイルに保存する", "Save an attached paper to a new file")
        static let addAssetLabel = Wording("資産を加える", "Add an asset")
        static let addAsset = Wording(
            "対象の資産を一覧から選んで加える（申請の変更）", "Add an asset from the list, while changing an application")
        static let applyLabel = Wording("許可の申請", "Permit")
        static let apply = Wording(
            "許可を申請する（資産のマークがあればまとめて）", "Apply for a permit, for all assets that are marked")
    }
}
