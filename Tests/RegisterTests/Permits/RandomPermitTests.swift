import SecurityPolicy
import Testing

@testable import Register

/// Random acts on permits, each compared with the model: done or refused, and what became of it.
@Suite struct RandomPermitTests {
    private typealias Person = PermitHall.Person

    /// How many steps a seed.
    private static let steps = 25_000

    @Test(arguments: [UInt64(1), 2])
    func likeTheModel(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let fixture = try PermitFixture()
        try PermitHall.populate(fixture)
        let media = try (0..<12).map { try fixture.add("媒体\($0)", .medium, Classification(332)) }
        fixture.city.clock.advance(days: 4)
        var model = PermitModel(
            today: fixture.city.clock.day.number,
            classes: Dictionary(uniqueKeysWithValues: media.map { ($0, 3) }))
        var (done, refused) = (0, 0)
        for step in 0..<Self.steps {
            func pick<Element>(_ list: [Element]) -> Element {
                list[Int.random(in: 0..<list.count, using: &random)]
            }
            if Int.random(in: 0..<60, using: &random) == 0 {
                fixture.city.clock.advance(days: 1)
            }
            model.today = fixture.city.clock.day.number
            let person = pick(Person.allCases)
            let days = Int.random(in: -1..<12, using: &random)
            // The newest are those with which most can still be done.
            let known = model.permits.keys.sorted().suffix(30)
            let choice = Int.random(in: 0..<12, using: &random)
            if choice == 0 || known.isEmpty {
                let kind = pick(["trip", "pair"])
                let items = (0..<Int.random(in: 0..<3, using: &random)).map { _ in pick(media) }
                let unique = Array(Set(items)).sorted()
                let act = ApplyForPermit(
                    kind: kind, assets: unique, purpose: "会議", from: fixture.city.clock.day,
                    until: Day(number: model.today + days), unit: "soumu")
                let receipt = try outcome(act, person, fixture)
                let wanted = model.apply(kind, unique, days: days, by: person, as: receipt?.number)
                #expect((receipt != nil) == wanted, "step \(step): apply by \(person)")
            } else if choice == 1 {
                let asset = pick(media)
                let level = Int.random(in: 1...3, using: &random)
                guard level < model.classes[asset] ?? 3 else { continue }
                try fixture.perform(
                    ClassifyAssets(
                        assets: [asset], classes: Classification(c: level, i: 3, a: 2)))
                model.raise(asset, to: level)
            } else {
                let number = pick(Array(known))
                let taken = pick(PermitStep.allCases.filter { $0 != .apply && $0 != .attach })
                guard let act = act(taken, number, days, model, fixture) else { continue }
                let isDone = try outcome(act, person, fixture) != nil
                let wanted = model.take(taken, number, by: person, days: days)
                #expect(isDone == wanted, "step \(step): \(taken) \(number) by \(person)")
                isDone ? (done += 1) : (refused += 1)
                guard isDone == wanted else { return }
            }
            if step % 1000 == 0 { try compare(model, fixture, step) }
        }
        try compare(model, fixture, Self.steps)
        #expect(done > Self.steps / 50 && refused > done)
        try fixture.city.check()
        if Programs.python3 != nil { try BundleCheck.export(fixture.city) }
    }

    private func act(
        _ step: PermitStep, _ number: Int, _ days: Int, _ model: PermitModel,
        _ fixture: PermitFixture
    ) -> (any Act)? {
        let until = Day(number: model.today + days)
        let kind = model.permits[number]?.kind
        return switch step {
        case .apply, .attach: nil
        case .revise:
            RevisePermit(
                permit: number, from: min(until, fixture.city.clock.day), until: until)
        case .withdraw: WithdrawPermit(permit: number)
        case .approve: ApprovePermit(permit: number)
        case .reject: RejectPermit(permit: number, reason: "不可")
        case .sendBack: SendBackPermit(permit: number, reason: "直す")
        case .start: StartPermit(permit: number)
        case .finish:
            FinishPermit(permit: number, fields: kind == "trip" ? ["back": "true"] : [:])
        case .acknowledge: AcknowledgePermit(permit: number)
        case .extend: ExtendPermit(permit: number, until: until, reason: "長引く")
        case .lose: ReportLoss(permit: number, report: "紛失")
        case .revoke: RevokePermit(permit: number, reason: "危険")
        }
    }

    private func outcome(_ act: any Act, _ person: Person, _ fixture: PermitFixture) throws
        -> Receipt?
    {
        do {
            return try fixture.register.perform(act, by: person.caller)
        } catch RegisterError.refused {
            return nil
        }
    }

    private func compare(_ model: PermitModel, _ fixture: PermitFixture, _ step: Int) throws {
        for (number, wanted) in model.permits {
            let found = try fixture.permit(number)
            #expect(found.state == model.state(wanted), "step \(step): permit \(number)")
            #expect(found.until?.number == wanted.until, "step \(step): permit \(number)")
            #expect(
                found.extensionUntil?.number == wanted.extensionUntil, "step \(step): \(number)")
            for item in found.items {
                let isAway = model.away(item.asset) == number
                #expect(item.isAway == isAway, "step \(step): \(number) \(item.asset)")
            }
        }
    }
}
