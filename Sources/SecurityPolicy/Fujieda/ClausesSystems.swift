extension Fujieda {
    /// Systems and operation: 8, 9 and 12.
    static let systemClauses: [ClauseRule] = [
        ClauseRule(
            "8(1)①", who: .sectionManager,
            must: Wording("システムの変更作業を記録する", "Record of changes made to information systems"),
            answer: Wording("システム変更の記録", "System-change record"),
            upheld: [.notYet]),
        ClauseRule(
            "8(1)②ア-イ", who: .sectionManager,
            must: Wording(
                "仕様書は最新に保ち、要る人だけが見られるようにする",
                "Specifications kept current and viewable only by those who need them"),
            answer: Wording(
                "システム関連文書をシステムに結び付け、改訂より後の変更を未措置として示す",
                "System documents linked to their system; change after last revision = gap"),
            upheld: [.notYet]),
        ClauseRule(
            "8(1)③ア", who: .sectionManager,
            must: Wording(
                "アクセスとセキュリティ障害の記録を取り、残す", "Take and keep access records and security fault records"),
            answer: Wording("台帳での操作はすべて履歴台帳に残る", "Every act in the register is in its ledger"),
            upheld: [.ledger], places: ["ledger list", "ledger verify"]),
        ClauseRule(
            "8(1)③イ", who: .sectionManager,
            must: Wording(
                "アクセスの記録を、盗難・改ざん・消去から守る",
                "Access records are protected from theft, tampering, erasure"),
            answer: Wording(
                "追記しかできない、ハッシュでつながる履歴台帳。誰でも検証できる", "Hash-chained append-only ledger; verifiable"),
            upheld: [.ledger, .database],
            places: ["ledger verify", "ledger checkpoint", "schema.sql: ledger"]),
        ClauseRule(
            "8(1)③ウ", who: .sectionManager,
            must: Wording("できる範囲でアクセスの記録を調べる", "Access records are analysed where possible"),
            answer: Wording(
                "履歴を資産や人で絞って見られる。執務時間外の記録、後日の記録などを人・課ごとに数えられる",
                "The ledger can be listed by asset and by person; what was recorded outside working hours, late and so on is counted by person and by unit"
            ),
            upheld: [.model], places: ["ledger list", "report"]),
        ClauseRule(
            "8(1)④", who: .sectionManager,
            must: Wording("障害の記録を作り、残す", "Fault records made and kept"),
            answer: Wording("障害の記録", "Fault record"),
            upheld: [.notYet]),
        ClauseRule(
            "8(1)⑤ア", who: .staff,
            must: Wording(
                "新しいソフトウェアには、管理者と情報基盤管理者の許可を得る",
                "New software: section manager's and infrastructure manager's permission"),
            answer: Wording("二人が承認するソフトウェアの許可", "Software permit with two approvals"),
            upheld: [.database, .door], places: ["permit software"]),
        ClauseRule(
            "8(1)⑤イ", who: .staff,
            must: Wording("ライセンスを持たないソフトウェアは入れない", "No software without licence"),
            answer: Wording(
                "ライセンスを書いていない申請を断る",
                "An application without the licence is refused"),
            upheld: [.door], places: ["permit software"]),
        ClauseRule(
            "8(1)⑦", who: .sectionManager,
            must: Wording(
                "庁外の人も使うシステムは、必要に応じ他から切り離す",
                "A system that outsiders use is separated from other networks and systems as needed"
            ),
            answer: Wording(
                "庁外利用の印が付いたシステムの取扱制限。不要と判断したことも措置として残せる",
                "Obligation of systems used by outsiders; a judgement that there is no need is a measure too"
            ),
            upheld: [.obligation], places: ["outsiders.separation"]),
        ClauseRule(
            "8(1)⑧ア", who: .sectionManager,
            must: Wording(
                "システムを外のネットワークにつなぐには、統括責任者と情報基盤管理者の許可を得る",
                "Connecting a system to an outside network: general officer's and infrastructure manager's permission"
            ),
            answer: Wording("二人が承認する外部接続の許可", "Outside-connection permit with two approvals"),
            upheld: [.database, .door], places: ["permit outside-connection"]),
        ClauseRule(
            "8(1)⑧イ-エ", who: .sectionManager,
            must: Wording(
                "つなぐ前に技術を調べて影響がないことを確かめ、責任を契約に書き、公開するなら防御壁を置く",
                "Before connecting outside: technology examined and no effect on assets confirmed; liability in the contract; firewall where published to the internet"
            ),
            answer: Wording(
                "外部接続の申請は、調査と影響の確認、賠償責任の扱い、公開するなら防御壁が書かれていなければ断る",
                "An application needs the examination, the confirmation of no effect, what the contract says of liability, and the firewall if published"
            ),
            upheld: [.door], places: ["permit outside-connection"]),
        ClauseRule(
            "8(1)⑧オ", who: .sectionManager,
            must: Wording(
                "危ない外部ネットワークは、統括責任者の判断で切る",
                "A dangerous outside network is cut off at the general officer's judgement"),
            answer: Wording(
                "統括責任者だけが、外部接続の許可をいつでも取り消せる。時刻と人が残る",
                "Only the general officer revokes an outside-connection permit, at any time; the time and the person are kept"
            ),
            upheld: [.door], places: ["permit outside-connection"]),
        ClauseRule(
            "8(1)⑨ア", who: .sectionManager,
            must: Wording(
                "複合機は、事故が起きないよう設定する",
                "Multifunction printers are set up so that incidents are prevented"),
            answer: Wording("複合機の取扱制限", "Obligation of multifunction printers"),
            upheld: [.obligation], places: ["printer.settings"]),
        ClauseRule(
            "8(1)⑨イ", who: .sectionManager,
            must: Wording(
                "使い終えた複合機は、中の情報を全て消す",
                "Multifunction printers taken out of use: all information erased"),
            answer: Wording(
                "消去を記録するまで複合機の分類は下がらない。廃棄の許可は、方法と確認を書くまで終わらない",
                "A printer keeps its class until an irreversible sanitization is recorded; a disposal is not finished without its method and verification"
            ),
            upheld: [.database, .door],
            places: ["schema.sql: effective class", "asset sanitize", "permit disposal"]),
        ClauseRule(
            "8(1)⑩ア", who: .staff,
            must: Wording(
                "無線は、統括責任者と情報基盤管理者の許可がなければ使わない",
                "No wireless LAN without the general officer's and infrastructure manager's permission"
            ),
            answer: Wording("二人が承認する無線の許可", "Wireless permit with two approvals"),
            upheld: [.database, .door], places: ["permit wireless"]),
        ClauseRule(
            "8(1)⑩イ", who: .generalOfficer,
            must: Wording(
                "無線を認めるなら、暗号化と認証を求める", "Wireless permitted only with encryption and authentication"),
            answer: Wording(
                "暗号化と認証の方式を書いていない申請を断る",
                "An application that does not name encryption and authentication is refused"),
            upheld: [.door], places: ["permit wireless"]),
        ClauseRule(
            "8(1)⑫ア", who: .sectionManager,
            must: Wording(
                "暗号化は、管理者が決めた方法で行う", "Encryption uses the method that the section manager directs"),
            answer: Wording(
                "部・課ごとに決めた方法の一覧から、許可の保護欄で選ばせる",
                "The unit's list of directed methods; the protection field of a permit offers those"
            ),
            upheld: [.notYet]),
        ClauseRule(
            "8(1)⑫イ", who: .all,
            must: Wording("暗号のパスワードはC1とする", "A password of encryption is C1 information"),
            answer: Wording(
                "パスワードを登録する資産の基準はC1だけを与え、より低い分類は断る。台帳はパスワードを持たない",
                "The criterion of passwords gives C1, and a lower class is refused; the register stores no password"
            ),
            upheld: [.door], places: ["c1.password", "asset classify"]),
        ClauseRule(
            "8(2)①", who: .managers,
            must: Wording(
                "権限のない人に使わせず、利用者を見分けて確かめる",
                "No access by those without authority; users are identified and authenticated"),
            answer: Wording(
                "OSの利用者で本人を定め、役割を確かめ、許されていないことは断る。見られるのは担当する部・課のものと自分の申請などで、ほかのC1・C2を見ようとしたことは履歴に残る",
                "Identity from the operating system; roles; refusal by default. People see what is of their units and what they applied for or decided; that somebody asked for another C1 or C2 is an entry"
            ),
            upheld: [.door],
            places: ["Register.perform", "Register.answer", "policy --roles", "read.refused", "act.refused"]),
        ClauseRule(
            "8(2)②ア-イ", who: .managers,
            must: Wording(
                "利用者の登録・変更・抹消は、申請によって行う",
                "Registering, changing, removing users goes by application to the infrastructure or section manager"
            ),
            answer: Wording("利用者登録の許可", "User-registration permit"),
            upheld: [.database, .door], places: ["permit user-registration"]),
        ClauseRule(
            "8(3)②", who: .managers,
            must: Wording(
                "システムの追加・変更・廃棄では、戻せるように設定や構成の履歴を残す",
                "System added, changed, discarded: settings and configuration history kept so that it can be restored"
            ),
            answer: Wording("変更の前と後を書いたシステム変更の記録", "System-change record with before and after"),
            upheld: [.notYet]),
        ClauseRule(
            "8(3)③イ", who: .sectionManager,
            must: Wording("ソフトウェアの更新を計画して行う", "Software is updated to a plan"),
            answer: Wording("システムの保守の期限と記録", "Maintenance-due date of a system; record"),
            upheld: [.notYet]),
        ClauseRule(
            "8(3)④ア", who: .staff,
            must: Wording(
                "システムの機器を足す・替えるには、管理者の許可を得る",
                "Adding or exchanging equipment of a system: section manager's permission"),
            answer: Wording("機器変更の許可", "Equipment-change permit"),
            upheld: [.database, .door], places: ["permit equipment-change"]),
        ClauseRule(
            "8(3)④イ", who: .staff,
            must: Wording(
                "他のネットワークへつなぐ機器には、情報基盤管理者の許可を得る",
                "Modem and the like to reach other networks: infrastructure manager's permission"),
            answer: Wording("他ネットワーク接続機器の許可", "Other-network equipment permit"),
            upheld: [.database, .door], places: ["permit other-network"]),
        ClauseRule(
            "8(4)①ア-イ", who: .sectionManager,
            must: Wording(
                "サーバや機器にウイルス対策を入れ、定義を最新に保つ",
                "Servers and equipment carry anti-virus software with current patterns"),
            answer: Wording("サーバとパソコンの取扱制限", "Obligation of servers and computers"),
            upheld: [.obligation], places: ["virus.software", "virus.patterns"]),
        ClauseRule(
            "8(5)①ア", who: .sectionManager,
            must: Wording(
                "修正プログラムをすぐに当て、その履歴を残す", "Security fixes applied promptly; their history kept"),
            answer: Wording("修正適用の記録", "Patch record"),
            upheld: [.notYet]),
        ClauseRule(
            "9(2)", who: .sectionManager,
            must: Wording(
                "方針が守られているか確かめ、問題に手を打つ", "Check that the policy is kept; act on problems"),
            answer: Wording(
                "部・課ごとの未措置の一覧。指摘と対応の記録は今後", "Gap report per unit; findings with actions come later"),
            upheld: [.model, .notYet], places: ["gaps --unit"]),
        ClauseRule(
            "9(3)", who: .staff,
            must: Wording(
                "違反を見つけたら、すぐ管理者と情報基盤管理者に知らせる",
                "Report a violation to the section manager and the infrastructure manager at once"),
            answer: Wording("違反の報告（インシデントの一つ）", "Violation report (an incident)"),
            upheld: [.notYet]),
        ClauseRule(
            "9(4)①ア-エ", who: .sectionManager,
            must: Wording(
                "障害から立ち直らせ、広げず、証拠を残し、重大なら統括責任者に知らせる",
                "Restore, contain, keep evidence, report serious ones to the general officer"),
            answer: Wording("インシデントの段階", "Incident steps"),
            upheld: [.notYet]),
        ClauseRule(
            "9(4)②", who: .sectionManager,
            must: Wording(
                "再発を防ぎ、結果を責任者に知らせる",
                "Prevent recurrence; report the result to the department officer"),
            answer: Wording("インシデントの段階", "Incident steps"),
            upheld: [.notYet]),
        ClauseRule(
            "12", who: .generalAndDepartmentOfficers,
            must: Wording(
                "自主点検をし、改善し、方針を見直す", "Self-inspection; improvement; review of the policy"),
            answer: Wording("点検の巡回と指摘、その書き出し", "Inspection rounds and findings; export"),
            upheld: [.notYet]),
    ]
}
