import Foundation
import Register
import SecurityPolicy
import Testing

/// Registers that are missing, something else, damaged or in use.
@Suite struct FileTests {
    private static let other = "unit list --as kiban --json --register "

    private func expect(
        _ file: String, in city: City, _ status: Int32, _ kind: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        for command in [FileTests.other, "ledger verify --json --register "] {
            let run = try city.run(command + file)
            #expect(run.status == status, "\(run.error)", sourceLocation: sourceLocation)
            #expect(
                try run.jsonError()["kind"] as? String == kind, sourceLocation: sourceLocation)
        }
    }

    @Test func somethingElse() throws {
        let city = try City()
        func file(_ name: String) -> URL { city.folder.appending(path: name) }
        try expect("missing.db", in: city, 66, "not-found")
        try Data().write(to: file("empty.db"))
        try expect("empty.db", in: city, 78, "not-a-register")
        try FileManager.default.createDirectory(
            at: file("folder.db"), withIntermediateDirectories: true)
        try expect("folder.db", in: city, 78, "not-a-register")
        try Data(repeating: 0x41, count: 5000).write(to: file("text.db"))
        try expect("text.db", in: city, 78, "not-a-register")
        var bytes = try Data(contentsOf: file("register.db"))
        bytes.replaceSubrange(68..<72, with: [0, 0, 0, 1])  // application_id
        try bytes.write(to: file("other.db"))
        try expect("other.db", in: city, 78, "not-a-register")
        bytes = try Data(contentsOf: file("register.db"))
        bytes.replaceSubrange(60..<64, with: [0, 0, 0, 99])  // user_version
        try bytes.write(to: file("newer.db"))
        try expect("newer.db", in: city, 78, "not-a-register")
        #expect(try city.run("unit list --as kiban --register newer.db").error.contains("99"))
    }

    @Test func damagedInOneByte() throws {
        let city = try City()
        let file = city.folder.appending(path: "register.db")
        var bytes = try Data(contentsOf: file)
        let range = try #require(bytes.range(of: Data(#""name":"総務課""#.utf8)))
        bytes[range.lowerBound] ^= 1
        try bytes.write(to: city.folder.appending(path: "damaged.db"))
        let run = try city.run("ledger verify --json --register damaged.db")
        #expect(run.status == 78)
        let verdict = try run.object()
        #expect(verdict["result"] as? String == "failed")
        #expect((verdict["reason"] as? String)?.isEmpty == false)
    }

    @Test func busy() throws {
        let city = try City()
        let register = try Register.open(
            at: city.folder.appending(path: "register.db").path,
            surroundings: Surroundings(now: { Moment(seconds: 0) }, salt: { [] }))
        try register.transaction { _ in
            let run = try city.run("unit add x y --as kiban --json")
            #expect(run.status == 75)
            #expect(try run.jsonError()["kind"] as? String == "busy")
        }
    }

    @Test func twoProgramsWritingAtOnce() async throws {
        let city = try City()
        let statuses = try await withThrowingTaskGroup(of: [Int32].self) { group in
            for writer in 0..<2 {
                group.addTask {
                    try (0..<10).map {
                        try city.run("unit add w\(writer)-\($0) 課\($0) --as kiban").status
                    }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(statuses.allSatisfy { $0 == 0 })
        let verdict = try city.run("ledger verify --replay --json").object()
        #expect(verdict["result"] as? String == "passed")
        #expect(verdict["entries"] as? Int == City.setting.count + 20)
    }

    @Test func sampleCity() throws {
        let city = try City()
        let run = try city.run("demo --size 1 --register sample.db --as me --json")
        #expect(run.status == 0, "\(run.error)")
        #expect(try run.object()["repeated"] as? Bool == false)
        #expect(try city.run("demo --size 1 --register sample.db --as me").status == 73)
        #expect(try city.run("demo --size 0 --register other.db").status == 64)
        let assets = try city.run("asset list --json --register sample.db --as manager").objects()
        #expect(assets.count > 50)
        #expect(try city.run("ledger verify --replay --register sample.db").status == 0)
    }

    /// What is printed to be done next can be pasted into a shell, in any folder.
    @Test func hintsCanBePasted() throws {
        let city = try City()
        let register = "the city's \\ register.db"
        var hints: [String] = []
        for command in [
            ["init", "--organisation", "市役所"], ["demo", "--size", "1"], ["summary"],
        ] {
            if command[0] == "demo" {
                try FileManager.default.removeItem(at: city.folder.appending(path: register))
            }
            let run = try city.run(command + ["--register", register])
            #expect(run.status == 0, "\(run.error)")
            let found = run.output.split(separator: "\n").filter { $0.hasPrefix("    ") }
            #expect(!found.isEmpty)
            for hint in found.map(String.init) {
                let pasted = try Program.run(
                    URL(filePath: "/bin/sh"), ["-c", hint], in: URL(filePath: "/"))
                // Without arguments it asks for a terminal.
                let opensScreens = hint.hasSuffix("register.db'")
                #expect(pasted.status == (opensScreens ? 64 : 0), "\(hint): \(pasted.error)")
                #expect(!opensScreens || pasted.error.contains("端末"), "\(pasted.error)")
                hints.append(hint)
            }
        }
        #expect(hints.count == 5)
    }

    @Test func theDefaultPlace() throws {
        let city = try City()
        let made = try Program.run(["init", "--organisation", "市役所"], in: city.folder)
        #expect(made.status == 0)
        let folder = city.folder.appending(path: ".local/share/daicho").path
        let mode = try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions]
        #expect(mode as? Int == 0o700)
        let data = city.folder.appending(path: "data").path
        let elsewhere = try Program.run(
            ["init", "--organisation", "市役所"], in: city.folder, environment: ["XDG_DATA_HOME": data]
        )
        #expect(elsewhere.status == 0)
        #expect(FileManager.default.fileExists(atPath: data + "/daicho/register.db"))
        #expect(try Program.run(["unit", "list"], in: city.folder).status == 0)
    }
}
