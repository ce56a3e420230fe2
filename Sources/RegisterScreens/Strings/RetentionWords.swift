package import Register
package import SecurityPolicy
internal import TerminalKit

/// What the help says of the commands `retention …`.
extension Words.CommandHelp {
    package static let retention = Wording("記録の保存期間と消去", "How long records are kept")
    package static let retentionDue = Wording(
        "保存期間が終わった記録の一覧", "List the records whose retention has ended")
    package static let retentionHold = Wording(
        "記録の廃棄停止（保存期間が終わっても消去しない）", "Hold a record: it is kept whatever its retention")
    package static let retentionUnhold = Wording("廃棄停止を解除します", "Release a record that is held")
    package static let retentionPurge = Wording(
        "保存期間が終わった記録の消去を申請します。情報セキュリティ管理者が決定します（retention approve）",
        "Ask that ended records be erased; the section manager decides with retention approve")
    package static let retentionApprove = Wording(
        "記録を消去します（元に戻せません。履歴のハッシュは残ります）",
        "Erase the records of a purge: for good; the ledger's hashes stay")
    package static let retentionDecline = Wording("記録の消去を認めません", "Decline to erase records")
    package static let retentionList = Wording("記録の消去の申請の一覧", "List what was asked to be erased")
}

extension Words {
    /// What the commands `retention …` say.
    package enum RetentionSay {
        package static let on = Wording("この日の時点（省略時：今日）", "As of this day; today if not given")
        package static let dryRun = Wording(
            "何が消去の対象かを示すだけで、申請しない", "Show what would be named, and ask for nothing")
        package static let purge = Wording("消去の申請の番号", "Number of the purge")
        package static let waiting = Wording("決定を待つものだけ", "Only those that wait for a decision")
        package static let plan = Wording(
            "何が消えて何が残るかを示すだけで、消去しない", "Show what would go and what would stay; erase nothing")

        package static let keptUntil = Wording("保存期間の終わり", "Kept until")
        package static let closedOn = Wording("終了した日", "Closed on")
        package static let standing = Wording("消去", "Erasure")
        package static let records = Wording("記録", "Records")
        package static let entries = Wording("履歴", "Entries")
        package static let askedBy = Wording("申請者", "Asked by")
        package static let askedAt = Wording("申請日", "Asked on")
        package static let decidedBy = Wording("決定者", "Decided by")
        package static let reason = Wording("理由", "Reason")

        /// Whether a record may be erased, or why not.
        package static func standing(_ record: KeptRecord) -> Wording {
            if let hold = record.hold {
                return Wording(
                    "廃棄停止：\(visible(hold.reason))", "held: \(visible(hold.reason))")
            }
            if record.isOpen { return Wording("未完了のため不可", "still open") }
            if let purge = record.purge {
                return Wording("消去の申請 \(purge) が決定待ち", "purge \(purge) waits")
            }
            return Wording("可", "may be erased")
        }

        /// Where a purge stands.
        package static func state(_ state: PurgeState) -> Wording {
            switch state {
            case .asked: Wording("決定待ち", "waiting")
            case .done: Wording("消去済み", "erased")
            case .declined: Wording("認めない", "declined")
            }
        }

        /// That a record is held.
        package static func held(_ hold: KeptRecord.Hold) -> Wording {
            let name = visible(hold.person.name)
            return Wording(
                "廃棄停止中（\(hold.at.day) \(name)：\(visible(hold.reason))）",
                "held since \(hold.at.day) by \(name): \(visible(hold.reason))")
        }

        /// That a purge was asked for, and what is next.
        package static func asked(_ purge: Int, unit: String, records: Int) -> Wording {
            let (unit, records) = (visible(unit), Words.records(records))
            return Wording(
                "\(unit) の\(records.ja)の消去を申請しました（消去の申請 \(purge)）。情報セキュリティ管理者が `daicho retention approve \(purge)` で決定します",
                "Asked that \(records.en) of \(unit) be erased: purge \(purge). The section manager decides: daicho retention approve \(purge)"
            )
        }

        /// That nothing is due.
        package static func nothingDue(_ day: Day) -> Wording {
            Wording(
                "\(day) の時点で、消去できる記録はありません", "on \(day) there is no record that may be erased")
        }

        /// That records were erased.
        package static func erased(_ records: Int, entries: Int, receipt: Receipt) -> Wording {
            let (records, entries) = (Words.records(records), Words.entries(entries))
            return Wording(
                "\(records.ja)を消去しました（\(entries.ja)の内容を消し、ハッシュは残しました。履歴 \(receipt.entry)）",
                "Erased \(records.en): the bodies of \(entries.en) are gone, the hashes stay. Entry \(receipt.entry)"
            )
        }

        /// What a decision would do.
        package static func wouldErase(_ records: Int, entries: Int, purge: Int) -> Wording {
            let (records, entries) = (Words.records(records), Words.entries(entries))
            return Wording(
                "消去すると、\(records.ja)と\(entries.ja)の内容、添付書類がなくなります。番号、種類、終了日、履歴のハッシュは残ります。`daicho retention approve \(purge)` で消去します",
                "This would erase \(records.en) with all papers and the bodies of \(entries.en). Numbers, kinds, closing days and the ledger's hashes stay. To erase them: daicho retention approve \(purge)"
            )
        }
    }

