// fuzz TARGET [libFuzzer's options] [FOLDER]: feeds a target with inputs until one breaks it.
// fuzz TARGET --seeds FOLDER: writes the seeds that only the program can make.
// fuzz --list: the targets.

import Glibc

/// A part of the program that is fed with what nobody would write.
struct Target: Sendable {
    let name: String
    /// Inputs to begin with that need the program's own types; the others are files in `Seeds`.
    var seeds: @Sendable () throws -> [[UInt8]] = { [] }
    /// Tries one input; what does not hold goes through ``check(_:_:)``.
    let run: @Sendable ([UInt8]) -> Void

    static let all = [csv, frames, wire, keys, json, checkpoint, text, requests]
}

/// Ends the program if something does not hold, which is how libFuzzer learns of it.
func check(_ holds: Bool, _ what: @autoclosure () -> String) {
    if !holds { fatalError(what()) }
}

/// What must not throw.
func must<Value>(_ what: String, _ work: () throws -> Value) -> Value {
    do { return try work() } catch { fatalError("\(what): \(error)") }
}

/// libFuzzer as a library (compiler-rt, `FuzzerInterface.h`).
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ one: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// The target of this run, chosen before anything else happens.
nonisolated(unsafe) private var chosen = Target.all[0]

@main
struct Fuzz {
    static func main() throws {
        let words = CommandLine.arguments.dropFirst()
        if words == ["--list"] { return Target.all.forEach { print($0.name) } }
        guard let name = words.first, let target = Target.all.first(where: { $0.name == name })
        else {
            print("fuzz --list | TARGET --seeds FOLDER | TARGET [OPTION...] [FOLDER]")
            exit(64)
        }
        if words.count == 3, words.dropFirst().first == "--seeds", let folder = words.last {
            for (number, seed) in try target.seeds().enumerated() {
                write(seed, to: "\(folder)/made-\(number)")
            }
            return
        }
        chosen = target
        // The target's name takes the program's place.
        var count = CommandLine.argc - 1
        var arguments = CommandLine.unsafeArgv + 1
        exit(
            runDriver(&count, &arguments) { bytes, count in
                chosen.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
                return 0
            })
    }

    private static func write(_ bytes: [UInt8], to path: String) {
        guard let file = fopen(path, "w") else { fatalError("\(path): \(errno)") }
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }
}
