import Foundation
import Register
import Testing

@testable import Service

/// The bytes in which values cross a socket.
@Suite struct WireTests {
    private struct Everything: Codable, Hashable {
        enum Choice: Codable, Hashable {
            case nothing
            case number(Int)
            case both(name: String, [Choice])
        }

        var numbers: [Int] = [0, 1, -1, 63, 64, -64, -65, .max, .min]
        var small: [UInt8] = [0, 127, 128, 255]
        var texts = ["", "台帳", "a\u{0}b", "👩🏽‍🔧", String(repeating: "x", count: 300)]
        var missing: String?
        var there: String? = "there"
        var missingNumber: Int?
        var flag = true
        var flags: [Bool?] = [true, nil, false]
        var names: [String: Int] = ["a": 1, "b": 2]
        var byNumber: [Int: String] = [3: "c", -1: "d"]
        var set: Set<Int> = [1, 2, 3]
        var choices: [Choice] = [.nothing, .number(7), .both(name: "x", [.nothing, .number(-1)])]
        var wide: [Int32] = [.min, .max]
        var empty = Empty()
        struct Empty: Codable, Hashable {}
    }

    @Test func everythingComesBack() throws {
        let value = Everything()
        let bytes = try Wire.bytes(of: value)
        #expect(try Wire.value(Everything.self, from: bytes) == value)
    }

    /// Members may come in any order, and more of them than are known.
    @Test func membersAreFoundByName() throws {
        struct Wide: Codable { var z = 1, more = ["x"], b = "two", a = 3 }
        struct Narrow: Codable, Equatable { var a: Int, b: String, c: Int? }
        let bytes = try Wire.bytes(of: Wide())
        #expect(try Wire.value(Narrow.self, from: bytes) == Narrow(a: 3, b: "two", c: nil))
    }

    /// Whatever is cut off or changed is told or is another value; nothing is read beyond the end.
    @Test func rubbishIsRefused() throws {
        let bytes = try Wire.bytes(of: Everything())
        for count in bytes.indices {
            #expect(throws: DecodingError.self) {
                try Wire.value(Everything.self, from: Array(bytes[..<count]))
            }
        }
        // Knuth's multiplier; the upper half is what looks random.
        var state: UInt64 = 1
        func some(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        for _ in 0..<20_000 {
            var bad = bytes
            for _ in 0...some(4) { bad[some(bad.count)] = UInt8(some(256)) }
            _ = try? Wire.value(Everything.self, from: bad)
        }
    }

    /// Arrays in arrays do not fill the stack.
    @Test func depthIsBounded() throws {
        var bytes: [UInt8] = []
        for length in stride(from: 500_000, to: 0, by: -5) {
            bytes += [6] + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: (length - 5) >> $0) }
        }
        struct Deep: Decodable {
            init(from decoder: any Decoder) throws {
                var container = try decoder.unkeyedContainer()
                while !container.isAtEnd { _ = try container.decode(Deep.self) }
            }
        }
        #expect(throws: DecodingError.self) { try Wire.value(Deep.self, from: bytes) }
    }
}
