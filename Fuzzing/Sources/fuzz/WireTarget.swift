import Glibc
import SecurityPolicy

@testable import Register
@testable import Service

extension Target {
    /// What crosses a socket as values: what is decoded is encoded, decoded and encoded the same.
    ///
    /// The first byte chooses the type: what a client or a server says, or what a query answers.
    static let wire = Target(
        name: "wire",
        seeds: {
            try [
                Wire.bytes(of: Request.describe),
                Wire.bytes(of: Request.differences(limit: 5)),
                Wire.bytes(of: Request.verify([], replay: true)),
                Wire.bytes(
                    of: Request.exportBundle(
                        BundleOrder(
                            units: ["soumu"], encoding: .cp932, language: .ja,
                            isSigned: true))),
            ].map { [0] + $0 } + [
                [1] + Wire.bytes(of: Hello(program: "1.0", person: "tanaka")),
                [2] + Wire.bytes(of: Welcome(program: "1.0", login: "tanaka")),
                [3] + Wire.bytes(of: Failure.other("x")),
                [3] + Wire.bytes(of: Failure.version(server: "1.0")),
            ]
        }
    ) { input in
        guard let choice = input.first else { return }
        let types = said.count + answered.count
        let index = Int(choice) % types
        let bytes = Array(input.dropFirst())
        if index < said.count {
            roundTrip(said[index], bytes)
        } else {
            answered[index - said.count].roundTripOfAnswer(bytes)
        }
    }

    private static let said: [any (Codable & Sendable).Type] = [
        Request.self, Hello.self, Welcome.self, Failure.self, KeptPast.self,
    ]
    private static let answered = Listed.queries.sorted { $0.key < $1.key }.map(\.value)

    fileprivate static func roundTrip<Value: Codable>(_ type: Value.Type, _ bytes: [UInt8]) {
        guard let value = try? Wire.value(type, from: bytes) else { return }
        let once = must("what was decoded is encoded") { try Wire.bytes(of: value) }
        let again = must("what was encoded is decoded") { try Wire.value(type, from: once) }
        let twice = must("what was decoded is encoded") { try Wire.bytes(of: again) }
        // Sets have no order.
        check(once == twice || once.sorted() == twice.sorted(), "\(value) became \(again)")
    }

    /// The frames of a conversation, through a socket: what a plain reader finds, and no other.
    ///
    /// The first byte says how long a frame may be.
    static let frames = Target(name: "frames") { input in
        guard let first = input.first else { return }
        let bytes = Array(input.dropFirst())
        let longest = Int(first)
        var ends: (Int32, Int32) = (0, 0)
        let made = withUnsafeMutablePointer(to: &ends) {
            $0.withMemoryRebound(to: Int32.self, capacity: 2) {
                socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, $0)
            }
        }
        check(made == 0, "no sockets: \(errno)")
        let connection = Connection(ends.0)
        check(bytes.isEmpty || send(ends.1, bytes, bytes.count, 0) == bytes.count, "not sent")
        close(ends.1)
        var rest = bytes[...]
        while true {
            let expected = plainFrame(&rest, longest)
            switch (expected, Result { try connection.receive(longest: longest, within: 5) }) {
            case (.frame(let kind, let payload), .success(let frame?)):
                check(frame.kind.rawValue == kind && frame.payload == payload, "another frame")
            case (.end, .success(nil)), (.cutOff, .failure(SocketError.closed)),
                (.rubbish, .failure(SocketError.rubbish)):
                return
            case (let expected, let result): fatalError("\(result) is not \(expected)")
            }
        }
    }

    private enum Plain {
        case frame(UInt8, [UInt8]), end, cutOff, rubbish
    }

    private static func plainFrame(_ rest: inout ArraySlice<UInt8>, _ longest: Int) -> Plain {
        if rest.isEmpty { return .end }
        guard rest.count >= 5 else { return .cutOff }
        let head = Array(rest.prefix(5))
        let length = Int(head[0]) << 24 | Int(head[1]) << 16 | Int(head[2]) << 8 | Int(head[3])
        guard length <= longest, (1...8).contains(head[4]) else { return .rubbish }
        guard rest.count >= 5 + length else { return .cutOff }
        let payload = Array(rest.dropFirst(5).prefix(length))
        rest = rest.dropFirst(5 + length)
        return .frame(head[4], payload)
    }
}

extension Query {
    fileprivate static func roundTripOfAnswer(_ bytes: [UInt8]) {
        Target.roundTrip(Answer.self, bytes)
    }
}
