import Foundation
import Register
import SecurityPolicy

/// What a writer sees beside somebody who reads for long: an export, a backup, a verification.
extension Bench {
    /// Moves an asset again and again, with a pause between, each a durable commit, and prints how long
    /// they took.
    static func beside(_ path: String, seconds: Int) throws {
        let register = try Register.open(at: path, surroundings: surroundings)
        let manager = Caller(login: "manager", host: "bench")
        guard let asset = try register.answer(ListAssets(limit: 1), for: manager).first else {
            return
        }
        var times: [Double] = []
        let end = ContinuousClock.now + .seconds(seconds)
        while ContinuousClock.now < end {
            let act = MoveAsset(asset: asset.number, location: "測定 \(times.count)")
            times.append(
                try ContinuousClock().measure { try register.perform(act, by: manager) }.seconds)
            usleep(5000)
        }
        times.sort()
        let place = { (share: Double) in times[Int(Double(times.count - 1) * share)] * 1000 }
        print(
            String(
                format: "%d acts: p50 %.2f ms, p99 %.2f ms, worst %.2f ms", times.count, place(0.5),
                place(0.99), place(1)))
    }
}
