internal import SecurityPolicy

extension Words {
    /// What is contained at any depth, and why an asset has its class.
    enum Tree {
        static func title(_ asset: String) -> Wording {
            Wording("\(asset) に格納しているもの", "What \(asset) contains")
        }
        static func brings(_ classes: [String]) -> Wording {
            let list = classes.joined(separator: " ")
            return Wording("  <= \(list) のもと", "  <= brings \(list)")
        }
        static func count(_ count: String) -> Wording {
            Wording(
                "格納 \(count)件。<= は、いちばん上の資産の分類がどこから来るか",
                "Contents \(count). <= marks where the topmost has its class from")
        }
        static let isCut = Wording(
            "ほかにもあります。資産を選んで t で続きを見られます",
            "There is more: open an asset and press t there")
        static let nothingInside = Wording("中に何もありません", "There is nothing inside")

        static func why(_ asset: String) -> Wording {
            Wording("分類の理由: \(asset)", "Why the class of \(asset)")
        }
        static let contains = Wording("<- 格納", "<- contains")
        static let copyOf = Wording("<- 複製元", "<- copy of")
    }
}
