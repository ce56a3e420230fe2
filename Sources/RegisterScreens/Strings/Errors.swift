public import Register
public import SecurityPolicy
internal import TerminalKit

/// What has gone wrong with a register, and what would help.
extension Words {
    /// An error and what would be accepted or would help.
    ///
    /// - Parameter policy: names what a refusal is about.
    public static func error(
        _ error: RegisterError, policy: Policy = .fujieda
    ) -> (message: Wording, accepted: Wording?) {
        switch error {
        case .refused(let refusal): Words.refusal(refusal, policy: policy)
        case .notFound(let thing, let name):
            (
                Wording(
                    "\(Words.thing(thing).ja) \(visible(name)) はありません",
                    "there is no \(Words.thing(thing).en) \(visible(name))"),
                whereToLook(thing)
            )
        case .missing(let path):
            (
                Wording("台帳がありません：\(visible(path))", "there is no register at \(visible(path))"),
                Wording(
                    "`daicho init` か `daicho demo` で作った台帳（`--register` で場所を指定）。共有の台帳なら、そのサーバー（管理する人に相談してください）",
                    "a register made by `daicho init` or `daicho demo` (`--register` says where); of a shared one the server: ask whoever runs it"
                )
            )
        case .exists(let path):
            (
                Wording(
                    "すでにファイルがあります：\(visible(path))", "there is already a file at \(visible(path))"),
                Wording("まだファイルのない場所", "a place where there is no file yet")
            )
        case .cannotCreate(let path, let reason):
            (
                Wording(
                    "作成できません：\(visible(path))（\(visible(reason))）",
                    "cannot create \(visible(path)): \(visible(reason))"),
                Wording("書き込めるフォルダ", "a folder that can be written to")
            )
        case .notARegister(let path, let reason):
            (
                Wording(
                    "台帳ではありません：\(visible(path))（\(notARegister(reason).ja)）",
                    "not a register: \(visible(path)) (\(notARegister(reason).en))"),
                Wording("daicho の台帳ファイル", "a register made by daicho")
            )
        case .beforeTheRegister(let day):
            (
                Wording("\(day) には、まだ台帳がありませんでした", "there was no register yet on \(day)"),
                Wording("台帳を作った日以降の日", "a day since the register was created")
            )
        case .past(let day):
            (
                Wording(
                    "\(pastDay(day).ja)の台帳は見るだけで、変更できません",
                    "the register \(pastDay(day).en) is only looked at, never changed"),
                Wording("日を指定しない操作", "the same without a past day")
            )
        case .olderVersion(let path, let found, let known):
            (
                Wording(
                    "\(visible(path)) は前の版（形式 \(found)、この版は \(known)）の台帳です",
                    "\(visible(path)) is of an earlier version (format \(found), this program has \(known))"
                ),
                Wording(
                    "書き込める人がこの版で一度開いた後（自動で新しい形式になります）",
                    "the same after somebody who may write it has opened it with this version, which brings it to the new format"
                )
            )
        case .newerVersion(let path, let found, let known):
            (
                Wording(
                    "新しい版の daicho の台帳です：\(visible(path))（形式 \(found)、この版は \(known) まで）",
                    "made by a newer daicho: \(visible(path)) (format \(found), known up to \(known))"
                ),
                Wording("新しい版の daicho", "the newer daicho")
            )
        case .damaged(let path, let detail):
            (
                Wording(
                    "台帳が壊れています：\(visible(path))（\(visible(detail))）",
                    "the register is damaged: \(visible(path)) (\(visible(detail)))"),
                Wording("控えからの復旧。何も書き込んでいません", "a backup; nothing was written")
            )
        // Named one by one, so that a new error does not compile before it has a wording.
        case .standby(let path), .notAStandby(let path):
            Words.Standby.wrongPlace(error, path)
        case .readOnly, .replaced, .busy, .unreachable, .diskFull, .io, .setting, .unreadableEntry,
            .unverified:
            conditionOfFile(error)
        }
    }

