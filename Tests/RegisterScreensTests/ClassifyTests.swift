import Register
import SecurityPolicy
import TerminalKit
import Testing

@testable import RegisterScreens

/// The dialog that gives assets a class.
@Suite struct ClassifyTests {
    private func asset(_ town: Town, _ number: Int) throws -> Asset {
        try #require(try town.register.answer(ShowAssets([number]), for: Town.manager).first)
    }

    /// The newsletter, C3 I3 A2, is on the USB key.
    private static let newsletter = "Down c"

    @Test func criteriaGiveTheClass() throws {
        let town = try Town()
        // The first criterion of C, then of I.
        let seen = try run(town, ClassifyTests.newsletter + " j Space")
        #expect(seen.screen.contains("[C1]"))
        #expect(seen.screen.contains("C3 I3 A2 -> C1 I3 A2"))
        #expect(seen.screen.contains("ほかに分類が変わる資産はない"))
        #expect(try asset(town, 2).declared == Classification(332))
        let done = try run(town, ClassifyTests.newsletter + " j Space Enter")
        #expect(done.screen.contains("記録しました（情報資産 2、履歴"))
        #expect(try asset(town, 2).declared == Classification(132))
        #expect(try asset(town, 2).criteria == ["c1.personal"])
    }

    @Test func directlyWithinWhatCriteriaAllow() throws {
        let town = try Town()
        #expect(try run(town, ClassifyTests.newsletter + " Left Left Enter").screen.contains("記録"))
        #expect(try asset(town, 2).declared == Classification(132))
        // The residents' register has criteria on each axis.
        let given = try run(town, "c Right")
        #expect(given.screen.contains("選んだ判断基準で C1 になります"))
        #expect(given.screen.contains("条項 5(1)①"))
        let beyond = try run(town, ClassifyTests.newsletter + " Left")
        #expect(beyond.screen.contains("これより先の分類はありません"))
    }

    @Test func loweringNeedsAReason() throws {
        let town = try Town()
        // Unmarking "identifies a person" of the residents' register leaves C to be chosen.
        let script = "c j Space k Right"
        let refused = try run(town, script + " Enter")
        #expect(refused.screen.contains("分類を下げるには理由が必要です"))
        #expect(refused.screen.contains("5(2)①ア"))
        #expect(try asset(town, 1).declared == Classification(111))
        let noted = try run(town, script + " G")
        #expect(noted.screen.contains("できる人: 情報セキュリティ管理者"))
        #expect(noted.frames.last?.cursor != nil)
        let done = try run(town, script + " G Type:匿名化したため Enter")
        #expect(done.screen.contains("記録しました"))
        let after = try asset(town, 1)
        #expect(after.declared == Classification(211))
        #expect(after.criteria == ["i1.rights-or-work", "a1.irrecoverable"])
        // What contains and copies it has fallen with it, as was shown.
        #expect(noted.screen.contains("ほかに分類が変わる資産 4件"))
    }

    @Test func onlyWhoMay() throws {
        let town = try Town()
        try town.register.perform(
            AddPerson(login: "sato", name: "佐藤 花", unit: "zeimu"),
            by: Caller(login: "root", host: "test"))
        try town.register.perform(
            Appoint(
                login: "sato", role: .securityClerk, unit: "zeimu", from: town.register.now.day),
            by: Caller(login: "root", host: "test"))
        // As an auditor she sees the others', and changes nothing of them.
        try town.register.perform(
            Appoint(login: "sato", role: .auditor, from: town.register.now.day),
            by: Caller(login: "root", host: "test"))
        let other = try run(town, "Down c j Space Enter", as: Caller(login: "sato", host: "t"))
        #expect(other.screen.contains("権限がありません"))
        #expect(other.screen.contains("5(2)①ア"))
        #expect(try asset(town, 2).declared == Classification(332))
        // Her own unit's assets she may raise but not lower.
        let own = try run(
            town, "/ Type:固定資産 Enter c j Space j Space k k Right G Type:x Enter",
            as: Caller(login: "sato", host: "t"))
        #expect(own.screen.contains("分類の引下げをする権限がありません"))
    }

    @Test func severalAtOnce() throws {
        let town = try Town()
        // The three that are marked have different classes: nothing is chosen.
        let empty = try run(town, "Space Space Space c")
        #expect(empty.screen.contains("分類: 資産3件"))
        #expect(empty.screen.contains("選ばれていません"))
        #expect(empty.screen.contains("機密性の分類か判断基準を選んでください"))
        let some = "Down Space Space j j j j Space c Left"
        let script = "Down Space j j j j j j j j Space c Left Left"
        let seen = try run(town, script)
        #expect(seen.screen.contains("C1 0 -> 2"))
        #expect(seen.screen.contains("C3 2 -> 0"))
        let done = try run(town, script + " Enter")
        #expect(done.screen.contains("記録しました（履歴") && !done.screen.contains("マーク 2件"))
        #expect(try asset(town, 2).declared?.c == 1 && asset(town, 11).declared?.c == 1)
        #expect(try run(town, some + " Esc Esc").screen.contains("マーク 3件"))
    }

    @Test func leavingAsksOnceIfSomethingWasChosen() throws {
        let town = try Town()
        #expect(try run(town, "c Esc").screen.contains("24件"))
        #expect(try run(town, "c j Space Esc").screen.contains("もう一度 Esc"))
        #expect(try run(town, "c j Space Esc Esc").screen.contains("24件"))
        #expect(try run(town, "c j Space Esc j Esc").screen.contains("もう一度 Esc"))
    }

    @Test func digitsAreNoPlacesAndTextIsText() throws {
        let town = try Town()
        #expect(try run(town, "c 2").screen.contains("2 はここでは使いません"))
        let typed = try run(town, "c G Type:q2?cQ#")
        #expect(typed.screen.contains("q2?cQ#"))
        let cursor = try #require(typed.frames.last?.cursor)
        #expect(typed.text[cursor.y].contains("理由: q2?cQ#"))
    }

    @Test func specificPersonalIsC1() throws {
        let town = try Town()
        let terminal = try run(town, "j j j j c j j j j j j Space k k k k k k Right")
        #expect(terminal.screen.contains("特定個人情報は C1 です"))
        let none = try run(town, "c Enter")
        #expect(none.screen.contains("今の分類のままです"))
    }

    @Test(arguments: Language.allCases)
    func frames(language: Language) throws {
        let scenes = [
            ("classify", "Down c j Space"), ("classify-lower", "c j Space k Right G"),
            ("classify-many", "Down Space j j j j j j j j Space c Left Left"),
        ]
        let town = try Town()
        for size in FrameTests.sizes + [Size(width: 120, height: 40)] {
            for (name, script) in scenes {
                let terminal = try run(
                    town, script, width: size.width, height: size.height, language: language)
                try expectFrame(terminal, "\(name)-\(size)-\(language.rawValue)")
            }
        }
    }
}
