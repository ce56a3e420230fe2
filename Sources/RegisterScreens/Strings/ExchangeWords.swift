package import Register
package import SecurityPolicy
internal import TerminalKit

extension Words {
    /// What imports and exports say.
    package enum Exchange {
        /// What is wrong with a place of a file, and what would be accepted there.
        package static func fault(
            _ fault: ImportFault
        ) -> (message: Wording, accepted: Wording?, clause: Clause?) {
            switch fault.kind {
            case .csv(let csv):
                let place =
                    csv.character > 0
                    ? Wording("\(csv.character)文字目: ", "character \(csv.character): ")
                    : Wording("", "")
                let what = Exchange.csv(csv.kind)
                return (Wording(place.ja + what.ja, place.en + what.en), nil, nil)
            case .severalCodes(let name, let codes):
                let words = Words.severalCodes(name, codes)
                return (words.message, words.accepted, nil)
            case .unknownValue(let value, let accepted):
                return (
                    Words.suggesting(
                        Wording(
                            "「\(visible(value))」は使えません", "\"\(visible(value))\" is not accepted"),
                        for: value, among: accepted),
                    Words.list(accepted), nil
                )
            case .missing:
                return (Wording("空です", "nothing is there"), Wording("値", "a value"), nil)
            case .columnMissing:
                return (
                    Wording("必要な列がありません", "a column that is needed is not there"),
                    Wording(
                        "見出しのある列、または `--map`、`--default` の指定",
                        "a column with its header, or `--map`, or `--default`"), nil
                )
            case .columnTwice:
                return (
                    Wording("同じ意味の列が2つあります", "two columns mean the same"),
                    Wording("1列だけ、または `--map` での指定", "one of them, or `--map`"), nil
                )
            case .headerMissing(let header):
                return (
                    Wording(
                        "見出し「\(visible(header))」がありません", "there is no header \"\(visible(header))\""
                    ),
                    Wording("ファイルにある見出し", "a header of the file"), nil
                )
            case .duplicate(let id, let first):
                return (
                    Wording(
                        "外部番号 \(visible(id)) は\(first)行目にもあります",
                        "the external number \(visible(id)) is in line \(first) too"),
                    Wording("ファイルの中で一度だけの番号", "a number that the file has once"), nil
                )
            case .unknownUnit(let code):
                let words = Words.error(.notFound(.unit, code))
                return (words.message, words.accepted, nil)
            case .refused(let refusal):
                let words = Words.refusal(refusal)
                return (words.message, words.accepted, refusal.clause)
            }
        }

        /// A fault on a line, with its place as compilers write it.
        package static func line(_ fault: ImportFault, in path: String) -> Wording {
            let (message, accepted, clause) = Exchange.fault(fault)
            func text(_ language: Language) -> String {
                var text = "\(visible(path)):\(fault.line)"
                if fault.column > 0 { text += ":\(fault.column)" }
                text += ": "
                if let field = fault.field { text += field.header(language) + ": " }
                text += message(language)
                text += clause.map { Say.citation($0)(language) } ?? ""
                if let accepted {
                    text += " [\(Say.accepted(language)): \(accepted(language))]"
                }
                return text
            }
            return Wording(text(.ja), text(.en))
        }

        /// A fault of an export, which the spreadsheet's row and column place.
        package static func line(_ fault: CSVFault, in path: String) -> Wording {
            let what = Exchange.csv(fault)
            return Wording("\(visible(path)): \(what.ja)", "\(visible(path)): \(what.en)")
        }

        /// That a file is bad.
        package static func bad(
            _ path: String, faults: Int
        ) -> (message: Wording, accepted: Wording?) {
            (
                Wording(
                    "\(visible(path)) に誤りが\(faults)件あります。何も書き込んでいません",
                    "\(visible(path)) has \(faults) fault\(faults == 1 ? "" : "s"); nothing was written"
                ),
                nil
            )
        }

        /// That an export cannot be written in an encoding.
        package static func unencodable(
            _ path: String, characters: Int
        ) -> (message: Wording, accepted: Wording?) {
            (
                Wording(
                    "選んだ文字コードで書けない文字が\(characters)個あります。\(visible(path)) は書いていません",
                    "\(characters) character\(characters == 1 ? "" : "s") cannot be written in that encoding; \(visible(path)) was not written"
                ),
                Wording("--encoding utf-8-bom、utf-8", "--encoding utf-8-bom or utf-8")
            )
        }

        /// What an import did.
        package static func done(_ report: ImportReport, isDryRun: Bool) -> Wording {
            let different = report.different.prefix(20).map(String.init).joined(separator: ", ")
            var ja = "\(report.rows)行：登録 \(report.registered)、登録済み \(report.unchanged)"
            var en =
                "Rows: \(report.rows); registered: \(report.registered); there already: \(report.unchanged)"
            if !report.different.isEmpty {
                ja += "、登録済みで内容が違うためそのまま \(report.different.count)（行 \(different)）"
                en +=
                    "; there already but different, left as they are: \(report.different.count) (lines \(different))"
            }
            if !isDryRun, !report.numbers.isEmpty {
                func runs(_ dash: String) -> String {
                    report.numbers.map { run in
                        run.count == 1
                            ? "\(run.lowerBound)" : "\(run.lowerBound)\(dash)\(run.upperBound)"
                    }.joined(separator: ", ")
                }
                ja += "\n番号：\(runs("〜"))"
                en += "\nNumbers: \(runs("–"))"
            }
            if !report.ignoredHeaders.isEmpty {
                let headers = report.ignoredHeaders.map { visible($0) }.joined(separator: ", ")
                ja += "\n使わなかった列：\(headers)"
                en += "\nColumns not used: \(headers)"
            }
            if isDryRun {
                ja += "\n試行のため、何も書き込んでいません"
                en += "\nA dry run: nothing was written"
            }
            return Wording(ja, en)
        }

        /// What an export did.
        package static func exported(_ count: Int, to path: String) -> Wording {
            Wording(
                "\(count)件を書き出しました：\(visible(path))", "Wrote \(count) assets to \(visible(path))")
        }

        /// How far an import is.
        package static func progress(rows: Int, percent: Int) -> Wording {
            Wording("取込み \(rows)行（\(percent)%）", "\(rows) rows (\(percent)%)")
        }

        /// How far an export is.
        package static func progress(assets: Int) -> Wording {
            Wording("書出し \(assets)件", "\(assets) assets")
        }
    }
}
