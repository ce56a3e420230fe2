internal import SecurityPolicy

extension Words {
    /// The page of common tasks, `docs/tasks.md`.
    enum TasksPage {
        static let title = Wording("よくある作業のキー", "Keys for common tasks")
        static let made = Wording(
            "Tests/RegisterScreensTests/TaskTests.swift から作られます。DAICHO_UPDATE=1 swift test --filter TaskTests で作り直します。",
            "Made from Tests/RegisterScreensTests/TaskTests.swift; DAICHO_UPDATE=1 swift test --filter TaskTests writes it anew."
        )
        static func introduction(_ median: Int) -> Wording {
            Wording(
                "どの作業も、このとおりのキーで試験されています（資産の一覧から始めます）。「」は打ち込む文字で、キーの数に入れません。"
                    + "数の中央値は\(median)です。数字のキー 0 から 6 は場所を切り替えます。",
                "Each is tested with exactly these keys, beginning in the list of assets. “ ” is text that is"
                    + " typed, which the count leaves out; the median of the counts is \(median). The digits 0"
                    + " to 6 lead to places."
            )
        }
        static let task = Wording("作業", "Task")
        static let keys = Wording("キー", "Keys")
        static let count = Wording("数", "Count")
        static func typed(_ text: String) -> Wording { Wording("「\(text)」", "“\(text)”") }

        static let find = Wording("名称で資産を探し、詳細を見る", "Find an asset by its name and look at it")
        static let number = Wording("番号で資産を開く", "Go to an asset by its number")
        static let why = Wording("媒体がなぜ C1 なのかを見る", "See why a medium is C1")
        static let raise = Wording("資産の分類を確かめて上げる", "Check an asset's class and raise it")
        static let unclassified = Wording(
            "自分の課の未分類の資産を並べる", "List the unclassified assets of one's own unit")
        static let classifyMany = Wording(
            "見つかった資産をまとめて分類する", "Classify all assets that were found at once")
        static let putIn = Wording(
            "選んだ5件の電子情報を媒体に入れる", "Put five pieces of information onto a medium")
        static let takeOut = Wording("媒体から情報を取り出す", "Take information off a medium")
        static let sanitize = Wording("媒体の完全消去を記録する", "Record that a medium was purged")
        static let undo = Wording("今の記録を取り消す", "Take back what was recorded last")
        static let register = Wording("文書を登録する", "Register a document")
        static let measures = Wording("資産の措置を記録する", "Record a measure of an asset")
        static let move = Wording("資産の置き場所を変える", "Record where an asset is now")
        static let retire = Wording("資産の使用を終える", "Retire an asset")
        static let copy = Wording("資産の複製を登録する", "Register a copy of an asset")
        static let saveView = Wording(
            "C1 の資産の表示に名前を付けて残す", "Keep the list of C1 assets under a name")
        static let gaps = Wording(
            "自分の課でいちばん多い未措置の資産を見る", "See one's unit's assets with the most frequent gap")
        static let apply = Wording(
            "マークした資産の持ち出しを申請する（前と同じ行き先）",
            "Apply for carrying out marked assets (to where one went last)")
        static let approve = Wording("決定待ちの最初の申請を許可する", "Approve the first application that waits")
        static let recordReturn = Wording("持ち出したものの返却を記録する", "Record that something was returned")
        static let overdue = Wording("期限超過の許可を見る", "See which permits are overdue")
        static let history = Wording("資産に対して行われたことを見る", "See what was done with an asset")
        static let book = Wording(
            "前の年度の持ち出しの記録簿を読む", "Read last year's book of what was carried out")
        static let bookLine = Wording(
            "記録簿の行の、起きた日時と記録した日時を見る",
            "See when a line of a book happened and when it was recorded")
        static let reportByPerson = Wording(
            "期限を過ぎた返却が多い人を見る", "See who returned things late, and how often")
        static let verify = Wording(
            "台帳が変更されていないことを検証する", "Verify that nothing in the register was changed")
        static let verifyAll = Wording(
            "履歴をすべて再現して検証する", "Verify by performing the whole ledger again")
        static let checkpoint = Wording(
            "チェックポイントを作って写真に撮る", "Take a checkpoint and photograph it")
        static let pastDay = Wording(
            "年度末の時点で実施中だった許可を見る", "See what was in use at the end of a past day")
        static let knownThen = Wording(
            "その日に台帳が示していた持ち出しの記録簿を見る", "Read a book as the register showed it on a day")
        static let hold = Wording(
            "監査のために記録の廃棄を止める", "Hold a record for an audit")
        static let askToErase = Wording(
            "保存期間が終わった記録の消去を申請する", "Ask that records be erased whose retention has ended")
        static let erase = Wording(
            "何が消えて何が残るかを見て、消去を認める", "See what goes and what stays, and erase")
        static let person = Wording("ある人の任命を見る", "See what somebody is appointed to")
    }

    /// The page of pictures, `docs/screens.md`.
    enum ScreensPage {
        static let title = Wording("画面", "Screens")
        static let made = Wording(
            "Tests/RegisterScreensTests/Frames から作られます。DAICHO_UPDATE=1 swift test --filter PictureTests で作り直します。",
            "Made from Tests/RegisterScreensTests/Frames; DAICHO_UPDATE=1 swift test --filter PictureTests writes it anew."
        )
        static let home = Wording("ホーム：今すること", "Home: what is to be done now")
        static let list = Wording("資産の一覧と詳細", "The list of assets, with the detail beside it")
        static let classify = Wording(
            "分類：確定する前に、何が変わるかを示す", "Classify: what would change is shown before it is confirmed")
        static let tree = Wording("内訳：何が何に入っているか", "What is contained in what")
        static let history = Wording("履歴", "History")
        static let books = Wording(
            "記録簿・監査の報告・保存期間・証明", "Books, audit reports, retention, proof")
    }
}
