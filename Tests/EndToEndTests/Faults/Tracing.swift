import Foundation
import Testing

/// A system call that the program makes on a register, its journal or its folder.
struct SystemCall: Hashable, Sendable {
    let name: String
    /// The how manieth of its name, from 1.
    let ordinal: Int
}

/// What is done to a system call.
struct Injection: CustomStringConvertible, Sendable {
    let call: SystemCall
    /// `error=EIO`, `signal=KILL`.
    let fault: String
    /// Whether all later ones of the name fail too.
    let lasts: Bool

    var description: String {
        "\(call.name):\(fault):when=\(call.ordinal)\(lasts ? lasting : "")"
    }

    /// No call is interrupted for ever, and SQLite repeats until it is not.
    private var lasting: String { fault == "error=EINTR" ? "..\(call.ordinal + 9)" : "+" }

    static let errors = ["EIO", "ENOSPC", "EINTR", "EAGAIN"]

    /// Each call with each error, once and from then on.
    static func all(of calls: [SystemCall]) -> [Injection] {
        calls.flatMap { call in
            errors.flatMap { error in
                [false, true].map { Injection(call: call, fault: "error=\(error)", lasts: $0) }
            }
        }
    }
}

/// strace: which system calls there are, and letting them fail.
enum Tracing {
    static let strace = "/usr/bin/strace"
    static let isThere = ConditionTrait.enabled(
        if: FileManager.default.isExecutableFile(atPath: strace), "strace is not installed")

    /// The words before those of the command, for what has to do with a register alone.
    static func words(_ register: String, _ injection: Injection?, log: String) -> [String] {
        let folder = URL(filePath: register).deletingLastPathComponent().path
        let paths = [register, register + "-journal", folder].flatMap { ["-P", $0] }
        let inject = injection.map { ["-e", "inject=\($0)"] } ?? []
        return [strace, "-f", "-qq", "-o", log] + paths + inject
    }

    /// The calls that a log of strace's has: of the thread that made most of them.
    static func calls(in log: String) throws -> [SystemCall] {
        var counts: [Substring: [String: Int]] = [:]
        for line in try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n") {
            guard let match = line.firstMatch(of: /^([0-9]+) +([a-z0-9_]+)\(/) else { continue }
            counts[match.1, default: [:]][String(match.2), default: 0] += 1
        }
        let busiest = counts.values.max { $0.values.reduce(0, +) < $1.values.reduce(0, +) } ?? [:]
        return busiest.sorted { $0.key < $1.key }.flatMap { name, count in
            (1...count).map { SystemCall(name: name, ordinal: $0) }
        }
    }
}
