internal import Register
internal import SecurityPolicy
internal import TerminalKit

extension Words {
    /// How long records are kept, on the screens.
    enum Keeping {
        static let isHeld = Wording("すでに廃棄停止中です", "it is held already")
        static let isNotHeld = Wording("廃棄停止されていません", "it is not held")

        static let noRecord = Wording("選ばれた記録がありません", "no record is selected")
        static let noPurge = Wording(
            "選ばれた消去の申請がありません。「決定待ち」の一覧にあります", "no purge is selected; the list \"Waiting\" has them")
        static let notDue = Wording("まだ消去できない記録です", "the record cannot be erased yet")

        // The lists.
        static func tab(_ tab: KeptSource.Tab) -> Wording {
            switch tab {
            case .due: Wording("消去できる", "May be erased")
            case .held: Wording("廃棄停止中", "Held")
            case .waiting: Wording("決定待ち", "Waiting")
            case .decided: Wording("決定済み", "Decided")
            }
        }
        static func empty(_ tab: KeptSource.Tab) -> Wording {
            switch tab {
            case .due: Wording("保存期間が終わり消去できる記録はありません", "There is no record that may be erased")
            case .held: Wording("廃棄停止中の記録はありません", "No record is held")
            case .waiting: Wording("決定を待つ消去の申請はありません", "No purge waits for a decision")
            case .decided: Wording("決定済みの消去の申請はありません", "No purge has been decided")
            }
        }
        static func line(_ tab: KeptSource.Tab) -> (text: Wording, clause: String, note: Wording) {
            switch tab {
            case .due:
                (
                    Wording("保存期間が終わり消去できる記録", "Records that may be erased"), "5(2)⑪ウ",
                    Wording(
                        "D で消去を申請し、別の人（情報セキュリティ管理者）が決定します。",
                        "D asks that they be erased; the section manager, another person, decides.")
                )
            case .held:
                (
                    Wording("廃棄停止中の記録", "Records that are held"), "5(2)⑪ウ",
                    Wording(
                        "解除するまで消去されません。", "They are not erased until somebody releases them.")
                )
            case .waiting:
                (
                    Wording("決定を待つ消去の申請", "Purges to decide"), "4(3)",
                    Wording(
                        "Enter で何が消えて何が残るかを見て、a で消去、r で認めない。",
                        "Enter shows what goes and what stays; a erases, r declines.")
                )
            case .decided:
                (
                    Wording("決定済みの消去の申請", "Purges that were decided"), "8(1)③イ",
                    Wording("誰がいつ消去したか、認めなかったか。", "Who erased or declined, and when.")
                )
            }
        }
        static let period = Wording("保存する期間", "Kept")
        static let purge = Wording("消去の申請", "Request to erase")
        static let decidedAt = Wording("決定日時", "Decided at")
        static let erased = Wording("消去した記録", "Records erased")

        // What goes and what stays.
        static let goes = Wording("消えるもの", "What goes")
        static func goes(_ records: Int, entries: Int) -> Wording {
            let (records, entries) = (Words.records(records), Words.entries(entries))
            return Wording(
                "\(records.ja)：目的、項目、経過、理由、添付書類、\(entries.ja)の内容",
                "\(records.en): purpose, fields, steps, reasons, papers, the bodies of \(entries.en)"
            )
        }
        static let stays = Wording("残るもの", "What stays")
        static let whatStays = Wording(
            "番号、種類、終了日、保存期間の終わり、履歴のハッシュと操作した人。台帳の検証は前と同じにできます",
            "Numbers, kinds, closing days, ends of retention, the entries' hashes and people; the ledger verifies as before"
        )
        static func leftOut(_ count: Int) -> Wording {
            Wording(
                "申請の後に廃棄停止などになった \(count)件は消去しません",
                count == 1
                    ? "1 is left out: it was held after it was asked for"
                    : "\(count) are left out: they were held after they were asked for")
        }
        static func closed(_ day: String, keptUntil: String, entries: Int) -> Wording {
            let entries = Words.entries(entries)
            return Wording(
                "終了 \(day)、保存 \(keptUntil) まで、\(entries.ja)",
                "closed \(day), kept until \(keptUntil), \(entries.en)")
        }
        static func keptUntil(_ day: String) -> Wording { Wording("\(day) まで", "until \(day)") }
        static let forGood = Wording("消去すると元に戻せません", "What is erased is gone for good")

        // Asking and deciding.
        static func askTitle(_ unit: String) -> Wording {
            Wording("消去の申請: \(visible(unit))", "Ask to erase records: \(visible(unit))")
        }
        static let askExplained = Wording(
            "申請すると、別の人（情報セキュリティ管理者）が決定するまで、記録はそのまま残ります。",
            "Until the section manager, another person, decides, the records stay as they are.")
        static func asked(_ unit: String, _ receipt: Receipt) -> Wording {
            let number = receipt.number.map { "#\($0)" } ?? ""
            return Wording(
                "\(visible(unit)) の記録の消去を申請しました（申請 \(number)、履歴 \(receipt.entry)）",
                "Asked to erase records of \(visible(unit)): \(number) (entry \(receipt.entry))")
        }
        static func decideTitle(_ purge: Purge, isDeclined: Bool) -> Wording {
            let unit = visible(purge.unitName)
            return isDeclined
                ? Wording(
                    "消去を認めない: 申請 #\(purge.number) \(unit)",
                    "Decline to erase: #\(purge.number) \(unit)")
                : Wording(
                    "記録の消去: 申請 #\(purge.number) \(unit)", "Erase records: #\(purge.number) \(unit)")
        }
        static let declineHelp = Wording("なぜ消去を認めないか", "Why they are not to be erased")
        static func decided(_ purge: Int, isDeclined: Bool, _ receipt: Receipt) -> Wording {
            isDeclined
                ? Wording(
                    "消去の申請 #\(purge) を認めませんでした（履歴 \(receipt.entry)）",
                    "Declined purge #\(purge) (entry \(receipt.entry))")
                : Wording(
                    "消去の申請 #\(purge) の記録を消去しました（履歴 \(receipt.entry)）",
                    "Erased the records of purge #\(purge) (entry \(receipt.entry))")
        }

        static func holdTitle(_ permit: Int, isRelease: Bool) -> Wording {
            isRelease
                ? Wording("廃棄停止の解除: 許可 #\(permit) の記録", "Release the record of permit #\(permit)")
                : Wording("廃棄停止: 許可 #\(permit) の記録", "Hold the record of permit #\(permit)")
        }
        static let holdHelp = Wording(
            "係争、監査、照会など、保存期間が終わっても消去しない理由",
            "Why it is kept whatever its retention: a dispute, an audit, an inquiry")
        static let releaseHelp = Wording("もう消去を止めなくてよい理由", "Why it need not be kept any longer")
        static func held(_ permit: Int, isRelease: Bool, _ receipt: Receipt) -> Wording {
            isRelease
                ? Wording(
                    "許可 #\(permit) の記録の廃棄停止を解除しました（履歴 \(receipt.entry)）",
                    "Released the record of permit #\(permit) (entry \(receipt.entry))")
                : Wording(
                    "許可 #\(permit) の記録を廃棄停止にしました（履歴 \(receipt.entry)）",
                    "Holding the record of permit #\(permit) (entry \(receipt.entry))")
        }
    }
}
