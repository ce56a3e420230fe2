internal import Register
internal import SecurityPolicy
internal import Service

/// What screens say of an error: fields and keys, where the command line names options and commands.
extension Words {
    /// What an error says on a screen, and what would be accepted there.
    static func onScreen(
        _ error: any Error, policy: Policy = .fujieda
    ) -> (message: Wording, accepted: Wording?) {
        if let error = error as? SocketError { return forScreens(Words.Sockets.error(error)) }
        let error = error as? RegisterError ?? .io(detail: "\(error)")
        let words = Words.error(error, policy: policy)
        if case .refused(let refusal) = error, let here = acceptedOnScreen(refusal) {
            return (words.message, here)
        }
        return forScreens(words)
    }

    /// Without what is worded for commands only, which is of no use on a screen.
    private static func forScreens(
        _ words: (message: Wording, accepted: Wording?)
    ) -> (message: Wording, accepted: Wording?) {
        let isForCommands = words.accepted.map { $0.ja.contains("`") } ?? false
        return (words.message, isForCommands ? nil : words.accepted)
    }

    /// What went wrong while a screen was read.
    static func screenError(_ error: any Error) -> Wording { onScreen(error).message }

    /// What a screen would accept, where a command would be given options; nil: the same.
    private static func acceptedOnScreen(_ refusal: Refusal) -> Wording? {
        switch refusal {
        case .unknownPerson:
            Wording(
                "情報基盤管理者が登録し、任命した人",
                "a person whom the infrastructure manager has added and appointed")
        case .noRole:
            Wording("その日に有効な任命", "an appointment for that day")
        case .reasonMissing:
            Wording("「理由」の記入", "text in the field \"Reason\"")
        case .unitRequired:
            Wording("部・課の指定", "a unit")
        case .unitNotAllowed:
            Wording("部・課のない任命", "no unit")
        case .notContained(let container, _):
            Wording(
                "情報資産 \(container) の「内訳」（t）にあるもの",
                "what is among the contents (t) of asset \(container)")
        case .stillContains:
            Wording("取出し（o）の後", "the same after taking them out (o)")
        case .dataRemains:
            Wording(
                "復元できない方法でのデータ消去（z）の後",
                "the same after an irreversible sanitization (z)")
        default: nil
        }
    }
}
