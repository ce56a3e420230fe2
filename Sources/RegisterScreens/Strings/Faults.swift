package import SecurityPolicy
package import TerminalKit

extension Words {
    /// What goes wrong on the command line itself.
    package enum Fault {
        package static func notTheOwner(_ path: String) -> (message: Wording, accepted: Wording?) {
            (
                Wording(
                    "`--as` は台帳ファイルの所有者だけが使えます：\(visible(path))",
                    "`--as` is only for the owner of the register file: \(visible(path))"),
                Wording("`--as` のない操作", "the same without `--as`")
            )
        }

        package static func unreadable(_ path: String) -> (message: Wording, accepted: Wording?) {
            (
                Wording(
                    "台帳を読む権限がありません：\(visible(path))", "no permission to read \(visible(path))"),
                Wording(
                    "読む権限のある人の操作（ファイルの所有者に相談してください）",
                    "the same by somebody who may read it; its owner can permit you")
            )
        }

        package static let noTerminal: (message: Wording, accepted: Wording?) = (
            Wording(
                "画面を開くには端末が必要です", "the screens need a terminal"),
            Wording(
                "`daicho asset list`（一覧）、`daicho gaps`（未措置）、`daicho --help`（すべてのコマンド）",
                "`daicho asset list`, `daicho gaps`, or `daicho --help` for every command")
        )

        package static func terminal(
            _ error: TerminalError
        ) -> (message: Wording, accepted: Wording?) {
            let what: Wording =
                switch error {
                case .notATerminal: noTerminal.message
                case .unknownTerminal(let name):
                    Wording(
                        "端末 TERM=\(visible(name)) はこのシステムで知られていません",
                        "this system does not know the terminal TERM=\(visible(name))")
                case .tooSimple(let name):
                    Wording(
                        "端末 TERM=\(visible(name)) には画面を表示できません",
                        "the terminal TERM=\(visible(name)) cannot place text on a screen")
                case .noUTF8:
                    Wording(
                        "このシステムにはUTF-8のロケールがありません", "this system has no UTF-8 locale")
                case .alreadyOpen: Wording("画面はすでに開いています", "the screen is open already")
                case .failed: Wording("端末を開けません", "the terminal could not be opened")
                }
            return (what, noTerminal.accepted)
        }

        /// What stands in a file of keys.
        package static let keyNames = Wording(
            "空白で区切ったキーの名前（j、Enter、Ctrl-S、F1）、文字の入力（Type:住民）、貼付け（Paste:文字）、"
                + "# と空白で始まる注釈の行",
            "names of keys parted by spaces (j, Enter, Ctrl-S, F1), typed text (Type:text),"
                + " pasted text (Paste:text), and lines of comment that begin with # and a space"
        )

        package static func keysNotUTF8(
            _ path: String
        ) -> (message: Wording, accepted: Wording?) {
            (
                Wording(
                    "\(visible(path)) はUTF-8ではありません", "\(visible(path)) is not UTF-8"),
                Wording("UTF-8の文字", "text in UTF-8")
            )
        }

        package static func noSuchKey(
            _ word: String, line: Int, in path: String
        ) -> (message: Wording, accepted: Wording?) {
            (
                Wording(
                    "\(visible(path)) \(line)行目：\(visible(word)) というキーはありません",
                    "\(visible(path)), line \(line): no key is named \(visible(word))"),
                keyNames
            )
        }

        package static func notUTF8(argument: Int) -> (message: Wording, accepted: Wording?) {
            (
                Wording(
                    "\(argument)番目の引数がUTF-8ではありません", "argument \(argument) is not UTF-8"),
                Wording("UTF-8の文字", "text in UTF-8")
            )
        }

        package static let allAxes: (message: Wording, accepted: Wording?) = (
            Wording(
                "分類は --c、--i、--a をすべて指定してください", "a class needs --c, --i and --a, all three"),
            Wording(
                "--c 1〜3 --i 1〜3 --a 1〜2、またはどれも付けない（未分類）",
                "--c 1–3 --i 1–3 --a 1–2, or none of them (unclassified)")
        )

        package static func unclassified(_ number: Int) -> (message: Wording, accepted: Wording?) {
            (
                Wording(
                    "情報資産 \(number) は未分類なので、--c、--i、--a のすべてが必要です",
                    "asset \(number) is unclassified, so --c, --i and --a are all needed"),
                Wording("--c 1〜3 --i 1〜3 --a 1〜2", "--c 1–3 --i 1–3 --a 1–2")
            )
        }

        package static let noAxis: (message: Wording, accepted: Wording?) = (
            Wording("新しい分類がありません", "no class is given"),
            Wording(
                "--c、--i、--a、--criterion、--specific-personal のどれか",
                "one of --c, --i, --a, --criterion, --specific-personal")
        )

        package static func noUnit(
            _ text: String, among known: [String]
        ) -> (message: Wording, accepted: Wording?) {
            let words = Words.error(.notFound(.unit, text))
            return (Words.suggesting(words.message, for: text, among: known), words.accepted)
        }

        package static func severalUnits(
            _ name: String, codes: [String]
        ) -> (message: Wording, accepted: Wording?) {
            (
                Wording(
                    "\(visible(name)) という名称の部・課が\(codes.count)つあります",
                    "\(codes.count) units have the name \(visible(name))"),
                Words.list(codes.map { visible($0) })
            )
        }

        package static func noClause(_ clause: String) -> (message: Wording, accepted: Wording?) {
            (
                Wording("条項 \(visible(clause)) はありません", "there is no clause \(visible(clause))"),
                Wording("`daicho policy` にある条項", "a clause that `daicho policy` shows")
            )
        }

        package static func noCode(_ clause: String) -> (message: Wording, accepted: Wording?) {
            (
                Wording(
                    "条項 \(visible(clause)) に関するコードはありません",
                    "no code has to do with clause \(visible(clause))"),
                Wording(
                    "`daicho policy --codes` にある条項", "a clause that `daicho policy --codes` shows")
            )
        }

        package static func output(_ detail: String) -> (message: Wording, accepted: Wording?) {
            (Wording("出力できません（\(visible(detail))）", "cannot write: \(visible(detail))"), nil)
        }

        package static func unexpected(_ detail: String) -> (message: Wording, accepted: Wording?) {
            (Wording("失敗しました（\(visible(detail))）", "failed: \(visible(detail))"), nil)
        }
    }
}
