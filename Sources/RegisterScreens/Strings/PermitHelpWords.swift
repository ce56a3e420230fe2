package import SecurityPolicy
internal import TerminalKit

/// What the help says of the commands `permit …` and `book`.
extension Words.CommandHelp {
    package static let permit = Wording(
        "許可（持ち出し、運搬、廃棄など）", "Permits: carry-out, transport, disposal …")
    package static let permitKinds = Wording(
        "許可の種類の一覧。種類を指定すると、その記入項目", "List the kinds of permits, or the fields of one")
    package static let permitList = Wording("許可の一覧", "List permits")
    package static let permitShow = Wording("許可の詳細", "Show everything about a permit")
    package static let permitApply = Wording("許可を申請します", "Apply for a permit")
    package static let permitRevise = Wording(
        "申請を変更します（許可を受け直します）", "Change an application, which is then decided anew")
    package static let permitApprove = Wording(
        "申請または延長を許可します", "Approve an application or an extension")
    package static let permitReject = Wording(
        "申請または延長を不許可にします", "Refuse an application or an extension")
    package static let permitSendBack = Wording(
        "申請を差し戻します", "Send an application back to be mended")
    package static let permitWithdraw = Wording("申請を取り下げます", "Take an application back")
    package static let permitStart = Wording(
        "開始（持ち出し、発送など）を記録します", "Record that it begins: something leaves, is on its way")
    package static let permitFinish = Wording(
        "完了（返却、到着、廃棄など）を記録します", "Record its end: something is back, has arrived, is destroyed")
    package static let permitAcknowledge = Wording(
        "完了の報告を確認します", "Acknowledge the report of its end")
    package static let permitExtend = Wording("期間の延長を申請します", "Ask for a later last day")
    package static let permitAttach = Wording(
        "書類（証明書、契約書など）を添付します", "Attach a file: a certificate, a contract")
    package static let permitSave = Wording(
        "添付書類を取り出してファイルに保存します", "Save an attached file to a file of your own")
    package static let permitLose = Wording("紛失を報告します", "Report that something was lost")
    package static let permitRevoke = Wording("許可を取り消します", "Revoke a permit")
    package static let permitPrint = Wording(
        "押印用のA4の紙面（HTML）を作ります", "Make a page of A4 (HTML) to print and stamp")
    package static let book = Wording("記録簿", "The book of a kind of permit")
}

