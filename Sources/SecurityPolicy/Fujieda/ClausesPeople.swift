extension Fujieda {
    /// People: 6.
    static let peopleClauses: [ClauseRule] = [
        ClauseRule(
            "6(1)①イ", who: .staff,
            must: Wording(
                "分からないこと・守れないことは管理者に尋ねる",
                "Ask the section manager where a rule is unclear or cannot be kept"),
            answer: Wording("管理者あての質問・例外の記録", "Question / exception record to the section manager"),
            upheld: [.notYet]),
        ClauseRule(
            "6(1)③ア", who: .staff,
            must: Wording(
                "管理者の許可なく、資産を持ち出さず（庁舎内の移動も）、ウェブで外へ送らない",
                "No carrying out of assets (moves inside the building too) and no sending out by web sites without the section manager's permission"
            ),
            answer: Wording(
                "持ち出しの許可と外部送信の許可。分類を問わない", "Carry-out permit and external-send permit; any class"),
            upheld: [.database, .door], places: ["permit carry-out", "permit external-send"]),
        ClauseRule(
            "6(1)③イ", who: .staff,
            must: Wording(
                "要るものだけを要る間だけ持ち出し、日時・人・内容を報告し、5年残す",
                "Take no more contents and no longer than needed; report date and time, person, contents; keep 5 years"
            ),
            answer: Wording(
                "資産と期間を必須にし、期限切れを示し、返却を報告させる。記録は、閉じた年度の翌年度から5年は誰にも消せない",
                "Assets and period are required, what is overdue shows, the return is reported; nobody can erase the record for five years from the next fiscal year"
            ),
            upheld: [.database, .door], places: ["permit carry-out", "retention due"]),
        ClauseRule(
            "6(1)④ア", who: .staff,
            must: Wording(
                "支給品でない機器は、情報基盤管理者の許可がなければ使わない",
                "No devices other than issued ones unless the infrastructure manager permits"),
            answer: Wording("私物機器の許可", "Own-device permit"),
            upheld: [.database, .door], places: ["permit own-device"]),
        ClauseRule(
            "6(1)④ウ", who: .staff,
            must: Wording(
                "支給パソコンのセキュリティ設定は、情報基盤管理者の許可がなければ変えない",
                "No change of security settings of issued computers without the infrastructure manager's permission"
            ),
            answer: Wording("設定変更の許可", "Security-setting permit"),
            upheld: [.database, .door], places: ["permit security-setting"]),
        ClauseRule(
            "6(1)⑤イ", who: .staff,
            must: Wording(
                "インターネット端末にC1・C2をむやみに写さない", "No careless copy of C1/C2 to terminals on the internet"
            ),
            answer: Wording(
                "C1・C2が入ったインターネット端末の取扱制限。写し先として断るのは今後",
                "Obligation of terminals on the internet with C1 or C2; refusal as a destination of a copy comes later"
            ),
            upheld: [.obligation, .notYet], places: ["internet.copies"]),
        ClauseRule(
            "6(1)⑤ウ", who: .staff,
            must: Wording("C1はメールで送らない", "No C1 by e-mail"),
            answer: Wording(
                "C1をメールで送る許可の申請を断る",
                "Applications to send C1 by e-mail are refused"),
            upheld: [.door], places: ["permit e-mail"]),
        ClauseRule(
            "6(1)⑤エ", who: .staff,
            must: Wording(
                "C2をメールで送るには、前もって管理者の承認を得る",
                "C2 by e-mail: approved by the section manager beforehand"),
            answer: Wording("C2のメール送信の許可", "E-mail permit for C2"),
            upheld: [.database, .door], places: ["permit e-mail"]),
        ClauseRule(
            "6(1)⑧ア", who: .staff,
            must: Wording("USBキーは共有も貸し借りもしない", "USB keys are not shared or lent"),
            answer: Wording("USBキーの持ち主はただ一人", "A USB key asset has exactly one holder"),
            upheld: [.notYet]),
        ClauseRule(
            "6(1)⑧イ", who: .staff,
            must: Wording(
                "USBキーをなくしたら、すぐ情報基盤管理者に知らせる",
                "Loss of a USB key: report to the infrastructure manager at once"),
            answer: Wording("紛失の報告：その資産のインシデント", "Loss report: incident on the asset"),
            upheld: [.notYet]),
        ClauseRule(
            "6(1)⑧ウ", who: .infrastructureManager,
            must: Wording("なくなったキーはすぐ使えなくする", "Disable the lost key at once"),
            answer: Wording(
                "使えなくした時刻がないとインシデントを閉じられない", "Disabled time is required before the incident closes"),
            upheld: [.notYet]),
        ClauseRule(
            "6(2)", who: .sectionManager,
            must: Wording(
                "委託契約に、管理の注意義務と秘密保持を書く", "Outsourcing contracts name due care and confidentiality"),
            answer: Wording(
                "委託先を契約番号と秘密保持の期限とともに登録する",
                "Contractors with contract number and the day until which confidentiality is agreed"
            ),
            upheld: [.model], places: ["contractor add --contract", "contractor add --nda-until"]),
        ClauseRule(
            "6(3)①", who: .ciso,
            must: Wording("年に一度は研修をする", "Training at least once a year"),
            answer: Wording(
                "研修の記録。今年度まだ受けていない部・課と人の一覧",
                "Training sessions; units and people not yet trained this fiscal year"),
            upheld: [.notYet]),
        ClauseRule(
            "6(3)②ア-イ", who: .sectionManagerAndStaff,
            must: Wording("参加の機会を与え、参加する", "Give the chance to attend; attend"),
            answer: Wording("出席の記録", "Attendance records"),
            upheld: [.notYet]),
    ]
}
