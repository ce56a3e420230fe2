import Foundation
import RegisterScreens
import Testing

extension FaultTests {
    /// System calls of a server fail while it performs a client's act, or are the last.
    @Suite(Tracing.isThere) struct ServedFaultTests {
        /// A server on a register of its own, and strace at it now and then.
        final class Scene: Sendable {
            let city: FaultScene
            let server: ServerProcess

            init() throws {
                city = try FaultScene()
                server = try ServerProcess(
                    city.path, socket: city.city.folder.appending(path: "s").path)
                try awaitServer()
            }

            func awaitServer() throws {
                try #require(Tmux.waits { access(server.socket, F_OK) == 0 }, "\(server.said)")
            }

            /// A client performs an act.
            func perform(_ key: String) throws -> Program.Run {
                try city.perform(
                    FaultScene.act(key) + ["--person", "staff", "--socket", server.socket])
            }

            /// Does something while strace is at the server.
            func traced<Result>(
                _ injection: Injection?, log: String = "/dev/null", _ body: () throws -> Result
            ) throws -> Result {
                let number = city.city.folder.appending(path: "strace-\(UUID().uuidString)").path
                let words =
                    Tracing.words(city.path, injection, log: log) + ["-p", "\(server.id)"]
                let quoted = words.map { "'\($0)'" }.joined(separator: " ")
                _ = try spawn("/bin/sh", ["-c", "\(quoted) & echo $! > '\(number)'"])
                let strace = try #require(
                    pid_t(
                        String(contentsOfFile: number, encoding: .utf8)
                            .trimmingCharacters(in: .whitespacesAndNewlines)))
                _ = Tmux.waits { isTraced || !isAlive }
                defer {
                    kill(strace, SIGTERM)
                    _ = Tmux.waits { !isTraced }
                }
                return try body()
            }

            private func status(_ field: String) -> Substring? {
                let text = try? String(contentsOfFile: "/proc/\(server.id)/status", encoding: .utf8)
                return text?.split(separator: "\n").first { $0.hasPrefix(field) }?
                    .dropFirst(field.count).drop { $0.isWhitespace }
            }

            private var isTraced: Bool { status("TracerPid:").map { $0 != "0" } ?? false }
            var isAlive: Bool { status("State:").map { !"ZX".contains($0.prefix(1)) } ?? false }
        }

        static func calls() throws -> [SystemCall] {
            let scene = try Scene()
            // What only the first act has to do is done.
            try #require(try scene.perform("first").status == 0)
            let log = scene.city.city.folder.appending(path: "log").path
            let run = try scene.traced(nil, log: log) { try scene.perform("once") }
            try #require(run.status == 0, "\(run.error)")
            return try Tracing.calls(in: log)
        }

        private static let stuck = Words.Sockets.event(.stuck).ja

        /// The client is told, the server goes on or can be started anew, and nothing is lost.
        @Test func failing() throws {
            let calls = try ServedFaultTests.calls()
            let all = Injection.all(of: calls)
            let quick = all.filter { FaultSize.isWhole || $0.call.name != "fcntl" || !$0.lasts }
            let tally = FaultTally()
            let scenes = try [Scene(), Scene()]
            let chosen = FaultSize.some(quick, 12)
            let halves = (0..<2).map { half in
                chosen.indices.filter { $0 % 2 == half }.map { (index: $0, scene: scenes[half]) }
            }
            tally.each(zip(halves[0], halves[1]).flatMap { [$0, $1] }) { index, scene in
                let key = "key-\(index)"
                let run = try scene.traced(chosen[index]) { try scene.perform(key) }
                var faults = FaultScene.faults(of: run)
                if !scene.isAlive {
                    tally.count("servers ended")
                    // It ends by itself where the system did not let its locks go, and says so.
                    if !scene.server.said.contains(ServedFaultTests.stuck) {
                        faults.append("the server ended: \(scene.server.said)")
                    }
                    scene.server.kill()
                    try scene.server.start()
                }
                tally.count(run.status == 0 ? "acknowledged" : "not acknowledged")
                let again = try scene.perform(key)
                if again.status != 0 { faults.append("cannot be done again: \(again.error)") }
                if run.status == 0, try again.object()["repeated"] as? Bool != true {
                    faults.append("acknowledged and not there")
                }
                let state = try FaultScene.state(of: scene.city.path, key)
                if state.found != 1 || !state.isWhole { faults.append("afterwards: \(state)") }
                return faults.map { "\(chosen[index]): \($0)" }
            }
            tally.report("\(calls.count) system calls of a served act, \(all.count) ways to fail")
            #expect(tally.wrong.isEmpty, "\(tally.wrong.joined(separator: "\n"))")
        }

        /// The server is killed before each of them, and the client finds the next one.
        @Test func last() throws {
            let calls = try ServedFaultTests.calls()
            let tally = FaultTally()
            let scene = try Scene()
            for (index, call) in FaultSize.some(calls, 6).enumerated() {
                let key = "key-\(index)"
                let injection = Injection(call: call, fault: "signal=KILL", lasts: false)
                let run = try scene.traced(injection) {
                    let client = Thread { [scene] in
                        _ = Tmux.waits { !scene.isAlive }
                        scene.server.kill()
                        try? scene.server.start()
                    }
                    client.start()
                    return try scene.perform(key)
                }
                tally.count(run.status == 0 ? "acknowledged" : "not acknowledged")
                let state = try FaultScene.state(of: scene.city.path, key)
                if run.status != 0 || state.found != 1 || !state.isWhole {
                    Issue.record("\(injection): \(run) \(state)")
                }
            }
            tally.report("the server was killed at \(calls.count) system calls")
        }
    }
}
