package import SecurityPolicy
internal import TerminalKit

extension Words.Say {
    /// That a register was created, and what is done first.
    ///
    /// - Parameter command: the program as a shell takes it, with the register.
    package static func created(path: String, login: String, _ command: String) -> Wording {
        Wording(
            "台帳を作りました：\(visible(path))\n\(visible(login)) さんが情報基盤管理者です。次に部・課を登録します：\n    \(visible(command)) unit add soumu 総務課",
            "Created \(visible(path))\n\(visible(login)) is its infrastructure manager. Units come next:\n    \(visible(command)) unit add soumu \"General affairs\""
        )
    }

    /// That the sample city hall was made.
    package static func built(path: String, assets: Int, login: String) -> Wording {
        Wording(
            "見本の市役所を作りました：\(visible(path))（情報資産 \(assets)件）\n\(visible(login)) さんが情報基盤管理者です",
            "Made the sample city hall: \(visible(path)) (\(assets) assets)\n\(visible(login)) is its infrastructure manager"
        )
    }

    /// What to do next: lines that a shell takes as they are.
    ///
    /// - Parameters:
    ///   - command: the program as a shell takes it, with the register.
    ///   - list: a list to look at, with its options.
    package static func next(_ command: String, _ list: String) -> Wording {
        Wording(
            "端末で画面を開く：\n    \(visible(command))\n一覧を見る：\n    \(visible(command)) \(list)\n",
            "The screens, on a terminal:\n    \(visible(command))\nA list:\n    \(visible(command)) \(list)\n"
        )
    }

    package static let assets = Wording("件数", "Assets")
    package static let withGaps = Wording("未措置あり", "With gaps")
    package static let total = Wording("計", "All")

    /// The heading of a summary.
    package static func summary(
        _ organisation: String, inUse: Int, retired: Int, entries: Int
    ) -> Wording {
        Wording(
            "\(visible(organisation))：使用中の情報資産 \(inUse)件、使用終了 \(retired)件、履歴 \(entries)件",
            "\(visible(organisation)): \(inUse) assets in use, \(retired) retired, "
                + "\(entries) ledger entries")
    }
}
