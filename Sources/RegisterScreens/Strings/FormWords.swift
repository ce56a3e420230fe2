internal import Register
internal import SecurityPolicy

extension Words {
    /// Forms in general.
    enum Forms {
        static let onlyConfirm = Wording(
            "記入することはありません。Enter で記録します", "There is nothing to fill in: Enter records it")
        static let about = Wording("内容", "What it is about")
        static let leaving = Wording(
            "入力した内容は失われます。閉じるにはもう一度 Esc",
            "What you have filled in will be lost. Esc again closes the form")
        static let notQuitting = Wording(
            "入力した内容が残っています。閉じるには Esc", "Something is filled in. Esc closes the form")
        static let performing = Wording("記録しています..", "Recording..")
        static let requiredMark = Wording("* 必須", "* required")
        static func required(_ label: Wording) -> Wording {
            Wording("\(label.ja)は必須です", "\(label.en) is required")
        }
        static let notADay = Wording("日付ではありません", "this is not a day")
        static let notATime = Wording("日時ではありません", "this is not a day and time")
        static let timeAccepted = Wording(
            "2026-05-01 13:05、R8.5.1 13:05 など", "2026-05-01 13:05 or R8.5.1 13:05")
        static let dayAccepted = Wording(
            "2026-05-01、令和8年5月1日、R8.5.1 など", "2026-05-01, 令和8年5月1日 or R8.5.1")
        static func dayRead(_ seireki: String, _ wareki: String) -> Wording {
            Wording("= \(seireki) \(wareki)", "= \(seireki) \(wareki)")
        }
        static let nothing = Wording("（なし）", "(none)")
        static let notAdding = Wording("この欄に加えるものはありません", "nothing can be added to this field")
        static let noChoices = Wording("（この種別にはない）", "(none for this kind)")
        static let yes = Wording("はい", "yes")
        static let no = Wording("いいえ", "no")
        static let noSuchUnit = Wording("該当する部・課はありません", "No unit matches")
        static let noSuchPerson = Wording("該当する人はいません", "Nobody matches")
        static let noSuchContractor = Wording("該当する委託事業者はありません", "No contractor matches")

        static func gaps(_ before: Int?, _ after: Int) -> Wording {
            guard let before else {
                return Wording("このまま記録すると 未措置 \(after)件", "As it is: gaps \(after)")
            }
            return Wording(
                "このまま記録すると 未措置 \(before)件 -> \(after)件",
                "As it is: gaps \(before) -> \(after)")
        }
    }

    /// The forms of the asset list.
    enum AssetForms {
        static let register = Wording("情報資産の登録", "Register an asset")
        static func correct(_ number: Int) -> Wording {
            Wording("情報資産 \(number) の訂正", "Correct asset \(number)")
        }
        static func measures(_ numbers: [Int]) -> Wording {
            guard numbers.count == 1, let number = numbers.first else {
                return Wording("情報資産 \(numbers.count)件の措置", "Measures of \(numbers.count) assets")
            }
            return Wording("情報資産 \(number) の措置", "Measures of asset \(number)")
        }
        static func move(_ number: Int) -> Wording {
            Wording("情報資産 \(number) の置き場所", "Place of asset \(number)")
        }
        static func retire(_ number: Int) -> Wording {
            Wording("情報資産 \(number) の使用終了", "Retire asset \(number)")
        }

        static let name = Wording(
            "何の情報資産か分かる名前", "A name that says what it is")
        static let kind = Wording(
            "左右のキーで選びます", "Left and Right choose")
        static let unit = Wording(
            "管理する部・課。名前かコードを入力して探します",
            "The unit that owns it. Type a name or code to find another")
        static let traits = Wording(
            "当てはまるものを Space で選びます。取扱制限が変わります",
            "Space ticks what applies; obligations depend on it")
        static let traitsLabel = Wording("特性", "Traits")
        static let specific = Wording(
            "個人番号を含むもの。C1 として扱います", "It has My Numbers; handled as C1")
        static let specificLabel = Wording("特定個人情報", "My Number")
        static let place = Wording("今どこにあるか", "Where it is now")
        static let purpose = Wording("何の業務に使うか", "What it is used for")
        static let source = Wording("他者が作成したものなら、その入手先", "Whence it came, if others made it")
        static let eraseDue = Wording(
            "不要になり消去する日（2026-05-01、R8.5.1 など）",
            "The day on which it is to be erased: 2026-05-01, R8.5.1")
        static let externalID = Wording(
            "他の台帳での番号。取込みのときに同じ資産と分かります",
            "Its number in another list, by which an import knows it again")
        static let note = Wording("そのほか伝えておくこと", "Anything else")
        static let reasonLabel = Wording("理由", "Reason")
        static let reason = Wording("なぜ使用を終えるか", "Why it is no longer in use")
        static let measuresLabel = Wording("措置", "Measures")
        static let measuresHelp = Wording(
            "実際に行っていることを Space で選びます。条項は、その措置で満たせる取扱制限です",
            "Space ticks what is actually done. The clauses are the obligations that it meets")
    }
}
