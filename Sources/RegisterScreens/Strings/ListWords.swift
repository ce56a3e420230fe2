internal import SecurityPolicy

extension Words {
    /// Lists other than that of the assets.
    enum List {
        static let nothing = Wording("該当するものはありません", "There is nothing here")
        static let noLine = Wording("行がありません", "there is no line")
        static func marked(_ count: String) -> Wording {
            Wording("マーク \(count)件", "\(count) marked")
        }
        static func markedFirst(_ count: Int) -> Wording {
            Wording(
                "先頭の\(count)件にマークを付けました。それより多くは一度に扱えません",
                "The first \(count) are marked: no more can be handled at once")
        }
        static let notHere = Wording("この一覧ではできません", "not in this list")
    }
}
