package import Register
package import SecurityPolicy
internal import TerminalKit

extension Words {
    /// What a verification says.
    package enum Verify {
        /// The outcome, with what was found.
        package static func outcome(_ verification: Verification, replay: Bool) -> Wording {
            let (entries, head) = (verification.entries, verification.head)
            guard verification.result == .passed else { return result(verification.result) }
            let scope =
                replay
                ? Wording("履歴の連なりと、再現したすべての表が一致", "the chain, and every table replayed")
                : Wording(
                    "履歴の連なりと定義だけ。表は --replay で検証します",
                    "only the chain and the schema; --replay verifies the tables")
            return Wording(
                "検証しました：変更なし（\(scope.ja)）\n履歴 \(entries)件、最新のハッシュ \(head)",
                "Verified: nothing was changed (\(scope.en))\n\(entries) entries, head \(head)")
        }

        /// The outcome alone.
        package static func result(_ result: Verification.Result) -> Wording {
            switch result {
            case .passed: Wording("検証しました：変更なし", "Verified: nothing was changed")
            case .failed:
                Wording("検証に失敗しました：台帳が変更されています", "Verification failed: the register was changed")
            case .unknown: Wording("検証できませんでした", "It could not be verified")
            }
        }

        /// What was found.
        package static func finding(_ finding: Verification.Finding, entry: Int?) -> Wording {
            if let departure = Words.Checkpoints.departure(finding) { return departure }
            let what = words(finding)
            guard let entry else { return what }
            return Wording("履歴 \(entry) 番：\(what.ja)", "entry \(entry): \(what.en)")
        }

        private static func words(_ finding: Verification.Finding) -> Wording {
            switch finding {
            case .schema(let object):
                return Wording(
                    "データベースの定義がこのプログラムのものではありません（\(visible(object))）",
                    "the schema is not this program's: \(visible(object))")
            case .integrity(let detail):
                return Wording(
                    "SQLite がファイルの破損を見つけました（\(visible(detail))）",
                    "SQLite finds the file damaged: \(visible(detail))")
            case .entryMissing:
                return Wording("履歴が抜けています", "the entry is missing")
            case .bodyChanged:
                return Wording("内容が書き換えられています", "its body was changed")
            case .bodyMissing:
                return Wording(
                    "内容がなく、消去した記録もありません", "its body is missing, and no purge has erased it")
            case .hashChanged:
                return Wording("ハッシュが前の履歴とつながりません", "its hash does not follow from the one before")
            case .unreadable(let detail):
                return Wording("読めません（\(visible(detail))）", "it cannot be read: \(visible(detail))")
            case .refused(let refusal):
                let words = Words.refusal(refusal)
                return Wording(
                    "規則に反する操作です（\(words.message.ja)）",
                    "an act that the rules refuse: \(words.message.en)")
            case .differs:
                return Wording("再現した結果と一致しません", "performing it again does not give it")
            case .row(let table, let key):
                return Wording(
                    "表 \(visible(table)) の行 \(visible(key)) が履歴と一致しません",
                    "row \(visible(key)) of table \(visible(table)) is not what the ledger says")
            case .unstable:
                return Wording(
                    "検証の間に台帳が変わり続けました", "the register kept changing while it was compared")
            case .rewritten, .continued, .rolledBack, .truncated, .anotherRegister:
                return Words.Checkpoints.departure(finding) ?? Wording("", "")
            }
        }

        /// How far a verification is.
        package static func progress(percent: Int) -> Wording {
            Wording("検証 \(percent)%", "verifying, \(percent)%")
        }

        /// How far an upgrade is.
        package static func upgrading(_ percent: Int) -> Wording {
            Wording("新しい形式にしています \(percent)%", "bringing it to the new format, \(percent)%")
        }

        /// That an upgrade is done.
        package static func upgraded(_ path: String, backup: String) -> Wording {
            Wording(
                "\(visible(path)) をこの版の形式にしました。前のファイルは \(visible(backup)) にあります",
                "\(visible(path)) now has the format of this version; the file before is \(visible(backup))"
            )
        }

        /// How far the making of the sample city is.
        package static func building(percent: Int) -> Wording {
            Wording("見本の市役所を作っています \(percent)%", "making the sample city hall, \(percent)%")
        }
    }
}
