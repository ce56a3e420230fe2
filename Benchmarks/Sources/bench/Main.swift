import Foundation
import Register
import SecurityPolicy

/// Measures one thing a run, on a register that stays between runs; `run.sh` puts it beside a peer.
@main
enum Bench {
    static let caller = Caller(login: "bench", host: "bench")
    static let surroundings = Surroundings.system

    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard let command = arguments.first, arguments.count >= 2 else {
            print(
                "bench csv FILE ROWS | import FILE DB | page DB | search DB | act DB N | contain DB N"
                    + " | people DB | permits DB | decide DB N | verify DB | replay DB | beside DB SECONDS | years DB PERMITS-A-DAY"
            )
            return
        }
        switch command {
        case "csv": try csv(arguments[1], rows: Int(arguments[2]) ?? 0)
        case "import": try importing(arguments[1], into: arguments[2])
        case "page": try pages(arguments[1])
        case "combined": try combined(arguments[1])
        case "search": try search(arguments[1])
        case "act": try acts(arguments[1], count: Int(arguments[2]) ?? 0)
        case "contain": try contain(arguments[1], count: Int(arguments[2]) ?? 0)
        case "people": try people(arguments[1])
        case "permits": try permitLists(arguments[1])
        case "serve": try serve(arguments[1], at: arguments[2])
        case "socket": try socket(arguments[1], count: Int(arguments[2]) ?? 0)
        case "beside": try beside(arguments[1], seconds: Int(arguments[2]) ?? 0)
        case "years": try years(arguments[1], perDay: Int(arguments[2]) ?? 0)
        case "decide": try decide(arguments[1], count: Int(arguments[2]) ?? 0)
        case "verify", "replay":
            let register = try Register.open(at: arguments[1], surroundings: surroundings)
            let time = ContinuousClock().measure {
                print((try? register.verify(replay: command == "replay")) as Any)
            }
            print("seconds", time.seconds)
        default: print("no such measurement")
        }
    }

    static func importing(_ file: String, into path: String) throws {
        let register = try Register.create(
            at: path, organisation: "測定市", founder: caller, founderName: "測定",
            surroundings: surroundings)
        try register.transaction { door in
            for unit in 0..<units {
                try door.perform(AddUnit(code: code(unit), name: "第\(unit)課"), by: caller)
            }
        }
        let clock = ContinuousClock()
        var report: ImportReport?
        let time = try clock.measure { report = try register.importAssets(from: file, by: caller) }
        print(
            "seconds", time.seconds, "registered", report?.registered ?? 0,
            report?.faults.first as Any)
    }

    static func pages(_ path: String) throws {
        let register = try Register.open(at: path, surroundings: surroundings)
        var filters: [(String, AssetFilter)] = [("none", AssetFilter())]
        func filter(_ name: String, _ change: (inout AssetFilter) -> Void) {
            var filter = AssetFilter()
            change(&filter)
            filters.append((name, filter))
        }
        filter("unit") { $0.units = [code(7)] }
        for kind in AssetKind.allCases { filter(kind.rawValue) { $0.kinds = [kind] } }
        for level in 1...3 { filter("C\(level)") { $0.classes = [.c: [level]] } }
        filter("A1") { $0.classes = [.a: [1]] }
        filter("unclassified") { $0.isClassified = false }
        filter("gaps") { $0.hasGaps = true }
        filter("no gaps") { $0.hasGaps = false }
        filter("gap c1.lock") { $0.gap = "c1.lock" }
        filter("specific") { $0.specificPersonal = true }
        filter("residue") { $0.hasResidue = true }
        for (name, filter) in filters {
            for column in AssetOrder.Column.allCases {
                var times: [String: Double] = [:]
                var query = ListAssets(filter: filter, order: AssetOrder(column))
                func timed(_ what: String, _ place: ListAssets.Place) throws -> [AssetLine] {
                    query.place = place
                    var lines: [AssetLine] = []
                    let time = try ContinuousClock().measure {
                        lines = try register.answer(query, for: caller)
                    }
                    times[what] = time.seconds * 1000
                    return lines
                }
                let first = try timed("first", .first)
                var middle = first
                for _ in 0..<3 {
                    if let last = middle.last { middle = try timed("next", .after(last.number)) }
                }
                if let start = middle.first { _ = try timed("previous", .before(start.number)) }
                _ = try timed("last", .last)
                let worst = times.max { $0.value < $1.value }
                print(
                    String(format: "%6.2f ms", worst?.value ?? 0), worst?.key ?? "", name,
                    column.rawValue,
                    first.count)
            }
        }
    }

    static let queries = [
        "税", "住", "管", "台帳", "住民", "予備", "書庫", "介護保", "固定資産", "閲覧端末", "第12", "の", "ＵＳＢ", "犬猫",
    ]

    static func search(_ path: String) throws {
        let register = try Register.open(at: path, surroundings: surroundings)
        for query in queries {
            var filter = AssetFilter()
            filter.search = query
            for column in [AssetOrder.Column.number, .name, .unit, .c] {
                var count = 0
                let times = try (0..<5).map { _ in
                    try ContinuousClock().measure {
                        count = try register.answer(
                            ListAssets(filter: filter, order: AssetOrder(column)), for: caller
                        ).count
                    }.seconds
                }
                print(
                    String(
                        format: "%6.2f ms median %6.2f worst", times.sorted()[2] * 1000,
                        (times.max() ?? 0) * 1000),
                    query, column.rawValue, count)
            }
        }
    }

    static func combined(_ path: String) throws {
        let register = try Register.open(at: path, surroundings: surroundings)
        var worst: [(Double, String)] = []
        var random = SystemRandomNumberGenerator()
        for _ in 0..<500 {
            var filter = AssetFilter()
            if Bool.random() { filter.search = queries.randomElement(using: &random) ?? "" }
            if Bool.random() { filter.kinds = [AssetKind.allCases.randomElement() ?? .medium] }
            if Bool.random() { filter.classes[.c] = [Int.random(in: 1...3)] }
            if Bool.random() { filter.units = [code(Int.random(in: 0..<units))] }
            if Bool.random() { filter.hasGaps = Bool.random() }
            if Int.random(in: 0..<4) == 0 { filter.gap = "c1.lock" }
            let order = AssetOrder(
                AssetOrder.Column.allCases.randomElement() ?? .name, isDescending: Bool.random())
            let time = try ContinuousClock().measure {
                _ = try register.answer(ListAssets(filter: filter, order: order), for: caller)
            }
            worst.append((time.seconds * 1000, "\(filter) \(order)"))
        }
        worst.sort { $0.0 > $1.0 }
        print("median", worst[250].0, "p99", worst[5].0)
        for line in worst.prefix(5) { print(line) }
    }

    static func acts(_ path: String, count: Int) throws {
        let register = try Register.open(at: path, surroundings: surroundings)
        var times: [Double] = []
        for index in 0..<count {
            let fields = AssetFields(name: "測定 \(index)", kind: .information, unit: code(1))
            times.append(
                try ContinuousClock().measure {
                    try register.perform(RegisterAsset(fields), by: caller)
                }.seconds)
        }
        print("median ms", times.sorted()[times.count / 2] * 1000)
    }

    /// Registers an asset, unclassified, and puts it into so many media; prints its number.
    ///
    /// Everything is of the lowest class, so that raising the content raises each container.
    static func contain(_ path: String, count: Int) throws {
        let register = try Register.open(at: path, surroundings: surroundings)
        let lowest = Classification(c: 3, i: 3, a: 2)
        try register.transaction { door in
            func add(_ name: String, _ kind: AssetKind) throws -> Int {
                let fields = AssetFields(
                    name: name, kind: kind, unit: code(1), classes: lowest, reason: "測定")
                return try door.perform(RegisterAsset(fields), by: caller).number ?? 0
            }
            let content = try add("測定 至る所にある情報", .information)
            for index in 0..<count {
                let container = try add("測定 媒体 \(index)", .medium)
                try door.perform(PutIn(container: container, contents: [content]), by: caller)
            }
            print("number", content)
        }
    }

    static let units = 300
    static func code(_ unit: Int) -> String {
        "S" + String(repeating: "0", count: 3 - String(unit).count) + String(unit)
    }
}

extension Duration {
    var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds) * 1e-18
    }
}
