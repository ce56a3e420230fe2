public import SecurityPolicy
public import Service
internal import TerminalKit

extension Words {
    /// What is said of served registers.
    public enum Sockets {
        /// What has gone wrong with a socket, and what would help.
        public static func error(_ error: SocketError) -> (message: Wording, accepted: Wording?) {
            switch error {
            case .unreachable(let path, let number):
                (
                    Wording(
                        "台帳のサーバーにつながりません：\(visible(path))（\(text(number))）",
                        "nobody serves a register at \(visible(path)): \(text(number))"),
                    Wording(
                        "`daicho serve` が動いている場所、または `--register` による台帳ファイル",
                        "a place where `daicho serve` runs, or a file named by `--register`")
                )
            case .pathTooLong(let path):
                (
                    Wording(
                        "ソケットの場所が長すぎます：\(visible(path))",
                        "too long for the path of a socket: \(visible(path))"),
                    Wording("107バイトまでのパス", "a path of 107 bytes at most")
                )
            case .cannotListen(let path, let number):
                (
                    Wording(
                        "ソケットを作れません：\(visible(path))（\(text(number))）",
                        "cannot make a socket at \(visible(path)): \(text(number))"),
                    Wording(
                        "書き込めるフォルダの、まだ何もない場所",
                        "a place in a folder that can be written to, where there is nothing yet")
                )
            case .served(let path):
                (
                    Wording(
                        "ほかのサーバーがすでに動いています：\(visible(path))",
                        "another server listens already at \(visible(path))"),
                    Wording("そのサーバーを止めてからの再実行", "the same once that one has stopped")
                )
            case .servedAlready(let register):
                (
                    Wording(
                        "この台帳はほかのサーバーが公開しています：\(visible(register))",
                        "another server serves this register already: \(visible(register))"),
                    Wording("そのサーバーを止めてからの再実行", "the same once that one has stopped")
                )
            case .exposed(let path, let mode, let owner): exposed(path, mode: mode, owner: owner)
            case .impostor(let path, let uid):
                (
                    Wording(
                        "台帳のサーバーではないかもしれないもの（uid \(uid)）が動いています：\(visible(path))",
                        "whoever listens at \(visible(path)) (uid \(uid)) may not be the server"),
                    Wording(
                        "フォルダの所有者だけが書き込めるフォルダの、その所有者のサーバー",
                        "a server in a folder that only its owner can write to, and that owner's")
                )
            case .notYourself(let claimed, let login):
                (
                    Wording(
                        "\(visible(login)) は \(visible(claimed)) として操作できません。本人はOSが確かめます",
                        "\(visible(login)) cannot act as \(visible(claimed)): the system says who it is"
                    ),
                    Wording("`--as` のない、本人の操作", "the same as oneself, without `--as`")
                )
            default: course(error)
            }
        }

        private static func course(_ error: SocketError) -> (message: Wording, accepted: Wording?) {
            switch error {
            case .personMissing:
                (
                    Wording(
                        "このアカウントは、誰の操作かを `--person` で示す必要があります",
                        "this account has to say by `--person` whose act it is"),
                    Wording("利用者を示した強制コマンド", "a forced command that names the person")
                )
            case .version(let server, let client):
                (
                    Wording(
                        "版が違います（サーバー \(visible(server))、こちら \(visible(client))）",
                        "of different versions: the server \(visible(server)), this program \(visible(client))"
                    ),
                    Wording("サーバーと同じ版の daicho", "the server's version of daicho")
                )
            case .crowded:
                (
                    Wording("サーバーの利用が上限に達しています", "as many use the server as it takes"),
                    Wording("少し待ってからの再実行", "the same again, a little later")
                )
            case .slow:
                (
                    Wording("相手の応答が遅すぎます", "the other end was too slow"),
                    Wording("少し待ってからの再実行", "the same again, a little later")
                )
            case .closed:
                (
                    Wording("相手が接続を切りました", "the other end closed the connection"),
                    Wording("少し待ってからの再実行", "the same again, a little later")
                )
            case .rubbish:
                (
                    Wording("相手の言うことが通じません", "the other end sent what makes no sense"),
                    Wording("同じ版の daicho", "a daicho of the same version")
                )
            case .tooMuch:
                (
                    Wording("一度に尋ねるものが多すぎます", "that is too much to be asked for at once"),
                    Wording("一部ずつ", "some of it at a time")
                )
            case .onlyWithTheFile:
                (
                    Wording(
                        "これは台帳ファイルのあるところで、ファイルに対して行う操作です",
                        "this is done where the register's file is, and with the file"),
                    Wording("`--register` による台帳ファイル", "the file, named by `--register`")
                )
            case .system(let number): (Wording(text(number), text(number)), nil)
            default: (Wording("ソケットの誤り", "an error of a socket"), nil)
            }
        }

