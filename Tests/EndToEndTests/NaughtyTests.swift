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
