package import Register
package import SecurityPolicy
internal import TerminalKit

extension Words {
    /// What `doctor` says.
    package enum Doctor {
        package static let quickHelp = Wording(
            "時間のかかる、履歴の再現（すべての表の検証）をしない", "Leave out the replay, which takes longest")

        package static func state(_ state: Symptom.State) -> Wording {
            switch state {
            case .ok: Wording("良", "ok")
            case .warning: Wording("注意", "warning")
            case .bad: Wording("不良", "bad")
            }
        }

        /// What was looked at.
        package static func check(_ check: Symptom.Check) -> Wording {
            switch check {
            case .file: Wording("ファイルの権限", "file")
            case .folder: Wording("フォルダの権限", "folder")
            case .fileSystem: Wording("ファイルシステム", "file system")
            case .space: Wording("空き容量", "free space")
            case .open: Wording("台帳を開く", "opening")
            case .settings: Wording("接続の設定", "settings")
            case .journal: Wording("ジャーナル", "journal")
            case .sqlite: Wording("SQLiteの版", "SQLite")
            case .clock: Wording("時計", "clock")
            case .integrity: Wording("ファイルの健全性", "integrity")
            case .schema: Wording("データベースの定義", "schema")
            case .chain: Wording("履歴の連なり", "chain")
            case .replay: Wording("履歴の再現", "replay")
            }
        }

        package static let locale = Wording("ロケール", "locale")
        package static let terminal = Wording("端末", "terminal")

        /// How well all of it is.
        package static func total(bad: Int, warnings: Int) -> Wording {
            bad + warnings == 0
                ? Wording("問題はありません", "Nothing is wrong")
                : Wording("不良 \(bad)、注意 \(warnings)", "\(bad) bad, \(warnings) to be looked at")
        }

        /// What a check found, and what to do about it.
        package static func finding(_ symptom: Symptom) -> (message: Wording, advice: Wording?) {
            switch symptom.finding {
            case .fine: (Wording("正常", "as it should be"), nil)
            case .standby: (Words.Standby.isStandby, nil)
            case .notExamined:
                (
                    Wording("調べていません", "not examined"),
                    Wording("先に上の不良を直してください", "first mend what is bad above")
                )
            case .mode, .writable, .readable, .notShared, .owners: permissions(symptom)
            case .local, .network, .room, .noRoom: place(symptom.finding)
            case .closed, .setting, .journal, .badJournal, .version, .oldVersion:
                database(symptom.finding)
            case .clock(let now): (Wording("\(now)", "\(now)"), nil)
            case .clockBehind(let now, let newest):
                (
                    Wording(
                        "\(now)。最新の履歴（\(newest)）より前です",
                        "\(now), before the newest entry (\(newest))"),
                    Wording(
                        "時計を合わせてください。それまで何も記録しないでください",
                        "set the clock, and record nothing until then")
                )
            case .verified(let entries):
                (Wording("履歴 \(entries)件、変更なし", "\(entries) entries, nothing was changed"), nil)
            case .found(let entry, let finding):
                (
                    Words.Verify.finding(finding, entry: entry),
                    Wording(
                        "ファイルをそのまま残し、docs/operations.md の「When verification fails」に従ってください",
                        "keep the file as it is, and see \"When verification fails\" in docs/operations.md"
                    )
                )
            }
        }

        private static func permissions(
            _ symptom: Symptom
        ) -> (message: Wording, advice: Wording?) {
            func facts(_ mode: Int, _ owner: String) -> Wording {
                let digits = "0" + String(mode, radix: 8)
                return Wording(
                    "\(digits)、所有者 \(visible(owner))", "\(digits), owner \(visible(owner))")
            }
            let isFolder = symptom.check == .folder
            switch symptom.finding {
            case .mode(let mode, let owner): return (facts(mode, owner), nil)
            case .writable(let mode, let owner):
                let facts = facts(mode, owner)
                return (
                    Wording("\(facts.ja)。誰でも書き込めます", "\(facts.en): everybody may write it"),
                    isFolder
                        ? Wording("`chmod o-w` をフォルダに", "`chmod o-w` for the folder")
                        : Wording("`chmod o-rwx` をファイルに", "`chmod o-rwx` for the file")
                )
            case .readable(let mode, let owner):
                let facts = facts(mode, owner)
                return (
                    Wording("\(facts.ja)。誰でも読めます", "\(facts.en): everybody may read it"),
                    Wording("`chmod o-rwx` をファイルに", "`chmod o-rwx` for the file")
                )
            case .notShared(let mode, let owner):
                let facts = facts(mode, owner)
                return (
                    Wording(
                        "\(facts.ja)。グループの人がジャーナルを作れません",
                        "\(facts.en): the group cannot make the journal"),
                    Wording("`chmod 2770` をフォルダに", "`chmod 2770` for the folder")
                )
            case .owners(let file, let folder):
                return (
                    Wording(
                        "所有者 \(visible(folder)) は、\(visible(file)) のファイルを置き換えられます",
                        "its owner \(visible(folder)) can replace the file of \(visible(file))"),
                    Wording("ファイルと同じ所有者のフォルダに置く", "a folder of the file's owner")
                )
            default: return (Wording("", ""), nil)
            }
        }

        private static func place(
            _ finding: Symptom.Finding
        ) -> (message: Wording, advice: Wording?) {
            func facts(_ free: Int, _ needed: Int) -> Wording {
                Wording(
                    "\(Backups.size(free))（ファイル2つ分は \(Backups.size(needed))）",
                    "\(Backups.size(free)); the file twice is \(Backups.size(needed))")
            }
            switch finding {
            case .local(let number): return (Wording("ローカル（\(number)）", "local (\(number))"), nil)
            case .network(let name):
                return (
                    Wording("ネットワーク上（\(name)）", "over a network (\(name))"),
                    Wording(
                        "ローカルディスクに置く。ネットワーク上ではSQLiteのロックが効かないことがあります",
                        "a local disk: SQLite's locks may not hold over a network")
                )
            case .room(let free, let needed): return (facts(free, needed), nil)
            case .noRoom(let free, let needed):
                return (
                    facts(free, needed),
                    Wording("控えと取込みのために空きを作る", "room for a backup and for an import")
                )
            default: return (Wording("", ""), nil)
            }
        }

        private static func database(
            _ finding: Symptom.Finding
        ) -> (message: Wording, advice: Wording?) {
            switch finding {
            case .closed(let error):
                let words = Words.error(error)
                return (words.message, words.accepted)
            case .setting(let name, let value):
                return (Words.error(.setting(name: name, value: value)).message, another)
            case .journal(let mode): return (Wording(visible(mode), visible(mode)), nil)
            case .badJournal(let mode):
                return (
                    Wording(visible(mode), visible(mode)),
                    Wording(
                        "ほかの人が使っていないときに `sqlite3 FILE 'PRAGMA journal_mode = DELETE'`",
                        "`sqlite3 FILE 'PRAGMA journal_mode = DELETE'` while nobody uses it")
                )
            case .version(let version): return (Wording(version, version), nil)
            case .oldVersion(let version):
                return (Wording("\(version)（古い）", "\(version), which is old"), another)
            default: return (Wording("", ""), nil)
            }
        }

        private static let another = Wording(
            "Debian 12以降のSQLite（3.40.1以降）", "the SQLite of Debian 12 or newer (3.40.1)")
    }
}