        private static func exposed(
            _ path: String, mode: Int, owner: Int
        ) -> (message: Wording, accepted: Wording?) {
            let digits = String(mode, radix: 8)
            return (
                Wording(
                    "サーバーのアカウントだけが使えるファイルではありません：\(visible(path))（所有者 uid \(owner)、モード \(digits)）",
                    "not for the server's account alone: \(visible(path)) (owner uid \(owner), mode \(digits))"
                ),
                Wording(
                    "`chown` でサーバーのアカウントのものにし、`chmod 600` にしたファイル",
                    "a file that `chown` gave to the server's account, and `chmod 600`")
            )
        }

        /// What the system calls an error of its own.
        private static func text(_ number: Int32) -> String {
            visible(Words.Exchange.systemText(number))
        }

        /// The beginning and the end of an outage.
        public static func outage(_ outage: Outage) -> Wording {
            switch outage {
            case .began:
                Wording(
                    "台帳のサーバーとの接続が切れました。つながるのを待っています",
                    "the server of the register has gone; looking for it")
            case .ended: Wording("台帳のサーバーにつながりました", "the server of the register is there again")
            }
        }

        /// What a server says when it begins.
        public static func serving(_ register: String, at socket: String) -> Wording {
            Wording(
                "台帳を公開しています：\(visible(register))（ソケット \(visible(socket))）",
                "serving \(visible(register)) at \(visible(socket))")
        }

        /// What an operator is told.
        public static func event(_ event: ServerEvent) -> Wording {
            switch event {
            case .turnedAway(let uid, let error):
                Wording(
                    "uid \(uid) を断りました：\(Sockets.error(error).message.ja)",
                    "turned uid \(uid) away: \(Sockets.error(error).message.en)")
            case .broken(let uid, let error):
                Wording(
                    "uid \(uid) との接続を切りました：\(Sockets.error(error).message.ja)",
                    "hung up on uid \(uid): \(Sockets.error(error).message.en)")
            case .stuck:
                Wording(
                    "ファイルのロックを外せなくなりました。終了します（起動し直せば続けられます）",
                    "the file's locks could not be let go; ending, so that a server that is started anew can go on"
                )
            }
        }

        /// Whoever has no account of their own uses no files.
        static let noFiles: (message: Wording, accepted: Wording?) = (
            Wording(
                "このホストに自分のアカウントのない人は、ホストのファイルを使えません",
                "who has no account of their own on this host uses none of its files"),
            Wording("自分のアカウントでの操作", "the same with an account of one's own")
        )

        /// There is no such account.
        public static func noAccount(_ login: String) -> (message: Wording, accepted: Wording?) {
            (
                Wording(
                    "アカウント \(visible(login)) はこのシステムにありません",
                    "this system has no account \(visible(login))"),
                Wording("`getent passwd` にあるアカウント", "an account that `getent passwd` lists")
            )
        }

        /// What a server says at its end.
        public static let stopped = Wording("終わりました", "stopped")
        /// The help of `serve` and its options.
        public static let help = Wording(
            "台帳をソケットで公開し、OSのアカウントで本人を確かめます",
            "Serve the register at a socket to people that the system vouches for")
        public static let doorkeeperHelp = Wording(
            "ほかの人を通すアカウント（sshの強制コマンドが利用者を示す）",
            "An account that lets others in: ssh's forced command names the person")
        public static let personHelp = Wording(
            "強制コマンドで、誰の操作か（ソケットだけ）", "In a forced command: whose acts these are (sockets only)")
    }
}
