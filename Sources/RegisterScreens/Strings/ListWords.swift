internal import SecurityPolicy

extension Words {
    /// Lists other than that of the assets.
    enum List {
        static let nothing = Wording("該当するものはありません", "There is nothing here")
        static let nextLabel = Wording("次", "Next")
        static let previousLabel = Wording("前", "Previous")
        static let noLine = Wording("行がありません", "there is no line")
        static let notHere = Wording("この一覧ではできません", "not in this list")
    }
}
