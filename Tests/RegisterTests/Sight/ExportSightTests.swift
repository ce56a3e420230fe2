import SecurityPolicy
import Testing

@testable import Register

/// What people take out of the register is what they see in it.
@Suite(Programs.hasPython3) struct ExportSightTests {
    @Test func assetsAreThoseThatAreSeen() throws {
        let city = try Fixture()
        try city.add("台帳", unit: "soumu")
        try city.add("税の台帳", unit: "zeimu", by: Fixture.other)
        let path = city.folder.appending(path: "assets.csv").path
        for (caller, count) in [
            (Fixture.staff, 1), (Fixture.other, 1), (Fixture.auditor, 2), (Fixture.root, 2),
            (Caller(login: "officer", host: "test"), 2),
        ] { #expect(try city.register.exportAssets(to: path, for: caller) == count) }
    }

    /// A section's manager gets the books of the section, and the whole chain; those of others are
    /// refused.
    @Test func booksAreThoseOfTheSection() throws {
        let city = try Fixture(policy: PermitFixture.policy)
        let day = city.clock.day
        for (unit, manager) in [("soumu", Fixture.manager), ("zeimu", Fixture.other)] {
            let asset = try city.add("\(unit)の台帳", unit: unit, by: manager)
            let permit = try #require(
                try city.perform(
                    ApplyForPermit(
                        kind: "trip", assets: [asset], purpose: "\(unit)の会議", from: day,
                        until: day), by: Fixture.root
                ).number)
            try city.perform(ApprovePermit(permit: permit), by: manager)
            try city.perform(StartPermit(permit: permit), by: manager)
        }
        let own = try BundleCheck.export(city, by: Fixture.manager)
        #expect(try BundleCheck.lines(own, "trip").count == 1)
        #expect(try !BundleCheck.text(own).contains("zeimuの"))
        #expect(try BundleCheck.lines(BundleCheck.export(city), "trip").count == 2)
        #expect(throws: RegisterError.self) {
            try BundleCheck.export(city, units: ["zeimu"], by: Fixture.manager)
        }
        try city.check()
    }
}
