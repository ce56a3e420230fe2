package import Register
package import SecurityPolicy
internal import TerminalKit

extension Words {
    /// What commands say about checkpoints.
    package enum Checkpoints {
        package static let outputHelp = Wording(
            "書き出すファイル（まだないもの。省略時：画面に出す）", "A new file to write it to; else it is printed")
        package static let signHelp = Wording(
            "この鍵（ssh-keygenの鍵。公開鍵ならエージェントやセキュリティキーの鍵）で署名し、FILE.sigに置く",
            "Sign it with this key of ssh-keygen's, into FILE.sig; a public key means that of the agent"
                + " or of a security key")
        package static let fromHelp = Wording(
            "保管していたチェックポイントと比べる（複数可。多いほど変更の箇所を絞れる）",
            "Compare with a checkpoint that was kept; several narrow down where it was changed")
        package static let allowedSignersHelp = Wording(
            "署名を確かめるための公開鍵の一覧（ssh-keygenのALLOWED SIGNERS）",
            "Check FILE.sig by this list of public keys (ssh-keygen's ALLOWED SIGNERS)")
        package static let signerHelp = Wording(
            "署名した人（一覧にある名前）", "Who should have signed, as the list names them")

        package static let signNeedsOutput: (message: Wording, accepted: Wording?) = (
            Wording("--sign には --output が必要です", "--sign needs --output"),
            Wording("--output FILE --sign KEY", "--output FILE --sign KEY")
        )
        package static let signerNeedsBoth: (message: Wording, accepted: Wording?) = (
            Wording(
                "--allowed-signers と --signer は両方必要です",
                "--allowed-signers and --signer go together"),
            Wording("--allowed-signers FILE --signer ID", "--allowed-signers FILE --signer ID")
        )
        package static let signerNeedsCheckpoint: (message: Wording, accepted: Wording?) = (
            Wording(
                "署名を確かめるチェックポイントがありません", "there is no checkpoint whose signature to check"),
            Wording("--from-checkpoint FILE", "--from-checkpoint FILE")
        )

        /// That a checkpoint was written.
        package static func written(
            _ checkpoint: Checkpoint, to path: String, signature: String?
        ) -> Wording {
            let files = [path, signature].compactMap { $0 }.map { visible($0) }
            return Wording(
                "履歴 \(checkpoint.entries)件までのチェックポイントを書きました：\(files.joined(separator: "、"))\n"
                    + "台帳を扱う人が変えられないところに保管してください",
                "Wrote a checkpoint of \(checkpoint.entries) entries: \(files.joined(separator: ", "))\n"
                    + "Keep it where whoever keeps the register cannot change it")
        }

        /// Why a file is not a checkpoint.
        package static func fault(_ fault: CheckpointFault, in path: String) -> Wording {
            let what: Wording =
                switch fault {
                case .notUTF8: Wording("UTF-8ではありません", "it is not UTF-8")
                case .tooLong: Wording("長すぎます", "it is too long")
                case .notACheckpoint:
                    Wording(
                        "「daicho checkpoint v1」で始まっていません",
                        "it does not begin with \"daicho checkpoint v1\"")
                case .unknownVersion(let version):
                    Wording(
                        "新しい形式です（\(visible(version))）",
                        "its version is unknown: \(visible(version))")
                case .missing(let label, let line):
                    Wording(
                        "\(line)行目に \(label.rawValue) がありません",
                        "line \(line) should be \(label.rawValue)")
                case .value(let label, let line):
                    Wording(
                        "\(line)行目の \(label.rawValue) が正しい形ではありません",
                        "line \(line): the value of \(label.rawValue) is not what it can be")
                case .more(let line):
                    Wording("\(line)行目に余分な行があります", "line \(line) is one too many")
                case .contradiction:
                    Wording(
                        "履歴1件なのに register と head が異なります",
                        "it has one entry, and register and head differ")
                }
            return Wording(
                "\(visible(path)) はチェックポイントとして読めません：\(what.ja)",
                "\(visible(path)) is not a checkpoint: \(what.en)")
        }

        /// That nothing could be compared with a file.
        package static func unusable(_ reason: Wording) -> Wording {
            Wording("比較できませんでした：\(reason.ja)", "Not compared: \(reason.en)")
        }

        /// What became of the entries that a checkpoint speaks of.
        package static func compared(
            _ path: String, _ checkpoint: Checkpoint,
            _ outcome: CheckpointVerification.Outcome
        ) -> Wording {
            let entries = checkpoint.entries
            let what: Wording =
                switch outcome {
                case .same: Wording("同じ", "the same")
                case .anotherRegister: Wording("別の台帳のもの、または最初から書き直されている", "another entry 1")
                case .changed: Wording("異なる", "not the same")
                case .missing: Wording("足りない", "some are missing")
                case .unreached:
                    Wording("その前で連なりが切れている", "the chain is broken before their end")
                }
            return Wording(
                "\(visible(path))（履歴 1〜\(entries)番、\(checkpoint.time)）：\(what.ja)",
                "\(visible(path)) (entries 1 to \(entries), \(checkpoint.time)): \(what.en)")
        }

        /// How the ledger parts from a checkpoint; nil for any other finding.
        static func departure(_ finding: Verification.Finding) -> Wording? {
            switch finding {
            case .rewritten(let first, let last):
                let start = start(first, last)
                return Wording(
                    "\(start.ja)、履歴が書き直されています（連なりは正しい）",
                    "\(start.en), the ledger was written anew; its chain holds")
            case .continued(let first, _):
                return Wording(
                    "履歴 \(first) 番から、チェックポイントより後に記録された別の履歴になっています。"
                        + "古い控えに戻した後で使い続けたものです",
                    "from entry \(first) on, the ledger is another one, recorded after the checkpoint: an old"
                        + " copy was put in place, and then used")
            case .rolledBack(let first, let last):
                let (range, verb) = range(first, last)
                return Wording(
                    "\(range.ja)がありません。残りはすべて整合しているので、古い控えに戻されています",
                    "\(range.en) \(verb) missing, and all else agrees: an old copy was put in place"
                )
            case .truncated(let first, let last):
                let (range, verb) = range(first, last)
                return Wording(
                    "\(range.ja)が末尾から削られています。表が残りの履歴と一致しません",
                    "\(range.en) \(verb) missing at the end: the tables are not what the others say"
                )
            case .anotherRegister:
                return Wording(
                    "チェックポイントのものとは別の台帳か、最初から書き直された台帳です",
                    "this is another register than the checkpoint's, or it was written anew from the"
                        + " beginning")
            default: return nil
            }
        }

        private static func range(_ first: Int, _ last: Int) -> (Wording, verb: String) {
            first == last
                ? (Wording("履歴 \(first) 番", "entry \(first)"), "is")
                : (Wording("履歴 \(first)〜\(last) 番", "entries \(first) to \(last)"), "are")
        }

        private static func start(_ first: Int, _ last: Int) -> Wording {
            first == last
                ? Wording("履歴 \(first) 番から", "from entry \(first) on")
                : Wording(
                    "履歴 \(first)〜\(last) 番のどこかから", "from one of entries \(first) to \(last) on")
        }
    }
}
