import SecurityPolicy
import Testing

@testable import Register

/// People in every relation to a permit of the section `soumu`, and permits in every state.
struct PermitHall {
    let fixture: PermitFixture
    let box: Int
    /// A permit in each state; `extended` is in use with an extension asked for.
    private(set) var permits: [State: Int] = [:]

    /// The states of the policy, and one more that decides differently.
    enum State: String, CaseIterable {
        case applied, sentBack, approved, started, extended, finished, acknowledged, rejected
        case withdrawn, lapsed
    }

    /// Who stands how to the permit.
    enum Person: String, CaseIterable {
        case applicant, colleague, clerk, manager, deputy, officer, infrastructure, general
        case otherManager, auditor, former, stranger

        var caller: Caller {
            switch self {
            case .applicant: Fixture.staff
            case .clerk: Fixture.clerk
            case .manager: Fixture.manager
            case .otherManager: Fixture.other
            case .auditor: Fixture.auditor
            case .infrastructure: Fixture.root
            default: Caller(login: rawValue, host: "test")
            }
        }
    }

    /// - Parameter applicant: who has applied for all the permits.
    init(kind: String, applicant: Person = .applicant) throws {
        fixture = try PermitFixture()
        try PermitHall.populate(fixture)
        box = try fixture.add("USB", .medium, Classification(222))
        for state in State.allCases {
            let asset = try fixture.add("USB \(state)", .medium, Classification(222))
            permits[state] = try make(state, kind: kind, asset: asset, by: applicant.caller)
        }
        fixture.city.clock.advance(days: 4)
    }

    static func populate(_ fixture: PermitFixture) throws {
        let day = fixture.city.clock.day
        func add(
            _ login: String, _ role: Role?, unit: String?, until: Day? = nil,
            for principal: String? = nil
        ) throws {
            try fixture.perform(
                AddPerson(login: login, name: login, unit: unit ?? "city"), by: Fixture.root)
            guard let role else { return }
            try fixture.perform(
                Appoint(
                    login: login, role: role, unit: unit, from: day, until: until,
                    actingFor: principal), by: Fixture.root)
        }
        try add("colleague", .staff, unit: "soumu")
        try add("deputy", .sectionManager, unit: "soumu", for: "manager")
        try add("general", .generalOfficer, unit: nil)
        // Ends before the acts are tried.
        try add("former", .sectionManager, unit: "soumu", until: day.advanced(by: 1))
        try add("stranger", nil, unit: "soumu")
    }

    private func make(
        _ state: State, kind: String, asset: Int, by applicant: Caller
    ) throws -> Int {
        let today = fixture.city.clock.day
        let days = state == .lapsed ? 1 : 10
        let act = ApplyForPermit(
            kind: kind, assets: [asset], purpose: "会議", from: today,
            until: today.advanced(by: days))
        let number = try #require(try fixture.perform(act, by: applicant).number)
        // Whoever may decide, whoever applied.
        let decider = applicant == Fixture.manager ? Person.deputy.caller : Fixture.manager
        func approve() throws {
            try fixture.perform(ApprovePermit(permit: number), by: decider)
            if kind == "pair" {
                try fixture.perform(ApprovePermit(permit: number), by: Fixture.root)
            }
        }
        func start() throws {
            try approve()
            try fixture.perform(StartPermit(permit: number), by: Fixture.clerk)
        }
        func finish() throws {
            try start()
            let fields = kind == "trip" ? ["back": "true"] : [:]
            try fixture.perform(
                FinishPermit(permit: number, fields: fields), by: Fixture.clerk)
        }
        switch state {
        case .applied, .lapsed: break
        case .sentBack:
            try fixture.perform(SendBackPermit(permit: number, reason: "直す"), by: decider)
        case .approved: try approve()
        case .started: try start()
        case .extended:
            try start()
            try fixture.perform(
                ExtendPermit(permit: number, until: today.advanced(by: 20), reason: "長引く"),
                by: applicant)
        case .finished: try finish()
        case .acknowledged:
            try finish()
            try fixture.perform(AcknowledgePermit(permit: number), by: decider)
        case .rejected:
            try fixture.perform(RejectPermit(permit: number, reason: "不可"), by: decider)
        case .withdrawn: try fixture.perform(WithdrawPermit(permit: number), by: applicant)
        }
        return number
    }

    /// An act that is complete in all but who does it and when.
    func act(_ step: PermitStep, on number: Int, kind: String) -> (any Act)? {
        let later = fixture.city.clock.day.advanced(by: 60)
        return switch step {
        case .apply: nil
        case .revise: RevisePermit(permit: number, purpose: "研修", until: later)
        case .withdraw: WithdrawPermit(permit: number)
        case .approve: ApprovePermit(permit: number)
        case .reject: RejectPermit(permit: number, reason: "不可")
        case .sendBack: SendBackPermit(permit: number, reason: "直す")
        case .start: StartPermit(permit: number)
        case .finish:
            FinishPermit(permit: number, fields: kind == "trip" ? ["back": "true"] : [:])
        case .acknowledge: AcknowledgePermit(permit: number)
        case .extend: ExtendPermit(permit: number, until: later, reason: "長引く")
        case .attach: AttachFile(permit: number, file: "a.pdf", bytes: [1])
        case .lose: ReportLoss(permit: number, report: "紛失")
        case .revoke: RevokePermit(permit: number, reason: "危険")
        }
    }
}
