extension Fujieda {
    /// Scope, roles and incidents: 基本方針 and 4.
    static let scopeClauses: [ClauseRule] = [
        ClauseRule(
            "基本方針 2(5)", who: .all,
            must: Wording(
                "システムと行政の情報を、どちらも情報資産として扱う",
                "An information asset is an information system or administrative information"),
            answer: Wording(
                "資産の種別：電子情報、文書、記録媒体、機器、情報システム、システム関連文書",
                "Asset kinds: information; document; medium; equipment; system; system document"),
            upheld: [.model], places: ["asset add --kind"]),
        ClauseRule(
            "基本方針 3(2)", who: .all,
            must: Wording(
                "ネットワーク、システム、設備、媒体、扱う情報（印刷物も）、仕様書や構成図まで対象にする",
                "Scope: networks; systems; facilities; electromagnetic media; information handled (printouts too); specifications and network diagrams"
            ),
            answer: Wording(
                "同じ6種別で登録する。どの種別も台帳に載せられる",
                "The same kinds of asset; every one of them can be registered"),
            upheld: [.model], places: ["asset add --kind", "asset import"]),
        ClauseRule(
            "基本方針 7", who: .auditor,
            must: Wording("監査や自己点検を定期に行う", "Audit or self-inspection periodically"),
            answer: Wording(
                "監査担当者は台帳の履歴を読んで検証し、過去のどの日の台帳も見られ、報告を得る。点検の巡回と指摘の記録は今後",
                "Auditors read and verify the ledger, look at the register of any past day and get reports; inspection rounds and findings come later"
            ),
            upheld: [.model, .notYet],
            places: [
                "appoint auditor", "ledger list", "ledger verify", "report",
            ]),
        ClauseRule(
            "4(1)①-⑦", who: .all,
            must: Wording(
                "7つの役割を置く：CISO、統括責任者、責任者、管理者、情報基盤管理者、担当者、職員等",
                "Seven roles: CISO; general officer (統括情報セキュリティ責任者); department officer (情報セキュリティ責任者); section manager (情報セキュリティ管理者); infrastructure manager (情報基盤管理者); security clerk (情報セキュリティ担当者); staff (職員等)"
            ),
            answer: Wording(
                "任命（人、役割、部・課、期間）として登録し、操作した日の任命で権限を確かめる",
                "Appointments: person + role + unit + from/until; a role is checked on the day of the act"
            ),
            upheld: [.door, .model], places: ["appoint", "unit add", "person add"]),
        ClauseRule(
            "4(1)②", who: .generalOfficer,
            must: Wording(
                "統括責任者の仕事は情報政策担当課の長が代わって処理できる",
                "May have the head of the information-policy section act in its place"),
            answer: Wording(
                "代決：誰の代わりかを付けた任命。履歴には両方の名が残る",
                "Delegation: an appointment marked as acting for another; the ledger names both"),
            upheld: [.model], places: ["appoint --acting-for"]),
        ClauseRule(
            "4(2)②ア", who: .staff,
            must: Wording(
                "インシデントやその疑いは、すぐに管理者と情報基盤管理者へ知らせる",
                "Report an incident or a suspicion at once to the section manager and the infrastructure manager"
            ),
            answer: Wording(
                "インシデント記録を作り、両者の受信箱に届ける", "Incident record; both are notified in their inbox"),
            upheld: [.notYet]),
        ClauseRule(
            "4(2)②イ", who: .staff,
            must: Wording(
                "住民など外からの知らせも同じ経路で伝える",
                "Reports from residents and other outsiders take the same path"),
            answer: Wording("外部からの情報源を付けたインシデント記録", "Incident record with an outside source"),
            upheld: [.notYet]),
        ClauseRule(
            "4(2)②ウ", who: .sectionManager,
            must: Wording(
                "責任者へ伝え、情報基盤管理者と相談し、必要なら統括責任者とCISOにも伝える",
                "Report on to the department officer; consult the infrastructure manager; where needed the general officer and the CISO"
            ),
            answer: Wording(
                "上への報告を、時刻と人を付けて段階ごとに記録する", "Escalation steps of an incident with time and person"),
            upheld: [.notYet]),
        ClauseRule(
            "4(2)③ア", who: .departmentOfficer,
            must: Wording(
                "内容・原因・被害・範囲を調べて記録し、再発を防ぐ策を考える",
                "Investigate and keep a record of contents, cause, confirmed damage, extent; plan against recurrence"
            ),
            answer: Wording(
                "調査の欄が埋まるまでインシデントを閉じられない",
                "Investigation fields of an incident; cannot be closed without them"),
            upheld: [.notYet]),
        ClauseRule(
            "4(2)③イ", who: .generalOfficerAndCISO,
            must: Wording("報告を確かめ、対応を指示する", "Confirm the report and instruct"),
            answer: Wording("インシデントに指示を書き加える", "Instruction entries of an incident"),
            upheld: [.notYet]),
        ClauseRule(
            "4(3)", who: .all,
            must: Wording(
                "やむを得ないときを除き、申請する人と承認する人を別にする",
                "Applicant and approver may not be the same person unless unavoidable"),
            answer: Wording(
                "自分の申請の承認は、やむを得ない理由を書かない限り、窓口もデータベースも断る。理由は承認とともに残る。監査用の書き出しで目立たせるのは今後",
                "The door and the database refuse the approval of one's own application, unless a reason says why it is unavoidable; the reason stays with the approval; flagging it in exports for audits comes later"
            ),
            upheld: [.database, .door, .notYet], places: permitPlaces),
    ]
}