    /// So many records.
    static func records(_ count: Int) -> Wording {
        Wording("記録 \(count)件", count == 1 ? "1 record" : "\(count) records")
    }

    /// So many entries of the ledger.
    static func entries(_ count: Int) -> Wording {
        Wording("履歴 \(count)件", count == 1 ? "1 entry" : "\(count) entries")
    }

    /// What a rule about the keeping of records says when it refuses.
    static func retentionRefusal(
        _ refusal: RetentionRefusal
    ) -> (message: Wording, accepted: Wording?) {
        switch refusal {
        case .open(let number, let state):
            let name = permitState(state)
            return (
                Wording(
                    "許可 \(number) の記録はまだ閉じていません（\(name.ja)）",
                    "the record of permit \(number) is still open: \(name.en)"),
                Wording(
                    "終わりまで記録され、報告が確認され、持ち出し中のものがない記録",
                    "a record whose end is acknowledged, with nothing away")
            )
        case .kept(let number, let until):
            return (
                Wording(
                    "許可 \(number) の記録は \(until) まで保存します",
                    "the record of permit \(number) is kept until \(until)"),
                Wording("保存期間が終わった記録", "a record whose retention has ended")
            )
        case .held(let number):
            return (
                Wording("許可 \(number) の記録は廃棄停止中です", "the record of permit \(number) is held"),
                Wording(
                    "`daicho retention unhold \(number)` のあと",
                    "after daicho retention unhold \(number)")
            )
        case .notHeld(let number):
            return (
                Wording(
                    "許可 \(number) の記録は廃棄停止されていません",
                    "the record of permit \(number) is not held"), nil
            )
        case .otherUnit(let number, let unit):
            return (
                Wording(
                    "許可 \(number) の記録は \(visible(unit)) のものです",
                    "the record of permit \(number) is of unit \(visible(unit))"),
                Wording("部・課ごとの申請", "a request for each unit")
            )
        case .askedAlready(let number, let purge):
            return (
                Wording(
                    "許可 \(number) の記録は、消去の申請 \(purge) が決定を待っています",
                    "purge \(purge), which names permit \(number), is waiting"), nil
            )
        case .nothingDue:
            return (
                Wording("消去できる記録がありません", "there is no record to erase"),
                Wording("`daicho retention due` にある記録", "those that daicho retention due lists")
            )
        case .tooMany(let limit):
            return (
                Wording("一度に申請できる記録は \(limit) 件までです", "a purge names at most \(limit) records"),
                Wording("\(limit) 件ずつの申請", "several requests")
            )
        case .decided(let number):
            return (
                Wording("消去の申請 \(number) は決定済みです", "purge \(number) has been decided"), nil
            )
        case .ownRequest(let number):
            return (
                Wording(
                    "消去の申請 \(number) は、申請した人自身では決定できません",
                    "whoever asked for purge \(number) does not decide it"),
                Wording("ほかの情報セキュリティ管理者などによる決定", "a decision by somebody else")
            )
        case .changed(let number):
            return (
                Wording(
                    "消去の申請 \(number) の対象が、示されたものから変わりました",
                    "what purge \(number) would erase is not what was shown"),
                Wording("もう一度確かめてからの決定", "another look, then a decision")
            )
        case .erased(let number, let purge):
            return (
                Wording(
                    "許可 \(number) の記録は、保存期間が終わって消去されました（消去の申請 \(purge)）",
                    "the record of permit \(number) was erased after its retention: purge \(purge)"),
                nil
            )
        }
    }
}
