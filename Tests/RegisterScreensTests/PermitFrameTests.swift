import Register
import SecurityPolicy
import TerminalKit
import Testing

@testable import RegisterScreens

/// The screens of permits as they are committed, at each size and in both languages.
@Suite struct PermitFrameTests {
    /// A script that leads to a screen worth keeping, and who types it.
    struct Scene: Sendable, CustomTestStringConvertible {
        var name: String
        var script: String
        var caller = Town.manager
        /// Whether a permit that is in use has papers.
        var hasPapers = false

        var testDescription: String { name }
    }

    static let scenes = [
        Scene(name: "permit-home", script: ""),
        Scene(name: "permit-home-staff", script: "", caller: Town.staff),
        Scene(name: "permit-inbox", script: "2"),
        Scene(name: "permit-detail", script: "2 Enter"),
        Scene(name: "permit-detail-down", script: "2 Enter PageDown"),
        Scene(name: "permit-approve", script: "2 a"),
        Scene(name: "permit-approve-fields", script: "2 G a Type:統計法第30条"),
        Scene(name: "permit-send-back", script: "2 B Type:行き先の電話番号を書いてください"),
        Scene(name: "permit-acknowledge", script: "2 Down a"),
        Scene(name: "permit-mine", script: "2", caller: Town.staff),
        Scene(name: "permit-out", script: "2 Tab Tab"),
        Scene(name: "permit-overdue", script: "2 Tab Tab Tab Enter"),
        Scene(name: "permit-all", script: "2 BackTab BackTab Down"),
        Scene(name: "permit-finish", script: "2 Tab f Tab Tab Right", caller: Town.staff),
        Scene(name: "permit-extend", script: "2 Tab x Type:2026-06-20", caller: Town.staff),
        Scene(name: "permit-lose", script: "2 Tab L", caller: Town.staff),
        Scene(name: "permit-revise", script: "2 / Type:文書の確認 Enter e", caller: Town.staff),
        Scene(
            name: "permit-revise-choose",
            script: "2 / Type:文書の確認 Enter e Tab Tab Tab Tab Tab Tab Tab Tab a",
            caller: Town.staff),
        Scene(
            name: "permit-revise-added",
            script: "2 / Type:文書の確認 Enter e Tab Tab Tab Tab Tab Tab Tab Tab a Type:12 Enter Enter",
            caller: Town.staff),
        Scene(
            name: "permit-attach", script: "2 Tab t Type:ない.pdf Enter", caller: Town.staff),
        Scene(
            name: "permit-papers", script: "2 Tab S", caller: Town.staff, hasPapers: true),
        Scene(
            name: "permit-save", script: "2 Tab S Enter", caller: Town.staff, hasPapers: true),
        Scene(name: "permit-choose", script: "1 Down Space Space p", caller: Town.staff),
        Scene(name: "permit-apply", script: "1 Down p Enter", caller: Town.staff),
        Scene(
            name: "permit-apply-refused", script: "1 p / Type:メール Enter Enter Type:照会 Ctrl-S",
            caller: Town.staff),
        Scene(name: "permit-auditor", script: "2 a", caller: Town.auditor),
        Scene(name: "permit-away", script: "U+0023 Type:2 Enter Enter"),
    ]

    static let sizes = [
        Size(width: 60, height: 16), Size(width: 80, height: 24), Size(width: 120, height: 40),
    ]

    @Test(arguments: scenes, Language.allCases)
    func committed(scene: Scene, language: Language) throws {
        let town = try Town(permits: true)
        for name in scene.hasPapers ? ["貸出票.pdf", "借用書（印刷会社）.jpg"] : [] {
            let bytes = Array(name.utf8)
            try town.register.perform(
                AttachFile(permit: 25, file: name, bytes: bytes), by: Town.staff,
                Circumstances(enclosure: bytes))
        }
        for size in PermitFrameTests.sizes {
            let terminal = try run(
                town, scene.script, width: size.width, height: size.height,
                language: language, place: "0", as: scene.caller)
            try expectFrame(terminal, "\(scene.name)-\(size)-\(language.rawValue)")
        }
    }
}
