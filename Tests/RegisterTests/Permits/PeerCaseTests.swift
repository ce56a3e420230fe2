import SecurityPolicy
import Testing

@testable import Register

/// Cases that other products' tests know of requests and approvals.
@Suite struct PeerCaseTests {
    private let fixture: PermitFixture
    private let box: Int

    init() throws {
        fixture = try PermitFixture()
        try PermitHall.populate(fixture)
        box = try fixture.add("箱", .medium, Classification(332))
    }

    private func isRefused(_ act: some Act, by caller: Caller = Fixture.manager) throws -> Bool {
        try fixture.city.refusal(of: act, by: caller) != nil
    }

    @Test func whatIsNotOutDoesNotReturn() throws {
        let number = try fixture.apply([box])
        let back = FinishPermit(permit: number, fields: ["back": "true"])
        #expect(try isRefused(back, by: Fixture.staff))
        try fixture.perform(ApprovePermit(permit: number))
        #expect(try isRefused(back, by: Fixture.staff))
    }

    @Test func nobodyApprovesTwiceOrForAnother() throws {
        let number = try fixture.apply([box], kind: "pair")
        #expect(try isRefused(ApprovePermit(permit: number), by: Fixture.clerk))
        try fixture.perform(ApprovePermit(permit: number))
        #expect(
            try fixture.city.refusal(of: ApprovePermit(permit: number))
                == .permit(.approvedAlready(number)))
        // The deputy acts for the manager, whose approval has been given.
        #expect(try isRefused(ApprovePermit(permit: number), by: PermitHall.Person.deputy.caller))
        #expect(try fixture.permit(number).state == .applied)
        #expect(try fixture.permit(number).awaited == [.infrastructureManager])
    }

    @Test func approvalsComeInAnyOrder() throws {
        let number = try fixture.apply([box], kind: "pair")
        try fixture.perform(ApprovePermit(permit: number), by: Fixture.root)
        #expect(try fixture.permit(number).state == .applied)
        try fixture.perform(
            ApprovePermit(permit: number), by: PermitHall.Person.deputy.caller)
        let permit = try fixture.permit(number)
        #expect(permit.state == .approved)
        #expect(permit.approvals.map(\.role) == [.infrastructureManager, .sectionManager])
        #expect(permit.approvals.map { $0.principal?.login } == [nil, "manager"])
    }

    @Test func aNewRequestAfterARefusalStartsAfresh() throws {
        let first = try fixture.apply([box], kind: "pair")
        try fixture.perform(ApprovePermit(permit: first))
        try fixture.perform(RejectPermit(permit: first, reason: "不可"), by: Fixture.root)
        let second = try fixture.apply([box], kind: "pair")
        #expect(try fixture.permit(second).approvals.isEmpty)
        guard
            case .permit(.wrongState(first, .approve, state: .rejected, _, _)) =
                try fixture.city.refusal(of: ApprovePermit(permit: first))
        else {
            Issue.record("the state is what refuses")
            return
        }
    }

    @Test func aSentBackOneIsApprovedByAllAgain() throws {
        let number = try fixture.apply([box], kind: "pair")
        try fixture.perform(ApprovePermit(permit: number))
        try fixture.perform(SendBackPermit(permit: number, reason: "直す"), by: Fixture.root)
        try fixture.perform(RevisePermit(permit: number, purpose: "研修"), by: Fixture.staff)
        #expect(try fixture.permit(number).approvals.isEmpty)
        try fixture.perform(ApprovePermit(permit: number), by: Fixture.root)
        #expect(try fixture.permit(number).state == .applied)
    }

    @Test func aPendingDecisionGoesWithTheApplication() throws {
        let number = try fixture.apply([box])
        #expect(try inbox(of: "manager") == [number])
        try fixture.perform(WithdrawPermit(permit: number), by: Fixture.staff)
        #expect(try inbox(of: "manager") == [])
        #expect(try isRefused(ApprovePermit(permit: number)))
    }

    @Test func somebodyWhoLeftStaysInTheHistory() throws {
        let number = try fixture.apply([box])
        try fixture.perform(ApprovePermit(permit: number))
        let today = fixture.city.clock.day
        for (login, role) in [("staff", Role.staff), ("manager", .sectionManager)] {
            try fixture.perform(
                EndAppointment(login: login, role: role, unit: "soumu", until: today),
                by: Fixture.root)
        }
        fixture.city.clock.advance(days: 1)
        let found = try fixture.register.answer(ShowPermits([number]), for: Fixture.auditor)
        let permit = try #require(found.first)
        #expect(permit.applicant.name == "staffさん")
        #expect(permit.approvals.first?.actor.name == "managerさん")
        #expect(permit.state == .approved)
    }

    @Test func aReviewerWhoBecameAContributorCannotDecide() throws {
        let number = try fixture.apply([box])
        let today = fixture.city.clock.day
        try fixture.perform(
            EndAppointment(login: "manager", role: .sectionManager, unit: "soumu", until: today),
            by: Fixture.root)
        try fixture.perform(
            Appoint(
                login: "manager", role: .staff, unit: "soumu", from: today.advanced(by: 1)),
            by: Fixture.root)
        fixture.city.clock.advance(days: 1)
        #expect(try isRefused(ApprovePermit(permit: number)))
        #expect(try inbox(of: "manager") == [])
    }

    /// What a manager applied for is in the inboxes of the deputy and of the department officer.
    @Test func aManagersOwnApplication() throws {
        let number = try fixture.apply([box], by: Fixture.manager)
        #expect(try inbox(of: "manager") == [])
        #expect(try inbox(of: "deputy") == [number] && inbox(of: "officer") == [number])
        try fixture.perform(
            ApprovePermit(permit: number), by: PermitHall.Person.officer.caller)
        #expect(try fixture.permit(number).approvals.first?.role == .departmentOfficer)
        #expect(try fixture.permit(number).state == .approved)
    }

    private func inbox(of login: String) throws -> [Int] {
        try fixture.register.answer(
            ListPermits(PermitFilter(.inbox, person: login)), for: Fixture.root
        ).map(\.number)
    }
}
