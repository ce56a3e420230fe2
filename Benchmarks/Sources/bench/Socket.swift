import Foundation
import Register
import SecurityPolicy
import Service
import Synchronization

/// What a socket costs: the same acts and pages, by the file and by a server, in turns.
extension Bench {
    /// Performs and asks in pairs, each once by the file and once through a socket of a server in a
    /// process of its own, and prints the medians.
    static func socket(_ path: String, count: Int) throws {
        let place = path + ".socket"
        let child = try server(of: path, at: place)
        defer { child.terminate() }
        let served = try come(to: place)
        let register = try Register.open(at: path, surroundings: surroundings)
        let manager = Caller(login: "manager", host: "bench")
        let seen = try register.answer(ListAssets(limit: 2_000), for: manager)
        guard let asset = seen.first else { return }
        var pages: [[Double]] = [[], []], acts: [[Double]] = [[], []], looks: [[Double]] = [[], []]
        for round in 0..<count {
            for (index, desk) in ([register, served] as [any Desk]).enumerated() {
                let act = MoveAsset(asset: asset.number, location: "測定 \(round) \(index)")
                acts[index].append(
                    try ContinuousClock().measure { try desk.perform(act, by: manager) }.seconds)
            }
        }
        for round in 0..<count {
            var list = ListAssets(limit: 50)
            list.place = .after(seen[round * 7 % seen.count].number)
            for (index, desk) in ([register, served] as [any Desk]).enumerated() {
                pages[index].append(
                    try ContinuousClock().measure { _ = try desk.answer(list, for: manager) }
                        .seconds)
                looks[index].append(
                    try ContinuousClock().measure { _ = try desk.revision() }.seconds)
            }
        }
        for (name, times) in [("act", acts), ("page of 50", pages), ("revision", looks)] {
            let medians = times.map { $0.sorted()[$0.count / 2] * 1000 }
            print(
                String(
                    format: "%@: file %.3f ms, socket %.3f ms, %.2f x, %+.3f ms", name, medians[0],
                    medians[1], medians[1] / medians[0], medians[1] - medians[0]))
        }
    }

    /// Writers who never pause, for some seconds: how often each got its turn, and the longest wait.
    static func fairness(_ path: String, writers: Int, seconds: Int) throws {
        let place = path + ".socket"
        let child = try server(of: path, at: place)
        defer { child.terminate() }
        struct Turn {
            var counts: [Int]
            var waits: [Double] = []
            var errors = 0
            var left: Int
        }
        let turns = Mutex(Turn(counts: [Int](repeating: 0, count: writers), left: writers))
        let manager = Caller(login: "manager", host: "bench")
        let end = ContinuousClock.now + .seconds(seconds)
        for index in 0..<writers {
            let served = try come(to: place)
            let asset = try served.answer(ListAssets(limit: writers), for: manager)[index].number
            Thread {
                var own: [Double] = []
                var errors = 0
                while ContinuousClock.now < end {
                    let act = MoveAsset(asset: asset, location: "公平 \(own.count)")
                    let time = try? ContinuousClock().measure {
                        _ = try served.perform(act, by: manager)
                    }
                    if let time { own.append(time.seconds) } else { errors += 1 }
                }
                turns.withLock { turns in
                    turns.counts[index] = own.count
                    turns.waits += own
                    turns.errors += errors
                    turns.left -= 1
                }
            }.start()
        }
        while turns.withLock({ $0.left }) > 0 { usleep(10_000) }
        let found = turns.withLock { $0 }
        let (least, most) = (found.counts.min() ?? 0, found.counts.max() ?? 0)
        let waits = found.waits.sorted()
        print(
            String(
                format:
                    "%d writers: %.0f acts a second, busiest %d, idlest %d (%.2f x), errors %d, "
                    + "wait p50 %.1f ms, p99 %.1f ms, worst %.1f ms", writers,
                Double(waits.count) / Double(seconds), most, least,
                Double(most) / Double(max(least, 1)), found.errors, waits[waits.count / 2] * 1000,
                waits[waits.count * 99 / 100] * 1000, (waits.last ?? 0) * 1000))
    }

    private static func server(of path: String, at place: String) throws -> Process {
        unlink(place)
        let child = Process()
        child.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        child.arguments = ["serve", path, place]
        try child.run()
        for _ in 0..<500 where access(place, F_OK) != 0 { usleep(10_000) }
        return child
    }

    private static func come(to place: String) throws -> ServedRegister {
        try ServedRegister(at: place, policy: .fujieda, program: "bench", person: "manager")
    }

    /// Serves until it is killed.
    static func serve(_ path: String, at place: String) throws {
        let register = try Register.open(at: path, readers: 2, surroundings: surroundings)
        let server = try Server(
            register,
            ServerOptions(
                program: "bench", host: "bench", doorkeepers: [geteuid()],
                bundleWords: { NoWords(language: $0) }))
        try server.run(at: Server.listen(at: place))
    }

    private struct NoWords: BundleWords {
        let language: Language
        let sheetOfPeople = ""
        func columns(of kind: PermitKind, _ policy: Policy) -> [BundleColumn] { [] }
        func columnsOfPeople(_ policy: Policy) -> [BundleColumn] { [] }
        func sheet(of kind: PermitKind) -> String { "" }
        func readme(_ facts: BundleFacts) -> String { "" }
    }
}
