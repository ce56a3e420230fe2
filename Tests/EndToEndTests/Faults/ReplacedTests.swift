import Foundation
import Testing

extension FaultTests {
    /// The register's file is moved, removed, replaced or spoilt while a program has it open: no act is
    /// acknowledged that is not in the file at its place, and people are told.
    @Suite struct ReplacedTests {
        /// What somebody does to `register.db`, in whose folder `older.db` and `another.db` are as well.
        struct Deed: CustomTestStringConvertible, Sendable {
            let testDescription: String
            let line: String
            /// Whether acts go on.
            var isHarmless = false
            /// Whether what the file had is lost by it.
            var isSpoilt = false
        }

        static let deeds = [
            Deed(testDescription: "moved away", line: "mv register.db away.db"),
            Deed(testDescription: "removed", line: "rm register.db"),
            Deed(testDescription: "another register", line: "mv another.db register.db"),
            Deed(testDescription: "an older one", line: "mv older.db register.db"),
            Deed(testDescription: "rubbish", line: "echo rubbish > r && mv r register.db"),
            Deed(
                testDescription: "its folder moved",
                line: "cd .. && mv place elsewhere && mkdir place"),
            Deed(testDescription: "another one into it", line: "cat another.db > register.db"),
            Deed(testDescription: "an older one into it", line: "cat older.db > register.db"),
            Deed(
                testDescription: "rubbish into it", line: "echo rubbish > register.db",
                isSpoilt: true),
            Deed(
                testDescription: "cut short", line: "truncate -s 8192 register.db", isSpoilt: true),
            Deed(testDescription: "emptied", line: "truncate -s 0 register.db", isSpoilt: true),
            Deed(testDescription: "no journal", line: "rm register.db-journal", isHarmless: true),
            Deed(
                testDescription: "moved and back", line: "mv register.db a && mv a register.db",
                isHarmless: true),
        ]

        /// A register in a folder of its own, with others beside it.
        struct Place: Sendable {
            let city: City
            let folder: URL
            var path: String { folder.appending(path: "register.db").path }

            /// The others, made once.
            private static let others = Result<City, any Error> {
                try City(after: [
                    "init --organisation x --as kiban --register another.db",
                    "unit add soumu x --as kiban --register another.db",
                    "person add staff x --unit soumu --as kiban --register another.db",
                    "appoint staff staff --unit soumu --as kiban --register another.db",
                ])
            }

            init() throws {
                city = try City()
                folder = city.folder.appending(path: "place")
                try FileManager.default.createDirectory(
                    at: folder, withIntermediateDirectories: true)
                let others = try Place.others.get().folder.path
                try run(
                    "mv ../register.db . && cp register.db older.db && cp \(others)/another.db .")
            }

            func run(_ line: String) throws {
                let run = try Program.run(URL(filePath: "/bin/sh"), ["-c", line], in: folder)
                try #require(run.status == 0, "\(line): \(run.error)")
            }

            /// Whether the file at the register's place has the act, and is whole.
            func has(_ key: String) -> Bool {
                guard let state = try? FaultScene.state(of: path, key) else { return false }
                return state.found == 1 && state.isWhole
            }
        }

        @Test(arguments: deeds) func underAServer(_ deed: Deed) throws {
            let place = try Place()
            let server = try ServerProcess(
                place.path, socket: place.city.folder.appending(path: "s").path)
            try #require(Tmux.waits { access(server.socket, F_OK) == 0 }, "\(server.said)")
            func act(_ key: String) throws -> Program.Run {
                try place.city.run(
                    FaultScene.act(key) + ["--person", "staff", "--socket", server.socket])
            }
            try #require(try act("before").status == 0)
            try place.run("cp register.db right.db")
            try place.run(deed.line)
            let run = try act("then")
            #expect(FaultScene.faults(of: run).isEmpty, "\(run)")
            #expect(run.status == 0 ? place.has("then") : !place.has("then"), "\(run)")
            #expect((run.status == 0) == deed.isHarmless, "\(run)")
            if !deed.isHarmless {
                // Looks are not taken of what is no longer the register either.
                let look = try place.city.run(
                    ["asset", "list", "--json", "--person", "staff", "--socket", server.socket])
                if !deed.line.contains(">") { #expect(look.status != 0, "\(look.output)") }
            }
            // The right file in its place, and the server started anew.
            server.kill()
            try place.run("mkdir -p ../place; [ -e right.db ] || mv ../elsewhere/* .")
            if !deed.isHarmless { try place.run("rm -f register.db*; cp right.db register.db") }
            unlink(server.socket)
            try server.start()
            try #require(Tmux.waits { access(server.socket, F_OK) == 0 }, "\(server.said)")
            #expect(try act("then").status == 0)
            #expect(place.has("before") && place.has("then"))
        }

        /// Permissions are taken away under a server that is not the superuser's.
        @Test(
            .enabled(if: TestAccounts.canBeMade),
            arguments: ["chmod 0 .", "chown root register.db-journal", "rm *journal; chmod 500 ."])
        func withoutPermission(_ line: String) throws {
            let hall = try GuardedHall()
            let state = URL(filePath: hall.register).deletingLastPathComponent()
            func act(_ key: String) throws -> Program.Run {
                try hall.come(
                    as: TestAccounts.alice,
                    "asset add \(key) --kind document --unit soumu --json --idempotency-key \(key)")
            }
            try #require(act("before").status == 0)
            let deed = try Program.run(URL(filePath: "/bin/sh"), ["-c", line], in: state)
            try #require(deed.status == 0, "\(deed.error)")
            let run = try act("then")
            #expect(run.status == 74, "\(run)")
            #expect(FaultScene.faults(of: run).isEmpty, "\(run)")
            #expect(try run.jsonError()["accepted"] is String, "\(run)")
            let mended = try Program.run(
                URL(filePath: "/bin/sh"),
                ["-c", "chmod 700 .; chown \(TestAccounts.server) register.db*"], in: state)
            try #require(mended.status == 0, "\(mended.error)")
            #expect(try act("then").object()["repeated"] as? Bool == false)
            let verified = try hall.run(
                as: TestAccounts.server,
                ["ledger", "verify", "--replay", "--register", hall.register])
            #expect(verified.status == 0, "\(verified)")
        }

        /// The screens say so, and go on once the file is back.
        @Test(.enabled(if: RealScreens.areThere)) func underTheScreens() throws {
            let hall = try SmallHall()
            let tmux = try hall.open()
            tmux.press("e")
            #expect(tmux.waits(for: "訂正"), "\(tmux.screen)")
            tmux.type("（控え）")
            #expect(tmux.waits(for: "（控え）"), "\(tmux.screen)")
            try #require(rename(hall.path, hall.path + ".away") == 0)
            tmux.press("C-s")
            #expect(tmux.waits(for: "別のものに"), "\(tmux.screen)")
            // A command says that there is none, and makes none.
            let command = try Program.run(
                ["asset", "list", "--register", hall.path], in: URL(filePath: hall.folder))
            #expect(command.status == 66)
            try #require(rename(hall.path + ".away", hall.path) == 0)
            tmux.press("C-s")
            #expect(tmux.waits(for: "記録しました"), "\(tmux.screen)")
            tmux.press("q", "q")
            #expect(tmux.waits(for: "status=0."), "\(tmux.screen)")
        }
    }
}
