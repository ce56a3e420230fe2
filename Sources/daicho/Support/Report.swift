import ArgumentParser
import Foundation
import Register
import RegisterScreens
import SecurityPolicy
import Service
import TerminalKit

/// What the end of a run tells: help, or what went wrong.
struct Report {
    private enum Content {
        case answer(String)
        case brokenPipe
        /// All has been said.
        case ended(Int32)
        case error(Status, clause: Clause?, rule: String?, Wording, accepted: Wording?)
    }

    private let content: Content
    /// Places in a file at which something is wrong.
    private var places: [Wording] = []
    private var placesJSON: JSON?

    init(_ error: any Error) {
        switch error {
        case let error as RegisterError: content = Report.content(error)
        case let error as SocketError:
            let (message, accepted) = Words.Sockets.error(error)
            let status = Status(error)
            content = .error(
                status, clause: status == .refused ? "8(2)①" : nil,
                rule: status == .refused ? caseName(of: error) : nil, message, accepted: accepted)
        case let fault as Fault:
            content = Report.content(fault)
            (places, placesJSON) = Report.places(fault)
        case let fault as FileFault:
            let (message, accepted) = Words.file(fault)
            content = .error(Status(fault), clause: nil, rule: nil, message, accepted: accepted)
        case let code as ExitCode: content = .ended(code.rawValue)
        default: content = Report.parserContent(error)
        }
    }

    /// Prints the report.
    ///
    /// - Returns: the exit status.
    func send() -> Int32 {
        switch content {
        case .answer(let text):
            do {
                try Output.send(text)
                return 0
            } catch {
                return Report(error).send()
            }
        case .brokenPipe:
            // As if the signal had not been ignored by whoever started the program.
            signal(SIGPIPE, SIG_DFL)
            raise(SIGPIPE)
            return Status.io.rawValue
        case .ended(let status): return status
        case .error(let status, let clause, let rule, let message, let accepted):
            let text =
                Interface.isJSON
                ? json(status, clause, rule, message, accepted)
                : lines(clause, message, accepted)
            // There is nowhere left to report that this failed.
            try? Output.write(text, to: STDERR_FILENO)
            return status.rawValue
        }
    }

    private func json(
        _ status: Status, _ clause: Clause?, _ rule: String?, _ message: Wording,
        _ accepted: Wording?
    ) -> String {
        var error: [String: JSON] = [
            "kind": .string(status.kind), "clause": JSON(clause), "rule": JSON(rule),
            "message": .string(message.en), "accepted": JSON(accepted?.en),
        ]
        error["faults"] = placesJSON
        return JSON.object(["error": .object(error)]).text + "\n"
    }

    private func lines(
        _ clause: Clause?, _ message: Wording, _ accepted: Wording?
    ) -> String {
        let language = Interface.language
        let citation = clause.map { Words.Say.citation($0)(language) } ?? ""
        var text = places.map { $0(language) + "\n" }.joined()
        text += "daicho: \(message(language))\(citation)\n"
        if let accepted {
            text += "  \(Words.Say.accepted(language)): \(accepted(language))\n"
        }
        return text
    }

    private static func content(_ error: RegisterError) -> Content {
        let (message, accepted) = Words.error(error, policy: Interface.policy)
        guard case .refused(let refusal) = error else {
            return .error(Status(error), clause: nil, rule: nil, message, accepted: accepted)
        }
        return .error(
            .refused, clause: refusal.clause, rule: name(of: refusal), message, accepted: accepted)
    }

    private static func content(_ fault: Fault) -> Content {
        func error(
            _ status: Status, _ words: (message: Wording, accepted: Wording?),
            clause: Clause? = nil,
            rule: String? = nil
        ) -> Content {
            .error(status, clause: clause, rule: rule, words.message, accepted: words.accepted)
        }
        return switch fault {
        case .usage(let words): error(.usage, words)
        case .stopped: error(.busy, Words.Bundle.interrupted)
        case .again(let words): error(.busy, words)
        case .signing(let status, let words): error(status, words)
        case .notFound(let words): error(.notFound, words)
        case .badRows(let path, let report):
            error(.badData, Words.Exchange.bad(path, faults: report.faultCount))
        case .reading(let path, let fault):
            error(Status(reading: fault), Words.Exchange.unread(path, fault))
        case .unreadKeys(let path, let fault):
            error(
                Status(reading: fault),
                (Words.Exchange.unread(path, fault).message, Words.Fault.keyNames))
        case .writing(let path, let fault):
            error(Status(writing: fault), Words.Exchange.unwritten(path, fault))
        case .unencodable(let path, let fault):
            error(.badData, Words.Exchange.unencodable(path, characters: fault.count))
        case .unreadable(let path): error(.io, Words.Fault.unreadable(path))
        case .notTheOwner(let path):
            error(.refused, Words.Fault.notTheOwner(path), clause: "8(2)①", rule: "not-the-owner")
        case .brokenPipe: .brokenPipe
        case .output(let detail): error(.io, Words.Fault.output(detail))
        }
    }

    /// The places of a file that a fault names, for people and as JSON.
    private static func places(_ fault: Fault) -> ([Wording], JSON?) {
        switch fault {
        case .badRows(let path, let report):
            (
                report.faults.map { Words.Exchange.line($0, in: path) },
                .array(report.faults.map { JSON($0) })
            )
        case .unencodable(let path, let fault):
            (
                fault.faults.map { Words.Exchange.line($0, in: path) },
                .array(fault.faults.map { JSON($0) })
            )
        case .reading(_, let fault), .writing(_, let fault): ([], .array([JSON(fault)]))
        default: ([], nil)
        }
    }

    /// The name of a refusal's case in kebab case, for programs: `not-the-duty`.
    private static func name(of refusal: Refusal) -> String {
        let value: Any =
            switch refusal {
            case .violates(let violation): violation
            case .permit(let refusal): refusal
            default: refusal
            }
        return caseName(of: value)
    }

    /// What the parser throws: help and versions, or what is wrong with the command line.
    private static func parserContent(_ error: any Error) -> Content {
        guard Main.exitCode(for: error) != ExitCode.success else {
            let text = Main.fullMessage(for: error)
            // A completion script is a program, whose headings are nobody's to translate.
            let isScript = Interface.arguments.contains { $0.hasPrefix("--generate-completion") }
            return .answer((isScript ? text : Words.help(text, Interface.language)) + "\n")
        }
        guard Main.exitCode(for: error) == ExitCode.validationFailure else {
            let (message, accepted) = Words.Fault.unexpected("\(error)")
            return .error(.io, clause: nil, rule: nil, message, accepted: accepted)
        }
        let message = Main.message(for: error)
        let (sentence, choices) = Words.splitChoices(message)
        let rest = String(Main.fullMessage(for: error).dropFirst("Error: \(message)\n".count))
        let (what, accepted) = Words.unparsed(
            visible(sentence), choices, rest, Interface.policy, commands: CommandTree.meant)
        return .error(.usage, clause: nil, rule: nil, what, accepted: accepted)
    }
}
