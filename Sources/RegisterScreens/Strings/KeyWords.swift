internal import SecurityPolicy

extension Words {
    /// What the keys do.
    enum Keys {
        static let list = Wording("一覧", "List")
        static let table = Wording("その他の一覧", "Other lists")
        static let tally = Wording("件数の一覧", "Lists of counts")
        static let detail = Wording("詳細", "Detail")
        static let filter = Wording("検索の入力中", "While typing a search")
        static let menu = Wording("メニュー", "Menu")
        static let help = Wording("ヘルプ", "Help")
        static let everywhere = Wording("どこでも", "Everywhere")

        static let classifyDialog = Wording("分類の画面", "Dialog: classify")
        static let handlingDialog = Wording(
            "格納・取出し・データ消去・複製の画面", "Dialogs: contents, sanitizing, copies")
        static let choosing = Wording("資産を選ぶ一覧", "While choosing an asset")
        static let treeScreen = Wording("内訳（格納しているもの）", "What is contained")
        static let whyScreen = Wording("分類の理由", "Why the class")
        static let field = Wording("文字の入力中", "While typing in a field")

        static let down = Wording("下へ", "Down")
        static let up = Wording("上へ", "Up")
        static let pageDown = Wording("次のページ", "Next page")
        static let pageUp = Wording("前のページ", "Previous page")
        static let first = Wording("先頭へ", "To the beginning")
        static let last = Wording("末尾へ", "To the end")

