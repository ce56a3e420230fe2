extension Fujieda {
    /// Handling by class, transport, provision and disposal: 5(2)⑤ to ⑪.
    static let handlingClauses: [ClauseRule] = [
        ClauseRule(
            "5(2)⑤ア", who: .manager,
            must: Wording(
                "C2は、見る人を限り、回線を選び、むやみに写したり送ったりしない",
                "C2: limit viewing to permitted people; a suitable network; no careless copy, post, send"
            ),
            answer: Wording("C1・C2の取扱制限", "Obligations of C1 and C2"),
            upheld: [.obligation],
            places: ["c2.viewing", "c2.network", "c2.network-equipment", "c2.copying"]),
        ClauseRule(
            "5(2)⑤イ", who: .all,
            must: Wording(
                "C1はさらに、ネットやメールで外へ出さず、暗号かパスワードで守り、鍵のかかる所に置く",
                "C1 besides: no sending out over the internet or e-mail; encryption or password; lockable place"
            ),
            answer: Wording(
                "C1の取扱制限。C1をメールやウェブで送る許可の申請は断る",
                "Obligations of C1; applications to send C1 by e-mail or web sites are refused"),
            upheld: [.obligation, .door],
            places: [
                "c1.sending", "c1.encryption", "c1.encryption-terminal", "c1.encryption-file",
                "c1.lock", "permit e-mail", "permit external-send",
            ]),
        ClauseRule(
            "5(2)⑤ウ", who: .all,
            must: Wording(
                "特定個人情報は、専用の方針と規程にも従う",
                "Specific personal information (My Number): the rules of its own policy and regulation besides"
            ),
            answer: Wording(
                "特定個人情報の印。C1より低い分類を断り、取扱制限を足す", "Flag that demands C1 and adds its obligation"),
            upheld: [.door, .obligation], places: ["asset classify", "c1.my-number"]),
        ClauseRule(
            "5(2)⑥ア-ウ", who: .manager,
            must: Wording(
                "I1は、直せる人を限り、鍵のかかる所に置き、バックアップを取る", "I1: limit editing; lockable place; backup"),
            answer: Wording("I1の取扱制限", "Obligations of I1"),
            upheld: [.obligation],
            places: ["i1.editing", "i1.lock", "i1.backup", "i1.backup-server"]),
        ClauseRule(
            "5(2)⑦ア-ウ", who: .manager,
            must: Wording("A1は、冗長化し、鍵のかかる所に置き、バックアップを取る", "A1: redundancy; lockable place; backup"),
            answer: Wording("A1の取扱制限", "Obligations of A1"),
            upheld: [.obligation],
            places: [
                "a1.redundancy", "a1.redundancy-equipment", "a1.lock", "a1.backup",
                "a1.backup-server",
            ]),
        ClauseRule(
            "5(2)⑧ア", who: .sectionManager,
            must: Wording("分類に見合った保管をする", "Keep assets suitably by class"),
            answer: Wording(
                "資産ごとに所在と保管の措置を記録し、足りないものを示す",
                "Location and storage measures per asset; gaps listed"),
            upheld: [.obligation, .model], places: ["keep.place", "asset add --location", "gaps"]),
        ClauseRule(
            "5(2)⑧イ", who: .sectionManager,
            must: Wording("長く保管する外部媒体は書き込めなくする", "External media kept long: write-protected"),
            answer: Wording("長期保管の媒体の取扱制限", "Obligation of long-kept external media"),
            upheld: [.obligation], places: ["keep.write-protection"]),
        ClauseRule(
            "5(2)⑧ウ", who: .sectionManager,
            must: Wording(
                "長く保管する、まれにしか使わない媒体やバックアップ媒体は、災害に遭いにくい地域に置く",
                "Seldom-used external media and backup media kept long: in a region unlikely to be hit by disaster"
            ),
            answer: Wording(
                "長期保管のうち、バックアップ用や利用がまれな媒体の取扱制限",
                "Obligation of media kept long that are seldom used or hold backups"),
            upheld: [.obligation], places: ["keep.safe-region"]),
        ClauseRule(
            "5(2)⑧エ", who: .sectionManager,
            must: Wording(
                "C1・C2、I1・I2、A1の入った外部媒体は、火・熱・水・湿気に強い鍵付きの場所に置く",
                "External media with C1/C2 or I1/I2 or A1: lockable place proof against fire, heat, water, damp"
            ),
            answer: Wording("実効分類で決まる媒体の取扱制限", "Obligation of such media by effective class"),
            upheld: [.obligation], places: ["keep.fireproof"]),
        ClauseRule(
            "5(2)⑨ア", who: .carrier,
            must: Wording(
                "C1・C2を運ぶのは、管理者の許可を得た職員か、秘密保持契約のある業者",
                "C1/C2 transport: by staff or by a contractor whose contract names confidentiality; with the section manager's permission"
            ),
            answer: Wording(
                "運搬の許可。運ぶのは、在職中の職員か、その日に有効な秘密保持契約のある委託事業者でなければならない",
                "Transport permit; the carrier must be active staff or a contractor with a valid NDA on the day"
            ),
            upheld: [.database, .door], places: ["permit transport"]),
        ClauseRule(
            "5(2)⑨イ", who: .carrier,
            must: Wording(
                "C1・C2を運ぶときは、鍵付きの入れ物・暗号・パスワードなどで守る",
                "C1/C2 transport: locked case, encryption, password"),
            answer: Wording(
                "運搬の許可は、C1・C2なら保護の方法（入れ物、封印、暗号化、パスワード）が一つもない申請を断る",
                "An application for the transport of C1/C2 needs at least one protective measure: case, seal, encryption, password"
            ),
            upheld: [.door], places: ["permit transport"]),
        ClauseRule(
            "5(2)⑩ア", who: .provider,
            must: Wording(
                "C1・C2を外へ渡すには管理者の許可を得る", "C1/C2 provided outside: section manager's permission"),
            answer: Wording("外部提供の許可", "External-provision permit"),
            upheld: [.database, .door], places: ["permit provision"]),
        ClauseRule(
            "5(2)⑩イ", who: .sectionManager,
            must: Wording(
                "許可する前に、法令や決まりに反しないことを確かめる",
                "Confirm before permitting that no law or rule is broken"),
            answer: Wording(
                "承認する人に根拠を書かせ、なければ承認を断る",
                "The approver states the legal basis; without it the approval is refused"),
            upheld: [.door], places: ["permit provision"]),
        ClauseRule(
            "5(2)⑩ウ", who: .provider,
            must: Wording(
                "C1・C2を外へ渡すときは、必要に応じ暗号やパスワードで守る",
                "C1/C2 provided outside: encrypt or set a password as needed"),
            answer: Wording(
                "C1・C2なら、暗号化、パスワード、どちらも要らない理由のどれかを書かせる",
                "C1/C2: encryption, a password, or the reason why neither is needed must be given"),
            upheld: [.door], places: ["permit provision"]),
        ClauseRule(
            "5(2)⑩エ", who: .sectionManager,
            must: Wording(
                "住民に渡すもの・公表するものは、内容を正しく保つ",
                "What is given or published to residents must be kept intact"),
            answer: Wording(
                "公表したもののハッシュを記録するまで、公表の許可は終わらない",
                "A publication permit is not finished before the hash of what was published is recorded"
            ),
            upheld: [.door], places: ["permit publication"]),
        ClauseRule(
            "5(2)⑪ア", who: .disposer,
            must: Wording(
                "要らなくなったC1・C2の媒体は、壊すか消すかして元に戻せなくする",
                "C1/C2 media no longer needed: destroy physically or erase with software so that nothing can be restored"
            ),
            answer: Wording(
                "復元できない方法の処理を記録するまで、中身を出した媒体の分類は下がらない。廃棄の許可は、C1・C2ならそうでない方法での終了を断る",
                "A medium keeps its class after the information left it, until an irreversible sanitization is recorded; the disposal of C1/C2 cannot be finished with a method that can be undone"
            ),
            upheld: [.database, .door],
            places: [
                "schema.sql: effective class", "asset sanitize", "asset why", "permit disposal",
            ]),
        ClauseRule(
            "5(2)⑪イ", who: .disposer,
            must: Wording("C1・C2の廃棄には管理者の許可を得る", "C1/C2: section manager's permission"),
            answer: Wording(
                "廃棄の許可。許可によらずに資産を使用終了にできるのは管理者だけ",
                "Disposal permit; besides, only the section manager retires an asset"),
            upheld: [.database, .door], places: ["permit disposal", "asset retire"]),
        ClauseRule(
            "5(2)⑪ウ", who: .disposer,
            must: Wording(
                "廃棄の日時・人・内容を報告し、書類を5年残す。委託でも同じで、必要なら証明書を取る",
                "Report date and time, person, contents to the section manager; keep these and related papers 5 years; outsourced the same; certificate where needed"
            ),
            answer: Wording(
                "廃棄の終了に、日時、実施した人、立会人、方法を書かせる。委託なら証明書を付けさせる。管理者が報告を確かめる。記録と書類は、閉じた年度の翌年度から5年は誰にも消せず、その後は申請した人とは別の人の決定で消える",
                "Finishing a disposal states when, who, the witness and the method, and needs a certificate if outsourced; the section manager acknowledges it; nobody can erase the record and its papers for five years from the next fiscal year, and then only what somebody else has asked for"
            ),
            upheld: [.database, .door], places: ["permit disposal", "retention due"]),
    ]
}
