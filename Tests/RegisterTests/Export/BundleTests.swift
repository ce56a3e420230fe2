import Foundation
import SecurityPolicy
import Synchronization
import Testing

@testable import Register

/// What goes along in a bundle, and that it fits together whatever happens meanwhile.
@Suite(Programs.hasPython3) struct BundleTests {
    /// A trip of a laptop that is back, with what people wrote in several forms.
    private func trip(
        _ city: Fixture, purpose: String = "会議", asset: Int? = nil, end: Bool = true
    ) throws -> Int {
        let today = city.clock.day
        let asset = try asset ?? city.add("PC", .equipment, Classification(332))
        let number = try #require(
            try city.perform(
                ApplyForPermit(
                    kind: "carry-out", assets: [asset], purpose: purpose, from: today,
                    until: today.advanced(by: 3),
                    fields: ["destination": "か\u{3099}県", "carrier": "staff", "protection": "鞄"]),
                by: Fixture.staff
            ).number)
        try city.perform(ApprovePermit(permit: number, note: "気を付けて"))
        try city.perform(StartPermit(permit: number), by: Fixture.staff)
        if end { try finish(city, number) }
        return number
    }

    private func finish(_ city: Fixture, _ number: Int) throws {
        try city.perform(
            FinishPermit(
                permit: number,
                fields: ["returned-by": "staff", "confirmed-by": "clerk", "condition": "good"]),
            by: Fixture.staff)
    }

    /// A section's bundle shows nothing of another section's, not even that it is there.
    @Test func onlyOneSection() throws {
        let city = try Fixture()
        _ = try trip(city)
        let other = try city.add("税の台帳", unit: "zeimu", by: Fixture.other)
        try city.perform(MoveAsset(asset: other, location: "税の書庫"), by: Fixture.other)
        let folder = try BundleCheck.export(city, units: ["soumu"])
        let text = try BundleCheck.text(folder)
        #expect(text.contains("会議") && text.contains("が県"))
        #expect(!text.contains("税の"))
        #expect(try BundleCheck.lines(folder, "carry-out").count == 1)
        let none = try BundleCheck.export(city, units: ["zeimu"])
        #expect(try !BundleCheck.text(none).contains("会議"))
        #expect(try BundleCheck.lines(none, "carry-out").isEmpty)
        // A department is its sections.
        #expect(
            try BundleCheck.lines(BundleCheck.export(city, units: ["soumubu"]), "carry-out").count
                == 1)
    }

    /// By the days on which something started or ended.
    @Test func onlyAPeriod() throws {
        let city = try Fixture()
        let first = try trip(city)
        let day = city.clock.day
        city.clock.advance(days: 30)
        let second = try trip(city, purpose: "研修")
        for (from, until, numbers) in [
            (nil, day, [first]), (day.advanced(by: 1), nil, [second]),
            (day.advanced(by: 1), day.advanced(by: 2), []),
        ] as [(Day?, Day?, [Int])] {
            let folder = try BundleCheck.export(city, from: from, until: until)
            let found = try BundleCheck.lines(folder, "carry-out").map { $0["permit"]?.number }
            #expect(found == numbers)
        }
    }

    /// Whoever may look at the ledger may take it along; others may not, and nothing is there then.
    @Test func onlyWhoMayLook() throws {
        let city = try Fixture()
        try BundleCheck.export(city, by: Fixture.auditor)
        let path = city.folder.appending(path: "refused").path
        #expect(throws: RegisterError.self) {
            _ = try city.register.exportBundle(
                to: path, BundleOptions(words: PlainWords()), for: Fixture.staff)
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    /// What happens while a bundle is made is in it, or is not: never half.
    @Test func changesMeanwhile() throws {
        let city = try Fixture()
        let open = try trip(city, end: false)
        let asset = try city.add("名前", .equipment, Classification(332))
        _ = try trip(city, asset: asset)
        let folder = try BundleCheck.export(city) {
            do {
                try finish(city, open)
                _ = try trip(city, purpose: "途中")
                try city.perform(CorrectAsset(asset: asset, name: "新しい名前"))
                try city.perform(
                    AddPerson(login: "new", name: "新人", unit: "soumu"), by: Fixture.root)
            } catch {
                Issue.record(error)
            }
        }
        let lines = try BundleCheck.lines(folder, "carry-out")
        #expect(lines.map { $0["state"]?.text } == Array(repeating: "finished", count: 3))
        #expect(lines.last?["purpose"]?.text == "途中")
        #expect(lines[1]["assetName"]?.text == "新しい名前")
    }

    /// A record that is erased while a bundle is made is not in it; where it is too late for that, no
    /// bundle is made.
    @Test func erasedMeanwhile() throws {
        let fixture = try RetentionFixture()
        let city = fixture.city
        _ = try trip(city)
        fixture.waitForTheEnd()
        let whole = try BundleCheck.export(city)
        #expect(try BundleCheck.lines(whole, "disposal").count == 1)
        let folder = try BundleCheck.export(city) {
            do {
                try fixture.purge([fixture.disposal])
            } catch {
                Issue.record(error)
            }
        }
        let text = try BundleCheck.text(folder)
        #expect(try BundleCheck.lines(folder, "disposal").isEmpty)
        #expect(!text.contains("ひみつの意見") && !text.contains("ひみつの中身"))
        #expect(text.contains("ひみつの行き先"))
        // The purge goes along and names the entries that have no body.
        #expect(text.contains("retention.purge") && text.contains("\t\t\n"))
        // Of another section only the hashes are there.
        let other = try BundleCheck.text(
            BundleCheck.export(city, units: ["zeimu"]).appending(path: "ledger"))
        #expect(!other.contains("retention.purge") && !other.contains("\t\t\n"))
    }

    /// Cells that a spreadsheet would run are made safe; beside them is the exact text.
    @Test(SharedData.isThere, arguments: [WritingEncoding.utf8Mark, .utf8])
    func injection(_ encoding: WritingEncoding) throws {
        let payloads = String(
            decoding: try SharedData.bytes("csv-injection/csv_injection_payloads.txt"),
            as: UTF8.self
        ).split(separator: "\n").map(String.init).filter { !$0.isEmpty }
        let naughty = try SharedData.naughtyStrings().filter {
            !$0.isEmpty && !$0.utf8.contains(0)
                && !$0.unicodeScalars.allSatisfy(\.properties.isWhitespace)
        }
        let city = try Fixture()
        for text in payloads + naughty { _ = try trip(city, purpose: text) }
        let folder = try BundleCheck.export(city, encoding: encoding)
        let purposes = try BundleCheck.lines(folder, "carry-out").map { $0["purpose"]?.text }
        for (text, purpose) in zip(payloads + naughty, purposes) {
            #expect(
                purpose.map { Array($0.unicodeScalars) } == Array(normalised(text).unicodeScalars))
        }
        var reader = try CSVReader(
            TextFile.open(folder.appending(path: "books/carry-out.csv").path, as: .utf8))
        var row = CSVRow()
        var rows = 0
        while try reader.nextRow(into: &row) {
            rows += 1
            for cell in row.texts { #expect(!["=", "+", "-", "@"].contains(cell.prefix(1))) }
        }
        #expect(rows == purposes.count + 1)
    }

    /// What an encoding cannot hold is named, and no bundle is made.
    @Test func unencodable() throws {
        let city = try Fixture()
        _ = try trip(city, purpose: "髙橋の見舞い")
        _ = try BundleCheck.export(city, encoding: .cp932)
        _ = try trip(city, purpose: "森鷗外の𠮟責")
        let path = city.folder.appending(path: "refused").path
        do {
            _ = try city.register.exportBundle(
                to: path, BundleOptions(encoding: .cp932, words: PlainWords()),
                for: Fixture.auditor)
            Issue.record("was written")
        } catch let fault as BundleFault {
            #expect(fault.file == "books/carry-out.csv")
            #expect(fault.fault.count == 2)
        }
        #expect(!FileManager.default.fileExists(atPath: path))
        let left = try FileManager.default.contentsOfDirectory(atPath: city.folder.path)
        #expect(!left.contains { $0.hasPrefix(".refused") })
    }

    /// A writer beside the export waits for no more than a page of it.
    @Test func besideAWriter() throws {
        let city = try Fixture()
        for _ in 0..<40 { _ = try trip(city) }
        let isDone = Atomic(false)
        let slowest = Mutex(Duration.zero)
        let count = Mutex(0)
        let writer = Thread {
            do {
                let register = try Register.open(
                    at: city.path, surroundings: city.clock.surroundings)
                while !isDone.load(ordering: .relaxed) {
                    let time = try ContinuousClock().measure {
                        _ = try register.perform(
                            RegisterAsset(AssetFields(name: "X", kind: .document, unit: "soumu")),
                            by: Fixture.staff)
                    }
                    slowest.withLock { $0 = max($0, time) }
                    count.withLock { $0 += 1 }
                }
            } catch {
                Issue.record(error)
            }
            isDone.store(true, ordering: .relaxed)
        }
        writer.start()
        defer { isDone.store(true, ordering: .relaxed) }
        for _ in 0..<3 { try BundleCheck.export(city) }
        #expect(count.withLock { $0 } > 0)
        // Far below the five seconds after which a writer gives up.
        #expect(slowest.withLock { $0 } < .seconds(3))
    }
}
