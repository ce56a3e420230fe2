internal import Register
internal import SecurityPolicy

extension Words {
    /// Lines with counts: what is to be done, what is missing, the organisation.
    enum Tally {
        static let isAll = Wording("すでに全庁を見ています", "this is the whole city already")
        static let isAllSeen = Wording(
            "見られるのは担当する部・課の資産だけです（8(2)①）",
            "the assets of your own units are all that you may see (8(2)①)")
        static let allSeen = Wording("見られるものすべて", "All you may see")
        static let wholeCity = Wording("全庁", "Whole city")
        static func own(_ units: [String]) -> Wording {
            Wording(
                "担当: " + units.joined(separator: "、"),
                "Own units: " + units.joined(separator: ", "))
        }

        // Permits.
        static func permits(_ item: String) -> (text: Wording, clause: String, note: Wording) {
            switch item {
            case "inbox":
                (
                    Wording("決定待ちの許可", "Permits to decide"), "4(3)",
                    Wording("Enter で一覧へ、a で許可。", "Enter lists them, a approves.")
                )
            case "lost":
                (
                    Wording("紛失の報告がある許可", "Permits with something lost"), "4(2)②ア",
                    Wording(
                        "L で報告されたもの。Enter で実施中の一覧へ。",
                        "Reported with L. Enter lists what is in use.")
                )
            case "overdue":
                (
                    Wording("期限超過の許可", "Permits that are overdue"), "6(1)③イ",
                    Wording(
                        "戻ったら完了を記録し、まだなら延長を申請してください。",
                        "Record the end when it is back, or ask for an extension.")
                )
            case "dueSoon":
                (
                    Wording("7日以内に期限の許可", "Permits due within 7 days"), "6(1)③イ",
                    Wording("実施中で、期限が近いもの。", "In use, and to be back soon.")
                )
            case "sentBack":
                (
                    Wording("自分の差戻し", "Sent back to you"), "4(3)",
                    Wording("e で直すと、もう一度決定待ちになります。", "e mends it; it waits for a decision again.")
                )
            default:
                (
                    Wording("自分の許可済み", "Approved for you"), "6(1)③ア",
                    Wording("始めたら s で開始を記録してください。", "Record the start with s once it begins.")
                )
            }
        }

        // What is to be done.
        static let unclassified = Wording("分類していない資産", "Assets not classified")
        static let unclassifiedNote = Wording(
            "分類するまで最高の分類として扱います。", "Handled as the highest class until somebody classifies them.")
        static let residue = Wording("データが残っている媒体・機器", "Media and equipment with data left")
        static let residueNote = Wording(
            "復元できない方法の消去を記録するまで、分類は下がりません。",
            "The class stays until an irreversible sanitization is recorded.")
        static let eraseDue = Wording("消去予定日が来た資産", "Assets whose day of erasure has come")
        static let eraseDueNote = Wording(
            "要らなくなった情報は消し、消去か使用終了を記録してください。",
            "Erase what is no longer needed, and record the sanitization or the retirement.")
        static func ending(_ days: Int) -> Wording {
            Wording("\(days)日以内に終わる任命", "Appointments that end within \(days) days")
        }
        static let endingNote = Wording(
            "終わる前に、続けるか、次の人を任命してください。",
            "Before they end, appoint the same person on, or the next one.")
        static let withGaps = Wording("未措置のある資産", "Assets with gaps")
        static let withGapsNote = Wording(
            "未措置の一覧は 5 にあります。", "5 lists the gaps by obligation.")
        static func gap(_ name: Wording) -> Wording {
            Wording("未措置: \(name.ja)", "Gap: \(name.en)")
        }

        // What is missing.
        static let noGaps = Wording("未措置はありません", "there are no gaps")
        static func closedBy(_ measures: [Wording]) -> Wording {
            Wording(
                "次のどれかで解消: " + measures.map(\.ja).joined(separator: "、"),
                "Closed by any of: " + measures.map(\.en).joined(separator: ", "))
        }

        // The organisation.
        static let units = Wording("部・課", "Units")
        static let unitsNote = Wording(
            "部・課の階層。Enter で選んだ部・課の資産へ", "The units as a tree; Enter there lists a unit's assets")
        static let people = Wording("人", "People")
        static let peopleNote = Wording(
            "職員と、今の任命", "The people, and what they are appointed to today")
        static let appointments = Wording("任命", "Appointments")
        static let appointmentsNote = Wording(
            "期間と代決の本人。終わったものも", "With dates and for whom somebody acts; those that are over, too")
    }
}
