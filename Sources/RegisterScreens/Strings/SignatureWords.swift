package import SecurityPolicy
internal import TerminalKit

/// What commands say about signatures.
extension Words.Checkpoints {
    package static let noKeygen: (message: Wording, accepted: Wording?) = (
        Wording(
            "署名に使う ssh-keygen がありません", "ssh-keygen, which makes and checks signatures, is missing"),
        Wording("Debianのパッケージ openssh-client", "Debian's package openssh-client")
    )

    package static func keygenFailed(_ number: Int32) -> (message: Wording, accepted: Wording?) {
        let what = Words.Exchange.system(number, isReading: true)
        return (
            Wording("ssh-keygen を実行できません（\(what.ja)）", "ssh-keygen cannot be run: \(what.en)"), nil
        )
    }

    package static func unreadKey(
        _ path: String, _ number: Int32
    ) -> (message: Wording, accepted: Wording?) {
        (
            Words.Exchange.place(path, Words.Exchange.system(number, isReading: true)),
            Wording(
                "署名の鍵のファイル（ssh-keygenの秘密鍵か公開鍵）",
                "a file with a key of ssh-keygen's, private or public")
        )
    }

    /// That nothing was signed, with what ssh-keygen says; what it says on a terminal has been read.
    package static func unsigned(
        _ key: String, _ detail: String
    ) -> (message: Wording, accepted: Wording?) {
        let said = saying(detail)
        return (
            Wording(
                "\(visible(key)) で署名できませんでした\(said.ja)。何も書いていません",
                "could not sign with \(visible(key))\(said.en); nothing was written"), nil
        )
    }

    package static func noSignature(_ path: String) -> Wording {
        Wording("署名がありません：\(visible(path))", "there is no signature at \(visible(path))")
    }

    package static func badSignature(_ path: String, _ signer: String, _ detail: String) -> Wording
    {
        let said = saying(detail)
        return Wording(
            "署名 \(visible(path)) は \(visible(signer)) のものと確かめられません\(said.ja)",
            "the signature \(visible(path)) is not shown to be that of \(visible(signer))\(said.en)"
        )
    }

    /// That the signature is that of the signer.
    package static let goodSignature = Wording("署名は正しい", "its signature is good")

    /// How to check a signature that was not checked.
    package static func uncheckedSignature(
        _ path: String, _ signature: String, namespace: String
    ) -> Wording {
        let command =
            "ssh-keygen -Y verify -f ALLOWED_SIGNERS -I SIGNER -n \(namespace)"
            + " -s \(visible(signature)) < \(visible(path))"
        return Wording(
            "署名は確かめていません（--allowed-signers と --signer、または \(command)）",
            "its signature was not checked (--allowed-signers and --signer, or \(command))")
    }

    /// What a program said, on one line.
    private static func saying(_ detail: String) -> Wording {
        let lines = detail.split { $0.isNewline }.joined(separator: "; ")
        return lines.isEmpty
            ? Wording("", "") : Wording("（\(visible(lines))）", " (\(visible(lines)))")
    }
}
