import Foundation
import Testing

/// The list of naughty strings as names, notes and searches.
@Suite struct NaughtyTests {
    @Test func namesNotesAndSearches() throws {
        guard let strings = naughtyStrings else {
            return print("skipped: no data/naughty-strings in DAICHO_SHARED or ../shared")
        }
        let city = try City()
        var names: [Int: String] = [:]
        for (index, string) in strings.enumerated() where index % 4 == 0 {
            // A text that begins with a hyphen must follow its option's equals sign or the `--`.
            let note = string.hasPrefix("-") ? ["--note=" + string] : ["--note", string]
            let add = try city.run(
                ["asset", "add", "--kind", "document", "--unit", "soumu", "--as", "staff"] + note
                    + ["--", string])
            // Empty or too long is refused; nothing else is wrong with any text.
            #expect([0, 77].contains(add.status), "\(string): \(add.error)")
            #expect(rawControls(in: add.output + add.error).isEmpty, "\(string)")
            if add.status == 0 { names[names.count + 6] = string }
        }
        for (index, string) in strings.enumerated() where index % 4 == 1 {
            let search = try city.run(["asset", "list", "--as", "staff", "--search=" + string])
            #expect(search.status == 0, "\(string): \(search.error)")
            #expect(rawControls(in: search.output + search.error).isEmpty, "\(string)")
        }
        try checkList(city, names)
        #expect(names.count > 100)
    }

    /// All of them at once through a file.
    @Test func throughAFile() throws {
        guard let strings = naughtyStrings else {
            return print("skipped: no data/naughty-strings in DAICHO_SHARED or ../shared")
        }
        let city = try City()
        var names: [Int: String] = [:]
        var text = "name,note,kind,unit\n"
        for string in strings where !string.allSatisfy(\.isWhitespace) {
            let cell = "\"" + string.replacing("\"", with: "\"\"") + "\""
            text += "\(cell),\(cell),document,soumu\n"
            names[names.count + 6] = string
        }
        let file = city.folder.appending(path: "naughty.csv")
        try text.write(to: file, atomically: true, encoding: .utf8)
        let run = try city.run("asset import naughty.csv --as staff --encoding utf-8")
        #expect(run.status == 0, "\(run.error)")
        #expect(rawControls(in: run.output + run.error).isEmpty)
        try checkList(city, names)
        #expect(names.count > 400)
    }

    /// Purposes, fields, reasons and names of files.
    @Test func permits() throws {
        guard let strings = naughtyStrings else {
            return print("skipped: no data/naughty-strings in DAICHO_SHARED or ../shared")
        }
        let city = try City()
        var purposes: [Int: String] = [:]
        for (index, string) in strings.enumerated() where index % 8 == 2 {
            let apply = try city.run([
                "permit", "apply", "publication", "2", "--purpose=" + string,
                "--field=place=" + string, "--as", "staff", "--json",
            ])
            // Empty is refused by the parser or the act, too long by the act.
            #expect([0, 64, 77].contains(apply.status), "\(string): \(apply.error)")
            #expect(rawControls(in: apply.output + apply.error).isEmpty, "\(string)")
            guard apply.status == 0, let number = try apply.object()["number"] as? Int else {
                continue
            }
            purposes[number] = string
            let name = string.filter { $0 != "/" && $0 != "\0" }
            let file = city.folder.appending(path: String(name.prefix(60)))
            guard !name.hasPrefix("-"), (try? Data(string.utf8).write(to: file)) != nil else {
                continue
            }
            let attach = try city.run([
                "permit", "attach", String(number), String(name.prefix(60)), "--as", "staff",
            ])
            #expect([0, 77].contains(attach.status), "\(string): \(attach.error)")
            #expect(rawControls(in: attach.output + attach.error).isEmpty, "\(string)")
        }
        #expect(purposes.count > 40)
        let names =
            ["html", "head", "title", "style", "body", "header", "span", "h1", "h2", "p"]
            + ["table", "thead", "tbody", "tr", "th", "td", "div", "footer"]
        let known = Set(names + names.map { "/\($0)" } + ["meta", "br", "!DOCTYPE"])
        for permit in try city.run("permit list --json --as staff").objects() {
            let number = try #require(permit["number"] as? Int)
            #expect(permit["purpose"] as? String == purposes[number])
            let fields = permit["fields"] as? [String: String]
            #expect(fields?["place"] == purposes[number])
            let print = try city.run("permit print \(number) --output \(number).html --as staff")
            #expect(print.status == 0, "\(print.error)")
            let page = try String(
                contentsOf: city.folder.appending(path: "\(number).html"), encoding: .utf8)
            #expect(rawControls(in: page).isEmpty)
            // Every tag is the template's.
            let tags = Set(page.matches(of: /<([^ >]*)/).map { String($0.1) })
            #expect(tags.isSubset(of: known), "\(tags.subtracting(known))")
        }
        for line in ["permit list --as staff", "book publication --as staff"] {
            #expect(rawControls(in: try city.run(line).output).isEmpty)
        }
        #expect(try city.run("ledger verify --replay").status == 0)
    }

