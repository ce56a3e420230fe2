import GRDB
import SecurityPolicy
import Synchronization
import Testing

@testable import Register

/// Highest class wins, with residue and reasons: after every step of random sequences of acts the
/// register says of every asset what a plain recomputation says (design, promise 1).
///
/// An act is refused exactly when the model refuses it. Reasons are asked for wherever the model's
/// change in a step, for what the act speaks of and for one asset at random after every step, and
/// for all assets every 200th step: nothing else can change an answer.
@Suite struct OracleTests {
    static let stepsPerSeed = 4000
    static let seeds: Range<UInt64> = 1..<27

    @Test(arguments: seeds) func registerAgreesWithModel(seed: UInt64) throws {
        let city = try Fixture()
        var scenario = Scenario(seed: seed, register: city.register)
        try scenario.run(OracleTests.stepsPerSeed)
        try city.check()
    }

    @Test func stepsAreEnough() {
        #expect(OracleTests.seeds.count * OracleTests.stepsPerSeed >= 100_000)
    }
}

/// One random sequence of acts on a register, compared step by step.
private struct Scenario {
    /// Where the register and the model part.
    private struct Mismatch: Error, CustomStringConvertible {
        let description: String
    }

    let seed: UInt64
    let register: Register
    var acts: RandomActs
    private var reasons: [Set<Model.Reason>] = []
    private var refused = 0

    init(seed: UInt64, register: Register) {
        self.seed = seed
        self.register = register
        acts = RandomActs(seed: seed)
    }

    /// Performs acts, those that are allowed some hundred a transaction.
    mutating func run(_ steps: Int) throws {
        var done = 0
        while done < steps {
            var refusal: RandomActs.Step?
            try register.transaction { performer in
                for _ in 0..<100 where done < steps && refusal == nil {
                    let step = acts.next()
                    done += 1
                    guard let after = step.after else {
                        refusal = step
                        break
                    }
                    do {
                        try performer.perform(step.act, by: step.caller)
                    } catch {
                        throw Mismatch(description: "seed \(seed), step \(done): \(error)\n\(step)")
                    }
                    acts.model = after
                    let door = performer.door(recordedAt: Moment(seconds: 0), occurredAt: nil)
                    if let fault = try fault(in: door.database, touched: step.touched, done) {
                        throw Mismatch(
                            description: "seed \(seed), step \(done): \(fault)\n\(step.act)")
                    }
                }
            }
            if let refusal { try refuse(refusal, done) }
        }
        // Else the refusals would be untested.
        #expect(refused > steps / 20 && refused < steps * 2 / 3, "\(refused) of \(steps) refused")
    }

    /// Performs an act that must be refused, and looks that it changed nothing.
    private mutating func refuse(_ step: RandomActs.Step, _ done: Int) throws {
        refused += 1
        let head = try register.revision()
        do {
            try register.perform(step.act, by: step.caller)
        } catch RegisterError.refused {
            guard try register.revision() == head else {
                throw Mismatch(description: "seed \(seed), step \(done): written\n\(step.act)")
            }
            let fault = try register.read { [self] reader in
                var copy = self
                return try copy.fault(in: reader.database, touched: [], done)
            }
            if let fault {
                throw Mismatch(description: "seed \(seed), step \(done): \(fault)\n\(step.act)")
            }
            return
        }
        throw Mismatch(description: "seed \(seed), step \(done): not refused\n\(step.act)")
    }

    /// The first asset of which the register says something else than the model.
    private mutating func fault(
        in database: Database, touched: [Int], _ done: Int
    ) throws -> String? {
        let levels = acts.model.levels()
        if let fault = try fault(ofRows: database, levels) { return fault }
        let expected = (0..<levels.count).map { acts.model.reasons($0 + 1, levels) }
        let all = done % 200 == 0
        let chance = levels.isEmpty ? 0 : Int.random(in: 1...levels.count, using: &acts.random)
        let reader = try Reader(
            database: database, policy: register.policy, now: Moment(seconds: 1_780_000_000))
        for number in 1..<(levels.count + 1) {
            let isNew = reasons.indices.contains(number - 1) ? reasons[number - 1] : nil
            guard
                all || number == chance || touched.contains(number)
                    || isNew != expected[number - 1]
            else { continue }
            if let fault = try fault(ofReasons: number, levels, expected[number - 1], reader) {
                return fault
            }
        }
        reasons = expected
        return nil
    }

    private func fault(ofRows database: Database, _ levels: [Model.Level]) throws -> String? {
        let statement = try Binding(
            """
            SELECT effective_c, effective_i, effective_a, effective_specific, ifnull(residue_c, 0),
                residue_specific, state, kind, sanitized, traits, measures, gaps
            FROM asset ORDER BY number
            """, in: database)
        var at = 0
        var fault: String?
        try statement.forEach { row in
            guard at < levels.count else {
                fault = "more assets than the model has"
                return false
            }
            let thing = acts.model.things[at]
            let level = levels[at]
            let found = (0..<7).map { row.integer($0) }
            let wanted =
                level.axes + [
                    level.specific ? 1 : 0, thing.residue?.axes[0] ?? 0,
                    thing.residue?.specific ?? false ? 1 : 0, thing.frozen == nil ? 0 : 1,
                ]
            let gaps =
                thing.frozen == nil
                ? register.policy.gaps(
                    kind: thing.kind, traits: Int64(row.integer(9)),
                    effective: Classification(axes: level.axes), specificPersonal: level.specific,
                    measures: Int64(row.integer(10))) : 0
            at += 1
            if found != wanted || AssetKind(bit: row.integer(7)) != thing.kind
                || row.optionalText(8) != thing.sanitized || Int64(row.integer(11)) != gaps
            {
                fault =
                    "\(at) is \(found) \(row.optionalText(8) ?? ""), expected \(wanted) \(thing)"
            }
            return fault == nil
        }
        return fault ?? (at == levels.count ? nil : "only \(at) of \(levels.count) assets")
    }

    private func fault(
        ofReasons number: Int, _ levels: [Model.Level], _ expected: Set<Model.Reason>,
        _ reader: Reader
    ) throws -> String? {
        var found: Set<Model.Reason> = []
        for reason in try ExplainClass(asset: number, limit: 1000).answer(from: reader) {
            let axis = Axis.allCases.firstIndex(of: reason.axis) ?? 0
            let step = reason.path.count > 1 ? reason.path[1] : nil
            found.insert(Model.Reason(axis: axis, because: reason.because.rawValue, step: step))
            if reason.class != levels[number - 1].axes[axis] {
                return "reason \(reason) has another class than \(number)"
            }
            if let fault = acts.model.fault(in: reason.path, of: number, axis, levels) {
                return "\(reason): \(fault)"
            }
            if reason.because == .residue, reason.since == nil { return "\(reason): since when?" }
        }
        return found == expected
            ? nil : "reasons of \(number) are \(found), expected \(expected)"
    }
}
