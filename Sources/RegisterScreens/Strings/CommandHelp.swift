package import SecurityPolicy

extension Words {
    /// What the commands' help says that each command does.
    package enum CommandHelp {
        package static let root = Wording(
            "市役所の情報資産台帳。情報セキュリティポリシーを守りながら、資産・分類・措置を記録します",
            "A city hall's register of information assets, which upholds its information-security policy"
        )
        package static let rootDiscussion = Wording(
            """
            引数なしで端末から起動すると画面が開きます。どのコマンドでも --json で機械向けの出力になります。
            シェルの補完は `daicho --generate-completion-script bash`（zsh、fish）で作れます。
            終了コード：0 完了、64 使い方、65 入力データの誤り、66 該当なし、73 作成できない、
            74 入出力、75 使用中、77 規則・権限により不可（条項を示す）、78 台帳でない・破損・新しい版
            """,
            """
            Without arguments on a terminal the screens open. Every command has --json for programs.
            Shell completions: `daicho --generate-completion-script bash` (or zsh, fish).
            Exit status: 0 done, 64 usage, 65 bad input data, 66 not found, 73 cannot create,
            74 input/output, 75 busy, 77 refused by a rule (the clause is named), 78 not a register
            """)
        package static let initialise = Wording(
            "台帳を新しく作ります。実行した人が情報基盤管理者になります",
            "Create a register; the caller becomes its infrastructure manager")
        package static let demo = Wording(
            "見本の市役所の台帳を作ります", "Create the register of the sample city hall")
        package static let unit = Wording("部・課", "Departments and sections")
        package static let unitAdd = Wording("部・課を登録します", "Add a department or section")
        package static let unitMove = Wording("部・課を別の部・課の下に移します", "Put a unit under another one")
        package static let unitList = Wording("部・課の一覧", "List the units")
        package static let person = Wording("人", "People")
        package static let personAdd = Wording("人を登録します", "Add a person")
        package static let personLeave = Wording(
            "人がいなくなることを記録します（その日から何もできなくなり、氏名は履歴に残ります）",
            "Record that a person leaves: from that day they can do nothing; the history keeps the name"
        )
        package static let personList = Wording("人と任命の一覧", "List the people and their appointments")
        package static let contractor = Wording("委託事業者", "Contractors")
        package static let contractorAdd = Wording("委託事業者を登録します", "Add a contractor")
        package static let contractorList = Wording("委託事業者の一覧", "List the contractors")
        package static let appoint = Wording("人を役割に任命します", "Appoint a person to a role")
        package static let unappoint = Wording("任命を終わらせます", "End an appointment")
        package static let asset = Wording("情報資産", "Information assets")
        package static let assetAdd = Wording("情報資産を登録します", "Register an asset")
        package static let assetCopy = Wording("複製を登録します", "Register a copy of an asset")
        package static let assetCorrect = Wording(
            "名称などの記載を訂正します", "Correct what is written about an asset")
        package static let assetList = Wording("情報資産の一覧", "List assets")
        package static let assetShow = Wording("情報資産の詳細", "Show everything about an asset")
        package static let assetWhy = Wording(
            "その実効分類になる理由", "Say why an asset has its effective class")
        package static let assetHistory = Wording("情報資産の履歴", "Show the ledger entries of an asset")
        package static let assetClassify = Wording("情報資産を分類します", "Give assets a class")
        package static let assetPutIn = Wording("入れ物に格納します", "Put assets into a container")
        package static let assetTakeOut = Wording("入れ物から取り出します", "Take assets out of a container")
        package static let assetSanitize = Wording(
            "媒体や機器のデータ消去を記録します", "Record that a medium or equipment was sanitized")
        package static let assetMeasure = Wording(
            "措置を記録します", "Record the measures taken for an asset")
        package static let assetMove = Wording("置き場所を記録します", "Record where an asset is")
        package static let assetRetire = Wording("使用を終了します", "Take an asset out of use for good")
        package static let assetImport = Wording(
            "CSVから情報資産を取り込みます（すべて取り込むか、何もしない）",
            "Import assets from a CSV file: all of them or none")
        package static let assetExport = Wording("情報資産をCSVに書き出します", "Export assets to a CSV file")
        package static let gaps = Wording(
            "未措置（求められていて行われていないこと）の一覧",
            "List the gaps: what is demanded and not done")
        package static let ledger = Wording("履歴台帳", "The ledger")
        package static let ledgerList = Wording(
            "履歴の一覧（新しい順）", "List ledger entries, the newest first")
        package static let ledgerShow = Wording("履歴1件の詳細", "Show a ledger entry")
        package static let ledgerVerify = Wording(
            "履歴が書き換えられていないことを検証します", "Verify that nothing in the ledger was changed")
        package static let ledgerCheckpoint = Wording(
            "チェックポイント（履歴の件数と最新のハッシュ）を作ります",
            "Make a checkpoint: how many entries there are, and the newest hash")
        package static let backup = Wording(
            "使用中の台帳の控えを作り、検証します", "Back the register up while it is used, and verify the copy")
        package static let restore = Wording(
            "控えを検証し、台帳のない場所に復旧します", "Verify a backup and put it where there is no register")
        package static let doctor = Wording(
            "台帳とその周りが健全かを調べ、直し方を示します",
            "Examine the register and what is around it, and say what to do")
        package static let summary = Wording(
            "台帳の概要（種別・分類ごとの件数と未措置）",
            "Summarise the register: counts by kind and class, and gaps")
        package static let policy = Wording(
            "ポリシーの全条項と、どこで守られているか", "Every clause of the policy and where it is upheld")
    }
}
