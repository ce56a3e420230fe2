package import Register
package import SecurityPolicy
internal import TerminalKit

extension Words {
    /// What is said of standbys.
    package enum Standby {
        package static let followHelp = Wording(
            "履歴を1件ずつ流し続けます（別のホストの `ledger receive` が受け取る）",
            "Stream the entries as they come, for `ledger receive` on another host")
        package static let afterHelp = Wording(
            "この番号の履歴より後から流す（省略時：最初から）", "Begin after this entry; else with the first")
        package static let askedHelp = Wording(
            "どこから流すかを標準入力で尋ねられるまで待つ（sshの強制コマンド用）",
            "Let standard input ask from where on, as a forced command of ssh's has it")
        package static let followOnceHelp = Wording(
            "いまある履歴を流したら終わる", "End after the newest entry instead of waiting for more")
        package static let receiveHelp = Wording(
            "別のホストの台帳の履歴を受け取り、確かめて、予備の台帳に再現します",
            "Receive another host's entries, check and perform them on a standby, and say if that host's"
                + " ledger becomes another one")
        package static let commandHelp = Wording(
            "履歴を流すコマンド（`--` の後に `ssh ホスト …`。省略時：標準入力から読む）",
            "The command that streams them, after `--`: `ssh host …`; else standard input is read")
        package static let checkpointsHelp = Wording(
            "このフォルダに、始め、1日に1度、終わりのチェックポイントを置く",
            "Put a checkpoint into this folder at the beginning, once a day and at the end")
        package static let signHelp = Wording(
            "チェックポイントをこの鍵（ssh-keygenの鍵）で署名する",
            "Sign the checkpoints with this key of ssh-keygen's")
        package static let receiveOnceHelp = Wording(
            "相手にいまある履歴を受け取ったら終わる", "End once all is there that the first host has now")
        package static let promoteHelp = Wording(
            "予備の台帳を検証し、これからの操作を記録する台帳にします",
            "Verify a standby and make it the register in which acts are recorded from now on")
        package static let reasonHelp = Wording(
            "切り替える理由（履歴に残る）", "Why; it is recorded in the ledger")

        package static let signNeedsFolder: (message: Wording, accepted: Wording?) = (
            Wording("--sign には --checkpoints が必要です", "--sign needs --checkpoints"),
            Wording("--checkpoints FOLDER --sign KEY", "--checkpoints FOLDER --sign KEY")
        )
        package static let askedOrAfter: (message: Wording, accepted: Wording?) = (
            Wording("--after と --asked は一緒に使えません", "--after and --asked exclude each other"),
            Wording("どちらか一方", "one of them")
        )

        /// A command that cannot be run.
        package static func notRun(
            _ command: String, _ number: Int32
        ) -> (message: Wording, accepted: Wording?) {
            let text = visible(Words.Exchange.systemText(number))
            return (
                Wording(
                    "\(visible(command)) を実行できません（\(text)）",
                    "cannot run \(visible(command)): \(text)"),
                Wording("`-- ssh ホスト`", "`-- ssh host`")
            )
        }

        /// The errors of what is no place for acts, or for entries of others.
        static func wrongPlace(
            _ error: RegisterError, _ path: String
        ) -> (message: Wording, accepted: Wording?) {
            if case .standby = error {
                return (
                    Wording(
                        "予備の台帳なので、ここでは操作を記録できません：\(visible(path))",
                        "a standby, which takes no acts: \(visible(path))"),
                    Wording(
                        "元のホストでの操作。元のホストが失われたときは `daicho ledger promote`",
                        "the same at the first host; or, if that is lost, after `daicho ledger promote`"
                    )
                )
            }
            return (
                Wording(
                    "予備の台帳ではありません：\(visible(path))", "not a standby: \(visible(path))"),
                Wording(
                    "`daicho ledger receive` で作った台帳、または、まだ何もない場所",
                    "one that `daicho ledger receive` made, or a place where there is nothing yet")
            )
        }

        /// Doctor's word for one.
        static let isStandby = Wording(
            "正常。予備の台帳（操作は元のホストで行う）",
            "as it should be; a standby: acts are done at the first host")

        /// That it was made, or made anew.
        package static func made(_ path: String, entries: Int) -> Wording {
            Wording(
                "予備の台帳ができました：\(visible(path))（履歴 \(entries)件、検証済み）",
                "the standby is there, and verified: \(visible(path)), \(entries) entries")
        }

        /// How far it is.
        package static func receiving(_ entries: Int, of announced: Int) -> Wording {
            Wording(
                "受信しています 履歴 \(entries)/\(announced)件",
                "receiving, \(entries) of \(announced) entries")
        }

        /// That entries are there.
        package static func received(_ entries: Int, lag: Int) -> Wording {
            Wording(
                "履歴 \(entries)件まで受け取りました（記録から \(lag)秒）",
                "\(entries) entries are there, \(lag) s after the newest was recorded")
        }

        /// That the standby is made anew.
        package static func anew(_ entry: Int) -> Wording {
            Wording(
                "履歴 \(entry) 番は、受け取る前に消去されています。予備の台帳を最初から作り直します",
                "entry \(entry) was erased before it was received: making the standby anew")
        }

        /// That it would have to be, and nobody can be asked.
        package static func erased(
            _ entry: Int
        ) -> (message: Wording, accepted: Wording?) {
            (
                anew(entry),
                Wording(
                    "`-- ssh ホスト …` による受信（最初から尋ね直せる）",
                    "the same with a command after `--`, which can be asked from the beginning")
            )
        }

        /// What it has in the end.
        package static func ended(_ entries: Int, head: String) -> Wording {
            Wording(
                "予備の台帳に履歴 \(entries)件、最新のハッシュ \(head)",
                "The standby has \(entries) entries, head \(head)")
        }

        /// That a checkpoint was written.
        package static func checkpoint(_ path: String) -> Wording {
            Wording("チェックポイント：\(visible(path))", "checkpoint: \(visible(path))")
        }

        /// That a standby became the register.
        package static func promoted(_ path: String, _ receipt: Receipt) -> Wording {
            Wording(
                "\(visible(path)) で、これからの操作を記録します（履歴 \(receipt.entry) 番）\n"
                    + "元のホストの台帳では、もう何も記録しないでください",
                "Acts are recorded in \(visible(path)) from now on (entry \(receipt.entry))\n"
                    + "Let nothing more be recorded at the first host")
        }

        /// What the standby says of its first host.
        package static func departed(_ departure: Departure) -> (heading: Wording, reason: Wording)
        {
            (
                Wording(
                    "元のホストの台帳を受け取れません。予備の台帳（履歴 \(departure.entries)件）は元のままです",
                    "Not received from the first host; the standby (\(departure.entries) entries) is as it was"
                ), reason(departure)
            )
        }

        private static func reason(_ departure: Departure) -> Wording {
            let entry = departure.firstBad
            switch departure.finding {
            case .ledger(.anotherRegister):
                return Wording(
                    "元のホストの台帳は、予備の台帳とは別のものか、最初から書き直されたものです",
                    "the first host has another register, or one that was written anew from its beginning"
                )
            case .ledger(.rolledBack(let from, let through)):
                return Wording(
                    "元のホストに履歴 \(from)〜\(through) 番がありません。古い控えに戻されたか、末尾が削られています",
                    "the first host lacks entries \(from) to \(through): an old copy was put in place, or the"
                        + " end was cut off")
            case .ledger(.truncated(let from, let through)):
                return Wording(
                    "元のホストの履歴 \(from)〜\(through) 番が削られています。表はまだその後の履歴を知っています",
                    "entries \(from) to \(through) were cut off at the first host: its tables still know of"
                        + " some")
            case .ledger(.continued(let from, _)):
                return Wording(
                    "履歴 \(from) 番から、元のホストの台帳は別のものです。そこで分かれ、予備の最新より後に記録されました",
                    "from entry \(from) on, the first host's ledger is another one, recorded after the"
                        + " standby's newest entry: they forked there")
            case .ledger(.rewritten(let from, let through)):
                return Wording(
                    from == through
                        ? "履歴 \(from) 番から、元のホストの台帳は書き直されています"
                        : "履歴 \(from)〜\(through) 番のどこかから、元のホストの台帳は書き直されています",
                    from == through
                        ? "from entry \(from) on, the first host's ledger was written anew"
                        : "from one of entries \(from) to \(through) on, the first host's ledger was written"
                            + " anew")
            case .ledger(let finding): return Words.Verify.finding(finding, entry: entry)
            case .paper:
                return Wording(
                    "履歴 \(entry ?? 0) 番の添付が届かないか、別のものです",
                    "entry \(entry ?? 0): its paper did not come, or is another one")
            case .stream(let fault): return words(fault)
            }
        }

        private static func words(_ fault: StreamFault) -> Wording {
            switch fault {
            case .notALine:
                Wording("届いた行が履歴の形ではありません", "a line that came is none of a stream of entries")
            case .tooLong: Wording("届いた行が長すぎます", "a line that came is too long")
            case .version(let version):
                Wording(
                    "相手の形式（\(visible(version))）はこの版で読めません",
                    "the stream's version is unknown: \(visible(version))")
            case .misplaced:
                Wording("届いた行の順序が違います", "a line came where it cannot be")
            case .cutOff: Wording("行の途中で途切れました", "the stream ends within a line")
            }
        }
    }
}
