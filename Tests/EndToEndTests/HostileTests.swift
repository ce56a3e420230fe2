import Foundation
import Testing

/// What comes from the environment, from files and from people, in everything that the program prints:
/// nothing that a terminal would obey, and nothing that a reader could not see.
@Suite struct HostileTests {
    /// Escapes, bidirectional overrides, controls in one byte and in two, what is drawn as nothing.
    static let texts = [
        "\u{1B}[31m赤\u{07}", "\u{202E}逆\u{2066}", "a\nb\rc\td", "\u{9B}31m\u{85}",
        "\u{FEFF}\u{200B}無",
        "\u{7F}\u{08}消", "\u{1B}]0;題\u{1B}\\", String(repeating: "長\u{1B}c", count: 8000),
    ]
    private static let variables = [
        "DAICHO_REGISTER", "DAICHO_SOCKET", "DAICHO_LANG", "DAICHO_ERA", "HOME", "TERM", "LANG",
        "LC_ALL", "LOGNAME", "USER", "TZ", "COLUMNS",
    ]

    @Test(arguments: variables)
    func environment(_ variable: String) throws {
        let city = try City.shared.get()
        for text in Self.texts {
            for line in [
                [], ["doctor"], ["unit", "list", "--as", "staff"], ["unit", "list", "--json"],
            ] {
                let run = try Program.run(
                    line, in: city.folder,
                    environment: ["DAICHO_REGISTER": "register.db"].merging([variable: text]) { $1 }
                )
                expectHarmless(run, "\(variable)=\(text.debugDescription) \(line)")
            }
        }
    }

    /// Names of files, in messages and in what is made of them; a file is saved under a name that is one.
    @Test func files() throws {
        let city = try City()
        try prepare(city)
        var names: Set<String> = []
        for text in Self.texts where text.utf8.count < 200 {
            names.insert(text)
            let file = city.folder.appending(path: text)
            try "名称,種別\n\"\(text)\",\"a\"b\n\(text),x\n".write(
                to: file, atomically: false, encoding: .utf8)
            for line in [
                ["asset", "import", text], ["asset", "import", "\(text)/none"],
                ["asset", "export", "\(text)/none"], ["backup", text], ["restore", text, text],
                ["ledger", "verify", "--checkpoint", text], ["ledger", "export", text],
                ["permit", "attach", "6", text], ["permit", "show", "6"],
                ["permit", "save", "6", text], ["permit", "save", "6", "none" + text],
                ["permit", "print", "6", "--output", text + "/none"], ["ledger", "list"],
                ["unit", "list", "--register", text], ["ledger", "export", "out", "--sign", text],
            ] {
                expectHarmless(try city.run(line + ["--as", "staff"]), "\(line)")
                expectHarmless(try city.run(line + ["--as", "auditor", "--json"]), "\(line)")
            }
        }
        let made = try FileManager.default.contentsOfDirectory(atPath: city.folder.path)
        for name in made where !names.contains(name) {
            #expect(rawControls(in: name).isEmpty, "\(name.debugDescription)")
        }
    }

    /// Names of units, people, contractors and assets, in every table and in what refuses them.
    @Test func names() throws {
        let city = try City()
        try prepare(city)
        for (index, text) in Self.texts.enumerated() {
            for line in [
                ["unit", "add", "u\(index)", text], ["unit", "add", text, text],
                ["person", "add", "p\(index)", text, "--unit", "soumu", "--kana", text],
                ["person", "add", text, text, "--unit", text],
                ["appoint", "p\(index)", "staff", "--unit", "u\(index)", "--from", "2026-01-01"],
                ["appoint", text, text, "--unit", text],
                ["contractor", "add", "c\(index)", text, "--contract", text],
            ] {
                expectHarmless(try city.run(line + ["--as", "kiban"]), "\(line)")
            }
            for line in [
                [
                    "asset", "add", text, "--kind", "document", "--unit", "soumu", "--location",
                    text,
                ],
                ["asset", "correct", "3", "--name", text, "--note", text, "--reason", text],
                ["asset", "classify", "3", "--c", text],
                ["asset", "retire", "3", "--reason", text],
                ["permit", "apply", text, "1", "--purpose", text],
                [
                    "permit", "apply", "carry-out", "2", "--purpose", text, "--field",
                    "destination=\(text)",
                ],
            ] {
                expectHarmless(try city.run(line + ["--as", "manager"]), "\(line)")
            }
        }
        for line in [
            "unit list", "person list", "contractor list", "asset list", "asset show 3",
            "asset why 3",
            "asset entries 3", "gaps", "permit list", "permit show 6", "book carry-out",
            "ledger list",
            "retention list", "retention due", "report", "doctor",
        ] {
            for login in ["staff", "auditor"] {
                expectHarmless(try city.run("\(line) --as \(login)"), line)
                expectHarmless(try city.run("\(line) --as \(login) --json", language: "en"), line)
            }
        }
        for entry in 20...40 {
            expectHarmless(try city.run("ledger show \(entry) --as auditor"), "")
        }
        #expect(try city.run("ledger verify --replay").status == 0)
    }

    private func prepare(_ city: City) throws {
        let apply = try city.run(
            "permit apply carry-out 2 --purpose x --from 2026-01-01 --until 2099-12-31"
                + " --field destination=y carrier=staff protection=z --as staff")
        #expect(apply.status == 0, "\(apply.error)")
    }

    private func expectHarmless(_ run: Program.Run, _ what: @autoclosure () -> String) {
        let found = rawControls(in: run.output + run.error)
        #expect(found.isEmpty, "\(found) in what \(what().prefix(200)) printed")
        #expect(run.status < 128, "\(run.status): \(what().prefix(200))")
    }
}
