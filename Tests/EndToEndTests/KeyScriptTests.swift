import Foundation
import Testing

/// `daicho --keys FILE`: the screens driven by a script, without a terminal.
@Suite struct KeyScriptTests {
    private func run(
        _ script: String, _ arguments: [String] = [], in city: City, language: String = "ja"
    ) throws -> Program.Run {
        let file = city.folder.appending(path: "keys.txt")
        try script.write(to: file, atomically: true, encoding: .utf8)
        return try city.run(
            ["--keys", "keys.txt", "--as", "manager"] + arguments, language: language)
    }

    @Test func printsTheLastScreen() throws {
        let city = try City()
        let run = try run("# Corrects the first asset.\n1\ne Type:（控え）\n", in: city)
        #expect(run.status == 0, "\(run.error)")
        let rows = run.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(rows.count == 25)
        #expect(rows.last == "")
        #expect(run.output.contains("情報資産 1 の訂正"))
        #expect(run.output.contains("（控え）"))
        #expect(!rows.contains { $0.hasSuffix(" ") })
        // Nothing was confirmed, so nothing was recorded.
        let newest = try city.run("ledger list --limit 1 --json --as auditor").objects().first
        #expect(newest?["entry"] as? Int == City.setting.count)
    }

    @Test func recordsWhatTheScriptConfirms() throws {
        let city = try City()
        let run = try run("1 e Type:（控え） Ctrl-S", in: city)
        #expect(run.output.contains("記録しました"), "\(run.output)")
        let asset = try city.run("asset show 1 --json --as staff").object()
        #expect((asset["name"] as? String)?.hasSuffix("（控え）") == true)
        #expect(try city.run("ledger verify --replay").status == 0)
    }

    @Test func hasTheSizeAndLanguageAskedFor() throws {
        let city = try City()
        let small = try run("1 ?", ["--window", "60x16"], in: city, language: "en")
        #expect(small.output.split(separator: "\n", omittingEmptySubsequences: false).count == 17)
        #expect(small.output.contains("Help"))
        let screen = try run("1", ["--json", "--window", "60x16"], in: city).object()["screen"]
        #expect((screen as? [String])?.count == 16)
        #expect((screen as? [String])?.allSatisfy { !$0.isEmpty } == true)
    }

    @Test func namesTheWordThatIsNoKey() throws {
        let city = try City()
        let run = try run("j j\n# fine\nEnter Entre\n", in: city)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.error.contains("3行目：Entre"), "\(run.error)")
        for (arguments, status) in [
            (["--keys", "missing.txt"], 66), (["--keys", "."], 74),
            (["--keys", "keys.txt", "--window", "80"], 64),
            (["--keys", "keys.txt", "--window", "0x24"], 64),
            (["--keys", "keys.txt", "--window", "80x100000"], 64),
        ] {
            let run = try city.run(arguments + ["--as", "manager", "--json"])
            #expect(run.status == Int32(status), "\(arguments): \(run.error)")
        }
        try Data([0x6A, 0xFF]).write(to: city.folder.appending(path: "bytes.txt"))
        #expect(try city.run(["--keys", "bytes.txt", "--as", "manager"]).status == 64)
    }
}
