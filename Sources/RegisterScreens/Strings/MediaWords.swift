internal import Register
internal import SecurityPolicy

extension Words {
    /// Dialogs on media and contents.
    enum Media {
        static func chooseContainer(_ what: String) -> Wording {
            Wording("\(what) の格納先を選ぶ（Enter）", "Choose what \(what) is put into (Enter)")
        }
        static func cannotContain(_ number: Int) -> Wording {
            Wording(
                "番号 \(number) は、使用中でこれを格納できる資産ではありません",
                "\(number) is no asset in use that could contain this")
        }
        static let noneInUnit = Wording(
            "この部・課には当たるものがありません（a で全庁から選ぶ）",
            "There is none in this unit (a shows those of all units)")
        static func putIn(_ container: String) -> Wording {
            Wording("格納: \(container) に入れる", "Put into \(container)")
        }
        static let noneChosen = Wording("入れる資産が選ばれていません", "No asset is chosen")
        static let noLongerSanitized = Wording(
            "データ消去の記録は、情報を入れると効力を失う",
            "Its sanitization counts no longer once information is put in")

        static func takeOut(_ what: String) -> Wording {
            Wording("取出し: \(what)", "Take out \(what)")
        }
        static func outOf(_ count: Int) -> Wording {
            count == 1
                ? Wording("次の資産から取り出す:", "Out of:")
                : Wording("どの資産から取り出すか（Space で選ぶ）:", "Out of which (Space chooses):")
        }
        static func holds(_ count: Int, of all: Int) -> Wording {
            Wording("（\(all)件のうち \(count)件）", "(\(count) of \(all))")
        }
        static let inNothing = Wording("どこにも格納されていません", "It is in nothing")
        static func residueStays(_ c: Int, _ methods: [Wording]) -> Wording {
            Wording(
                "データが残る。復元できない方法（\(methods.map(\.ja).joined(separator: "、"))）での消去を記録するまで C\(c) として扱う",
                "Data remains: handled as C\(c) until an irreversible sanitization is recorded: \(methods.map(\.en).joined(separator: "; "))"
            )
        }
        static let residueEnds = Wording("データは残っていない", "No data remains")

        static func sanitize(_ what: String) -> Wording {
            Wording("データ消去: \(what)", "Sanitize \(what)")
        }
        static let chooseMethod = Wording(
            "使った消去の方法（Space で選ぶ）:", "The method that was used (Space chooses):")
        static let noMethod = Wording("消去の方法を選んでください", "Choose the method")
        static let irreversible = Wording("復元できない", "irreversible")
        static let reversible = Wording(
            "復元できるため、データは残っているものとして扱う", "reversible: data still counts as remaining")
        static let noWayBack = Wording(
            "この記録は取り消せない", "This cannot be taken back")
        static let nothingToSanitize = Wording(
            "データ消去は記録媒体と機器だけです", "Only media and equipment are sanitized")

        static func copy(_ what: String) -> Wording {
            Wording("複製の登録: \(what)", "Register a copy of \(what)")
        }
        static let noSuchUnit = Wording(
            "所管の部・課を名称かコードで入力してください", "Type the name or code of a unit")
        static let copyKeepsClass = Wording(
            "複製は複製元の分類以上で扱う", "A copy is handled by at least the original's class")

        static let noContents = Wording("何も格納していません", "It contains nothing")
    }
}