        static let openLabel = Wording("詳細", "Open")
        static let open = Wording("資産の詳細を開く", "Open the asset's detail")
        static let findLabel = Wording("検索", "Find")
        static let find = Wording(
            "名称・置き場所・備考・外部番号から検索（入力しながら絞り込む）",
            "Find by name, place, note or external number, while you type")
        static let panel = Wording("絞り込みの選択中", "While choosing a filter")
        static let naming = Wording("名前の入力中", "While typing a name")
        static let narrowLabel = Wording("絞り込み", "Filter")
        static let narrow = Wording(
            "所管・種別・分類・状態・未措置で絞り込む", "Narrow by unit, kind, class, condition or gap")
        static let widen = Wording("最後の絞り込みを外す", "Take away the last word of the filter")
        static let viewsLabel = Wording("表示", "Views")
        static let views = Wording(
            "名前を付けて保存した表示を選ぶ、今の表示を保存する", "Choose a saved view, or save this one")
        static let previousChoice = Wording("その行の前の候補", "The choice before, of a line with several")
        static let nextChoiceLabel = Wording("次の候補", "Next choice")
        static let nextChoice = Wording("その行の次の候補", "The next choice, of a line with several")
        static let line = Wording("その他の詳細", "Other details")
        static let nextLine = Wording("次の行の詳細", "The next line's detail")
        static let previousLine = Wording("前の行の詳細", "The detail of the line before")
        static let toggleLabel = Wording("入/切", "On/off")
        static let toggle = Wording("選ぶ、または外す", "Switch on or off")
        static let applyLabel = Wording("決定", "Apply")
        static let apply = Wording("この絞り込みで一覧に戻る", "Go back to the list with this filter")
        static let eraseAllLabel = Wording("すべて外す", "Clear")
        static let eraseAll = Wording("選んだものをすべて外す", "Switch everything off")
        static let sectionLabel = Wording("次の見出し", "Next heading")
        static let nextSection = Wording("次の見出しへ", "To the next heading")
        static let previousSection = Wording("前の見出しへ", "To the heading before")
        static let deleteLabel = Wording("消す", "Delete")
        static let delete = Wording("保存した表示を消す", "Delete the saved view")
        static let saveLabel = Wording("保存", "Save")
        static let save = Wording("この名前で保存する", "Save under this name")
        static let openLine = Wording("選んだ行を開く", "Open the selected line")
        static let findLine = Wording("この一覧の中を検索", "Find in this list, while you type")
        static let openLineLabel = Wording("開く", "Open")
        static let assetLabel = Wording("資産へ", "Asset")
        static let asset = Wording("その行の資産へ", "Go to the line's asset")
        static let scopeLabel = Wording("担当・全庁", "Own/all")
        static let scope = Wording("担当の部・課と全庁を切り替える", "Own units, or the whole city")
        static let scopeOfAssetLabel = Wording("所管・全庁", "Unit/all")
        static let scopeOfAsset = Wording("資産の所管と全庁を切り替える", "The asset's own unit, or all units")
        static let jump = Wording("番号を入力して資産へ", "Go to an asset by its number")
        static let clearFilter = Wording(
            "検索をやめる。なければ前の画面へ", "End the search; without one, go back")
        static let classifyLabel = Wording("分類", "Classify")
        static let classify = Wording(
            "分類する（マークがあればまとめて）", "Classify it, or all that are marked")
        static let putInLabel = Wording("格納", "Put in")
        static let putIn = Wording(
            "媒体・機器などに入れる（マークがあればまとめて）", "Put it into another, or all that are marked")
        static let takeOutLabel = Wording("取出し", "Take out")
        static let takeOut = Wording(
            "格納先から取り出す（マークがあればまとめて）", "Take it out of another, or all that are marked")
        static let sanitizeLabel = Wording("消去", "Sanitize")
        static let sanitize = Wording(
            "データ消去を記録する（マークがあればまとめて）", "Record a sanitization, of all that are marked")
        static let copyLabel = Wording("複製", "Copy")
        static let copy = Wording("複製を登録する", "Register a copy")
        static let undo = Wording(
            "最後に記録した操作を取り消す（打ち消す操作を記録する）",
            "Take back what was recorded last, by recording the opposite")
        static let assetHistory = Wording("この資産の履歴を見る", "See what was done with the asset")
        static let treeLabel = Wording("内訳", "Contents")
        static let tree = Wording("格納しているものを何段でも見る", "See what it contains, at any depth")
        static let whyLabel = Wording("理由", "Why")
        static let why = Wording("分類の理由をたどる", "Walk along why it has its class")
        static let openStep = Wording("その資産を開く", "Open that asset")
        static let foldLabel = Wording("開閉", "Fold")
        static let foldOrUnfold = Wording("中身を畳む・開く", "Fold or unfold what is inside")
        static let fold = Wording("中身を畳む", "Fold what is inside")
        static let unfold = Wording("中身を開く", "Unfold what is inside")
        static let toggleLine = Wording("選ぶ・外す", "Choose or leave out")
        static let chooseAsset = Wording("この資産に決める", "Choose this asset")
        static let leaveChoosing = Wording(
            "検索をやめる。検索していなければ、選ばずに戻る",
            "End the search; without one, leave without choosing")
        static let confirm = Wording("確定して記録する", "Confirm and record")
        static let leaveDialogLabel = Wording("やめる", "Leave")
        static let leaveDialog = Wording(
            "何も変えずに戻る（変更があれば一度確かめる）",
            "Leave without changing anything; asks once if something was chosen")
        static let toggleCriterion = Wording("判断基準を選ぶ・外す", "Mark or unmark a criterion")
        static let raiseLabel = Wording("上げる", "Raise")
        static let raise = Wording(
            "その行の分類を一つ上げる（判断基準なしのとき）",
            "Raise the class of the line, where no criterion gives it")
        static let lowerLabel = Wording("下げる", "Lower")
        static let lower = Wording(
            "その行の分類を一つ下げる（判断基準なしのとき）",
            "Lower the class of the line, where no criterion gives it")
        static let changesLabel = Wording("続き", "More")
        static let changesDown = Wording("「確定すると」を下へ送る", "Scroll what would change down")
        static let changesUp = Wording("「確定すると」を上へ送る", "Scroll what would change up")
        static let changesPageDown = Wording(
            "「確定すると」の次のページ", "Next page of what would change")
        static let changesPageUp = Wording(
            "「確定すると」の前のページ", "Previous page of what would change")
        static let retired = Wording("使用を終了した資産です", "The asset is retired")
        static let markLabel = Wording("マーク", "Mark")
        static let mark = Wording(
            "マークを付ける・外す（複数の資産をまとめて扱う）", "Mark or unmark, to handle several at once")
        static let markAll = Wording(
            "この一覧の資産すべて（1000件まで）にマークを付ける・すべて外す",
            "Mark all of this list (up to 1000), or clear the marks")
        static let clearMarksOrFilter = Wording(
            "マークを外す。なければ開いたときの絞り込みに戻す。それもなければ前の画面へ",
            "Clear the marks; else go back to the filter as it was opened; else go back")
        static let sortLabel = Wording("並べ替え", "Sort")
        static let sort = Wording("並び順を選ぶ", "Choose the order")
        static let reverseLabel = Wording("逆順", "Reverse")
        static let reverse = Wording("並び順を逆にする", "Reverse the order")
        static let detailDown = Wording("横の詳細を下へ送る", "Scroll the detail down")
        static let detailUp = Wording("横の詳細を上へ送る", "Scroll the detail up")
        static let leaveLabel = Wording("終了", "Quit")
        static let leave = Wording("終了する", "Quit")

