internal import SecurityPolicy

extension Words {
    /// Taking back what was done last.
    enum Undo {
        static func title(_ acts: String) -> Wording {
            Wording("取り消す: \(acts)（打ち消す操作を記録する）", "Take back: \(acts), by recording the opposite")
        }
        static func out(_ contents: String, _ container: String) -> Wording {
            Wording("\(container) から \(contents)", "\(contents) out of \(container)")
        }
        static func into(_ contents: String, _ container: String) -> Wording {
            Wording("\(container) に \(contents)", "\(contents) into \(container)")
        }
        static let nothingDone = Wording(
            "この画面からはまだ何も記録していません", "Nothing has been recorded from these screens yet")
        static let nothingChanged = Wording("取り消すものがありません", "There is nothing to take back")
        static let unknown = Wording(
            "前の状態が分からないため取り消せません", "It cannot be taken back: what was before is not known")
        static let noPlaceBefore = Wording(
            "前は置き場所がなく、なくす操作はありません", "There was no place before, and no act removes one")
        static let sanitized = Wording(
            "データ消去は取り消せません。消えたデータは戻りません",
            "A sanitization cannot be taken back: the data is gone")
        static let retired = Wording(
            "使用終了は取り消せません", "A retirement cannot be taken back")
        static let registered = Wording(
            "登録は取り消せません。使わない資産は使用終了にします",
            "A registration cannot be taken back; an asset not in use is retired")
        static let unclassified = Wording(
            "未分類には戻せません", "What has a class does not become unclassified again")
        static func noOpposite(_ act: Wording) -> Wording {
            Wording(
                "「\(act.ja)」を打ち消す操作はありません。新しい操作で直します",
                "Nothing takes back \"\(act.en)\": record another act that puts it right")
        }
        static let reasonMissing = Wording(
            "分類を戻すには理由が必要です", "taking a class back needs a reason")
        static let hint = Wording("。u で取り消し", ". u takes it back")
    }
}
