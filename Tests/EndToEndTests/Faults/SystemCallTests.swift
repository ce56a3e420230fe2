import Foundation
import Testing

extension FaultTests {
    /// Every system call that an act makes on the register fails, or is the last.
    @Suite(Tracing.isThere) struct SystemCallTests {
        /// The calls of the act, in a register that has a journal already or not.
        static func calls(isWarm: Bool) throws -> [SystemCall] {
            let scene = try FaultScene(isWarm: isWarm)
            let log = scene.city.folder.appending(path: "log").path
            let run = try scene.perform(under: Tracing.words(scene.path, nil, log: log))
            try #require(run.status == 0, "\(run.error)")
            return try Tracing.calls(in: log)
        }

        /// The program ends in time and says why, or does what it was told; nothing is lost or half done.
        @Test(arguments: [false, true]) func failing(isWarm: Bool) throws {
            let calls = try SystemCallTests.calls(isWarm: isWarm)
            let all = Injection.all(of: calls)
            // Where the file seems to be locked for ever, it takes the program's patience to find out.
            let quick = all.filter { FaultSize.isWhole || $0.call.name != "fcntl" || !$0.lasts }
            let tally = FaultTally()
            tally.each(FaultSize.some(quick, 16)) { injection in
                let scene = try FaultScene(isWarm: isWarm)
                let run = try scene.perform(
                    under: Tracing.words(scene.path, injection, log: "/dev/null"))
                return try FaultScene.faults(of: run) + scene.faults(after: run, tally)
            }
            tally.report(
                "\(calls.count) system calls of an act, \(all.count) ways to fail, warm \(isWarm)")
            #expect(tally.wrong.isEmpty, "\(tally.wrong.joined(separator: "\n"))")
        }

        /// Killed before each of them.
        @Test(arguments: [false, true]) func last(isWarm: Bool) throws {
            let calls = try SystemCallTests.calls(isWarm: isWarm)
            let tally = FaultTally()
            tally.each(FaultSize.some(calls, 10)) { call in
                let scene = try FaultScene(isWarm: isWarm)
                let run = try scene.perform(
                    under: Tracing.words(
                        scene.path, Injection(call: call, fault: "signal=KILL", lasts: false),
                        log: "/dev/null"))
                guard run.status == 137 else { return ["it was not killed: \(run.status)"] }
                tally.count("kills")
                return try scene.faults(after: run, tally)
            }
            tally.report("killed at \(calls.count) system calls of an act, warm \(isWarm)")
            #expect(tally.wrong.isEmpty, "\(tally.wrong.joined(separator: "\n"))")
        }
    }
}
