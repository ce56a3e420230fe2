import Testing

/// In which language the program speaks.
@Suite struct LanguageTests {
    private func heading(
        _ arguments: [String], _ environment: [String: String] = [:]
    ) throws -> String {
        let run = try City.shared.get().run(
            ["unit", "list", "--as", "staff"] + arguments, environment: environment)
        return String(run.output.prefix { $0 != " " })
    }

    @Test func order() throws {
        #expect(try heading([]) == "コード")
        #expect(try heading([], ["LANG": "en_GB.UTF-8"]) == "Code")
        #expect(try heading([], ["LC_ALL": "C.UTF-8", "LANG": "en_GB.UTF-8"]) == "コード")
        #expect(try heading([], ["LC_MESSAGES": "en", "LANG": "ja_JP.UTF-8"]) == "Code")
        #expect(try heading([], ["DAICHO_LANG": "ja", "LANG": "en_GB"]) == "コード")
        #expect(try heading(["--lang", "en"], ["DAICHO_LANG": "ja"]) == "Code")
        #expect(try heading(["--lang=en"]) == "Code")
        #expect(try heading([], ["LANG": "fr_FR.UTF-8"]) == "コード")
    }

    @Test func ofTheRegister() throws {
        let city = try City()
        let made = try city.run("init --organisation City --lang en --register en.db --as kiban")
        #expect(made.status == 0)
        let list = try city.run("unit list --register en.db --as kiban")
        #expect(list.output.hasPrefix("Code"))
    }

    @Test func helpAndErrors() throws {
        let city = try City.shared.get()
        #expect(try city.run("--help", language: "ja").output.contains("使い方:"))
        #expect(try city.run("--help", language: "en").output.contains("USAGE:"))
        #expect(try city.run("asset show", language: "ja").error.contains("がありません"))
        #expect(
            try city.run("asset show 99 --as kiban", language: "en").error.contains(
                "there is no asset 99"))
        #expect(try city.run("--version").output == "daicho 0.2.0\n")
        let completions = try city.run("--generate-completion-script bash")
        #expect(completions.status == 0)
        #expect(completions.output.contains("_daicho"))
    }
}
