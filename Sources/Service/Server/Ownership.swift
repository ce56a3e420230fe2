internal import Foundation

/// What makes a register's file the server's own.
public enum Ownership {
    /// Takes a register for serving: nobody but its account can use the file, and no other server
    /// serves it.
    ///
    /// The descriptor stays open as long as the process lives: closing it would take SQLite's own
    /// locks away (sqlite.org/howtocorrupt.html, 2.2).
    ///
    /// - Throws: ``SocketError``.
    public static func take(_ register: String) throws(SocketError) {
        let descriptor = open(register, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw .system(errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system(errno) }
        let mode = Int(status.st_mode & 0o7777)
        guard status.st_uid == geteuid(), mode & 0o077 == 0 else {
            throw .exposed(path: register, mode: mode, owner: Int(status.st_uid))
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw .servedAlready(register: register)
        }
    }
}
