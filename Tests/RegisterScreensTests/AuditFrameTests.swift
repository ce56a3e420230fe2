import Register
import SecurityPolicy
import TerminalKit
import Testing

@testable import RegisterScreens

/// The auditor's screens as they are committed, at each size and in both languages.
@Suite struct AuditFrameTests {
    /// A script that leads to a screen worth keeping, and who types it.
    struct Scene: Sendable, CustomTestStringConvertible {
        var name: String
        var script: String
        var caller = Town.auditor
        /// Whether the records' retention has ended; and whether somebody has asked to erase them.
        var isOld = false
        var isAsked = false

        var testDescription: String { name }
    }

    static let scenes = [
        Scene(name: "audit", script: "3"),
        Scene(name: "audit-down", script: "3 G"),
        Scene(name: "audit-staff", script: "3", caller: Town.clerk),
        Scene(name: "book", script: "3 Enter"),
        Scene(name: "book-line", script: "3 Enter G Enter"),
        Scene(name: "book-permit", script: "3 Enter G p"),
        Scene(name: "report", script: "3 Tab Down Down Down Down Down Down Down Enter Down"),
        Scene(name: "report-person", script: "3 Tab Down Down Down Down Down Down Down Enter Tab"),
        Scene(
            name: "report-line", script: "3 Tab Down Down Down Down Down Down Down Enter Down Enter"
        ),
        Scene(name: "due", script: "3 BackTab BackTab Enter", isOld: true),
        Scene(name: "due-record", script: "3 BackTab BackTab Enter Enter", isOld: true),
        Scene(
            name: "due-ask", script: "3 BackTab BackTab Enter D", caller: Town.staff, isOld: true),
        Scene(
            name: "purge", script: "3 BackTab BackTab Down Down Enter Enter", caller: Town.manager,
            isOld: true, isAsked: true),
        Scene(
            name: "purge-approve", script: "3 BackTab BackTab Down Down Enter a",
            caller: Town.manager, isOld: true, isAsked: true),
        Scene(
            name: "purge-decline", script: "3 BackTab BackTab Down Down Enter r",
            caller: Town.manager, isOld: true, isAsked: true),
        Scene(name: "hold", script: "3 Enter H Type:監査中のため", caller: Town.manager),
        Scene(name: "checkpoint-save", script: "3 BackTab Down Down Enter S"),
        Scene(name: "compare-form", script: "3 BackTab Down Down Down Enter"),
        Scene(name: "export-form", script: "3 BackTab Down Down Down Down Enter"),
        Scene(name: "past-form", script: "T Type:R8.6.1 Enter Right"),
        Scene(name: "past-home", script: "T Type:R8.6.1 Enter Enter"),
        Scene(name: "past-permits", script: "T Type:R8.6.1 Enter Right Enter 2"),
    ]

    static let sizes = [
        Size(width: 60, height: 16), Size(width: 80, height: 24), Size(width: 120, height: 40),
    ]

    @Test(arguments: scenes, Language.allCases)
    func committed(scene: Scene, language: Language) throws {
        let town = try Town(permits: true)
        if scene.isOld {
            try town.register.perform(AcknowledgePermit(permit: 28), by: Town.manager)
            town.pass(days: 2300)
        }
        if scene.isAsked {
            let due = try town.register.answer(
                ListKeptRecords(units: ["shimin"], .due), for: Town.staff)
            try town.register.perform(
                AskForPurge(unit: "shimin", permits: due.map(\.permit)), by: Town.staff)
        }
        for size in AuditFrameTests.sizes {
            let terminal = try run(
                town, scene.script, width: size.width, height: size.height,
                language: language, place: "0", as: scene.caller)
            try expectFrame(terminal, "\(scene.name)-\(size)-\(language.rawValue)")
        }
    }
}
