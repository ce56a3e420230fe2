import Foundation
import Register
import RegisterScreens
import Service

/// A town's register as people come to it through a socket.
///
/// Everybody of the tests has one account, which lets them in as who they are.
final class ServedTown: Sendable {
    /// Whether the scripts of a test go through a socket.
    @TaskLocal static var isOn = false

    private let server: Server
    private let socket: String
    private let folder: URL

    init(_ register: Register) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "s-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        socket = folder.appending(path: "s").path
        server = try Server(
            register,
            ServerOptions(
                program: "test", host: "test", doorkeepers: [geteuid()],
                bundleWords: { BundleText($0) }))
        let listener = try Server.listen(at: socket)
        let server = server
        Thread { try? server.run(at: listener) }.start()
    }

    deinit {
        server.stop()
        try? FileManager.default.removeItem(at: folder)
    }

    func desk(for caller: Caller) throws -> any Desk {
        try ServedRegister(
            at: socket, policy: .fujieda, program: "test", person: caller.login)
    }
}
