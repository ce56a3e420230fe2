import Foundation
import Testing

/// Checkpoints in files, and their signatures by the system's ssh-keygen.
@Suite struct CheckpointFileTests {
    static let keygen = URL(filePath: "/usr/bin/ssh-keygen")
    static let hasKeygen = FileManager.default.isExecutableFile(atPath: keygen.path)
    static let signed = ConditionTrait.enabled(if: hasKeygen, "ssh-keygen is not installed")

    /// A city with a key that is not the register's business.
    private func cityWithKey() throws -> City {
        let city = try City()
        let run = try Program.run(
            CheckpointFileTests.keygen,
            ["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", "key"], in: city.folder)
        try #require(run.status == 0, "\(run.error)")
        let key = try text("key.pub", in: city)
        try "chief@city \(key)".write(
            to: city.folder.appending(path: "signers"), atomically: true, encoding: .utf8)
        return city
    }

    private func text(_ name: String, in city: City) throws -> String {
        try String(contentsOf: city.folder.appending(path: name), encoding: .utf8)
    }

    private func files(_ city: City) throws -> Set<String> {
        Set(try FileManager.default.contentsOfDirectory(atPath: city.folder.path))
    }

    @Test(signed) func aSignatureVerifiesByTheSystem() throws {
        let city = try cityWithKey()
        let made = try city.run("ledger checkpoint --output kept.txt --sign key --json")
        #expect(made.status == 0, "\(made.error)")
        #expect(try made.object()["signature"] as? String == "kept.txt.sig")
        let verify =
            "ssh-keygen -Y verify -f signers -I chief@city -n daicho-checkpoint -s kept.txt.sig < "
        func status(_ file: String) throws -> Int32 {
            try Program.run(URL(filePath: "/bin/sh"), ["-c", verify + file], in: city.folder).status
        }
        #expect(try status("kept.txt") == 0)
        let changed = try text("kept.txt", in: city).replacing("entries ", with: "entries 1")
        try changed.write(
            to: city.folder.appending(path: "changed.txt"), atomically: true, encoding: .utf8)
        #expect(try status("changed.txt") != 0)
    }

    @Test(signed) func signaturesAreChecked() throws {
        let city = try cityWithKey()
        #expect(try city.run("ledger checkpoint --output kept.txt --sign key").status == 0)
        #expect(try city.run("ledger checkpoint --output bare.txt").status == 0)
        let verify = "ledger verify --json --from-checkpoint"
        let signers = "--allowed-signers signers --signer"
        let table: [(String, Int32, String?)] = [
            ("kept.txt \(signers) chief@city", 0, "good"), ("kept.txt", 0, "unchecked"),
            ("bare.txt", 0, "none"), ("kept.txt \(signers) other@city", 75, nil),
            ("bare.txt \(signers) chief@city", 75, nil),
            ("kept.txt --allowed-signers nowhere --signer chief@city", 75, nil),
        ]
        for (line, status, signature) in table {
            let run = try city.run("\(verify) \(line)")
            #expect(run.status == status, "\(line): \(run.output) \(run.error)")
            let checkpoints = try #require(try run.object()["checkpoints"] as? [[String: Any]])
            #expect(checkpoints.first?["signature"] as? String == signature, "\(line)")
            #expect((try run.object()["result"] as? String) == (status == 0 ? "passed" : "unknown"))
        }
        // Changed together with the register, and still with the old signature.
        let forged = try text("kept.txt", in: city).replacing(
            "organisation ", with: "organisation 新")
        try forged.write(
            to: city.folder.appending(path: "kept.txt"), atomically: true, encoding: .utf8)
        #expect(try city.run("\(verify) kept.txt").status == 0)
        #expect(try city.run("\(verify) kept.txt \(signers) chief@city").status == 75)
    }

    /// What cannot be signed leaves nothing, and nothing that is there is written over.
    @Test(signed) func bothFilesOrNone() throws {
        let city = try cityWithKey()
        try "x".write(
            to: city.folder.appending(path: "rubbish"), atomically: true, encoding: .utf8)
        try "x".write(
            to: city.folder.appending(path: "there.txt.sig"), atomically: true, encoding: .utf8)
        let before = try files(city)
        for (line, status) in [
            ("--output new.txt --sign rubbish", 74), ("--output new.txt --sign nokey", 66),
            ("--output nowhere/new.txt --sign key", 73), ("--output there.txt --sign key", 73),
            ("--output there.txt", 73), ("--output key --sign key", 73), ("--sign key", 64),
        ] as [(String, Int32)] {
            let run = try city.run("ledger checkpoint \(line) --json")
            #expect(run.status == status, "\(line): \(run.error)")
            #expect(try run.jsonError()["message"] as? String != nil)
        }
        #expect(try files(city).subtracting(before).subtracting(["register.db-journal"]) == [])
    }

    /// Without ssh-keygen, signing says what is missing, and comparing goes on.
    @Test func withoutKeygen() throws {
        let city = try City()
        try "x".write(to: city.folder.appending(path: "key"), atomically: true, encoding: .utf8)
        let nowhere = ["PATH": city.folder.path]
        let run = try city.run(
            ["ledger", "checkpoint", "--output", "new.txt", "--sign", "key", "--json"],
            environment: nowhere)
        #expect(run.status == 74)
        #expect(
            (try run.jsonError()["accepted"] as? String)?.contains("openssh-client") ?? false)
        #expect(try !files(city).contains("new.txt"))
        #expect(try city.run("ledger checkpoint --output new.txt").status == 0)
        try "x".write(
            to: city.folder.appending(path: "new.txt.sig"), atomically: true, encoding: .utf8)
        let verify = ["ledger", "verify", "--from-checkpoint", "new.txt"]
        #expect(try city.run(verify, environment: nowhere).status == 0)
        let signers = ["--allowed-signers", "signers", "--signer", "x"]
        #expect(try city.run(verify + signers, environment: nowhere).status == 75)
    }

    /// The JSON of a checkpoint and its text say the same.
    @Test func asJSON() throws {
        let city = try City.shared.get()
        let json = try city.run("ledger checkpoint --json").object()
        let text = try city.run("ledger checkpoint").output.replacing(#/\n +/#, with: " ")
        var values: [String: String] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1)
            values[String(parts[0])] = parts.last.map { String($0) }
        }
        #expect(json["organisation"] as? String == values["organisation"])
        #expect(json["register"] as? String == values["register"]?.replacing(" ", with: ""))
        #expect(json["head"] as? String == values["head"]?.replacing(" ", with: ""))
        #expect((json["entries"] as? Int).map(String.init) == values["entries"])
        #expect(json["file"] is NSNull && json["signature"] is NSNull)
        #expect(
            json["head"] as? String
                == (try city.run("ledger verify --json").object()["head"] as? String))
    }
}
