internal import Register
internal import SecurityPolicy

extension Words {
    /// The proof that nothing was changed, on the screens.
    enum Proof {
        static let chain = Wording("履歴の連なりを検証する", "Verify the chain of entries")
        static let chainNote = Wording(
            "どの履歴も前の履歴につながり、書き換えられていないことを確かめます。数秒で終わります。",
            "That every entry follows from the one before, and none was changed. It takes seconds.")
        static let replay = Wording("すべてを再現して検証する", "Verify by performing everything again")
        static let replayNote = Wording(
            "さらに、履歴を最初から再現し、規則に反する操作がないこと、すべての表が一致することを確かめます。途中でやめられます。",
            "Besides, that the rules allow every act, and that performing them again gives every table. It can be stopped."
        )
        static let past = Wording("過去の日の台帳を見る", "Look at the register of a past day")
        static let pastNote = Wording(
            "その日の事実か、その日に台帳が示していたものを、すべての画面で。どこでも T。",
            "What was true or what was known then, on all screens. T does it anywhere.")

        static func title(replay: Bool) -> Wording { replay ? Proof.replay : chain }
        static func explained(replay: Bool) -> Wording { replay ? replayNote : chainNote }

        /// What is known where a verification did not come to its end: a register that cannot be read
        /// is either damaged or in use.
        static func result(of error: any Error) -> Verification.Result {
            switch error as? RegisterError {
            case .damaged, .unreadableEntry, .unverified: .failed
            default: .unknown
            }
        }

        static let notHere = Wording("このページではできません", "not possible on this page")

        static let at = Wording("検証した日時", "Verified at")
        static let entries = Wording("履歴の数", "Entries")
        static let firstBad = Wording("最初の誤り", "First bad entry")
        static let head = Wording(
            "最新のハッシュ（控えておけば、後でここまでを照合できる）",
            "Newest hash (note it down: it tells later whether all of this is still so)")
        static let compared = Wording("照合したもの", "What was compared")
        static func lines(replay: Bool) -> [Wording] {
            let chain = [
                Wording("データベースの定義：プログラムのものと同じ", "the schema: the program's own"),
                Wording(
                    "各履歴の番号、内容のハッシュ、前の履歴とのつながり",
                    "each entry: number, hash of its body, link to the one before"),
            ]
            return replay
                ? chain + [
                    Wording("各操作：任命と規則が許すもの", "each act: allowed by appointments and rules"),
                    Wording(
                        "すべての表の行：履歴から再現したものと同じ", "every row of every table: what the ledger gives"),
                    Wording("添付書類：履歴にあるハッシュのとおり", "papers: by their hashes in the ledger"),
                    Wording(
                        "ファイルの健全さ（SQLite integrity_check）", "the file: SQLite's integrity_check"),
                ] : chain
        }

        /// A hash in groups of four digits, as people read it out, some groups a line.
        static func groups(of hash: String) -> [String] {
            let digits = Array(hash)
            let groups = stride(from: 0, to: digits.count, by: 4).map {
                String(digits[$0..<min($0 + 4, digits.count)])
            }
            return stride(from: 0, to: groups.count, by: 8).map {
                groups[$0..<min($0 + 8, groups.count)].joined(separator: " ")
            }
        }

        static let next = Wording("次にすること", "What to do next")
        static func advice(
            _ result: Verification.Result, replay: Bool
        ) -> [(text: Wording, clause: String)] {
            switch result {
            case .passed:
                replay
                    ? [
                        (
                            Wording(
                                "最新のハッシュと検証日時を監査調書に控える",
                                "Note the newest hash and the time in the audit's papers"), ""
                        )
                    ]
                    : [
                        (
                            Wording(
                                "表まで確かめるには「すべてを再現して検証する」",
                                "To verify the tables as well: by performing everything again"), ""
                        )
                    ]
            case .failed:
                [
                    (
                        Wording(
                            "台帳への記録をやめ、ファイルをそのまま複写して保全する",
                            "Record nothing more; copy the file as it is and keep it"), "8(1)③イ"
                    ),
                    (
                        Wording(
                            "情報セキュリティインシデントとして報告する", "Report it as an information-security incident"
                        ),
                        "6(1)⑧イ"
                    ),
                    (
                        Wording(
                            "控えていたハッシュや控えのファイルと比べ、いつまで正しかったかを調べる",
                            "Compare with noted hashes and backups: until when was it right?"), ""
                    ),
                ]
            case .unknown:
                [
                    (
                        Wording(
                            "ほかの人が使っていない時に、もう一度検証する（v）",
                            "Verify again (v) when nobody else is using the register"), ""
                    )
                ]
            }
        }
    }
}
