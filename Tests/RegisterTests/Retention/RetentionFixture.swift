import Foundation
import GRDB
import SecurityPolicy
import Testing

@testable import Register

/// A register with a disposal and a trip whose records are old.
final class RetentionFixture {
    let city: Fixture
    /// A disposal of a medium with what was in it, with a certificate; and what was in it.
    let disposal: Int
    let medium: Int
    let secret: Int
    /// A carry-out with everything that people write by hand.
    let trip: Int
    /// What only the records say.
    static let texts = ["ひみつの目的", "ひみつの行き先", "ひみつの証明書", "ひみつの中身", "ひみつの保留", "ひみつの意見"]
    static let certificate = Array("ひみつの中身".utf8)

    init() throws {
        city = try Fixture()
        medium = try city.add("USB-1", .medium)
        secret = try city.add("住民台帳", .information, Classification(111))
        try city.perform(PutIn(container: medium, contents: [secret]))
        let laptop = try city.add("PC-1", .equipment, Classification(332))
        trip = try RetentionFixture.carryOut(laptop, in: city)
        disposal = try #require(
            try city.perform(
                ApplyForPermit(
                    kind: "disposal", assets: [medium], purpose: "ひみつの目的",
                    fields: ["disposal-type": "destruction"]), by: Fixture.staff
            ).number)
        try city.register.perform(
            AttachFile(
                permit: disposal, file: "ひみつの証明書", bytes: RetentionFixture.certificate),
            by: Fixture.staff, Circumstances(enclosure: RetentionFixture.certificate))
        try city.perform(ApprovePermit(permit: disposal, note: "ひみつの意見"))
        try city.perform(StartPermit(permit: disposal), by: Fixture.staff)
        try city.perform(
            FinishPermit(
                permit: disposal,
                fields: [
                    "method": "destroy", "verification": "破砕を目視", "person": "staff",
                    "witness": "clerk", "maker": "A", "model": "B", "serial": "C",
                    "place": "庁舎", "tool": "破砕機",
                ]), by: Fixture.staff)
        try city.perform(AcknowledgePermit(permit: disposal))
        try city.perform(HoldRecord(permit: disposal, reason: "ひみつの保留"))
        try city.perform(UnholdRecord(permit: disposal, reason: "済み"))
    }

    static func carryOut(_ asset: Int, in city: Fixture, end: Bool = true) throws -> Int {
        let today = city.clock.day
        let number = try #require(
            try city.register.perform(
                ApplyForPermit(
                    kind: "carry-out", assets: [asset], purpose: "ひみつの目的", from: today,
                    until: today.advanced(by: 3),
                    fields: [
                        "destination": "ひみつの行き先", "carrier": "staff", "protection": "鞄",
                    ]), by: Fixture.staff,
                Circumstances(idempotencyKey: "trip of \(asset)")
            ).number)
        try city.perform(ApprovePermit(permit: number))
        guard end else { return number }
        try city.perform(StartPermit(permit: number), by: Fixture.staff)
        try city.perform(
            FinishPermit(
                permit: number,
                fields: [
                    "returned-by": "staff", "confirmed-by": "clerk", "condition": "good",
                ]), by: Fixture.staff)
        try city.perform(AcknowledgePermit(permit: number))
        return number
    }

    func record(_ number: Int) throws -> KeptRecord? {
        try city.register.answer(
            ListKeptRecords(on: Day("9999-01-01")), for: Fixture.manager
        ).first { $0.permit == number }
    }

    /// Moves the clock beyond the retention of what was closed on the first day.
    func waitForTheEnd() { city.clock.advance(days: 366 * 7) }

    func ask(_ permits: [Int], by caller: Caller = Fixture.staff) throws -> Int {
        try #require(
            try city.perform(AskForPurge(unit: "soumu", permits: permits), by: caller).number)
    }

    @discardableResult
    func purge(_ permits: [Int]) throws -> [ErasedRecord] {
        let number = try ask(permits)
        let records = try city.register.answer(PlanPurge(number), for: Fixture.manager)
        try city.perform(PurgeRecords(purge: number, records: records))
        return records
    }

    /// What of the texts can be found in the files.
    func traces() throws -> [String] {
        var bytes = try Data(contentsOf: URL(filePath: city.path))
        bytes += (try? Data(contentsOf: URL(filePath: city.path + "-journal"))) ?? Data()
        return RetentionFixture.texts.filter { bytes.range(of: Data($0.utf8)) != nil }
    }
}
