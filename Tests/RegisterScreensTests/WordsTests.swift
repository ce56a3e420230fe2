import Foundation
import Register
import SecurityPolicy
import Service
import Testing

@testable import RegisterScreens

/// One word for one thing, on the screens, in what commands print and in files.
@Suite struct WordsTests {
    @Test func filesCommandsAndScreensAgree() {
        let same: [[Wording]] = [
            [
                AssetColumn.location.header, Words.Say.location, Words.Screen.place,
                Words.field("location"),
            ],
            [AssetColumn.unit.header, Words.Say.unit, Words.Screen.unit],
            [AssetColumn.kind.header, Words.Say.kind, Words.Screen.kind],
            [
                AssetColumn.externalID.header, Words.Say.externalID, Words.Detail.externalID,
                Words.field("external-id"),
            ],
            [
                AssetColumn.source.header, Words.Say.source, Words.Detail.source,
                Words.field("source"),
            ],
            [AssetColumn.criteria.header, Words.Say.criteria],
            [AssetColumn.eraseDue.header, Words.Say.eraseDue, Words.Detail.eraseDue],
            [Words.Say.classes, Words.Say.effective, Words.Screen.classes, Words.Detail.effective],
            [Words.Say.declared, Words.Detail.declared, Words.because(.declared)],
            [Words.Say.residue, Words.Detail.residue, Words.because(.residue)],
            [Words.Say.sanitized, Words.Detail.sanitized],
        ]
        for words in same { #expect(Set(words.map(\.ja)).count == 1, "\(words.map(\.ja))") }
        #expect(Words.Detail.obligations(0).ja == "取扱制限 なし")
    }

    /// What goes wrong with a socket is said on the screens as it is by commands, not by its name in the
    /// code.
    @Test(arguments: [
        SocketError.crowded, .slow, .closed, .rubbish, .version(server: "1", client: "2"),
        .impostor(path: "/s", uid: 1), .personMissing, .system(5),
    ])
    func socketsAreWorded(error: SocketError) {
        let (message, accepted) = Words.onScreen(error)
        #expect(message == Words.Sockets.error(error).message)
        #expect(message.en.contains(" "), "\(message.en)")
        #expect(!(accepted?.ja.contains("`") ?? false))
    }

    /// Screens have fields and keys where commands have options.
    @Test func screensNameNoOptions() {
        let day = Day(number: 0)
        let refusals: [Refusal] = [
            .unknownPerson(login: "x"), .noRole(login: "x", on: day), .reasonMissing,
            .unitRequired(.staff), .unitNotAllowed(.ciso),
            .notContained(container: 1, content: 2), .stillContains(1, contents: [2]),
            .dataRemains(1, c: 1), .nothingToDo, .retired(1),
        ]
        for refusal in refusals {
            let (message, accepted) = Words.onScreen(RegisterError.refused(refusal))
            for wording in [message, accepted].compactMap({ $0 }) {
                for text in [wording.ja, wording.en] {
                    #expect(!text.contains("`") && !text.contains("--"), "\(text)")
                }
            }
        }
        #expect(Words.onScreen(RegisterError.refused(.reasonMissing)).accepted?.ja == "「理由」の記入")
    }

    /// Words that were used for the same things as others, and are no longer.
    @Test(arguments: ["部署", "管理番号", "保管場所", "分類基準", "入手元", "抹消", "役割ではありません"])
    func noOtherWord(_ word: String) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/RegisterScreens/Strings")
        for file in try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: nil)
        {
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(!text.contains(word), "\(file.lastPathComponent)")
        }
    }
}
