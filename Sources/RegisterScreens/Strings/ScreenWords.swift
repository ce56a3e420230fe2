internal import SecurityPolicy

extension Words {
    /// The frame and the list of assets.
    enum Screen {
        static let register = Wording("情報資産台帳", "Register of information assets")
        static func tooSmall(_ width: Int, _ height: Int) -> Wording {
            Wording(
                "窓を広げてください（\(width)x\(height) 以上）。内容は失われません。終了は Q",
                "Please enlarge the window to \(width)x\(height) or more. Nothing is lost. Q quits")
        }
        static let help = Wording("ヘルプ", "Help")
        static func unavailable(_ reason: Wording) -> Wording {
            Wording("（今は使えません: \(reason.ja)）", " (not now: \(reason.en))")
        }

        static let number = Wording("番号", "No.")
        static let classes = Wording("実効分類", "Class")
        static let marks = Wording("印", "Mark")
        static let name = Wording("名称", "Name")
        static let kind = Wording("種別", "Kind")
        static let unit = Wording("所管", "Unit")
        static let gaps = Wording("未措置", "Gaps")
        static let place = Wording("置き場所", "Place")
        static let state = Wording("状態", "State")

        /// One character each, beside the class: unclassified, specific personal, residue.
        static let unclassifiedMark = Wording("未", "U")
        static let specificMark = Wording("番", "N")
        static let residueMark = Wording("残", "R")
        static let marksExplained = Wording(
            "印: 未 = 未分類（最高として扱う）、番 = 特定個人情報（マイナンバー）、残 = 情報が残っている",
            "Marks: U = unclassified (handled as the highest), N = specific personal (My Number), R = data remains"
        )

        static let empty = Wording("資産はまだありません", "There are no assets yet")
        static func nothingFound(_ text: String) -> Wording {
            Wording("「\(text)」に当たる資産はありません", "No asset matches \"\(text)\"")
        }
        static let nothingHere = Wording("当たる資産はありません", "No such assets")
        static let nothingPasses = Wording(
            "この絞り込みに当たる資産はありません（Esc で解除）", "No asset passes this filter (Esc clears it)")
        static let reading = Wording("読んでいます..", "Reading..")
        static func typingNumber(_ digits: String) -> Wording {
            Wording(
                "資産の番号: \(digits)_   Enter で資産へ、Esc で取り消し",
                "Number of an asset: \(digits)_   Enter goes there, Esc cancels")
        }
        static let find = Wording("検索", "Find")
        static let order = Wording("並び", "Order")
        static let descending = Wording("逆順", "reversed")
        static let sortTitle = Wording("並び順", "Order by")
        static func count(_ number: String) -> Wording { Wording("\(number)件", number) }
        static func count(_ number: String, of total: String) -> Wording {
            Wording("\(total)件中 \(number)件", "\(number) of \(total)")
        }
        static let changed = Wording("内容が更新されました", "The register has changed")
        static let refreshed = Wording("読み直しました", "Read anew")
        static func more(_ count: Int) -> Wording {
            Wording("ほか\(count)", "+\(count)")
        }
    }
}

extension Wording {
    /// The same with a capital letter at the beginning of the English.
    var asHeading: Wording { Wording(ja, en.prefix(1).uppercased() + en.dropFirst()) }
}
