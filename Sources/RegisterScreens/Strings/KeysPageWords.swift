internal import SecurityPolicy

extension Words {
    /// The page of all keys, `docs/keys.md`.
    enum KeysPage {
        static let title = Wording("キーの一覧", "Keys")
        static let made = Wording(
            "Sources/RegisterScreens/Keys から作られます。DAICHO_UPDATE=1 swift test --filter KeysPageTests で作り直します。",
            "Made from Sources/RegisterScreens/Keys; DAICHO_UPDATE=1 swift test --filter KeysPageTests writes it anew."
        )
        static let introduction = Wording(
            "画面の下の行には今使えるキーが、`?` と F1 ではその画面のキーがすべて出ます。`:` では操作を名前で探せます。"
                + "文字のキーは、日本語入力のままの全角でも働きます（`ｊ` は `j` と同じ）。"
                + "`Q` はすぐに終了し、`q` は一つ戻ります。Esc も一つ戻りますが、終了することはありません。",
            "The last line of the screen has the keys that matter now; `?` and F1 show all keys of the"
                + " screen, and `:` finds an action by its name. Letters also work full-width, as an"
                + " input method left on types them (`ｊ` is `j`). `Q` quits at once, `q` goes back one"
                + " step; so does Esc, which never quits."
        )
        static let places = Wording(
            "数字は場所を切り替えます。続けて速く打たれた数字（バーコードリーダーなど）は資産の番号になり、Enter でその資産を開きます。"
                + "手で番号を打つときは、先に `#` を押します。",
            "A digit goes to a place. Digits that follow each other fast, as from a barcode reader, are"
                + " an asset's number, and Enter opens it. To type one by hand, begin with `#`."
        )
        static let keys = Wording("キー", "Keys")
        static let what = Wording("すること", "What they do")
        static let place = Wording("場所", "Place")

        static let editing = Wording("入力中の文字の編集", "Editing a line of text")
        /// What the line editor does, in the order of the page.
        static let edits: [(keys: String, what: Wording)] = [
            ("Left Right Ctrl-B Ctrl-F", Wording("1文字ずつ動く", "By characters")),
            ("Ctrl-Left Ctrl-Right Alt-b Alt-f", Wording("1語ずつ動く", "By words")),
            ("Home Ctrl-A", Wording("行の先頭へ", "To the beginning")),
            ("End Ctrl-E", Wording("行の末尾へ", "To the end")),
            ("Backspace", Wording("前の1文字を消す", "Erase the character before")),
            ("Delete Ctrl-D", Wording("次の1文字を消す", "Erase the character after")),
            ("Ctrl-W", Wording("前の1語を消す", "Erase the word before")),
            ("Alt-d", Wording("次の1語を消す", "Erase the word after")),
            ("Ctrl-U", Wording("先頭までを消す", "Erase to the beginning")),
            ("Ctrl-K", Wording("末尾までを消す", "Erase to the end")),
            ("Ctrl-Y", Wording("消したものを入れる", "Put back what was erased")),
            ("Ctrl-_ Ctrl-/", Wording("元に戻す", "Undo")),
        ]
    }
}
