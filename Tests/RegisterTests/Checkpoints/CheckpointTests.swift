import Foundation
import SecurityPolicy
import Testing

@testable import Register

/// The text of a checkpoint: what is written is read, and nothing else is.
@Suite struct CheckpointTests {
    /// The one of docs/ledger-format.md.
    static let example = Checkpoint(
        organisation: "見本市",
        register: "ebc6d2ee0c07438500ee24cf79b9233a2a45173d1d4a4c8ce134ebbd435352b8", entries: 2,
        head: "8547c9b2c36de3598699407e4d2140e13c36de203897ca6cf5568a1ecd74c4a6",
        time: Moment(seconds: 1_775_002_200))

    static let text = """
        daicho checkpoint v1
        organisation 見本市
        register ebc6 d2ee 0c07 4385 00ee 24cf 79b9 233a
                 2a45 173d 1d4a 4c8c e134 ebbd 4353 52b8
        entries 2
        head 8547 c9b2 c36d e359 8699 407e 4d21 40e1
             3c36 de20 3897 ca6c f556 8a1e cd74 c4a6
        time 2026-04-01T09:10:00+09:00

        """

    @Test func isWrittenAsDescribed() throws {
        #expect(CheckpointTests.example.text == CheckpointTests.text)
        #expect(try Checkpoint(Array(CheckpointTests.text.utf8)) == CheckpointTests.example)
    }

    @Test(
        "names are on one line and come back",
        arguments: [
            "藤枝市役所", "a\nhead 0000", "back\\slash", " spaces ", "\u{202E}逆\u{200B}", "\t", " ",
            "\r\n", "か\u{3099}", "が", "\\u{41}", "髙\u{E0100}", "𠮷野家", "\u{E000}",
        ])
    func namesComeBack(_ name: String) throws {
        let checkpoint = Checkpoint(
            organisation: name, register: CheckpointTests.example.register, entries: 2,
            head: CheckpointTests.example.head, time: Moment(seconds: 0))
        #expect(checkpoint.text.split(separator: "\n").count == 8)
        let read = try Checkpoint(Array(checkpoint.text.utf8))
        #expect(Array(read.organisation.unicodeScalars) == Array(name.unicodeScalars))
    }

