import Foundation
import Register
import SecurityPolicy
import Service

/// What a socket costs: the same acts and pages, by the file and by a server, in turns.
extension Bench {
    /// Performs and asks in pairs, each once by the file and once through a socket of a server in a
    /// process of its own, and prints the medians.
    static func socket(_ path: String, count: Int) throws {
        let place = path + ".socket"
        let child = Process()
        child.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        child.arguments = ["serve", path, place]
        try child.run()
        defer { child.terminate() }
        var served: ServedRegister?
        for _ in 0..<500 where served == nil {
            served = try? ServedRegister(
                at: place, policy: .fujieda, program: "bench", person: "manager")
            usleep(10_000)
        }
        guard let served else { return print("no server") }
        let register = try Register.open(at: path, surroundings: surroundings)
        let manager = Caller(login: "manager", host: "bench")
        guard let asset = try register.answer(ListAssets(limit: 1), for: manager).first else {
            return
        }
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
            list.place = .after(1 + round * 7 % 100_000)
            for (index, desk) in ([register, served] as [any Desk]).enumerated() {
                pages[index].append(
                    try ContinuousClock().measure { _ = try desk.answer(list, for: manager) }.seconds)
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
