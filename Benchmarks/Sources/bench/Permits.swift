import Foundation
import Register
import SecurityPolicy

/// Lists of permits, and deciding on one.
extension Bench {
    /// Makes a manager and a clerk for each of the first sections, and officers for the city.
    static func people(_ path: String) throws {
        let register = try Register.open(at: path, surroundings: surroundings)
        let today = register.now.day
        try register.transaction { door in
            func add(_ login: String, _ role: Role, _ unit: String?) throws {
                try door.perform(
                    AddPerson(login: login, name: "測定 \(login)", unit: unit ?? code(0)), by: caller)
                try door.perform(
                    Appoint(login: login, role: role, unit: unit, from: today), by: caller)
            }
            for unit in 0..<20 {
                try add("m\(unit)", .sectionManager, code(unit))
                try add("s\(unit)", .staff, code(unit))
            }
            try add("general", .generalOfficer, nil)
        }
    }

    /// The first page of each list for a manager of one section and for two who see the whole city.
    static func permitLists(_ path: String) throws {
        let register = try Register.open(at: path, surroundings: surroundings)
        for login in ["m1", "general", "bench"] {
            for scope in PermitFilter.Scope.allCases {
                let filter = PermitFilter(scope, person: login)
                func median(_ query: some Query) throws -> (Double, Double) {
                    let times = try (0..<41).map { _ in
                        try ContinuousClock().measure {
                            _ = try register.answer(query, for: caller)
                        }.seconds * 1000
                    }.sorted()
                    return (times[20], times[40])
                }
                let page = try median(ListPermits(filter))
                let count = try median(CountPermits([filter]))
                print(
                    String(
                        format: "%6.2f ms median, %6.2f worst; counting %7.2f ms", page.0, page.1,
                        count.0), login, scope.rawValue)
            }
        }
    }

    /// Approves applications one by one, each a durable commit.
    static func decide(_ path: String, count: Int) throws {
        let register = try Register.open(at: path, surroundings: surroundings)
        let today = register.now.day
        let fields = AssetFields(name: "測定 許可", kind: .medium, unit: code(1))
        let asset = try register.perform(RegisterAsset(fields), by: caller).number ?? 0
        var times: [Double] = []
        for _ in 0..<count {
            let act = ApplyForPermit(
                kind: "carry-out", assets: [asset], purpose: "測定", from: today, until: today,
                fields: ["destination": "県庁", "carrier": "s1", "protection": "施錠"])
            let clerk = Caller(login: "s1", host: "bench")
            let number = try register.perform(act, by: clerk).number ?? 0
            times.append(
                try ContinuousClock().measure {
                    try register.perform(
                        ApprovePermit(permit: number), by: Caller(login: "m1", host: "bench"))
                }.seconds)
        }
        print("median ms", times.sorted()[times.count / 2] * 1000)
    }
}