        static let backLabel = Wording("戻る", "Back")
        static let back = Wording("戻る", "Back")
        static let nextLabel = Wording("次の資産", "Next")
        static let next = Wording("次の資産の詳細", "Detail of the next asset")
        static let previousLabel = Wording("前の資産", "Previous")
        static let previous = Wording("前の資産の詳細", "Detail of the previous asset")

        static let acceptLabel = Wording("確定", "Accept")
        static let accept = Wording("入力を終えて一覧へ", "Keep the search and go to the list")
        static let cancelLabel = Wording("取消", "Cancel")
        static let cancel = Wording("取り消す", "Cancel")
        static let moveLabel = Wording("選択", "Select")
        static let eraseLabel = Wording("全消去", "Erase")
        static let erase = Wording("入力をすべて消す", "Erase what was typed")
        static let chooseLabel = Wording("決定", "Choose")
        static let choose = Wording("選んで閉じる", "Choose and close")

        static let helpLabel = Wording("ヘルプ", "Help")
        static let showHelp = Wording("キーの一覧（この画面）", "The keys (this screen)")
        static let refresh = Wording("最新の内容を読み直す", "Read everything anew")
        static let repaint = Wording("画面を描き直す", "Paint the screen again")
        static let suspend = Wording(
            "中断してシェルへ（fg で再開）", "Stop and go to the shell (fg comes back)")
        static let quit = Wording("すぐに終了する", "Quit at once")

        static let form = Wording("入力欄", "Form: typing")
        static let formChoice = Wording("入力欄（選択）", "Form: choosing")
        static let nextFieldLabel = Wording("次の欄", "Next field")
        static let nextField = Wording("次の欄へ", "Next field")
        static let previousField = Wording("前の欄へ", "Previous field")
        static let acceptField = Wording(
            "次の欄へ（最後の欄では記録する）", "Next field; from the last one record")
        static let aboutLabel = Wording("続き", "More")
        static let aboutDown = Wording("「内容」の次のページ", "Next page of what the form is about")
        static let aboutUp = Wording("「内容」の前のページ", "Previous page of what the form is about")
        static let confirmLabel = Wording("記録", "Record")
        static let cancelForm = Wording(
            "記録せずに閉じる（入力があれば一度確かめる）", "Close without recording (asks once if anything changed)")

        static let registerLabel = Wording("登録", "Register")
        static let register = Wording("新しい情報資産を登録する", "Register a new asset")
        static let correctLabel = Wording("訂正", "Correct")
        static let correct = Wording("書かれている内容を訂正する", "Correct what is written about the asset")
        static let measuresLabel = Wording("措置", "Measures")
        static let measures = Wording("行っている措置を記録する", "Record what is done for the asset")
        static let move = Wording("置き場所を記録する", "Record where the asset is")
        static let retire = Wording("使用を終了する", "Retire the asset")

        static let actionSearch = Wording("操作の一覧", "All actions")
        static let actionPrompt = Wording("操作", "Action")
        static let onlyByKey = Wording("キーでだけ使えます", "only by its key")
        static let actionsLabel = Wording("操作", "Actions")
        static let actions = Wording("操作を名前で探して行う", "Find an action by its name and do it")
        static let doLabel = Wording("行う", "Do it")
        static let doAction = Wording("選んだ操作を行う", "Do the selected action")

        static let noFilter = Wording(
            "絞り込みはありません。q で戻るか終了します",
            "There is no filter to end. q goes back or quits")
        static let noAsset = Wording("選ばれた資産がありません", "No asset is selected")
        static let noDetailBeside = Wording(
            "窓が狭いので Enter で開いてください", "The window is narrow: open it with Enter")
        static let noFurther = Wording("これより先はありません", "There is nothing further")
        static func meansNothing(_ key: String) -> Wording {
            Wording("\(key) はここでは使いません。? でヘルプ", "\(key) does nothing here. ? for help")
        }
    }
}
