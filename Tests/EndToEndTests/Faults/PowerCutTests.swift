import Foundation
import Testing

extension FaultTests {
    /// The power goes away, at every moment of an act.
    ///
    /// What was acknowledged is there, once, and nothing is half done. What is simulated, `powercut.c`
    /// says.
    @Suite(.enabled(if: Preload.isPossible, "cc is not installed")) struct PowerCutTests {
        /// The moments of the act.
        private func moments(isWarm: Bool) throws -> Int {
            let scene = try FaultScene(isWarm: isWarm)
            let run = try scene.perform(environment: try PowerCut.environment(scene.path, at: 0))
            try #require(run.status == 0, "\(run.error)")
            return try PowerCut.moments(of: scene.path)
        }

        /// A disk of which nothing that was not synced remains, and disks of which anything may.
        @Test(arguments: [false, true]) func duringAnAct(isWarm: Bool) throws {
            let moments = try moments(isWarm: isWarm)
            let seeds = [0] + (1...3).map { $0 + 10 * FaultSize.seed }
            let table = (0...moments).flatMap { moment in seeds.map { (at: moment, seed: $0) } }
            let tally = FaultTally()
            tally.each(FaultSize.some(table, 24)) { cut in
                let scene = try FaultScene(isWarm: isWarm)
                let run = try scene.perform(
                    environment: PowerCut.environment(scene.path, at: cut.at, seed: cut.seed))
                // 0: after everything, the answer too.
                guard run.status == (cut.at == 0 ? 0 : 99) else { return ["no cut: \(run)"] }
                tally.count("cuts")
                return try scene.faults(after: run, tally)
            }
            tally.report("power cut at \(moments) moments of an act, warm \(isWarm)")
            #expect(tally.wrong.isEmpty, "\(tally.wrong.joined(separator: "\n"))")
        }

        /// While a server performs one act after the other.
        @Test func duringManyActs() throws {
            let tally = FaultTally()
            let rounds = FaultSize.isWhole ? 60 : 4
            tally.each(Array(0..<rounds)) { round in
                let scene = try FaultScene()
                // An act has some sixty moments.
                let at = 20 + (round * 47 + FaultSize.seed * 13) % 400
                let server = try ServerProcess(
                    scene.path, socket: scene.city.folder.appending(path: "s").path,
                    environment: try PowerCut.environment(scene.path, at: at, seed: round))
                guard Tmux.waits(until: { access(server.socket, F_OK) == 0 }) else {
                    return [server.said]
                }
                var acknowledged: [String] = []
                for number in 0..<12 {
                    let key = "key-\(number)"
                    let run = try scene.perform(
                        FaultScene.act(key) + ["--person", "staff", "--socket", server.socket],
                        atMost: 3)
                    guard run.status == 0 else { break }
                    acknowledged.append(key)
                }
                server.kill()
                tally.count("cuts")
                for key in acknowledged {
                    tally.count("acknowledged")
                    let state = try FaultScene.state(of: scene.path, key)
                    if state.found != 1 || !state.isWhole { return ["\(key) of \(at): \(state)"] }
                }
                return try FaultScene.state(of: scene.path).isWhole ? [] : ["does not verify"]
            }
            tally.report("power cut while a server works")
            #expect(tally.wrong.isEmpty, "\(tally.wrong.joined(separator: "\n"))")
        }

        /// A disk that says that it has written and has not loses what was acknowledged: these tests
        /// would see it.
        @Test func aDiskThatLies() throws {
            let scene = try FaultScene()
            var environment = try PowerCut.environment(scene.path, at: 0)
            environment["POWERCUT_LIES"] = "1"
            let run = try scene.perform(environment: environment)
            #expect(run.status == 0)
            let state = try FaultScene.state(of: scene.path)
            #expect(state.found == 0 && state.isWhole)
        }
    }
}

/// Programs of which the power is cut.
enum PowerCut {
    private static let library = Preload.make("powercut.c")

    /// Variables with which a program loses its power at a moment: from 1; 0: at its end.
    ///
    /// - Parameter seed: which of what was not synced is kept; 0: nothing.
    static func environment(_ register: String, at moment: Int, seed: Int = 0) throws -> [String:
        String]
    {
        [
            "LD_PRELOAD": try library.get(), "POWERCUT_PATH": register,
            "POWERCUT_AT": "\(moment)", "POWERCUT_SEED": "\(seed)",
            "POWERCUT_LOG": register + ".moments",
        ]
    }

    /// How many moments the program had that ended last.
    static func moments(of register: String) throws -> Int {
        let text = try String(contentsOfFile: register + ".moments", encoding: .utf8)
        return try #require(Int(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    }
}
