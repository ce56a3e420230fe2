internal import Foundation

/// Whether it is the server that listens at a socket, and nobody who has put themselves in its place.
enum Trust {
    /// Checks that whoever listens is the owner of the socket's folder, where nobody else can put
    /// anything; or the superuser, as which systemd listens; or the client's own account.
    static func check(_ connection: Connection, at path: String) throws(SocketError) {
        let uid = try connection.peer().uid
        if uid == 0 || uid == geteuid() { return }
        let folder = URL(filePath: path).standardizedFileURL.deletingLastPathComponent().path
        var status = stat()
        guard stat(folder, &status) == 0 else { throw .system(errno) }
        guard uid == status.st_uid, status.st_mode & 0o022 == 0 else {
            throw .impostor(path: path, uid: Int(uid))
        }
    }
}
