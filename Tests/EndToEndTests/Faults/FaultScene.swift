import Foundation
import Register
import RegisterScreens
import SecurityPolicy
import Testing

/// A register of its own, an act to perform on it, and what must be true of both whatever happens on
/// the way.
struct FaultScene: Sendable {
    let city: City
    let path: String

    /// - Parameter isWarm: whether it has a journal already.
    init(isWarm: Bool = false) throws {
        city = try City()
        path = city.folder.appending(path: "register.db").path
        guard isWarm else { return }
        try FileManager.default.copyItem(
            at: City.shared.get().folder.appending(path: "register.db-journal"),
            to: city.folder.appending(path: "register.db-journal"))
    }

    static func act(_ key: String) -> [String] {
        [
            "asset", "add", key, "--kind", "document", "--unit", "soumu", "--json",
            "--idempotency-key", key,
        ]
    }

    /// Performs the act, within a time that is longer than any waiting of the program's.
    ///
    /// - Parameter prefix: a program, with its arguments, that runs the program.
    func perform(
        _ arguments: [String] = act("once") + ["--as", "staff"], under prefix: [String] = [],
        atMost seconds: Int = 60, environment: [String: String] = [:]
    ) throws -> Program.Run {
        let words =
            ["-s", "KILL", "\(seconds)"] + prefix + [Program.executable.path] + arguments
        return try Program.run(
            URL(filePath: "/usr/bin/timeout"), words, in: city.folder,
            environment: ["DAICHO_REGISTER": path].merging(environment) { $1 })
    }

    /// What is wrong with how a run ended: it says what became of the act, in words of the register's.
    static func faults(of run: Program.Run) -> [String] {
        if run.status == 0 {
            return (try? run.object()["entry"] as? Int) == nil ? ["no receipt: \(run.output)"] : []
        }
        guard [66, 73, 74, 75, 77, 78].contains(run.status) else {
            return ["status \(run.status): \(run.error)"]
        }
        guard let error = try? run.jsonError(), let message = error["message"] as? String else {
            return ["status \(run.status) without words: \(run.error)"]
        }
        let isRaw = message.isEmpty || message.contains("Error Domain") || message.contains("(code")
        return isRaw || message.hasPrefix("failed") ? ["raw words: \(message)"] : []
    }

    /// How often the register has the act, and whether it is whole.
    static func state(of path: String, _ key: String = "once") throws -> (found: Int, isWhole: Bool)
    {
        let register = try Register.open(at: path, surroundings: .system)
        let entries = try register.answer(
            ListEntries(limit: 1000), for: Caller(login: "kiban", host: "test"))
        let found = entries.filter { $0.body?.contains("\"idempotencyKey\":\"\(key)\"") ?? false }
        return (found.count, try register.verify(replay: true).result == .passed)
    }

    /// What is said of a full disk: that nothing was written.
    private static let full = Words.error(RegisterError.diskFull, policy: .fujieda).message.en

    /// What is wrong with the register after the act, and after the same again.
    func faults(after run: Program.Run, _ tally: FaultTally) throws -> [String] {
        var faults: [String] = []
        let now = try FaultScene.state(of: path)
        if !now.isWhole { faults.append("the register does not verify") }
        if run.status == 0, now.found != 1 {
            faults.append("acknowledged, and there \(now.found) times")
        }
        if run.status != 0, now.found == 1 {
            tally.count("there though nobody was told")
            if [66, 75, 77, 78].contains(run.status) || run.error.contains(FaultScene.full) {
                faults.append("there, though it is said that it is not: \(run.error)")
            }
        }
        tally.count(run.status == 0 ? "acknowledged" : "not acknowledged")
        let again = try perform()
        if again.status != 0 { faults.append("cannot be done again: \(again.error)") }
        if now.found == 1, try again.object()["repeated"] as? Bool != true {
            faults.append("done twice")
        }
        let then = try FaultScene.state(of: path)
        if then.found != 1 || !then.isWhole { faults.append("afterwards: \(then)") }
        return faults
    }
}
