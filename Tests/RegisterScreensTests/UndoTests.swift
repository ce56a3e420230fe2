import Register
import SecurityPolicy
import TerminalKit
import Testing

@testable import RegisterScreens

/// Taking back what was done last.
@Suite struct UndoTests {
    private func asset(_ town: Town, _ number: Int) throws -> Asset {
        try #require(try town.register.answer(ShowAssets([number]), for: Town.manager).first)
    }

    @Test func nothingWasDone() throws {
        #expect(try run(try Town(), "u").screen.contains("まだ何も記録していません"))
    }

    @Test func putInAndTakenOut() throws {
        let town = try Town()
        let putIn = "Down i # 1 5 Enter Enter Enter"
        let offered = try run(town, putIn + " u")
        #expect(offered.screen.contains("取り消す: 格納"))
        #expect(offered.screen.contains("取出し: #15 から #2"))
        #expect(try asset(town, 15).contents == [2])
        let other = try Town()
        #expect(try run(other, putIn + " u Enter").screen.contains("記録しました"))
        #expect(try asset(other, 15).contents == [])
        // Taking back is an act too, and can itself be taken back.
        let again = try Town()
        try run(again, putIn + " u Enter u Enter")
        #expect(try asset(again, 15).contents == [2])
        let out = try Town()
        try run(out, "Down o Enter u Enter")
        #expect(try asset(out, 3).contents == [1, 2])
    }

    @Test func aClassGoesBackWithAReason() throws {
        let town = try Town()
        let script = "Down c j Space Enter u"
        let asked = try run(town, script + " Enter")
        #expect(asked.screen.contains("分類を戻すには理由が必要です"))
        #expect(asked.screen.contains("C1 I3 A2 -> C3 I3 A2"))
        let other = try Town()
        try run(other, script + " Type:誤り Enter")
        #expect(try asset(other, 2).declared == Classification(332))
        #expect(try asset(other, 2).criteria == [])
    }

    @Test func whatCannotBeTakenBackSaysWhy() throws {
        let town = try Town()
        let purged = try run(town, "/ Type:移行作業 Enter z Down Space Enter u")
        #expect(purged.screen.contains("データ消去は取り消せません"))
        #expect(purged.screen.contains("5(2)⑪ア"))
        #expect(try run(town, "y Enter u").screen.contains("登録は取り消せません"))
        // The questionnaire was unclassified.
        let first = try run(
            town, "j j j j j c Left j j j j j j j j j j j Left j j j j j Left Enter u")
        #expect(first.screen.contains("未分類には戻せません（条項 5(2)②イ）"))
    }

    @Test func everyActSaysWhatTakesItBack() throws {
        let town = try Town()
        let before = [1: try asset(town, 1)]
        func back(_ act: any Act) -> [any Act]? {
            guard case .acts(let acts, _) = Compensation(of: [act], before: before) else {
                return nil
            }
            return acts
        }
        let measures = back(
            ChangeMeasures(
                asset: 1, add: ["locked", "backup"], remove: ["encrypted", "redundant"]))
        let change = try #require(measures?.first as? ChangeMeasures)
        #expect(change.add == ["encrypted"] && change.remove == ["locked"])
        let move = try #require(
            back(MoveAsset(asset: 1, location: "書庫"))?.first as? MoveAsset)
        #expect(move.location == "住民記録システム")
        #expect(back(RetireAsset(asset: 1, reason: "x")) == nil)
    }
}
