internal import CSQLite
internal import Foundation
internal import SecurityPolicy

extension Register {
    /// Looks at a register's file and at what is around it, without opening it.
    ///
    /// - Throws: `RegisterError.missing` if there is none.
    public static func examineFile(at path: String) throws -> [Symptom] {
        let place = Placing.folder(of: path)
        let (file, above) = try (FileStatus(path), FileStatus(place))
        return [
            Symptom(.file, file.finding(others: S_IWOTH, S_IROTH)),
            Symptom(.folder, above.finding(asFolderOf: file)),
            Symptom(.fileSystem, try fileSystem(of: path)),
            Symptom(.space, try space(at: place, for: file.size)),
        ]
    }

    /// File systems whose locks SQLite had better not rely on (sqlite.org/howtocorrupt.html, 2.1), by
    /// their numbers in statfs(2).
    private static let networks: [Int: String] = [
        0x6969: "NFS", 0x517B: "SMB", 0xFF53_4D42: "CIFS", 0xFE53_4D42: "SMB2", 0x6573_5546: "FUSE",
        0x0102_1997: "9P", 0x5346_414F: "AFS", 0x00C3_6400: "Ceph",
    ]

    private static func fileSystem(of path: String) throws -> Symptom.Finding {
        let number = csqlite_file_system(path)
        guard number >= 0 else {
            throw RegisterError.io(detail: String(cString: strerror(errno)))
        }
        return networks[number].map { .network($0) } ?? .local("0x" + String(number, radix: 16))
    }

    /// Room for the file twice: a backup beside it, and the journal of a large import.
    private static func space(at folder: String, for size: Int) throws -> Symptom.Finding {
        var status = statvfs()
        guard statvfs(folder, &status) == 0 else {
            throw RegisterError.io(detail: String(cString: strerror(errno)))
        }
        let free = Int(status.f_bavail) * Int(status.f_frsize)
        return free >= 2 * size
            ? .room(free: free, needed: 2 * size) : .noRoom(free: free, needed: 2 * size)
    }
}

/// Who may do what with a file.
private struct FileStatus {
    let mode: mode_t
    let user: uid_t
    let size: Int

    init(_ path: String) throws {
        var status = stat()
        guard stat(path, &status) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { throw RegisterError.missing(path: path) }
            throw RegisterError.io(detail: String(cString: strerror(errno)))
        }
        (mode, user, size) = (status.st_mode & 0o7777, status.st_uid, Int(status.st_size))
    }

    private var owner: String {
        getpwuid(user).map { String(cString: $0.pointee.pw_name) } ?? "uid-\(user)"
    }

    /// - Parameters:
    ///   - writable: the bits by which everybody may write.
    ///   - readable: those by which everybody may read.
    func finding(others writable: mode_t, _ readable: mode_t) -> Symptom.Finding {
        if mode & writable != 0 { return .writable(Int(mode), owner: owner) }
        if mode & readable != 0 { return .readable(Int(mode), owner: owner) }
        return .mode(Int(mode), owner: owner)
    }

    /// Whoever may write the folder can put another file in the register's place.
    func finding(asFolderOf file: FileStatus) -> Symptom.Finding {
        if mode & S_IWOTH != 0 { return .writable(Int(mode), owner: owner) }
        if user != file.user, user != 0 { return .owners(file: file.owner, folder: owner) }
        if file.mode & S_IWGRP != 0, mode & (S_IWGRP | S_ISGID) != S_IWGRP | S_ISGID {
            return .notShared(Int(mode), owner: owner)
        }
        return .mode(Int(mode), owner: owner)
    }
}
