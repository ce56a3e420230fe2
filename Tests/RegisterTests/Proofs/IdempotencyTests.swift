import Foundation
import SecurityPolicy
import Testing

@testable import Register

/// An act repeated with its key takes effect once.
@Suite struct IdempotencyTests {
    @Test func sameKeySameAct() throws {
        let city = try Fixture()
        let fields = AssetFields(name: "台帳", kind: .information, unit: "soumu")
        let once = Circumstances(idempotencyKey: "鍵-1")
        let first = try city.register.perform(RegisterAsset(fields), by: Fixture.staff, once)
        let second = try city.register.perform(RegisterAsset(fields), by: Fixture.staff, once)
        #expect(!first.repeated && second.repeated)
        #expect(
            first.entry == second.entry && first.hash == second.hash
                && first.number == second.number)
        #expect(try city.head() == first.entry)
        // Also within one transaction, and through another host.
        try city.register.transaction { door in
            let again = Circumstances(idempotencyKey: "2")
            let elsewhere = Caller(login: "staff", via: "root", host: "other")
            let third = try door.perform(RegisterAsset(fields), by: Fixture.staff, again)
            let fourth = try door.perform(RegisterAsset(fields), by: elsewhere, again)
            #expect(fourth.repeated && fourth.number == third.number)
        }
        #expect(try city.register.answer(ListAssets(), for: Fixture.staff).count == 2)
        try city.check()
    }

    @Test func sameKeyAnotherActOrPerson() throws {
        let city = try Fixture()
        let asset = try city.add("台帳")
        let once = Circumstances(idempotencyKey: "k")
        let entry = try city.register.perform(
            MoveAsset(asset: asset, location: "金庫"), by: Fixture.staff, once
        ).entry
        let reused = RegisterError.refused(.keyReused(key: "k", entry: entry))
        #expect(reused.clause == "8(2)①")
        #expect(throws: reused) {
            try city.register.perform(
                MoveAsset(asset: asset, location: "棚"), by: Fixture.staff, once)
        }
        #expect(throws: reused) {
            try city.register.perform(
                MoveAsset(asset: asset, location: "金庫"), by: Fixture.clerk, once)
        }
        #expect(throws: reused) {
            try city.register.perform(
                RetireAsset(asset: asset, reason: "金庫"), by: Fixture.staff, once)
        }
        #expect(throws: reused) {
            try city.register.perform(
                MoveAsset(asset: asset, location: "金庫"), by: Fixture.staff,
                Circumstances(idempotencyKey: "k", occurredAt: Moment(seconds: 1_700_000_000)))
        }
        #expect(try city.head() == entry)
        try city.check()
    }

    /// Killed between commit and answer: the register is dropped without reading the receipt, opened
    /// again, and the act repeated. (The kill of a real process is for the tests of the commands.)
    @Test func killedBeforeTheAnswer() throws {
        let city = try Fixture()
        let box = try city.add("箱", .medium, Classification(332))
        for round in 0..<10 {
            let act = MoveAsset(asset: box, location: "棚\(round)")
            let once = Circumstances(idempotencyKey: "round-\(round)")
            let before = try city.head()
            do {
                let lost = try Register.open(
                    at: city.path, surroundings: city.clock.surroundings)
                _ = try lost.perform(act, by: Fixture.staff, once)
            }
            let found = try Register.open(at: city.path, surroundings: city.clock.surroundings)
            let receipt = try found.perform(act, by: Fixture.staff, once)
            #expect(receipt.repeated && receipt.entry == before + 1)
            #expect(try city.head() == before + 1)
        }
        try city.check()
    }

    /// A refusal that the body of a transaction swallows takes back the whole transaction: an act
    /// is never half done.
    @Test func nothingIsHalfDone() throws {
        let city = try Fixture()
        let box = try city.add("箱", .medium, Classification(332))
        let paper = try city.add("紙", .document, Classification(332))
        let head = try city.head()
        #expect(throws: RegisterError.notFound(.asset, "99")) {
            try city.register.transaction { door in
                try door.perform(MoveAsset(asset: box, location: "棚"), by: Fixture.staff)
                _ = try? door.perform(
                    PutIn(container: box, contents: [paper, 99]), by: Fixture.staff)
            }
        }
        #expect(try city.head() == head)
        #expect(try city.asset(box).contents.isEmpty)
        // The number that the failed act took is free again.
        #expect(try city.add("次") == paper + 1)
        try city.check()
    }
}

extension RegisterError {
    /// The clause of a refusal.
    fileprivate var clause: Clause? {
        if case .refused(let refusal) = self { refusal.clause } else { nil }
    }
}
