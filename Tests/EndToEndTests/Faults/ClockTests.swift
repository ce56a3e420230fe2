import Foundation
import Testing

extension FaultTests {
    /// The clock is set back and forward between acts, and while a server runs: entries keep the order of
    /// their numbers, the register verifies, and `doctor` says that the clock is behind.
    @Suite(.enabled(if: Preload.isPossible, "cc is not installed")) struct ClockTests {
        private static let library = Preload.make("clock.c")
        private static let (hour, year) = (3600, 365 * 86400)

        /// Clocks, and the status with which an act of `staff` ends, who is appointed from 2026 to 2099.
        static let clocks: [(seconds: Int, status: Int32)] = [
            (0, 0), (-hour, 0), (10 * year, 0), (0, 0), (-year, 77),
            (-Int(Date().timeIntervalSince1970), 77), (200 * year, 77), (hour, 0), (0, 0),
        ]

        private func file(_ scene: FaultScene) -> String { scene.path + ".clock" }

        private func set(_ seconds: Int, _ scene: FaultScene) throws {
            try "\(seconds)\n".write(toFile: file(scene), atomically: true, encoding: .utf8)
        }

        private func environment(_ scene: FaultScene) throws -> [String: String] {
            ["LD_PRELOAD": try ClockTests.library.get(), "CLOCK_FILE": file(scene)]
        }

        @Test func betweenActs() throws {
            let scene = try FaultScene()
            let wrong = try environment(scene)
            for (index, clock) in ClockTests.clocks.enumerated() {
                try set(clock.seconds, scene)
                let run = try scene.perform(
                    FaultScene.act("act-\(index)") + ["--as", "staff"], environment: wrong)
                #expect(run.status == clock.status, "\(clock): \(run)")
                #expect(FaultScene.faults(of: run).isEmpty, "\(clock): \(run)")
                for line in [
                    "retention due --json --as clerk", "permit list --overdue --json --as auditor",
                ] {
                    let look = try scene.perform(
                        line.split(separator: " ").map(String.init), environment: wrong)
                    #expect([0, 77].contains(look.status), "\(line) \(clock): \(look)")
                }
            }
            try expectOrdered(scene)
        }

        @Test func whileAServerRuns() throws {
            let scene = try FaultScene()
            try set(0, scene)
            let server = try ServerProcess(
                scene.path, socket: scene.city.folder.appending(path: "s").path,
                environment: try environment(scene))
            try #require(Tmux.waits { access(server.socket, F_OK) == 0 }, "\(server.said)")
            for (index, clock) in ClockTests.clocks.enumerated() {
                try set(clock.seconds, scene)
                let run = try scene.perform(
                    FaultScene.act("act-\(index)") + [
                        "--person", "staff", "--socket", server.socket,
                    ])
                #expect(run.status == clock.status, "\(clock): \(run) \(server.said)")
            }
            try expectOrdered(scene)
        }

        private func expectOrdered(_ scene: FaultScene) throws {
            let entries = try scene.city.run("ledger list --limit 1000 --json --as auditor")
                .objects()
            let times = entries.compactMap { $0["recordedAt"] as? String }
            #expect(times.contains { $0 > times[0] }, "the clock was not set")
            #expect(try FaultScene.state(of: scene.path).isWhole)
            for line in [
                "asset list --known-on \(times[0].prefix(10)) --json --as auditor",
                "asset list --as-of \(times[0].prefix(10)) --json --as auditor",
            ] {
                let look = try scene.city.run(line)
                #expect(look.status == 0, "\(line): \(look)")
            }
            // The newest entry is of today; with a clock of last year's the register says so.
            try set(-ClockTests.year, scene)
            let doctor = try scene.perform(
                ["doctor", "--quick", "--json"], environment: try environment(scene))
            let clock = try doctor.objects().first { $0["check"] as? String == "clock" }
            #expect(clock?["state"] as? String == "bad", "\(doctor.output)")
        }

        /// What is said to have happened is not yet to come, by the clock as it is.
        @Test func inTheFuture() throws {
            let scene = try FaultScene()
            let words = FaultScene.act("late") + ["--as", "staff", "--occurred-at"]
            let now = Date()
            let format = ISO8601DateFormatter()
            try set(0, scene)
            let wrong = try environment(scene)
            let tomorrow = try scene.perform(
                words + [format.string(from: now.addingTimeInterval(86400))], environment: wrong)
            #expect(tomorrow.status == 77)
            try set(-ClockTests.hour, scene)
            let behind = try scene.perform(words + [format.string(from: now)], environment: wrong)
            #expect(behind.status == 77, "\(behind)")
            #expect(try behind.jsonError()["rule"] as? String == "occurred-in-future")
            try set(ClockTests.hour, scene)
            #expect(
                try scene.perform(words + [format.string(from: now)], environment: wrong).status
                    == 0)
        }
    }
}