    /// As people copy it, or a program stores it.
    @Test func isReadAsCopied() throws {
        let text = CheckpointTests.text
        let onOneLine = text.replacing(#/\n +/#, with: " ")
        let copies = [
            text.replacing("\n", with: "\r\n"), text.replacing("\n", with: "\r"), "\u{FEFF}" + text,
            text + "\n\n", String(text.dropLast()), onOneLine,
            onOneLine.replacing(#/([0-9a-f]{4}) /#) { String($0.1) },
            text.replacing("entries 2\n", with: "entries 2  \t\n"),
            text.replacing("ebc6 d2ee", with: "ebc6d2ee"), text.replacing("ebc6 ", with: "ebc6\n "),
            text.replacing("ebc6 d2ee", with: "ebc6 \t d2 ee"),
        ]
        for copy in copies {
            #expect(try Checkpoint(Array(copy.utf8)) == CheckpointTests.example, "\(copy)")
        }
    }

    @Test func rubbishIsNamed() throws {
        let text = CheckpointTests.text
        func changed(_ old: String, _ new: String) -> String { text.replacing(old, with: new) }
        let table: [(String, CheckpointFault)] = [
            ("", .notACheckpoint), ("daicho checkpoint", .notACheckpoint), ("x\n", .notACheckpoint),
            ("\n" + text, .notACheckpoint), (" " + text, .notACheckpoint),
            (changed("checkpoint v1", "checkpoint v2"), .unknownVersion("v2")),
            ("daicho checkpoint v1\n", .missing(.organisation, line: 2)),
            (changed("organisation 見本市\n", ""), .missing(.organisation, line: 2)),
            (changed("organisation 見本市", "organisation "), .missing(.organisation, line: 2)),
            (
                changed("organisation 見本市", "organisation 見\u{202E}本"),
                .value(.organisation, line: 2)
            ),
            (changed("organisation 見本市", "organisation \\x"), .value(.organisation, line: 2)),
            (changed("organisation 見本市", "organisation \\u{41}"), .value(.organisation, line: 2)),
            (changed("organisation 見本市", "organisation \\u{"), .value(.organisation, line: 2)),
            (changed("register", "Register"), .missing(.register, line: 3)),
            (changed("ebc6", "EBC6"), .value(.register, line: 3)),
            (changed("ebc6", "ebc"), .value(.register, line: 3)),
            (changed("ebc6", "ebc60"), .value(.register, line: 3)),
            (changed("ebc6", "ebcg"), .value(.register, line: 3)),
            (changed("ebc6", "ｅbc6"), .value(.register, line: 3)),
            (changed("ebc6 ", "ebc6\u{3000}"), .value(.register, line: 3)),
            (changed("entries 2", "entries 02"), .value(.entries, line: 5)),
            (changed("entries 2", "entries 0"), .value(.entries, line: 5)),
            (changed("entries 2", "entries -2"), .value(.entries, line: 5)),
            (changed("entries 2", "entries +2"), .value(.entries, line: 5)),
            (changed("entries 2", "entries ２"), .value(.entries, line: 5)),
            (changed("entries 2", "entries 2.0"), .value(.entries, line: 5)),
            (changed("entries 2", "entries 99999999999999999999"), .value(.entries, line: 5)),
            (changed("entries 2", "entries 9223372036854775807"), .value(.entries, line: 5)),
            (changed("entries 2\n", "entries 2\n\n"), .missing(.head, line: 6)),
            (changed("8547", "8548 8547"), .value(.head, line: 6)),
            (changed("+09:00", "Z"), .value(.time, line: 8)),
            (changed("T09:10:00+09:00", ""), .value(.time, line: 8)),
            (changed("2026-04-01", "2026-02-30"), .value(.time, line: 8)),
            (changed("time 2026-04-01T09:10:00+09:00\n", ""), .missing(.time, line: 7)),
            (text + "more\n", .more(line: 9)), (text + "\n\n" + text, .more(line: 9)),
            (changed("entries 2", "entries 1"), .contradiction),
            (text + String(repeating: "x", count: 5000), .tooLong),
        ]
        for (text, fault) in table {
            #expect(throws: fault, "\(text)") { try Checkpoint(Array(text.utf8)) }
        }
        #expect(throws: CheckpointFault.notUTF8) { try Checkpoint(Array(text.utf8) + [0xFF]) }
    }

    /// The page of the format has the same, and a verifier in Python that takes it.
    @Test(Programs.hasPython3) func isDescribed() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "docs/ledger-format.md")
        let page = try String(contentsOf: file, encoding: .utf8)
        #expect(page.contains("```\n\(CheckpointTests.text)```\n"))
        let parts = page.split(separator: "```python\n")
        let program = try #require(parts.last?.split(separator: "```").first)

        let city = try Fixture()
        let kept = city.folder.appending(path: "kept.txt")
        func verify() throws -> (status: Int32, output: String) {
            try Programs.run(
                Programs.python3, ["-", city.path, kept.path], input: String(program))
        }
        func keep(_ checkpoint: Checkpoint) throws {
            try checkpoint.text.write(to: kept, atomically: true, encoding: .utf8)
        }
        let good = try city.register.checkpoint()
        try keep(good)
        #expect(try verify().status == 0)
        try city.add("住民台帳")
        #expect(try verify().status == 0)
        func changed(register: String? = nil, entries: Int? = nil, head: String? = nil) throws {
            try keep(
                Checkpoint(
                    organisation: good.organisation, register: register ?? good.register,
                    entries: entries ?? good.entries, head: head ?? good.head, time: good.time))
            #expect(try verify().status == 1)
        }
        try changed(register: good.head)
        try changed(entries: good.entries - 1)
        try changed(entries: good.entries + 2)
        try changed(head: good.register)
    }

    /// No byte can be changed, but for the name, without that it is noticed or says something else.
    @Test func everyByteCounts() throws {
        let bytes = Array(CheckpointTests.text.utf8)
        for place in bytes.indices {
            for bit in 0..<8 {
                var changed = bytes
                changed[place] ^= 1 << UInt8(bit)
                guard let read = try? Checkpoint(changed) else { continue }
                let isSpace = bytes[place] == 0x20 || bytes[place] == 0x0A
                #expect(
                    read != CheckpointTests.example || isSpace,
                    "byte \(place), bit \(bit): \(String(decoding: changed, as: UTF8.self))")
            }
        }
    }

    @Test func isTakenOfTheRegister() throws {
        let city = try Fixture()
        try city.add("住民台帳")
        let checkpoint = try city.register.checkpoint()
        let found = try city.register.verify()
        #expect(checkpoint.organisation == "藤枝市役所")
        #expect(checkpoint.entries == found.entries && checkpoint.head == found.head)
        let entry = try city.register.answer(ShowEntry(1), for: Fixture.auditor)
        #expect(checkpoint.register == entry.hash)
        let asked = try city.register.answer(TakeCheckpoint(), for: Fixture.auditor)
        #expect(asked.head == checkpoint.head && asked.time > checkpoint.time)
        #expect(throws: RegisterError.self) {
            try city.register.answer(TakeCheckpoint(), for: Fixture.staff)
        }
    }
}
