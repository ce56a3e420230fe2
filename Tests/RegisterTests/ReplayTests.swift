import SecurityPolicy
import Testing

@testable import Register

@Suite struct ReplayTests {
    @Test func aRegisterIsTheFoldOfItsLedger() throws {
        let city = try Fixture()
        let usb = try city.add("USBメモリ", .medium, Classification(332))
        let secret = try city.add("住民台帳", .information, Classification(132))
        try city.perform(PutIn(container: usb, contents: [secret]))
        try city.perform(TakeOut(container: usb, contents: [secret]))
        try city.perform(MoveAsset(asset: usb, location: "金庫"))
        let found = try city.register.verify(replay: true)
        #expect(found.result == .passed, "\(found)")
        #expect(try city.register.verify().result == .passed)
    }
}
