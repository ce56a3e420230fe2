package import SecurityPolicy

extension Words {
    /// What the commands' help says about arguments and options.
    package enum OptionHelp {
        package static let globals = Wording("共通のオプション", "Global options")
        package static let asOf = Wording(
            "この日の終わりの時点の台帳を見る（YYYY-MM-DD）",
            "Look at the register as things were at the end of this day")
        package static let knownOn = Wording(
            "この日の終わりまでに記録されたことだけの台帳を見る（YYYY-MM-DD）",
            "Look at the register as it was known at the end of this day")
        package static let register = Wording(
            "台帳ファイル（省略時：DAICHO_REGISTER、$XDG_DATA_HOME/daicho/register.db）",
            "The register (else DAICHO_REGISTER, else $XDG_DATA_HOME/daicho/register.db)")
        package static let socket = Wording(
            "公開された台帳のソケット（省略時：DAICHO_SOCKET、あれば /run/daicho/daicho.sock）",
            "The socket of a served register (else DAICHO_SOCKET, else /run/daicho/daicho.sock if there)"
        )
        package static let actAs = Wording(
            "この人として操作する。台帳ファイルの所有者だけが使え、実際のログインも記録される",
            "Act as this person; only for the owner of the register file, and the real login is recorded"
        )
        package static let lang = Wording(
            "表示の言語 ja または en（省略時：DAICHO_LANG、ロケール、台帳の設定）",
            "Language, ja or en (else DAICHO_LANG, the locale, the register's own)")
        package static let keys = Wording(
            "ファイルに書いたキー（名前は docs/keys.ja.md）を画面に打ち、最後の画面を出す。端末は不要。記録する操作は台帳に残る",
            "Type the keys that a file names (see docs/keys.md) into the screens and print the last"
                + " one; needs no terminal. What is recorded on the way is recorded")
        package static let window = Wording(
            "--keys の画面の桁数と行数", "Columns and rows of the screen of --keys")
        package static let json = Wording(
            "結果を1つのJSON文書で出す。エラーもJSONになる", "Answer one JSON document; errors are JSON too")
        package static let idempotencyKey = Wording(
            "同じキーの同じ操作は一度だけ行う", "The same act with the same key is done once")
        package static let occurredAt = Wording(
            "実際に起きた日時（ISO 8601、未来は不可）",
            "When it happened, ISO 8601, not in the future: 2026-04-01T14:05+09:00")
        package static let organisation = Wording("団体の名称", "The name of the organisation")
        package static let sections = Wording("課の数（1〜2000）", "How many sections, 1 to 2000")
        package static let unitCode = Wording("部・課のコード", "Code of the unit")
        package static let unitGiven = Wording("部・課（コードか名称）", "Unit, by code or name")
        package static let unitName = Wording("部・課の名称", "Name of the unit")
        package static let parent = Wording("上位の部・課（コードか名称）", "Code or name of the unit above")
        package static let parentOrTop = Wording(
            "上位の部・課（コードか名称。省略時：最上位）",
            "Code or name of the unit above; without it, the top")
        package static let login = Wording("ログイン名", "Login")
        package static let personName = Wording("氏名", "Name")
        package static let kana = Wording("氏名のよみがな", "Reading of the name")
        package static let employment = Wording("職員か派遣か", "Employed by the city or by an agency")
        package static let contractorCode = Wording("委託事業者のコード", "Code of the contractor")
        package static let contractorName = Wording("委託事業者の名称", "Name of the contractor")
        package static let contract = Wording("契約番号", "Number of the contract")
        package static let ndaUntil = Wording(
            "秘密保持義務の最終日（YYYY-MM-DD）", "Last day of the duty of confidentiality (YYYY-MM-DD)")
        package static let role = Wording("役割", "Role")
        package static let roleUnit = Wording(
            "役割の及ぶ部・課（コードか名称。課・部の役割では必須）",
            "Unit that the role is for, by code or name; required for roles of a unit")
        package static let from = Wording(
            "最初の日（YYYY-MM-DD、省略時：今日）", "First day (YYYY-MM-DD; else today)")
        package static let until = Wording(
            "最後の日（YYYY-MM-DD、省略時：期限なし）", "Last day (YYYY-MM-DD; else until ended)")
        package static let leavingOn = Wording(
            "いなくなる最初の日（YYYY-MM-DD、省略時：今日）",
            "First day on which they are not there (YYYY-MM-DD; else today)")
        package static let untilToday = Wording(
            "最後の日（YYYY-MM-DD、省略時：今日）", "Last day (YYYY-MM-DD; else today)")
        package static let actingFor = Wording(
            "代決：この人の代わりに務める", "Login of the person for whom they act")
        package static let number = Wording("情報資産の番号", "Number of the asset")
        package static let numbers = Wording("情報資産の番号（複数可）", "Numbers of the assets")
        package static let container = Wording("入れ物の番号", "Number of the container")
        package static let contents = Wording("中身の番号（複数可）", "Numbers of the contents")
        package static let original = Wording("複製元の番号", "Number of the original")
        package static let assetName = Wording("情報資産の名称", "Name of the asset")
        package static let kind = Wording("種別", "Kind")
        package static let owner = Wording("所管する部・課（コードか名称）", "Unit that owns it, by code or name")
        package static let c = Wording("機密性 1〜3（1が最も高い）", "Confidentiality, 1 (highest) to 3")
        package static let i = Wording("完全性 1〜3（1が最も高い）", "Integrity, 1 (highest) to 3")
        package static let a = Wording("可用性 1〜2（1が高い）", "Availability, 1 (higher) or 2")
        package static let criterion = Wording(
            "分類の判断基準（複数可。一覧は policy --codes）",
            "Criteria of the class; policy --codes lists them")
        package static let reason = Wording("理由（分類を下げるときは必須）", "Why; required to lower a class")
        package static let retireReason = Wording("理由", "Why")
        package static let specificPersonal = Wording(
            "特定個人情報（マイナンバー）", "Specific personal information (My Number)")
        package static let measure = Wording(
            "行っている措置（複数可。一覧は policy --codes）", "Measures taken; policy --codes lists them")
        package static let addMeasure = Wording(
            "新しく行う措置（一覧は policy --codes）",
            "Measures taken from now on; policy --codes lists them")
        package static let removeMeasure = Wording("やめた措置", "Measures no longer taken")
        package static let trait = Wording(
            "特性（複数可。一覧は policy --codes）", "Traits; policy --codes lists them")
        package static let location = Wording("置き場所", "Where it is")
        package static let noTraits = Wording("特性をすべて外す", "Remove all traits")
        package static let noEraseDue = Wording("消去予定日を空にする", "Set no day of erasure any more")
        package static let purpose = Wording("利用目的", "What it is for")
        package static let source = Wording("入手先", "Whence it was obtained")
        package static let note = Wording("備考", "Anything else")
        package static let eraseDue = Wording(
            "消去する予定の日（YYYY-MM-DD）", "Day on which it is to be erased (YYYY-MM-DD)")
        package static let externalID = Wording("ほかの一覧での番号", "Its number in another list")
        package static let copyOf = Wording("複製元の番号", "Number of the asset that it is a copy of")
        package static let method = Wording(
            "消去の方法：clear、purge、destroy（NIST SP 800-88。復元できないのは purge と destroy）",
            "clear, purge or destroy (NIST SP 800-88; purge and destroy are irreversible)")
        package static let filterUnit = Wording(
            "この部・課（コードか名称）とその下の部・課だけ（複数可）",
            "Only of this unit, by code or name, and those below it")
        package static let filterKind = Wording("この種別だけ（複数可）", "Only of this kind")
        package static let filterClass = Wording(
            "この実効分類だけ：C1、I2、A1など（複数可）", "Only with this effective class: C1, I2, A1")
        package static let filterState = Wording(
            "in-use（使用中）、retired（使用終了）、all", "in-use, retired or all")
        package static let unclassified = Wording("未分類のものだけ", "Only what has not been classified")
        package static let search = Wording(
            "名称・外部番号・置き場所・備考にこの文字を含むもの",
            "Only with this in the name, external number, place or note")
        package static let sort = Wording(
            "並べる列：number name kind unit c i a gaps state。逆順は :desc を付ける",
            "Column: number name kind unit c i a gaps state; :desc reverses")
        package static let limit = Wording("最大の件数", "How many at most")
        package static let limitOfAssets = Wording(
            "最大の情報資産の件数（未措置の件数ではない）", "How many assets at most, each with all of its gaps")
        package static let after = Wording(
            "この番号の次から（前のページの最後の番号）",
            "Continue after this number, the last one of the page before")
        package static let entry = Wording("履歴の番号", "Number of the entry")
        package static let before = Wording("この番号より前の履歴", "Only entries before this one")
        package static let about = Wording("この情報資産に関する履歴", "Only entries that changed this asset")
        package static let actor = Wording("この人の履歴（ログイン名）", "Only entries of this person, by login")
        package static let replay = Wording(
            "履歴を空の台帳で再現し、すべての表と比べる",
            "Replay the ledger into an empty register and compare every table")
        package static let clause = Wording(
            "条項の番号。前方一致：5(2) なら 5(2) で始まるすべて",
            "A clause; 5(2) shows all that begin so")
        package static let codes = Wording(
            "条項の代わりに、コマンドやファイルに書けるコードと、措置がどの取扱制限を満たすかを表示する",
            "Instead of clauses, the codes that commands and files take, and what each measure meets"
        )
        package static let roleTable = Wording(
            "条項の代わりに、どの役割が何を見て何をできるかの表を表示する",
            "Instead of clauses, the table of which role sees and does what")
        package static let csvIn = Wording("CSVファイル", "The CSV file")
        package static let csvOut = Wording("書き出すCSVファイル", "The CSV file to write")
        package static let dryRun = Wording(
            "何も書き込まず、すべての誤りを報告する", "Write nothing; report every fault")
        package static let encodingIn = Wording("文字コード", "Encoding of the file")
        package static let encodingOut = Wording(
            "文字コード（utf-8-bom はExcel向け）", "Encoding of the file; utf-8-bom suits Excel")
        package static let defaults = Wording(
            "列がないか空のときの値（例：kind=document。複数可）",
            "A value where the column is missing or empty: kind=document")
        package static let map = Wording(
            "項目と見出しの対応（例：name=資産名。複数可）",
            "Which heading holds a field: name=Title")
    }
}
