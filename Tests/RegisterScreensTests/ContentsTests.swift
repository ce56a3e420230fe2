import Register
import SecurityPolicy
import TerminalKit
import Testing

@testable import RegisterScreens

/// What is contained at any depth, and why an asset has its class.
@Suite struct ContentsTests {

    @Test func theTreeGoesToAnyDepth() throws {
        let town = try Town()
        let tree = try run(town, "/ Type:システム Enter j t")
        #expect(tree.screen.contains("#9 住民記録システム サーバ に格納しているもの"))
        #expect(tree.screen.contains("- #9 ") && tree.screen.contains("  - #10 "))
        #expect(tree.screen.contains("      #1 C1 I1 A1 住民基本台帳データ  <= C1 I1 A1 のもと"))
        #expect(tree.screen.contains("格納 2件"))
        let folded = try run(town, "/ Type:システム Enter j t j Space")
        #expect(folded.screen.contains("  + #10 ") && !folded.screen.contains("#1 C1"))
        #expect(try run(town, "/ Type:システム Enter j t j Left Right").screen.contains("#1 C1"))
        #expect(try run(town, "/ Type:システム Enter j t G Left").screen.contains("中に何もありません"))
    }

    @Test func enterShowsTheAssetAndGoesBack() throws {
        let town = try Town()
        let detail = try run(town, "/ Type:システム Enter j t G Enter")
        #expect(detail.screen.contains("#1 住民基本台帳データ"))
        #expect(detail.screen.contains("取扱制限"))
        #expect(try run(town, "/ Type:システム Enter j t G Enter q").screen.contains("に格納しているもの"))
        let empty = try run(town, "/ Type:固定資産 Enter t")
        #expect(empty.screen.contains("何も格納していません"))
    }

    @Test func whyIsAPathToWalk() throws {
        let town = try Town()
        let why = try run(town, "/ Type:システム Enter j w")
        #expect(why.screen.contains("分類の理由: #9 住民記録システム サーバ  C1 I1 A1"))
        #expect(why.screen.contains("  #9 C1 I1 A1 住民記録システム サーバ"))
        #expect(why.screen.contains("    <- 格納 #10 C1 I1 A1 住民記録システム"))
        #expect(why.screen.contains("      <- 格納 #1 C1 I1 A1 住民基本台帳データ"))
        #expect(why.screen.contains("誰のことか分かる個人の情報  5(1)①"))
        let walked = try run(town, "/ Type:システム Enter j w j j Enter")
        #expect(walked.screen.contains("#1 住民基本台帳データ"))
        #expect(try run(town, "/ Type:システム Enter j w j Enter w").screen.contains("理由: #10"))
        // A copy has its class from its original.
        #expect(try run(town, "j j j w").screen.contains("<- 複製元 #1"))
    }

    @Test(arguments: Language.allCases)
    func frames(language: Language) throws {
        let scenes = [
            ("tree", "/ Type:システム Enter j t j"), ("why", "/ Type:システム Enter j w j"),
        ]
        let town = try Town()
        for size in FrameTests.sizes {
            for (name, script) in scenes {
                let terminal = try run(
                    town, script, width: size.width, height: size.height, language: language)
                try expectFrame(terminal, "\(name)-\(size)-\(language.rawValue)")
            }
        }
    }
}
