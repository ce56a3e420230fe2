import ArgumentParser
import Register
import RegisterScreens
import SecurityPolicy

/// Looks at everything that the register's safety rests on, and says what to do.
///
/// Anybody who can read the file may do so, whatever their role, as with `ledger verify`.
struct Doctor: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "doctor", abstract: Words.CommandHelp.doctor.here)
    }

    @Flag(help: ArgumentHelp(Words.Doctor.quickHelp.here)) var quick = false
    @OptionGroup(title: Words.OptionHelp.globals.here) var globals: Globals

    func run() throws {
        let path = Interface.registerPath(globals.register)
        let lines =
            try (Register.examineFile(at: path) + inside()).map { DoctorLine($0) }
            + [.locale, .terminal]
        let bad = lines.count { $0.state == .bad }
        let warnings = lines.count { $0.state == .warning }
        if globals.json {
            try Output.send(JSON.lines(lines.map(\.json)))
        } else {
            let total = Words.Doctor.total(bad: bad, warnings: warnings)
            try Output.send(Doctor.table(lines).body + total.here + "\n")
        }
        if bad > 0 { throw ExitCode(Status.notARegister.rawValue) }
    }

    /// What an open register shows; or that it cannot be opened.
    private func inside() throws -> [Symptom] {
        let progress = Progress(isJSON: globals.json)
        defer { progress.end() }
        do {
            let register = try Interface.openFile(globals)
            let opened = [Symptom(.open, register.isStandby ? .standby : .fine)]
            return try opened
                + register.examine(replay: !quick) { done, total in
                    progress.show(Words.Verify.progress(percent: Progress.percent(done, of: total)))
                }
        } catch let error as RegisterError {
            return [Symptom(.open, .closed(error))]
        }
    }

    private static func table(_ lines: [DoctorLine]) -> Table {
        var table = Table(["", "", ""])
        for line in lines {
            table.add([Words.Doctor.state(line.state).here, line.title.here, line.message.here])
            if let advice = line.advice { table.add(["", "", "-> " + advice.here]) }
        }
        return table
    }
}
