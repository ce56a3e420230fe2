import SecurityPolicy
import Testing

@testable import Register

/// An export is a list that an import takes back.
@Suite struct ExportTests {
    /// Headers that lists have besides the ones that an export writes.
    @Test(
        arguments: [
            ("管理番号", .externalID), ("資産番号", .externalID), ("保管場所", .location),
            ("場所", .location), ("部署", .unit), ("部・課", .unit), ("分類基準", .criteria),
            ("入手元", .source), ("種類", .kind),
        ] as [(String, AssetColumn)])
    func otherHeaders(header: String, column: AssetColumn) {
        #expect(AssetColumn.named(header) == column)
        #expect(AssetColumn.named(column.header.ja) == column)
    }

    @Test func anExportComesBackAsItWasDeclared() throws {
        let city = try Fixture()
        let usb = try city.add("USBメモリ", .medium, Classification(332))
        let secret = try city.perform(
            RegisterAsset(
                AssetFields(
                    name: "個人番号台帳", kind: .information, unit: "soumu",
                    classes: Classification(132), criteria: ["c1.specific-personal"],
                    specificPersonal: true, measures: ["backup"], note: "=1+1")))
        try city.perform(PutIn(container: usb, contents: [try #require(secret.number)]))
        // What it contains makes the medium C1; its own class is C3, and that is what is declared.
        #expect(try city.asset(usb).specificPersonal)
        let path = city.folder.appending(path: "assets.csv").path
        #expect(try city.register.exportAssets(to: path, for: Fixture.manager) == 2)

        let other = try Fixture()
        let report = try other.register.importAssets(from: path, by: Fixture.manager)
        #expect(report.faults.isEmpty, "\(report.faults)")
        #expect(report.registered == 2)
        for number in [1, 2] {
            let (before, after) = (try city.asset(number), try other.asset(number))
            #expect(after.name == before.name)
            #expect(after.declared == before.declared)
            #expect(after.declaredSpecificPersonal == before.declaredSpecificPersonal)
            #expect(after.note == before.note)
        }
        let again = try city.register.importAssets(from: path, by: Fixture.manager)
        #expect(again.registered == 0)
        #expect(again.unchanged == 2)
    }
}
