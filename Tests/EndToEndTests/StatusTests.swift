import Foundation
import Testing

/// Bad input: exit status, kind and clause, and that nothing was written.
@Suite struct StatusTests {
    @Test(arguments: BadInput.all) func badInput(_ bad: BadInput) throws {
        try expect(bad, in: City.shared.get())
    }

    @Test(arguments: BadInput.permits) func badInputAboutPermits(_ bad: BadInput) throws {
        try expect(bad, in: PermitCity.shared.get())
    }

    private func expect(_ bad: BadInput, in city: City) throws {
        let run = try city.run(bad.line + " --json")
        #expect(run.status == bad.status, "\(run.error)")
        #expect(run.output.isEmpty)
        let error = try run.jsonError()
        #expect(error["kind"] as? String == bad.kind)
        #expect(error["clause"] as? String == bad.clause)
        #expect((error["message"] as? String)?.isEmpty == false)
        #expect(error.keys.contains("accepted"))
        // English, whatever the language.
        #expect((error["message"] as? String)?.contains { "。、を".contains($0) } == false)
    }

    /// Nor was anything about permits, nor a file.
    @Test func nothingWasWrittenAboutPermits() throws {
        let city = try PermitCity.make()
        let files = try FileManager.default.contentsOfDirectory(atPath: city.folder.path).sorted()
        for bad in BadInput.permits { _ = try city.run(bad.line) }
        let newest = try city.run("ledger list --limit 1 --json --as auditor").objects().first
        #expect(newest?["entry"] as? Int == City.setting.count + PermitCity.setting.count)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: city.folder.path).sorted() == files)
        #expect(try city.run("ledger verify --replay").status == 0)
    }

    /// The ledger of the shared register has the entries of its setting and no others.
    @Test func nothingWasWritten() throws {
        let city = try City()
        for bad in BadInput.all { _ = try city.run(bad.line) }
        let newest = try city.run("ledger list --limit 1 --json --as auditor").objects().first
        #expect(newest?["entry"] as? Int == City.setting.count)
        #expect(try city.run("ledger verify --replay").status == 0)
    }

    /// What has a code can be given by its name, in either language.
    @Test func namesForCodes() throws {
        let city = try City()
        let lines = [
            "asset add サーバ --kind 機器 --unit 総務課 --c 1 --i 1 --a 2 --criterion"
                + " 誰のことか分かる個人の情報 誤り・書換え・破損があると住民の権利や業務を大きく損なうもの --trait サーバ"
                + " --measure 冗長化 --as manager",
            "asset measure 6 --add 暗号化 --remove 冗長化 --as manager",
            "asset list --unit 税務課 --kind Document --as manager", "gaps --unit 総務課 --as manager",
            "appoint staff 情報セキュリティ担当者 --unit 総務課 --as kiban",
            "unappoint staff security-clerk --unit 総務課 --as kiban",
            "unit add kanri 管理係 --parent 総務課 --as kiban", "unit move 管理係 --as kiban",
            "person add new 新人 --unit 管理係 --as kiban",
        ]
        for line in lines {
            let run = try city.run(line)
            #expect(run.status == 0, "\(line): \(run.error)")
        }
        let asset = try city.run("asset show 6 --json --as staff").object()
        #expect(asset["kind"] as? String == "equipment")
        #expect(asset["unit"] as? String == "soumu")
        #expect(asset["criteria"] as? [String] == ["c1.personal", "i1.rights-or-work"])
        #expect(asset["traits"] as? [String] == ["server"])
        #expect(asset["measures"] as? [String] == ["encrypted"])
        #expect(try city.run("asset list --unit 税務課 --json --as kiban").objects().count == 1)

        // A name that two units have says nothing.
        #expect(try city.run("unit add zeimu2 税務課 --as kiban").status == 0)
        let run = try city.run("asset list --unit 税務課 --json --as kiban")
        #expect(run.status == 64)
        #expect(try run.jsonError()["accepted"] as? String == "zeimu, zeimu2")
        #expect(try city.run("asset list --unit zeimu --as staff").status == 0)
    }

    /// A name that several codes have says nothing, on the command line and in a file; their codes do.
    @Test func namesOfSeveralCodes() throws {
        let city = try City()
        let name = "表に出ると業務が大きく滞る情報"
        let line = "asset classify 1 --c 2 --i 2 --a 2 --criterion \(name) --reason x --as manager"
        let run = try city.run(line + " --json")
        #expect(run.status == 64)
        #expect(try run.jsonError()["accepted"] as? String == "c2.obstructs, i2.obstructs")
        try "名称,種別,所管,機密性,完全性,可用性,判断基準\n資料,電子情報,soumu,2,2,2,\(name)\n".write(
            to: city.folder.appending(path: "twice.csv"), atomically: true, encoding: .utf8)
        let imported = try city.run("asset import twice.csv --as manager")
        #expect(imported.status == 65)
        #expect(imported.error.contains("c2.obstructs, i2.obstructs"), "\(imported.error)")
    }

