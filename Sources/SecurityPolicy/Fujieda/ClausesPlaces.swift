extension Fujieda {
    /// Places, equipment and lines: 7.
    static let placeClauses: [ClauseRule] = [
        ClauseRule(
            "7(1)②ア", who: .infrastructureManager,
            must: Wording(
                "マシン室には許された人だけが入り、出入りを記録する",
                "Only permitted people enter the machine room; an entry log is kept"),
            answer: Wording("入室の許可と入退室の記録", "Entry permit and entry/exit log"),
            upheld: [.notYet]),
        ClauseRule(
            "7(1)②エ", who: .infrastructureManager,
            must: Wording(
                "来訪者は、区域を限り、付き添い、見分けられるようにする", "Visitors: limited areas; escorted; badge"),
            answer: Wording("来訪者の入室に付き添いを必須にする", "Escort required for a visitor's entry"),
            upheld: [.notYet]),
        ClauseRule(
            "7(1)②オ", who: .staffAndContractors,
            must: Wording("関係のない機器や媒体を持ち込まない", "No unrelated device or medium in the machine room"),
            answer: Wording("持ち込む機器を入室の記録に書く", "Devices brought in are declared on the entry"),
            upheld: [.notYet]),
        ClauseRule(
            "7(1)③ア-イ", who: .sectionManager,
            must: Wording(
                "機器の搬入出は、情報基盤管理者と安全を確かめてから、職員が立ち会って行う",
                "Equipment in/out of the machine room: safety confirmed beforehand with the infrastructure manager; staff present"
            ),
            answer: Wording(
                "搬入・搬出の許可。承認には情報基盤管理者との確認が、終了には立会人が要る",
                "Permit for equipment in or out; its approval needs the confirmation with the infrastructure manager, its end the witness"
            ),
            upheld: [.door], places: ["permit machine-room-equipment"]),
        ClauseRule(
            "7(2)ア-ウ", who: .sectionManager,
            must: Wording(
                "C1・C2の仕事について、管理区域と取扱区域を決め、盗難や紛失を防ぐ",
                "Define management areas and handling areas for C1/C2 work"),
            answer: Wording(
                "C1・C2の資産の取扱制限：区域と盗難防止の措置。場所ごとの区域の登録は今後",
                "Obligations of C1 and C2: measures for the area and against theft; zones of locations come later"
            ),
            upheld: [.obligation, .notYet],
            places: [
                "area.management", "area.management-equipment", "area.handling",
                "area.handling-equipment", "area.protection",
            ]),
        ClauseRule(
            "7(3)①", who: .infrastructureAndSectionManagers,
            must: Wording(
                "サーバは、火・水・ほこり・熱を避けた所に、外れないように据える",
                "Servers stand where fire, water, dust, heat reach them least and cannot be removed easily"
            ),
            answer: Wording("サーバと通信機器の取扱制限", "Obligation of servers and network devices"),
            upheld: [.obligation], places: ["server.mounting"]),
        ClauseRule(
            "7(3)②", who: .infrastructureAndSectionManagers,
            must: Wording("必要に応じてサーバを冗長化する", "Servers made redundant as needed"),
            answer: Wording("A1のサーバの取扱制限", "Obligation of servers with A1"),
            upheld: [.obligation], places: ["server.redundancy"]),
        ClauseRule(
            "7(3)③イ", who: .infrastructureAndSectionManagers,
            must: Wording("主な配線を定期に点検する", "Wiring of the main places is inspected periodically"),
            answer: Wording("点検の期限と記録", "Maintenance-due date; record"),
            upheld: [.notYet]),
        ClauseRule(
            "7(3)④ア", who: .infrastructureAndSectionManagers,
            must: Wording("サーバを定期に保守する", "Servers are maintained periodically"),
            answer: Wording("保守の期限と記録", "Maintenance-due date; record"),
            upheld: [.notYet]),
        ClauseRule(
            "7(3)④イ", who: .sectionManager,
            must: Wording(
                "データを消せない機器を外で直すときは、秘密保持の契約を結ぶ",
                "Repair outside of equipment whose data cannot be erased: contract with confidentiality"
            ),
            answer: Wording(
                "外部での修理の許可。消去していなければ秘密保持契約のある委託事業者が要る",
                "Repair-out permit; unless erased, a contractor with an NDA is required"),
            upheld: [.door], places: ["permit repair-out"]),
        ClauseRule(
            "7(3)⑤", who: .manager,
            must: Wording(
                "機器の廃棄やリース返却では、中のデータを全て復元できないように消す",
                "Equipment discarded or returned from lease: everything erased beyond restoring"),
            answer: Wording(
                "消去を記録するまで機器の分類は下がらない。廃棄の許可はリース返却も扱い、C1・C2なら戻せる方法を断る。C3の機器で断るのは今後",
                "Equipment keeps its class until an irreversible sanitization is recorded; the disposal permit covers lease returns and refuses methods that can be undone for C1/C2; refusing them for C3 equipment comes later"
            ),
            upheld: [.database, .door, .notYet],
            places: ["schema.sql: effective class", "asset sanitize", "permit disposal"]),
        ClauseRule(
            "7(4)①イ", who: .sectionManager,
            must: Wording(
                "課でネットワークを作るには、統括責任者の許可を得る", "A section's own network: general officer's permission"
            ),
            answer: Wording("ネットワーク構築の許可", "Network-building permit"),
            upheld: [.database, .door], places: ["permit network-building"]),
        ClauseRule(
            "7(4)③ア", who: .infrastructureManager,
            must: Wording(
                "C1・C2を扱うシステムは、求める安全性に見合う回線につなぐ",
                "A system that handles C1/C2 is connected over a line chosen for the security it needs"
            ),
            answer: Wording("実効分類で決まるシステムの取扱制限", "Obligation of systems by effective class"),
            upheld: [.obligation], places: ["line.security"]),
        ClauseRule(
            "7(4)③イ", who: .infrastructureManager,
            must: Wording(
                "C1・C2の送受信は、必要に応じて暗号化する", "C1/C2 sent or received is encrypted as needed"),
            answer: Wording(
                "実効分類で決まるシステムの取扱制限。不要と判断したことも措置として残せる",
                "Obligation of systems by effective class; a judgement that there is no need is a measure too"
            ),
            upheld: [.obligation], places: ["line.encryption"]),
        ClauseRule(
            "7(4)④イ", who: .generalOfficerAndInfrastructureManager,
            must: Wording(
                "A1を扱うシステムには止まりにくい回線を選び、必要なら冗長にする",
                "A system that handles A1 has a line that keeps running; redundant as needed"),
            answer: Wording("A1のシステムの取扱制限", "Obligation of systems with A1"),
            upheld: [.obligation], places: ["line.continuity"]),
        ClauseRule(
            "7(5)", who: .sectionManager,
            must: Wording(
                "パソコンやモバイル端末は、使わないとき鍵をかけて管理する",
                "Computers and mobile terminals are locked away when not in use"),
            answer: Wording("パソコンとモバイル端末の取扱制限", "Obligation of computers and mobile terminals"),
            upheld: [.obligation], places: ["terminal.lock"]),
    ]
}