extension Words {
    /// What the help of the commands `permit …` says about arguments and options.
    package enum PermitHelp {
        package static let number = Wording("許可の番号", "Number of the permit")
        package static let kind = Wording(
            "許可の種類（コードか名称。一覧は permit kinds）", "Kind, by code or name; permit kinds lists them")
        package static let kinds = Wording("この種類だけ（複数可）", "Only of this kind")
        package static let states = Wording("この状態だけ（複数可）", "Only in this state")
        package static let units = Wording(
            "この部・課（コードか名称）とその下の部・課だけ（複数可）",
            "Only of this unit, by code or name, and those below it")
        package static let about = Wording("この情報資産に関するもの", "Only what is about this asset")
        package static let search = Wording("目的にこの文字を含むもの", "Only with this in the purpose")
        package static let assets = Wording("対象の情報資産の番号（複数可）", "Numbers of the assets")
        package static let lost = Wording(
            "紛失した情報資産の番号（複数可。省略時：すべて）", "Numbers of what was lost; without any, everything")
        package static let purpose = Wording("目的", "What for")
        package static let from = Wording("最初の日（YYYY-MM-DD）", "First day (YYYY-MM-DD)")
        package static let until = Wording("最後の日（YYYY-MM-DD）", "Last day (YYYY-MM-DD)")
        package static let laterUntil = Wording(
            "延長後の最後の日（YYYY-MM-DD）", "The later last day (YYYY-MM-DD)")
        package static let field = Wording(
            "項目と値（複数可。項目は permit kinds 種類）。12.serial=X は情報資産12だけ",
            "A field and its value; permit kinds KIND lists the fields; 12.serial=X is for asset 12 alone"
        )
        package static let unit = Wording(
            "申請する部・課（コードか名称。対象の情報資産があればその所管）",
            "Unit that applies, by code or name; where there are assets, it is theirs")
        package static let add = Wording("加える情報資産の番号（複数可）", "Numbers of assets to add")
        package static let remove = Wording("外す情報資産の番号（複数可）", "Numbers of assets to leave out")
        package static let reason = Wording("理由（必須）", "Why; required")
        package static let note = Wording("許可する人の意見・条件", "A remark or condition of the approver")
        package static let unavoidable = Wording(
            "自分の申請をやむを得ず許可する理由（記録に残り、監査で示される）",
            "Why you cannot but approve your own application; stays flagged for auditors")
        package static let fileIn = Wording("添付するファイル（32 MiBまで）", "The file, up to 32 MiB")
        package static let paper = Wording(
            "添付書類の名称か、ハッシュの先頭", "Name of the file, or the beginning of its digest")
        package static let output = Wording(
            "保存先のファイル（上書きしない）", "The file to write; never overwrites")
        package static let outputPage = Wording(
            "作るHTMLファイル（上書きしない）", "The HTML file to write; never overwrites")
        package static let bookFrom = Wording(
            "この日以降に開始または完了したもの（YYYY-MM-DD）", "Only what started or ended on this day or later")
        package static let bookUntil = Wording(
            "この日以前に開始または完了したもの（YYYY-MM-DD）", "Only what started or ended on this day or earlier")

        package static let fiscalYear = Wording(
            "この年度に開始または完了したもの（2026年度は 2026）",
            "Only what started or ended in this fiscal year: 2026 from April 2026 to March 2027")

        /// What a question about permits asks.
        package static func scope(_ code: String) -> Wording {
            switch code {
            case "inbox": Wording("自分の決定・確認を待つもの", "Only what waits for your decision")
            case "mine": Wording("自分が申請したもの", "Only what you applied for")
            case "out": Wording("実施中のもの", "Only what is in use")
            case "overdue":
                Wording(
                    "期限を過ぎて実施中のもの。なければ何も出さない（cronやメール向け）",
                    "Only what is in use beyond its last day; prints nothing if there is none, for cron"
                )
            case "lost": Wording("紛失の報告がある実施中のもの", "Only what is in use and has something lost")
            default: Wording("7日以内に期限が来る実施中のもの", "Only what is in use and ends within 7 days")
            }
        }
    }

    /// What goes wrong on the command line of permits.
    package enum PermitFault {
        package static func fieldTwice(
            _ name: String
        ) -> (message: Wording, accepted: Wording?) {
            (
                Wording(
                    "項目 \(visible(name)) に値が2つあります",
                    "the field \(visible(name)) is given two values"),
                Wording("項目ごとに1つの値", "one value a field")
            )
        }

        package static func severalPapers(
            _ text: String, digests: [String]
        ) -> (message: Wording, accepted: Wording?) {
            (
                Wording(
                    "\(visible(text)) に当たる書類が\(digests.count)つあります",
                    "\(digests.count) papers are meant by \(visible(text))"),
                Words.list(digests)
            )
        }

        package static let twoPeriods: (message: Wording, accepted: Wording?) = (
            Wording(
                "--fiscal-year と --from・--until は一緒に使えません",
                "--fiscal-year goes with neither --from nor --until"),
            Wording("どちらか一方", "one or the other")
        )

        package static func noSuchYear(
            _ year: Int
        ) -> (message: Wording, accepted: Wording?) {
            (
                Wording("\(year) という年度はありません", "there is no fiscal year \(year)"),
                Wording("2026 のような西暦の年", "a year such as 2026")
            )
        }

        package static func backwards(
            _ from: Day, _ until: Day
        ) -> (message: Wording, accepted: Wording?) {
            (
                Wording(
                    "終わりの日 \(until) が始まりの日 \(from) より前です",
                    "the last day \(until) is before the first day \(from)"),
                Wording("\(from) 以降の日", "\(from) or later")
            )
        }
    }
}