    /// A day of erasure is set, and set no more.
    @Test func aDayOfErasureIsCleared() throws {
        let city = try City()
        func day(after line: String) throws -> String? {
            #expect(try city.run(line + " --as manager").status == 0)
            return try city.run("asset show 1 --json --as staff").object()["eraseDue"] as? String
        }
        #expect(try day(after: "asset correct 1 --erase-due 2030-03-31") == "2030-03-31")
        #expect(try day(after: "asset correct 1 --note x") == "2030-03-31")
        #expect(try day(after: "asset correct 1 --no-erase-due") == nil)
        #expect(try city.run("ledger verify --replay --as auditor").status == 0)
    }

    @Test func cycleShowsItsPath() throws {
        let city = try City()
        #expect(try city.run("asset add 機器 --kind equipment --unit soumu --as manager").status == 0)
        #expect(try city.run("asset put-in 6 2 --as manager").status == 0)
        #expect(try city.run("asset put-in 2 1 --as manager").status == 0)
        let run = try city.run("asset put-in 1 6 --as manager")
        #expect(run.status == 77)
        #expect(run.error.contains("1 -> 6 -> 2 -> 1"))
        #expect(run.error.contains("条項 5(2)④ウ"))
    }

    @Test func sameKeyDoesItOnce() throws {
        let city = try City()
        let line = "unit add shimin 市民課 --idempotency-key k1 --json --as kiban"
        let first = try city.run(line).object()
        let second = try city.run(line).object()
        #expect(first["repeated"] as? Bool == false)
        #expect(second["repeated"] as? Bool == true)
        #expect(first["entry"] as? Int == second["entry"] as? Int)
        #expect(first["hash"] as? String == second["hash"] as? String)
        let other = try city.run("unit add hoka 別 --idempotency-key k1 --json --as kiban")
        #expect(other.status == 77)
    }

    /// Only the owner of the file may act as another person.
    @Test func actingAsNeedsTheFile() throws {
        guard geteuid() == 0 else { return print("skipped: only root can give a file away") }
        let city = try City()
        let file = city.folder.appending(path: "register.db").path
        try #require(chown(file, 65_534, 65_534) == 0)
        let run = try city.run("asset list --as manager --json")
        #expect(run.status == 77)
        #expect(try run.jsonError()["clause"] as? String == "8(2)①")
    }

    /// What may not be read is named, in the language.
    @Test func withoutPermission() throws {
        guard geteuid() != 0 else { return print("skipped: root may read everything") }
        let city = try City()
        for name in ["list.csv", "secret.db"] {
            let file = city.folder.appending(path: name)
            try Data("名称\n".utf8).write(to: file)
            try #require(chmod(file.path, 0) == 0)
        }
        let list = try city.run("asset import list.csv --as manager", language: "ja")
        #expect(list.status == 74)
        #expect(list.error.hasPrefix("daicho: list.csv: 読む権限がありません\n"))
        let register = try city.run("unit list --register secret.db", language: "ja")
        #expect(register.status == 74)
        #expect(register.error.hasPrefix("daicho: 台帳を読む権限がありません：secret.db\n"))
    }

    @Test func withoutATerminal() throws {
        let run = try City.shared.get().run([])
        #expect(run.status == 64)
        #expect(run.error.contains("daicho asset list"))
    }

    @Test func argumentsThatAreNotUTF8() throws {
        let city = try City.shared.get()
        let run = try Program.run(
            URL(filePath: "/bin/sh"),
            ["-c", #""$0" unit add x "$(printf '\377\376')""#, Program.executable.path],
            in: city.folder, environment: ["DAICHO_REGISTER": "register.db"])
        #expect(run.status == 64)
    }

    /// Nobody reads any more: no message, and no other end than that of any program.
    @Test func brokenPipeIsQuiet() throws {
        let city = try City.shared.get()
        let run = try Program.run(
            URL(filePath: "/bin/sh"), ["-c", #""$0" policy | head -n 1"#, Program.executable.path],
            in: city.folder, environment: ["DAICHO_REGISTER": "register.db"])
        #expect(run.status == 0)
        #expect(run.error.isEmpty)
    }

    @Test func outputThatCannotBeWritten() throws {
        let city = try City.shared.get()
        let run = try Program.run(
            URL(filePath: "/bin/sh"),
            ["-c", #""$0" unit list --as kiban > /dev/full"#, Program.executable.path],
            in: city.folder, environment: ["DAICHO_REGISTER": "register.db"])
        #expect(run.status == 74)
    }
}
