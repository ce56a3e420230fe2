package import Register
internal import SecurityPolicy

extension Words {
    /// The page of a bundle that says what it is and how to check it, in Japanese and English.
    ///
    /// It needs nothing from elsewhere, and its policy forbids it to load or run anything.
    package static func bundlePage(_ facts: BundleFacts) -> String {
        let period =
            "\(facts.from?.description ?? "…") – \(facts.until?.description ?? "…")"
        let units = facts.units.isEmpty ? nil : facts.units.joined(separator: ", ")
        let rows = facts.books.filter { $0.lines > 0 }.map { kind, lines in
            "<tr><td>\(escaped(kind.name.ja))<td>\(escaped(kind.name.en))<td>books/\(kind.code)<td>\(lines)"
        }.joined(separator: "\n")
        let signing =
            facts.isSigned
            ? "python3 verify.py --signers FILE --id ID" : "python3 verify.py"
        return """
            <!DOCTYPE html>
            <html lang="ja">
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(escaped(facts.organisation)) 記録簿の書出し</title>
            <style>
            body { font: 11pt/1.7 "Noto Sans CJK JP", "Yu Gothic", "Hiragino Sans", Meiryo, sans-serif;
                max-width: 46em; margin: 2em auto; padding: 0 1em; overflow-wrap: anywhere; }
            table { border-collapse: collapse; } td, th { border: 1px solid #999; padding: .2em .6em; text-align: left; }
            code { background: #eee; }
            </style>
            <h1>\(escaped(facts.organisation)) 記録簿の書出し</h1>
            <table>
            <tr><th>書出し日時 Exported<td>\(facts.time)
            <tr><th>履歴 Entries<td>1 – \(facts.entries)
            <tr><th>最後のハッシュ Head<td><code>\(facts.head)</code>
            <tr><th>期間 Period<td>\(period)
            <tr><th>所管 Units<td>\(units.map(escaped) ?? "すべて (all)")
            </table>
            <table>
            <tr><th>記録簿<th>Book<th>ファイル File<th>行 Lines
            \(rows)
            </table>
            \(japanese(command: signing))
            \(english(command: signing))
            </html>

            """
    }

    private static func japanese(command: String) -> String {
        """
        <h2>検証のしかた</h2>
        <p>Python 3.8 以降があれば、台帳もこの台帳のプログラムもなしで検証できます。<code>verify.py</code>
        は、このフォルダーのものではなく、信頼できるところから手に入れたもの（同じ版なら1バイトも違いません）
        を使ってください。200行なので、読んで確かめられます。</p>
        <pre><code>\(command) このフォルダー
        sha256sum -c SHA256SUMS</code></pre>
        <p><code>最後のハッシュ</code>を、以前に別のところへ書き留めたもの、または署名された
        <code>checkpoint.txt</code> と比べてください。これが一致して初めて、履歴全体を作り直した偽物では
        ないと言えます。</p>
        <h2>検証でわかること</h2>
        <ul>
        <li>どのファイルも書き出したときのまま（<code>SHA256SUMS</code>。署名があれば、誰が書き出したか）。
        <li>履歴1から最後までハッシュがつながり、ここにある履歴の内容は記録したときのまま
        （<code>ledger/</code>）。内容のない履歴は、ほかの課などのもの。保存期間の満了で消去したものは、
        消去した履歴が番号を示す。
        <li>記録簿のどの行も、その履歴の内容から導かれる：人、日時、目的、期間、項目、注意。内容のある許可で
        記録簿に載っていないものはない。<code>.csv</code> は <code>.jsonl</code> と同じことを言う。
        <li>添付書類は、履歴がハッシュで示すそのもの（<code>attachments/</code>）。
        </ul>
        <h2>検証ではわからないこと</h2>
        <ul>
        <li>書き出した人がある許可を丸ごと入れなかったかどうか。ほかの内容のない履歴と区別できません。
        <li>ほかのものを格納している資産と複製の「許可時の分類」、すべての資産の「書出し時の分類」。
        ほかの資産の履歴から決まるためで、台帳での <code>daicho ledger verify --replay</code> が確かめます。
        <li><code>books.xlsx</code> の中身（<code>SHA256SUMS</code> による検査だけ）。値は
        <code>.jsonl</code> と同じものです。
        </ul>
        """
    }

    private static func english(command: String) -> String {
        """
        <div lang="en">
        <h2>How to check it</h2>
        <p>Python 3.8 or newer is enough: neither the register nor its program is needed. Take
        <code>verify.py</code> from where you trust it, not from this folder; of the same version it is the
        same to the byte. It has 200 lines, to be read.</p>
        <pre><code>\(command) FOLDER
        sha256sum -c SHA256SUMS</code></pre>
        <p>Compare the head above with one that you wrote down elsewhere earlier, or with a
        <code>checkpoint.txt</code> that is signed: only that tells this ledger from one that was made up
        from the first entry on.</p>
        <h2>What it shows</h2>
        <ul>
        <li>Every file is as it was exported (<code>SHA256SUMS</code>), and who exported it, if it is signed.
        <li>The hashes follow from entry 1 to the last, and the bodies that are here are as they were recorded
        (<code>ledger/</code>). Entries without a body belong to others; those that were erased after their
        retention are named by the entry that erased them.
        <li>Each line of the books follows from the bodies: people, times, purpose, period, fields, flags. No
        permit whose bodies are here is missing from its book. Each <code>.csv</code> says what its
        <code>.jsonl</code> says.
        <li>The papers are those whose digests the ledger has (<code>attachments/</code>).
        </ul>
        <h2>What it cannot show</h2>
        <ul>
        <li>Whether whoever exported left out a whole permit: its entries look like any other without a body.
        <li>The class when approved of what contains something or is a copy, and any class when exported: they
        follow from the entries of other assets. <code>daicho ledger verify --replay</code> shows them, with
        the register.
        <li>What is in <code>books.xlsx</code>: only its sum is checked. It has the values of the
        <code>.jsonl</code> files.
        </ul>
        </div>
        """
    }

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            default: String(scalar)
            }
        }.joined()
    }
}
