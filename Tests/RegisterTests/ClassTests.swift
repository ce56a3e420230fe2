import SecurityPolicy
import Testing

@testable import Register

@Suite struct ClassTests {
    @Test func highestWins() throws {
        let city = try Fixture()
        let usb = try city.add("USBメモリ", .medium, Classification(332))
        let secret = try city.add("住民台帳", .information, Classification(132))
        let open = try city.add("広報", .information, Classification(332))
        try city.perform(PutIn(container: usb, contents: [secret, open]))
        #expect(try city.asset(usb).effective == Classification(132))
        let why = try city.register.answer(ExplainClass(asset: usb), for: Fixture.manager)
        #expect(why.first { $0.axis == .c }?.path == [usb, secret])
        try city.perform(TakeOut(container: usb, contents: [secret]))
        #expect(try city.asset(usb).effective.c == 1)
        #expect(try city.asset(usb).residue?.c == 1)
        try city.perform(TakeOut(container: usb, contents: [open]))
        try city.perform(SanitizeAsset(asset: usb, method: "clear"))
        #expect(try city.asset(usb).effective.c == 1)
        try city.perform(SanitizeAsset(asset: usb, method: "purge"))
        #expect(try city.asset(usb).effective == Classification(332))
        let lines = try city.register.answer(ListAssets(), for: Fixture.manager)
        #expect(lines.map(\.number) == [usb, secret, open])
        var filter = AssetFilter()
        filter.search = "住民台"
        #expect(
            try city.register.answer(ListAssets(filter: filter), for: Fixture.manager)
                .map(\.number) == [secret])
        for column in AssetOrder.Column.allCases {
            #expect(
                try city.register.answer(
                    ListAssets(order: AssetOrder(column)), for: Fixture.manager
                ).count == 3)
        }
    }
}
