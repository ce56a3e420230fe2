import Foundation
import Register
import SecurityPolicy
import TerminalKit
import Testing

@testable import RegisterScreens

/// Checkpoints and bundles from the screens.
@Suite struct ProofTests {
    /// What is saved is what is on the page, and the register holds against it, also later.
    @Test func aCheckpointIsSavedAsItIsShown() throws {
        let town = try Town(permits: true)
        let file = town.folder.appending(path: "c.txt")
        let shown = try run(
            town, "3 BackTab Down Down Enter S Ctrl-U Type:\(file.path) Enter", width: 60,
            height: 16, as: Town.auditor)
        let text = try String(contentsOf: file, encoding: .utf8)
        let lines = text.split(separator: "\n")
        #expect(lines.count == 8)
        for line in lines { #expect(shown.screen.contains(line), "\(line)\n\(shown.screen)") }
        let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
        #expect(mode as? Int == 0o600)
        try town.perform(MoveAsset(asset: 3, location: "本庁2階"))
        let kept = try Checkpoint(Array(text.utf8))
        #expect(try town.register.verify(against: [kept]).verification.result == .passed)
    }

    /// What a register can be beside a checkpoint is told apart.
    @Test func whatBecameOfACheckpointIsToldApart() throws {
        let town = try Town(permits: true)
        let now = try town.register.checkpoint()
        func found(
            _ change: (Checkpoint) -> Checkpoint, _ language: Language = .ja
        ) throws -> String {
            let file = town.folder.appending(path: "c.txt")
            try Data(change(now).text.utf8).write(to: file)
            return try run(
                town, "3 BackTab Down Down Down Enter Type:\(file.path) Ctrl-S", width: 200,
                height: 60, language: language, as: Town.auditor
            ).screen
        }
        func altered(
            register: String? = nil, entries: Int? = nil, head: String? = nil, time: Moment? = nil
        ) -> Checkpoint {
            Checkpoint(
                organisation: now.organisation, register: register ?? now.register,
                entries: entries ?? now.entries, head: head ?? now.head, time: time ?? now.time)
        }
        let other = String(repeating: "0", count: 64)
        let cases: [(Checkpoint, String)] = [
            (now, "検証しました：変更なし"),
            (altered(register: other), "別の台帳か、最初から書き直された台帳"),
            (altered(entries: now.entries + 2), "古い控えに戻されています"),
            (altered(head: other), "書き直されています"),
            (altered(head: other, time: Moment(seconds: 0)), "別の履歴になっています"),
        ]
        for (checkpoint, words) in cases {
            let screen = try found { _ in checkpoint }
            #expect(screen.contains(words), "\(words)\n\(screen)")
            #expect(screen.contains("c.txt（履歴 1〜\(checkpoint.entries)番"), "\(screen)")
        }
        let english = try found({ _ in altered(entries: now.entries + 1) }, .en)
        #expect(english.contains("an old copy was put in place"), "\(english)")
    }

    /// Taking a checkpoint and comparing with one end when they are given up.
    @Test func checkpointsCanBeGivenUp() throws {
        let town = try Town()
        let now = try town.register.checkpoint()
        #expect(throws: GivenUp.self) {
            try town.register.checkpoint { _, _ in throw GivenUp() }
        }
        #expect(throws: GivenUp.self) {
            try town.register.verify(against: [now]) { _, _ in throw GivenUp() }
        }
    }

    private func export(to folder: URL) -> ExportBooks {
        ExportBooks(
            folder: TypedFile(folder.path), from: nil, until: nil, units: [], encoding: .utf8Mark,
            language: .ja)
    }

    /// An export that is given up, whenever that is, leaves nothing.
    @Test func anExportThatIsGivenUpLeavesNothing() throws {
        let town = try Town(permits: true)
        let folder = town.folder.appending(path: "bundle")
        func names() throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: town.folder.path).sorted()
        }
        let before = try names()
        for steps in [0, 1, 5, 20] {
            var left = steps
            #expect(throws: GivenUp.self) {
                try export(to: folder).answer(from: town.register, for: Town.auditor) { _, _ in
                    if left == 0 { throw GivenUp() }
                    left -= 1
                }
            }
            #expect(try names() == before, "after \(steps) steps")
        }
    }

    /// What is written says where it is and how it is checked, and has what it says.
    @Test func booksAreExported() throws {
        let town = try Town(permits: true)
        let folder = town.folder.appending(path: "bundle")
        let way = "3 BackTab Down Down Down Down Enter Ctrl-U Type:\(folder.path) Ctrl-S"
        let seen = try run(town, way, width: 160, height: 40, as: Town.auditor)
        #expect(seen.screen.contains("書き出しました：\(folder.path)"), "\(seen.screen)")
        #expect(seen.screen.contains("python3 \(folder.path)/verify.py"), "\(seen.screen)")
        #expect(seen.screen.contains("2026-04-01 – 2027-03-31"), "\(seen.screen)")
        for name in ["verify.py", "README.html", "ledger", "books"] {
            #expect(
                FileManager.default.fileExists(atPath: folder.appending(path: name).path), "\(name)"
            )
        }
        // Leaving the result leaves the form, too.
        let left = try run(
            town, way.replacing("bundle", with: "other") + " q", width: 160, height: 40,
            as: Town.auditor)
        #expect(left.screen.contains("過去の日の台帳を見る"), "\(left.screen)")
        // It is never written over: the form stays, to name another folder.
        let again = try run(town, way, width: 200, height: 40, as: Town.auditor)
        #expect(again.screen.contains("bundle"), "\(again.screen)")
        #expect(again.screen.contains("文字コード"), "\(again.screen)")
        #expect(!again.screen.contains("書き出しました"), "\(again.screen)")
    }

    /// Whoever looks after units chooses between them and the whole city, as the place is seen.
    @Test func theOwnUnitsAreExported() throws {
        let town = try Town(permits: true)
        var world = World(
            language: .ja, policy: town.register.policy,
            facts: try LoadFacts().answer(from: town.register, for: Town.manager),
            views: town.views)
        world.facts.ownUnits = ["shimin"]
        var scope = AuditScope(world)
        for isWide in [false, true] {
            let form = ExportForm(scope)
            let material = try form.material(from: town.register, for: Town.manager)
            let field = try #require(
                form.fields(material, world).first { $0.name == "units" })
            #expect(field.initial.code == (isWide ? "all" : "own"))
            var draft = form.draft(material)
            field.fill(&draft, field.initial)
            #expect(draft.isAll == isWide)
            _ = scope.change(.scope)
        }
    }
}
