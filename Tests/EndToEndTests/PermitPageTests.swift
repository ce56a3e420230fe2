import Foundation
import Testing

/// The page of a permit that is printed and stamped.
@Suite struct PermitPageTests {
    private static let chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    /// A permit whose texts are what an attacker would write, and its page.
    private func page(in city: City) throws -> String {
        let purpose = "<script>alert(1)</script>&\"'<\u{301}\u{202E}x"
        let apply = [
            "permit", "apply", "carry-out", "2", "--purpose", purpose, "--from", "2026-01-05",
            "--until", "2099-12-31", "--field", "destination={{number}}<b>", "carrier=staff",
            "protection=</td></tr>", "--as", "staff",
        ]
        #expect(try city.run(apply).status == 0)
        #expect(try city.run("permit approve 6 --note <i>条件</i> --as manager").status == 0)
        #expect(try city.run("permit print 6 --output page.html --as staff").status == 0)
        return try String(
            contentsOf: city.folder.appending(path: "page.html"), encoding: .utf8)
    }

    @Test func escapesEverything() throws {
        let page = try page(in: City())
        let body = try #require(page.split(separator: "<body>").last)
        for forbidden in ["<script", "<b>", "<i>", "</td></tr></td>", "http:", "https:", "src="] {
            #expect(!body.contains(forbidden), "\(forbidden)")
        }
        #expect(
            page.contains(
                "&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;&lt;\u{301}&lt;U+202E&gt;x"))
        #expect(page.contains("{{number}}&lt;b&gt;"))
        #expect(page.contains("&lt;/td&gt;&lt;/tr&gt;"))
        #expect(page.contains("&lt;i&gt;条件&lt;/i&gt;"))
        #expect(!page.unicodeScalars.contains("\u{202E}"))
        #expect(page.contains("default-src 'none'"))
        #expect(page.contains("@page { size: A4"))
    }

    /// Whatever the interface's language is, the paper is the city's.
    @Test func hasAllValues() throws {
        let city = try City()
        let before = try page(in: city)
        for text in [
            "藤枝市役所", "許可番号 6", "6(1)③ア", "総務課（soumu）", "田中次郎", "2026-01-05 〜 2099-12-31",
            "USBメモリ", "C3 I3 A2", "持ち出し先", "保護の方法", "情報セキュリティ管理者", "鈴木一郎", "印",
            "返却した職員", "異常なし ・ 破損あり ・ 不足あり", "年　　月　　日",
        ] {
            #expect(before.contains(text), "\(text)")
        }
        for line in [
            "permit start 6 --as staff",
            "permit finish 6 --field returned-by=staff confirmed-by=clerk condition=damaged --as staff",
            "permit acknowledge 6 --as manager",
            "permit print 6 --output after.html --lang en --as staff",
        ] {
            let run = try city.run(line)
            #expect(run.status == 0, "\(line): \(run.error)")
        }
        let after = try String(
            contentsOf: city.folder.appending(path: "after.html"), encoding: .utf8)
        for text in ["破損あり", "佐藤花子（clerk）", "確認済み", "保存期間", "報告の確認"] {
            #expect(after.contains(text), "\(text)")
        }
        #expect(!after.contains("異常なし ・"))
    }

    /// Every kind, whatever is filled in, is a page.
    @Test func everyKind() throws {
        let city = try PermitCity.make()
        for number in 11...19 {
            let run = try city.run("permit print \(number) --output \(number).html --as auditor")
            #expect(run.status == 0, "\(run.error)")
            let page = try String(
                contentsOf: city.folder.appending(path: "\(number).html"), encoding: .utf8)
            #expect(page.contains("許可番号 \(number)"))
            #expect(page.hasSuffix("</html>") || page.hasSuffix("</html>\n"))
            #expect(!page.contains("{{"))
        }
    }

    /// A browser makes one page of A4 of it.
    @Test(.enabled(if: chromium != nil, "chromium is not installed"))
    func isOnePageOfA4() throws {
        let city = try City()
        _ = try page(in: city)
        let browser = try #require(PermitPageTests.chromium)
        let run = try Program.run(
            URL(filePath: browser),
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                "--user-data-dir=\(city.folder.path)/browser",
                "--print-to-pdf=page.pdf", city.folder.appending(path: "page.html").absoluteString,
            ], in: city.folder)
        #expect(run.status == 0, "\(run.error)")
        let pdf = try Data(contentsOf: city.folder.appending(path: "page.pdf"))
        let text = String(decoding: pdf, as: Unicode.ASCII.self)
        #expect(text.matches(of: /\/Type \/Page\b[^s]/).count == 1)
        let box = try #require(text.firstMatch(of: /\/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]/))
        // 210 mm by 297 mm in points of 1/72 inch.
        #expect(abs((Double(box.1) ?? 0) - 595.28) < 1)
        #expect(abs((Double(box.2) ?? 0) - 841.89) < 1)
    }
}
