import Foundation
import Testing

extension FaultTests {
    /// A disk without any room: people are told, nothing is lost, and with room the same works.
    @Suite(.enabled(if: FullDisk.isPossible, "a file system of one's own needs the superuser"))
    struct FullDiskTests {
        /// What is done; all but the first cannot do without room.
        private static let lines = [
            "asset add once --kind document --unit soumu --idempotency-key add PERSON staff",
            "asset import ../assets.csv --idempotency-key import PERSON manager",
            "permit attach 14 ../paper.pdf --idempotency-key attach PERSON staff",
            "ledger checkpoint --output checkpoint.txt PERSON auditor",
            "ledger export bundle PERSON auditor", "backup copy.db",
        ]

        @Test func embedded() throws { try expectClear(server: nil) }

        @Test func served() throws { try expectClear(server: "s") }

        private func expectClear(server socket: String?) throws {
            let disk = try FullDisk(megabytes: 12)
            let server = try socket.map {
                try ServerProcess(disk.path, socket: disk.city.folder.appending(path: $0).path)
            }
            if let server {
                try #require(Tmux.waits { access(server.socket, F_OK) == 0 }, "\(server.said)")
            }
            let tally = FaultTally()
            for line in FullDiskTests.lines {
                var words = line.replacingOccurrences(
                    of: "PERSON", with: server == nil ? "--as" : "--person"
                ).split(separator: " ").map(String.init)
                if let server {
                    // The file itself is at hand for its owner only.
                    guard words[0] != "backup" else { continue }
                    words += ["--socket", server.socket]
                } else {
                    words += ["--register", disk.path]
                }
                try disk.fill()
                let before = try FaultScene.state(of: disk.path)
                let run = try disk.run(words + ["--json"])
                let mayDo = words[1] == "add"
                #expect(run.status == 74 || mayDo && run.status == 0, "\(words): \(run)")
                if run.status != 0 { #expect(FaultScene.faults(of: run).isEmpty, "\(run)") }
                if run.status != 0 {
                    tally.count("told")
                    #expect(run.error.contains("full") || run.error.contains("No space"), "\(run)")
                }
                let after = try FaultScene.state(of: disk.path)
                #expect(before.isWhole && after.isWhole)
                try disk.makeRoom()
                let again = try disk.run(words + ["--json"])
                #expect(again.status == 0, "\(words): \(again)")
                tally.count("done with room")
            }
            #expect(try FaultScene.state(of: disk.path).isWhole)
            tally.report("a full disk, \(server == nil ? "embedded" : "served")")
        }
    }
}

/// A small file system with a register, which can be filled to the brim.
final class FullDisk {
    static let isPossible: Bool = {
        guard geteuid() == 0 else { return false }
        let folder = FileManager.default.temporaryDirectory.appending(path: "disk-\(UUID())").path
        guard mkdir(folder, 0o700) == 0 else { return false }
        defer { rmdir(folder) }
        guard (try? mount(folder, megabytes: 1)) == 0 else { return false }
        return (try? spawn("/bin/umount", [folder]).status) == 0
    }()

    let city: City
    let folder: URL
    var path: String { folder.appending(path: "register.db").path }

    init(megabytes: Int) throws {
        city = try PermitCity.copy()
        folder = city.folder.appending(path: "disk")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try #require(FullDisk.mount(folder.path, megabytes: megabytes) == 0)
        try FileManager.default.copyItem(
            at: city.folder.appending(path: "register.db"), to: URL(filePath: path))
        let rows = (0..<400).map { "資料 \($0),document,soumu" }
        try (["name,kind,unit"] + rows).joined(separator: "\n").write(
            to: city.folder.appending(path: "assets.csv"), atomically: true, encoding: .utf8)
        try Data(repeating: 0x41, count: 400_000).write(
            to: city.folder.appending(path: "paper.pdf"))
    }

    deinit { _ = try? spawn("/bin/umount", ["-l", folder.path]) }

    private static func mount(_ folder: String, megabytes: Int) throws -> Int32 {
        try spawn(
            "/bin/mount", ["-t", "tmpfs", "-o", "size=\(megabytes)m,mode=700", "tmpfs", folder]
        ).status
    }

    func run(_ words: [String]) throws -> Program.Run { try Program.run(words, in: folder) }

    /// Takes all room that there is.
    func fill() throws {
        let run = try spawn(
            "/bin/dd", ["if=/dev/zero", "of=\(folder.path)/filler", "bs=4096"])
        try #require(run.error.contains("No space"), "\(run.error)")
    }

    func makeRoom() throws { try #require(unlink(folder.path + "/filler") == 0) }
}
