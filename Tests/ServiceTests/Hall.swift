import Foundation
import Register
import RegisterScreens
import SampleCity
import SecurityPolicy

@testable import Service

/// A sample city that is served, in a folder of its own.
final class Hall: Sendable {
    let folder: URL
    let register: Register
    let server: Server
    let socket: String
    /// Whoever made it; the account of the tests speaks for them and everybody else.
    static let founder = Caller(login: "aoyama", host: "test")

    init(_ change: (inout ServerOptions) -> Void = { _ in }) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "h-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        socket = folder.appending(path: "s").path
        let path = folder.appending(path: "register.db").path
        try FileManager.default.copyItem(atPath: Hall.sample.get(), toPath: path)
        register = try Register.open(at: path, readers: 2, surroundings: .system)
        var options = ServerOptions(
            program: "test", host: "test", doorkeepers: [geteuid()],
            bundleWords: { BundleText($0) })
        change(&options)
        server = try Server(register, options)
        let listener = try Server.listen(at: socket)
        let server = server
        Thread { try? server.run(at: listener) }.start()
    }

    deinit {
        server.stop()
        try? FileManager.default.removeItem(at: folder)
    }

    /// The register as somebody comes to it through the socket.
    func served(
        _ login: String = Hall.founder.login,
        outage: @escaping @Sendable (Outage) -> Void = { _ in }
    ) throws -> ServedRegister {
        try ServedRegister(
            at: socket, policy: .fujieda, program: "test", person: login, outage: outage)
    }

    /// The same city for everybody, made once.
    private static let sample = Result {
        let path = FileManager.default.temporaryDirectory
            .appending(path: "sample-\(getpid()).db").path
        try? FileManager.default.removeItem(atPath: path)
        try SampleCity.build(
            at: path, sections: 3, founder: founder,
            surroundings: Surroundings(
                now: { Moment("2026-07-01T12:00:00+09:00") ?? Moment(seconds: 0) },
                salt: { [UInt8](repeating: 7, count: 16) }))
        return path
    }
}

/// A client without manners: what a program of somebody else's could send.
final class RawClient: Sendable {
    let connection: Connection

    init(_ hall: Hall) throws {
        connection = try Listening.connect(to: hall.socket)
    }

    func write(_ bytes: [UInt8]) {
        _ = bytes.withUnsafeBytes {
            Glibc.send(connection.descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
    }

    func hello(_ hello: Hello = Hello(program: "test", person: "aoyama")) throws {
        try connection.send(.hello, Wire.bytes(of: hello), within: 5)
    }

    func ask(_ request: Request) throws {
        try connection.send(.request, Wire.bytes(of: request), within: 5)
    }

    /// The next frame; nil: the server has hung up.
    func next() throws -> Frame? {
        try connection.receive(longest: Frame.longestAnswer, within: 20, first: 20)
    }

    func failure() throws -> Failure? {
        guard let frame = try next(), frame.kind == .failure else { return nil }
        return try Wire.value(Failure.self, from: frame.payload)
    }
}
