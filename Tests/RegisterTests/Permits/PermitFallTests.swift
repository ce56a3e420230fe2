import SecurityPolicy
import Testing

@testable import Register

/// A permit's history says that its approvals fell, by what, and when.
@Suite struct PermitFallTests {
    private func steps(_ permit: Permit) -> [String] {
        permit.history.map { event in
            switch event {
            case .step(let step): step.step.rawValue
            case .fall(let fall): "fall by \(fall.act)"
            }
        }
    }

    @Test func saysWhatMadeThemFall() throws {
        let fixture = try PermitFixture()
        let inner = try fixture.add("中", .medium, Classification(332))
        let box = try fixture.add("箱", .equipment, Classification(332))
        let other = try fixture.add("他", .medium, Classification(332))
        let number = try fixture.apply([box, other])
        try fixture.perform(ApprovePermit(permit: number))

        // A class rises.
        let rise = ClassifyAssets(
            assets: [other], classes: Classification(222), criteria: ["c2.important"])
        let earlier = fixture.register.now
        let receipt = try fixture.register.perform(
            rise, by: Fixture.manager, Circumstances(occurredAt: earlier))
        var permit = try fixture.permit(number)
        #expect(permit.state == .applied)
        let fall = try #require(permit.falls.first)
        #expect(permit.falls.count == 1)
        #expect(fall.entry == receipt.entry)
        #expect(fall.act == "asset.classify")
        #expect(fall.actor == Permit.PersonName(login: "manager", name: "managerさん"))
        #expect(fall.at == earlier)
        #expect(fall.recordedAt > earlier)
        #expect(fall.assets == [other])

        // Something is put in that raises nothing.
        try fixture.perform(ApprovePermit(permit: number))
        try fixture.perform(PutIn(container: box, contents: [inner]))
        permit = try fixture.permit(number)
        #expect(permit.falls.map(\.act) == ["asset.classify", "asset.put-in"])
        #expect(permit.falls.last?.assets == [box])

        // What makes nothing fall is not in the history: no approval yet, or in use.
        try fixture.perform(
            ClassifyAssets(
                assets: [inner], classes: Classification(222), criteria: ["c2.important"]))
        try fixture.perform(ApprovePermit(permit: number))
        try fixture.perform(StartPermit(permit: number), by: Fixture.staff)
        try fixture.perform(
            ClassifyAssets(
                assets: [inner], classes: Classification(122), criteria: ["c1.trust"]))
        #expect(
            steps(try fixture.permit(number)) == [
                "apply", "approve", "fall by asset.classify", "approve", "fall by asset.put-in",
                "approve", "start",
            ])
        try fixture.city.check()
    }

    /// One of two approvals falls too.
    @Test func ofTwoApprovalsOne() throws {
        let fixture = try PermitFixture()
        let asset = try fixture.add("a", .document, Classification(332))
        let number = try fixture.apply([asset], kind: "pair")
        try fixture.perform(ApprovePermit(permit: number))
        try fixture.perform(
            ClassifyAssets(
                assets: [asset], classes: Classification(222), criteria: ["c2.important"]))
        #expect(
            steps(try fixture.permit(number)) == ["apply", "approve", "fall by asset.classify"])
    }
}
