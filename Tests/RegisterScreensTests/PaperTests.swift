import Foundation
import Register
import SecurityPolicy
import TerminalKit
import Testing

@testable import RegisterScreens

/// Files that come into the register and go out of it from the screens.
@Suite struct PaperTests {
    /// A permit that is in use.
    private static let permit = 25

    private func attach(
        _ name: String, in town: Town, _ language: Language = .ja
    ) throws -> String {
        let script = "2 Tab t Type:\(town.folder.path)/\(name) Enter"
        return try run(
            town, script, width: 300, height: 40, language: language, as: Town.staff
        ).screen
    }

    private func papers(of town: Town) throws -> [Permit.Attachment] {
        try town.register.answer(ShowPermits([PaperTests.permit]), for: Town.staff)[0].attachments
    }

    /// What is attached comes out as it was, readable for its owner alone.
    @Test func comesOutAsItWentIn() throws {
        let town = try Town(permits: true)
        let bytes = Data((0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        try bytes.write(to: town.folder.appending(path: "写真.jpg"))
        #expect(try attach("写真.jpg", in: town).contains("書類を添付しました"))
        #expect(try papers(of: town).map(\.size) == [bytes.count])
        let copy = town.folder.appending(path: "copy.jpg")
        let saved = try run(
            town, "2 / Type:#25 Enter S Ctrl-U Type:\(copy.path) Enter", width: 300,
            as: Town.auditor
        ).screen
        #expect(saved.contains("写真.jpg（70000バイト）を"), "\(saved)")
        #expect(try Data(contentsOf: copy) == bytes)
        let mode = try FileManager.default.attributesOfItem(atPath: copy.path)[.posixPermissions]
        #expect(mode as? Int == 0o600)
        let found = try town.register.verify(replay: true)
        #expect(found.result == .passed, "\(found)")
    }

    /// Whatever is no file of a reasonable size is named, and nothing is attached.
    @Test(arguments: [
        (
            "missing.pdf", Wording("ファイルがありません", "there is no such file")
        ),
        ("folder", Wording("はフォルダです", "is a folder")),
        ("link.pdf", Wording("は別のファイルへのリンクです", "is a symbolic link")),
        ("pipe", Wording("はふつうのファイルではありません", "is not a regular file")),
        ("large.bin", Wording("32 MiB", "32 MiB")),
        ("file.pdf/x", Wording("ファイルがありません", "there is no such file")),
    ])
    func isNoFile(name: String, words: Wording) throws {
        let town = try Town(permits: true)
        func path(_ name: String) -> String { town.folder.appending(path: name).path }
        try Data("x".utf8).write(to: town.folder.appending(path: "file.pdf"))
        try FileManager.default.createDirectory(
            atPath: path("folder"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: path("link.pdf"), withDestinationPath: path("file.pdf"))
        #expect(mkfifo(path("pipe"), 0o600) == 0)
        // A hole: it takes no room on the disk.
        try Data().write(to: town.folder.appending(path: "large.bin"))
        #expect(truncate(path("large.bin"), off_t(AttachFile.limit) + 1) == 0)
        for language in [Language.ja, .en] {
            let screen = try attach(name, in: town, language)
            #expect(screen.contains("! "), "\(screen)")
            #expect(screen.contains(words(language)), "\(screen)")
        }
        #expect(try papers(of: town).isEmpty)
    }

    /// What is there is never written over: a file, a link to nowhere, a folder.
    @Test(arguments: ["file.pdf", "link.pdf", "folder"])
    func isNotWrittenOver(name: String) throws {
        let town = try Town(permits: true)
        func path(_ name: String) -> String { town.folder.appending(path: name).path }
        try Data("x".utf8).write(to: town.folder.appending(path: "file.pdf"))
        _ = try attach("file.pdf", in: town)
        try FileManager.default.createDirectory(
            atPath: path("folder"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: path("link.pdf"), withDestinationPath: path("nowhere.pdf"))
        let screen = try run(
            town, "2 Tab S Ctrl-U Type:\(path(name)) Enter", width: 300, height: 40,
            as: Town.staff
        ).screen
        #expect(screen.contains("すでにファイルがあります"), "\(screen)")
        #expect(try Data(contentsOf: town.folder.appending(path: "file.pdf")) == Data("x".utf8))
        #expect(!FileManager.default.fileExists(atPath: path("nowhere.pdf")))
    }

    /// A name that leads elsewhere or hides what it is does neither where it is saved.
    @Test func aNameIsNoPath() throws {
        let town = try Town(permits: true)
        let bytes = Array("x".utf8)
        try town.register.perform(
            AttachFile(permit: PaperTests.permit, file: "../\u{202E}fdp.exe", bytes: bytes),
            by: Town.staff, Circumstances(enclosure: bytes))
        let screen = try run(town, "2 Tab S", as: Town.staff).screen
        #expect(screen.contains("~/_.._<U+202E>fdp.exe"), "\(screen)")
    }

    @Test func aTildeIsTheHome() {
        let home = ProcessInfo.processInfo.environment["HOME"] ?? NSHomeDirectory()
        #expect(TypedFile("~/書類/a.pdf").path == home + "/書類/a.pdf")
        #expect(TypedFile("~").path == home)
        for typed in ["/a/~/b", "a.pdf", "~other/a.pdf", "./~"] {
            #expect(TypedFile(typed).path == typed)
        }
    }
}
