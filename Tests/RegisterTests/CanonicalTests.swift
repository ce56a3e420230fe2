import Foundation
import SecurityPolicy
import Testing

@testable import Register

/// The canonical form of entries, beside another writer of sorted JSON.
@Suite struct CanonicalTests {
    private static let texts = ["", "住民台帳", "a\"b\\c/d", "\n\t\u{8}\u{C}\r", "é e\u{301} 😀"]

    /// Keys come in whatever order a type has them; they stand sorted.
    @Test func sortsKeys() throws {
        struct Inner: Encodable {
            let z = 1
            let a = [true, false]
        }
        struct Outer: Encodable {
            let b = Inner()
            let a: String?
            let ab = [Inner(), Inner()]
            let c = -5
        }
        for text in Self.texts + [nil] {
            let value = Outer(a: text)
            #expect(try CanonicalJSON.bytes(of: value) == sorted(value), "\(text ?? "nil")")
        }
    }

    /// By UTF-16 code units: upper case first, and 😀 (a surrogate pair) before ｱ.
    @Test func ordersKeys() {
        let keys = ["", "B", "a", "aB", "ab", "é", "台", "😀", "ｱ"]
        for (place, key) in keys.enumerated() {
            for (other, later) in keys.enumerated() {
                #expect(CanonicalJSON.precedes(key, later) == (place < other), "\(key) \(later)")
            }
        }
    }

    /// RFC 8785 carries whole numbers up to 2⁵³ − 1, on both sides; a client may ask for any.
    @Test(arguments: [Int.min, .min + 1, -1 << 53, 1 << 53, .max])
    func refusesNumbers(_ number: Int) {
        #expect(throws: EncodingError.self) { try CanonicalJSON.bytes(of: [number]) }
        #expect(throws: EncodingError.self) { try CanonicalJSON.bytes(of: ["a": number]) }
    }

    /// The body of an entry is written out by hand.
    @Test func envelope() throws {
        let act = try EncodedAct(
            RegisterAsset(AssetFields(name: "台帳", kind: .medium, unit: "soumu", note: "\"")))
        for text in Self.texts {
            for optional in [text, nil] {
                let body = Envelope(
                    actor: text, actingFor: optional, via: Via(login: text, host: text),
                    recordedAt: Moment(seconds: 1_795_410_309),
                    occurredAt: optional.map { _ in Moment(seconds: 0) },
                    idempotencyKey: optional, salt: "00ff"
                ).body(of: act)
                let read = try JSONSerialization.jsonObject(with: Data(body))
                #expect(try body == sorted(read))
                let envelope = try AnyEnvelope.read(body, entry: 1)
                #expect(envelope.actor == text && envelope.idempotencyKey == optional)
            }
        }
    }

    private func sorted(_ value: some Encodable) throws -> [UInt8] {
        try sorted(JSONSerialization.jsonObject(with: JSONEncoder().encode(value)))
    }

    private func sorted(_ object: Any) throws -> [UInt8] {
        try Array(
            JSONSerialization.data(
                withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes]))
    }
}

/// Values that are made on another thread.
@Suite struct AheadTests {
    private struct Broken: Error {}

    @Test(arguments: [0, 1, 2, 3, 100])
    func givesAllInOrder(_ count: Int) throws {
        var next = 0
        let ahead = Ahead<Int> {
            next += 1
            return next <= count ? next : nil
        }
        defer { ahead.stop() }
        var found: [Int] = []
        while let value = try ahead.next() { found.append(value) }
        #expect(found == Array(1..<(count + 1)))
        #expect(try ahead.next() == nil)
    }

    @Test(arguments: [0, 1, 5])
    func throwsAfterWhatCameBefore(_ count: Int) throws {
        var next = 0
        let ahead = Ahead<Int> {
            next += 1
            if next > count { throw Broken() }
            return next
        }
        defer { ahead.stop() }
        for expected in 0..<count { #expect(try ahead.next() == expected + 1) }
        #expect(throws: Broken.self) { try ahead.next() }
    }

    @Test func stopsEarly() throws {
        var made = 0
        let ahead = Ahead<Int>(depth: 3) {
            made += 1
            return made
        }
        #expect(try ahead.next() == 1)
        ahead.stop()
        #expect(made <= 6)
    }
}
