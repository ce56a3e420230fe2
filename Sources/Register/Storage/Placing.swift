internal import CSQLite
internal import Foundation

/// Files that appear under their name only once they are whole.
public enum Placing {
    /// The folder that a path names a file in.
    ///
    /// Not Foundation's `deletingLastPathComponent`, which ends the program where the path is one
    /// character.
    public static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        let folder = path[..<slash]
        return folder.isEmpty ? "/" : String(folder)
    }

    /// Makes an empty file that only its owner can read, whatever the umask is.
    ///
    /// - Parameter path: the name that the file will have.
    static func makeDraft(_ draft: String, of path: String) throws {
        let descriptor = Glibc.open(draft, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw RegisterError.cannotCreate(path: path, reason: String(cString: strerror(errno)))
        }
        close(descriptor)
    }

    /// Gives a durable file its mode and its name, which must be free.
    static func place(_ draft: String, at path: String, mode: mode_t) throws {
        guard chmod(draft, mode) == 0 else {
            throw RegisterError.io(detail: String(cString: strerror(errno)))
        }
        try sync(draft)
        try move(draft, to: path)
        try sync(folder(of: path))
    }

    /// Moves a file to a name, unless there is one already.
    private static func move(_ draft: String, to path: String) throws {
        if csqlite_rename_new(draft, path) == 0 { return }
        // Some file systems cannot (rename(2)); they have links instead.
        if errno == EINVAL || errno == ENOSYS, link(draft, path) == 0 {
            unlink(draft)
            return
        }
        if errno == EEXIST { throw RegisterError.exists(path: path) }
        throw RegisterError.cannotCreate(path: path, reason: String(cString: strerror(errno)))
    }

    /// Waits until a file or folder is on the disk.
    static func sync(_ name: String) throws {
        let descriptor = Glibc.open(name, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw RegisterError.io(detail: String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else {
            throw RegisterError.io(detail: String(cString: strerror(errno)))
        }
    }
}