    private static func conditionOfFile(
        _ error: RegisterError
    ) -> (message: Wording, accepted: Wording?) {
        switch error {
        case .readOnly(let path):
            (
                Wording(
                    "台帳に書き込めません：\(visible(path))",
                    "the register cannot be written: \(visible(path))"),
                Wording("書き込みの許されたファイルとフォルダ", "a file and folder that may be written")
            )
        case .replaced(let path):
            (
                Wording(
                    "開いている間に台帳のファイルが移動、削除され、または別のものに置き換えられました：\(visible(path))",
                    "the register is no longer at its place: it was moved, removed or replaced while it was open: \(visible(path))"
                ),
                Wording(
                    "正しいファイルを元の場所に戻すこと。別のファイルなら開き直すこと（サーバーは再起動）",
                    "the right file in its place; if it is another one, opened anew (a server: started anew)"
                )
            )
        case .busy:
            (
                Wording("ほかのプログラムが台帳を使っています", "another program is using the register"),
                Wording("少し待ってからの再実行", "the same again, a little later")
            )
        case .unreachable(let path):
            (
                Wording(
                    "台帳のサーバーにつながりません：\(visible(path))",
                    "nobody serves the register at \(visible(path)) now"),
                Wording(
                    "少し待ってからの再実行。続くときは台帳を管理する人に相談してください",
                    "the same again, a little later; if it lasts, ask whoever runs the register")
            )
        case .diskFull:
            (
                Wording("ディスクに空きがありません。何も書き込んでいません", "the disk is full; nothing was written"),
                Wording("空きを作ってからの再実行", "the same again, once there is room")
            )
        case .setting(let name, let value):
            (
                Wording(
                    "SQLite の設定 \(visible(name)) が効きません（\(visible(value))）",
                    "SQLite's setting \(visible(name)) did not take (\(visible(value)))"), nil
            )
        case .unreadableEntry(let number, let detail):
            (
                Wording(
                    "履歴 \(number) 番を読めません（\(visible(detail))）",
                    "entry \(number) cannot be read (\(visible(detail)))"),
                Wording("`daicho ledger verify` による検証", "a look with `daicho ledger verify`")
            )
        case .unverified(let path, let entry, let finding):
            (
                Wording(
                    "検証に通りません：\(visible(path))（\(Words.Verify.finding(finding, entry: entry).ja)）",
                    "\(visible(path)) does not verify: \(Words.Verify.finding(finding, entry: entry).en)"
                ),
                Wording(
                    "`daicho ledger verify --replay` で検証できる台帳",
                    "a register that `daicho ledger verify --replay` passes")
            )
        case .io(let detail):
            (
                Wording(
                    "読み書きに失敗しました（\(visible(detail))）",
                    "reading or writing failed: \(visible(detail))"),
                nil
            )
        default: (Wording("失敗しました：\(visible("\(error)"))", "failed: \(visible("\(error)"))"), nil)
        }
    }

    private static func whereToLook(_ thing: RegisterError.Thing) -> Wording {
        let command =
            switch thing {
            case .asset: "daicho asset list"
            case .unit: "daicho unit list"
            case .person, .appointment: "daicho person list"
            case .contractor: "daicho contractor list"
            case .entry: "daicho ledger list"
            case .permit: "daicho permit list"
            case .attachment: "daicho permit show"
            case .purge: "daicho retention list"
            }
        return Wording("`\(command)` にあるもの", "one that `\(command)` shows")
    }

    private static func notARegister(_ reason: RegisterError.Reason) -> Wording {
        switch reason {
        case .empty: Wording("空のファイル", "an empty file")
        case .directory: Wording("フォルダ", "a folder")
        case .notADatabase: Wording("SQLite のファイルでない", "not an SQLite file")
        case .anotherProgram: Wording("別のプログラムのSQLiteファイル", "another program's SQLite file")
        }
    }
}