    /// Checks that a register lists assets by the names that they were given, and prints no controls.
    private func checkList(_ city: City, _ names: [Int: String]) throws {
        let list = try city.run("asset list --json --as staff")
        #expect(rawControls(in: list.output).isEmpty)
        for asset in try list.objects() {
            guard let number = asset["number"] as? Int, let name = names[number] else { continue }
            // Equal as Unicode has it: the register keeps NFC.
            #expect(asset["name"] as? String == name)
            #expect(asset["note"] as? String == name)
        }
        for line in ["asset list --as staff", "gaps --as staff", "ledger list --as auditor"] {
            #expect(rawControls(in: try city.run(line).output).isEmpty)
        }
        #expect(try city.run("ledger verify --replay").status == 0)
    }

    /// Arguments that are no codes or numbers come back in messages, visibly.
    @Test(arguments: ["\u{1B}[31m", "\u{202E}", "a\nb", "\u{200B}", "\u{7F}", "\u{9B}1m"])
    func messages(_ text: String) throws {
        let city = try City.shared.get()
        let lines = [
            ["asset", "show", text], ["asset", "list", "--unit", text], [text],
            ["asset", "list", "--sort", text], ["policy", text], ["--as", text, "unit", "list"],
            ["unit", "list", "--register", text], ["asset", "sanitize", "2", "--method", text],
            ["asset", "list", "--\(text)"], ["unit", "list", "--lang", text],
            ["permit", "apply", text], ["permit", "list", "--state", text], ["book", text],
            ["permit", "attach", "1", text], ["permit", "print", text, "--output", text],
            ["permit", "apply", "disposal", "2", "--purpose", "x", "--field", text + "=1"],
            ["permit", "apply", "e-mail", "2", "--purpose", "x", "--field", "recipient=x", text],
        ]
        for line in lines {
            let run = try city.run(line)
            #expect(run.status != 0, "\(line)")
            #expect(rawControls(in: run.output + run.error).isEmpty, "\(line)")
            let json = try city.run(line + ["--json"])
            #expect(rawControls(in: json.output + json.error).isEmpty, "\(line)")
        }
    }

    /// NFD comes in as NFC.
    @Test func decomposed() throws {
        let city = try City()
        let name = "ガイドライン".decomposedStringWithCanonicalMapping
        let add = try city.run([
            "asset", "add", name, "--kind", "document", "--unit", "soumu", "--as", "staff",
        ])
        #expect(add.status == 0)
        let found = try city.run("asset list --search ガイド --as staff").output
        #expect(found.unicodeScalars.contains("ガ"))
        #expect(try city.run(["asset", "list", "--search", name, "--as", "staff"]).output == found)
    }
}
