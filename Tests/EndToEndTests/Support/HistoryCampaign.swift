import Foundation
import Register
import SecurityPolicy
import Service
import Synchronization
import Testing

@testable import daicho

/// Many clients at once, and a server that is killed at random: what each was told is kept, to be
/// compared with what the register has in the end.
final class HistoryCampaign: Sendable {
    /// What a client was told of an act.
    enum Outcome: Hashable {
        case done(Receipt)
        case refused
        case unknown
    }

    /// What came of it all.
    struct Tally {
        var outcomes: [String: Outcome] = [:]
        var queries = 0
        var outages = 0
        /// Errors that nobody should see.
        var wrong: [String] = []
        var permits: [Int] = []
        var slowest = Duration.zero
    }

    static let managers = (0..<4).map { "m\($0)" }
    let folder: URL
    let path: String
    let server: ServerProcess
    let tally = Mutex(Tally())
    private let seed: UInt64

    init(clients: Int, seed: UInt64) throws {
        self.seed = seed
        folder = FileManager.default.temporaryDirectory
            .appending(path: "history-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.appending(path: "register.db").path
        let founder = Caller(login: "kiban", host: "test")
        let register = try Register.create(
            at: path, organisation: "見本市", founder: founder, founderName: "基盤",
            surroundings: .system)
        let day = register.now.day
        try register.transaction { door in
            try door.perform(AddUnit(code: "soumu", name: "総務課", parent: nil), by: founder)
            for login in HistoryCampaign.managers + (0..<clients).map({ "c\($0)" }) {
                try door.perform(AddPerson(login: login, name: login, unit: "soumu"), by: founder)
                let role: Role = login.hasPrefix("m") ? .sectionManager : .securityClerk
                try door.perform(
                    Appoint(login: login, role: role, unit: "soumu", from: day), by: founder)
            }
            for index in 0..<20 {
                try door.perform(
                    RegisterAsset(AssetFields(name: "資料\(index)", kind: .document, unit: "soumu")),
                    by: Caller(login: "m0", host: "test"))
            }
        }
        server = try ServerProcess(path, socket: folder.appending(path: "s").path)
    }

    deinit {
        server.kill()
        try? FileManager.default.removeItem(at: folder)
    }

    /// Lets all clients work for so long, and kills the server now and then.
    ///
    /// - Returns: how often it was killed.
    func run(clients: Int, seconds: Double, killsEvery pause: Double) -> Int {
        let end = ContinuousClock.now + .milliseconds(Int(seconds * 1000))
        let left = Mutex(clients)
        for index in 0..<clients {
            Thread { [self] in
                work(as: index, until: end)
                left.withLock { $0 -= 1 }
            }.start()
        }
        var random = Random(seed: seed)
        var kills = 0
        while ContinuousClock.now < end {
            // It is killed at work, not before it has begun.
            while ContinuousClock.now < end, !isServing { usleep(5000) }
            usleep(UInt32.random(in: 1000...UInt32(pause * 2_000_000), using: &random))
            guard ContinuousClock.now < end else { break }
            server.kill()
            try? server.start()
            kills += 1
        }
        while left.withLock({ $0 }) > 0 { usleep(10_000) }
        return kills
    }

    private var isServing: Bool {
        let desk = try? ServedRegister(
            at: server.socket, policy: .fujieda, program: Interface.version, person: "m0")
        return desk != nil
    }

    private func work(as index: Int, until end: ContinuousClock.Instant) {
        let login = index % 8 == 0 ? HistoryCampaign.managers[index / 8 % 4] : "c\(index)"
        let caller = Caller(login: login, host: "test")
        var random = Random(seed: seed &+ UInt64(index) &* 7919)
        var desk: ServedRegister?
        var round = 0
        while ContinuousClock.now < end {
            do {
                let register =
                    try desk
                    ?? ServedRegister(
                        at: server.socket, policy: .fujieda, program: Interface.version,
                        person: login,
                        outage: { [self] outage in
                            if outage == .began { tally.withLock { $0.outages += 1 } }
                        })
                desk = register
                round += 1
                if round % 3 == 0 {
                    try ask(register, caller, &random)
                } else {
                    perform(
                        act(for: login, &random), "\(index) \(round)", register, caller)
                }
            } catch {
                // The first time, nobody is looked for.
                guard desk != nil else {
                    usleep(20_000)
                    continue
                }
                tally.withLock { $0.wrong.append("\(error)") }
            }
        }
    }

    private func act(for login: String, _ random: inout Random) -> any Act {
        let permit = tally.withLock { $0.permits.suffix(20).randomElement(using: &random) }
        if login.hasPrefix("m"), let permit {
            return Bool.random(using: &random)
                ? ApprovePermit(permit: permit) : RejectPermit(permit: permit, reason: "不要")
        }
        let asset = Int.random(in: 1...20, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0:
            return RegisterAsset(
                AssetFields(
                    name: "新しい資料 \(UInt32.random(in: 0...9999, using: &random))",
                    kind: .document, unit: "soumu"))
        case 1:
            return MoveAsset(
                asset: asset, location: "棚 \(UInt32.random(in: 0...9999, using: &random))")
        default:
            return ApplyForPermit(
                kind: "provision", assets: [asset], purpose: "回答",
                fields: ["recipient": "県", "method": "handed", "encrypted": "true"])
        }
    }

    private func perform(
        _ act: any Act, _ key: String, _ register: ServedRegister, _ caller: Caller
    ) {
        let start = ContinuousClock.now
        let outcome: Outcome
        do {
            let receipts = try register.perform(
                [act], by: caller, Circumstances(idempotencyKey: key))
            outcome = receipts.first.map { .done($0) } ?? .unknown
        } catch RegisterError.refused {
            outcome = .refused
        } catch RegisterError.unreachable {
            outcome = .unknown
        } catch {
            outcome = .unknown
            tally.withLock { $0.wrong.append("\(error)") }
        }
        let time = ContinuousClock.now - start
        tally.withLock { tally in
            tally.outcomes[key] = outcome
            tally.slowest = max(tally.slowest, time)
            if act is ApplyForPermit, case .done(let receipt) = outcome,
                let number = receipt.number
            {
                tally.permits.append(number)
            }
        }
    }

    private func ask(
        _ register: ServedRegister, _ caller: Caller, _ random: inout Random
    ) throws {
        switch Int.random(in: 0..<3, using: &random) {
        case 0: _ = try register.answer(ListAssets(), for: caller)
        case 1: _ = try register.answer(ListPermits(), for: caller)
        default: _ = try register.revision()
        }
        tally.withLock { $0.queries += 1 }
    }

    /// A generator that can be begun again.
    struct Random: RandomNumberGenerator {
        private var state: UInt64

        init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
    }
}
