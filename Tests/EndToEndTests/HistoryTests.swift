import Foundation
import Register
import SecurityPolicy
import Testing

/// Whatever becomes of the server: what was acknowledged is there, once.
///
/// `make soak` runs it longer: `DAICHO_SOAK_SECONDS`, `DAICHO_SOAK_CLIENTS`.
@Suite struct HistoryTests {
    private static func number(_ variable: String, else usual: Int) -> Int {
        ProcessInfo.processInfo.environment[variable].flatMap { Int($0) } ?? usual
    }

    @Test func whatWasAcknowledgedIsThereOnce() throws {
        let seconds = HistoryTests.number("DAICHO_SOAK_SECONDS", else: 12)
        let clients = HistoryTests.number("DAICHO_SOAK_CLIENTS", else: 16)
        let seed = UInt64(HistoryTests.number("DAICHO_SOAK_SEED", else: 1))
        let campaign = try HistoryCampaign(clients: clients, seed: seed)
        let kills = campaign.run(clients: clients, seconds: Double(seconds), killsEvery: 0.25)
        // What comes now was asked by nobody, so that a killed commit is rolled back at the latest.
        campaign.server.kill()
        let tally = campaign.tally.withLock { $0 }
        #expect(tally.wrong.isEmpty, "\(tally.wrong.prefix(5))")

        let register = try Register.open(at: campaign.path, surroundings: .system)
        var entries: [Entry] = []
        var page = ListEntries(limit: 1000)
        while let last = entries.last?.number ?? Int.max as Int?, last > 1 {
            page.before = last
            let more = try register.answer(page, for: Caller(login: "kiban", host: "test"))
            if more.isEmpty { break }
            entries += more
        }
        entries.reverse()
        #expect(entries.map(\.number) == Array(1...entries.count))
        var byKey: [String: [Entry]] = [:]
        for entry in entries {
            if let key = HistoryTests.key(of: entry) { byKey[key, default: []].append(entry) }
        }
        var (done, refused, unknown) = (0, 0, 0)
        for (key, outcome) in tally.outcomes {
            let found = byKey[key] ?? []
            switch outcome {
            case .done(let receipt):
                done += 1
                #expect(found.map(\.number) == [receipt.entry], "\(key)")
                #expect(found.first?.hash == receipt.hash, "\(key)")
            case .refused:
                refused += 1
                #expect(found.isEmpty, "\(key) was refused and is there")
            case .unknown:
                unknown += 1
                #expect(found.count <= 1, "\(key)")
            }
        }
        // Nobody else writes, so that nothing is there that nobody asked for.
        #expect(Set(byKey.keys).isSubset(of: tally.outcomes.keys))
        let verified = try register.verify(replay: true)
        #expect(verified.result == .passed, "\(verified)")
        // Of two managers who decide at once, one decides.
        let decided = entries.filter { ["permit.approve", "permit.reject"].contains($0.act) }
        let permits = decided.flatMap { entry in
            entry.about.filter { tally.permits.contains($0) }
        }
        #expect(permits.count == Set(permits).count, "decided twice")
        #expect(done > 0 && tally.queries > 0 && kills > 0 && !decided.isEmpty)
        print(
            """
            history: \(clients) clients, \(seconds) s, \(kills) kills, \(done) acts acknowledged, \
            \(refused) refused, \(unknown) unknown, \(tally.queries) queries, \
            \(tally.outages) outages seen, \(decided.count) decisions, slowest act \(tally.slowest)
            """)
    }

    private static func key(of entry: Entry) -> String? {
        guard let body = entry.body,
            let json = try? JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any]
        else { return nil }
        return json["idempotencyKey"] as? String
    }
}
