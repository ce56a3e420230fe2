import SecurityPolicy
import Testing

@testable import Register

/// The life cycle of permits, explored whole: every state × every act × every relation, against a
/// table written by hand from the clauses.
@Suite struct LifeCycleTests {
    private typealias State = PermitHall.State
    private typealias Person = PermitHall.Person

    /// What somebody gets who tries something.
    private enum Outcome: String {
        case done, notTheDuty, noRole, state, notApplicant, own, notRevocable
    }

    /// What can be done in which state.
    ///
    /// An away permit needs a start before its end; a permit that
    /// is done at once does not, and only `pair` can be revoked.
    private static let possible:
        [(PermitStep, trip: [PermitHall.State], pair: [PermitHall.State])] = [
            (.revise, [.applied, .sentBack, .approved], [.applied, .sentBack, .approved]),
            (.withdraw, [.applied, .sentBack, .approved], [.applied, .sentBack, .approved]),
            (.approve, [.applied, .extended], [.applied, .extended]),
            (.reject, [.applied, .extended], [.applied, .extended]),
            (.sendBack, [.applied], [.applied]),
            (.start, [.approved], [.approved]),
            (.finish, [.started, .extended], [.approved, .started, .extended]),
            (.acknowledge, [.finished], [.finished]),
            (.extend, [.approved, .started, .extended], [.approved, .started, .extended]),
            (
                .attach, [.applied, .sentBack, .approved, .started, .extended, .finished],
                [.applied, .sentBack, .approved, .started, .extended, .finished]
            ),
            (.lose, [.started, .extended], [.started, .extended]),
            (.revoke, [], [.approved, .started, .extended]),
        ]

    /// Who uses permits of the section: its people, those above it, and who serves the whole city.
    private static let users: Set<PermitHall.Person> = [
        .applicant, .colleague, .clerk, .manager, .deputy, .officer, .infrastructure, .general,
    ]
    /// Whose approval `trip` takes: the section manager's, 6(1)③ア.
    private static let tripDeciders: Set<PermitHall.Person> = [.manager, .deputy]
    /// Whose approvals `pair` takes: the section manager's and the infrastructure manager's, 8(1)⑤ア.
    private static let pairDeciders: Set<PermitHall.Person> = [.manager, .deputy, .infrastructure]

    private func expected(
        _ step: PermitStep, _ state: State, _ person: Person, kind: String, applicant: Person
    ) -> Outcome {
        switch person {
        case .stranger, .former: return .noRole
        default: break
        }
        let isDecision = [.approve, .reject, .sendBack, .acknowledge].contains(step)
        if step == .revoke, kind == "pair" {
            guard person == .general else { return .notTheDuty }
        } else if isDecision || step == .revoke {
            var deciders = kind == "trip" ? Self.tripDeciders : Self.pairDeciders
            // What a manager applied for, the department officer can decide (4(3)).
            if applicant == .manager { deciders.insert(.officer) }
            guard deciders.contains(person) else { return .notTheDuty }
            if step == .revoke { return .notRevocable }
        } else {
            guard Self.users.contains(person) else { return .notTheDuty }
        }
        let row = Self.possible.first { $0.0 == step }
        guard (kind == "trip" ? row?.trip : row?.pair)?.contains(state) ?? false else {
            return .state
        }
        switch step {
        case .revise, .withdraw, .extend:
            // The deputy acts for the manager only where no role of their own serves.
            let isApplicant = person == applicant || applicant == .manager && person == .deputy
            return isApplicant ? .done : .notApplicant
        case .approve, .reject, .sendBack, .acknowledge:
            return person == applicant ? .own : .done
        default: return .done
        }
    }

    private func outcome(_ act: any Act, by caller: Caller, in register: Register) throws -> Outcome
    {
        do {
            _ = try register.rehearse(act, by: caller)
            return .done
        } catch RegisterError.refused(let refusal) {
            switch refusal {
            // The file does not come along with a rehearsal: all else was in order.
            case .permit(.attachment(.missing)): return .done
            case .notTheDuty: return .notTheDuty
            case .noRole: return .noRole
            case .permit(.wrongState): return .state
            case .permit(.notApplicant): return .notApplicant
            case .permit(.ownApplication), .permit(.ownReport): return .own
            case .permit(.notRevocable): return .notRevocable
            default: throw RegisterError.refused(refusal)
            }
        }
    }

    @Test(arguments: ["trip", "pair"], [PermitHall.Person.applicant, .manager])
    func everyStateActAndRelation(kind: String, applicant: PermitHall.Person) throws {
        let hall = try PermitHall(kind: kind, applicant: applicant)
        var tried = 0
        for state in State.allCases {
            let number = try #require(hall.permits[state])
            for step in PermitStep.allCases {
                guard let act = hall.act(step, on: number, kind: kind) else { continue }
                for person in Person.allCases {
                    let found = try outcome(act, by: person.caller, in: hall.fixture.register)
                    let wanted = expected(step, state, person, kind: kind, applicant: applicant)
                    #expect(found == wanted, "\(kind) \(state) \(step) \(person) by \(applicant)")
                    tried += 1
                }
            }
        }
        #expect(tried == 10 * 12 * 12)
        try hall.fixture.city.check()
    }
}
