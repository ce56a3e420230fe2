internal import Foundation

/// Whether it is the server that listens at a socket, and nobody who has put themselves in its place.
enum Trust {
    /// The accounts of people begin here; those below only the superuser makes (login.defs(5),
    /// UID_MIN).
    private static let people: UInt32 = 1000

    /// Checks that whoever listens is a system account, in a folder of its own where nobody else can
    /// put anything; or the superuser, as which systemd listens; or the client's own account.
    ///
    /// Another person's is not believed, wherever it is: an environment can lead anybody there.
    static func check(_ connection: Connection, at path: String) throws(SocketError) {
        let uid = try connection.peer().uid
        if uid == 0 || uid == geteuid() { return }
        let folder = URL(filePath: path).standardizedFileURL.deletingLastPathComponent().path
        var status = stat()
        guard stat(folder, &status) == 0 else { throw .system(errno) }
        guard uid < people, uid == status.st_uid, status.st_mode & 0o022 == 0 else {
            throw .impostor(path: path, uid: Int(uid))
        }
    }
}
