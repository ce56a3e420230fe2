import SecurityPolicy
import Testing

@testable import Register

/// A permit from the application to the acknowledged report.
@Suite struct PermitLifeTests {
    @Test func wholeLife() throws {
        let city = try PermitFixture()
        let box = try city.add("USB-1", .medium, Classification(222))
        let number = try city.apply([box])
        #expect(try city.permit(number).state == .applied)
        try city.perform(ApprovePermit(permit: number))
        #expect(try city.permit(number).items.first?.approved == Classification(222))
        try city.perform(StartPermit(permit: number), by: Fixture.staff)
        #expect(try city.permit(number).items.first?.isAway == true)
        try city.perform(FinishPermit(permit: number, fields: ["back": "true"]), by: Fixture.staff)
        try city.perform(AcknowledgePermit(permit: number))
        let permit = try city.permit(number)
        #expect(permit.state == .acknowledged && permit.flags == [])
        #expect(
            permit.steps.map(\.step) == [.apply, .approve, .start, .finish, .acknowledge])
        try city.city.check()
    }
}
