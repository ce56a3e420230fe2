internal import Register
internal import SecurityPolicy
internal import TerminalKit

extension Words.Checkpoints {
    // Taking one on the screens.
    static let title = Wording("チェックポイントを作る", "Take a checkpoint")
    static let note = Wording(
        "連なりを検証し、今の台帳を8行で表します。外に保管すれば、後の書き換えがわかります。",
        "The chain is verified, and eight lines say what the ledger is now. Kept elsewhere, they tell later changes."
    )
    static let sign = Wording(
        "署名: ssh-keygen -Y sign -n \(Checkpoint.namespace) -f KEY FILE",
        "Sign: ssh-keygen -Y sign -n \(Checkpoint.namespace) -f KEY FILE")
    static let keep = Wording(
        "写真か保存（S）で、台帳を扱う人が変えられない所に保管",
        "Photograph or save it (S); somebody else should keep it.")
    static func saveTitle(_ entries: Int) -> Wording {
        Wording("チェックポイントの保存: 履歴 \(entries)件", "Save a checkpoint of \(entries) entries")
    }
    static func saved(_ path: String) -> Wording {
        Wording(
            "チェックポイントを \(visible(path)) に保存しました", "The checkpoint was saved to \(visible(path))")
    }

    // Comparing with one.
    static let compare = Wording("チェックポイントと比べる", "Compare with a checkpoint")
    static let compareNote = Wording(
        "保管していたチェックポイントの履歴が、今もそのままあることを確かめます。違えば、巻き戻し・書き直し・切捨てを見分けます。",
        "That the entries of a checkpoint that was kept are still as they were; else whether the ledger was rolled back, written anew or cut off."
    )
    static func compareTitle(_ path: String) -> Wording {
        Wording("チェックポイントと比べる: \(visible(path))", "Compare with a checkpoint: \(visible(path))")
    }
    static let compareLabel = Wording("比べる", "Compare")
    static let file = Wording("チェックポイント", "Checkpoint")
    static let fileHelp = Wording(
        "保管していたファイルの場所（~ はホーム）", "Where the file that was kept is; ~ is your home")
    static let replay = Wording("すべてを再現", "Perform again")
    static let kept = Wording(
        "チェックポイントとして保存したファイル", "a file that was saved as a checkpoint")
    static let comparedLine = Wording(
        "チェックポイントの台帳、履歴の数、ハッシュ",
        "the checkpoint: which register, how many entries, the hash")
    static let checkSignature = Wording(
        "署名は確かめていません: ssh-keygen -Y verify -n \(Checkpoint.namespace)",
        "No signature was checked: ssh-keygen -Y verify -n \(Checkpoint.namespace)")
}
