internal import Foundation

/// A file on its way into the register.
public struct Paper: Sendable {
    /// What it is called, without its folder.
    public let name: String
    /// What is in it.
    public let bytes: [UInt8]

    /// Reads a file of at most 32 MiB.
    ///
    /// A link is not followed, so that it cannot lead somewhere else in the meantime; a pipe or a
    /// device is not waited for.
    ///
    /// - Throws: ``FileFault``, or a refusal where it is too large.
    public init(path: String) throws {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw Paper.unopened(path, errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Paper.unread(path, errno) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw Paper.special(path, .directory)
        default: throw Paper.special(path, .other)
        }
        let limit = AttachFile.limit
        guard status.st_size <= limit else { throw Paper.tooLarge }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(status.st_size))
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count == 0 { break }
            if count < 0 {
                if errno == EINTR { continue }
                throw Paper.unread(path, errno)
            }
            bytes += buffer[..<count]
            // It may have grown since.
            guard bytes.count <= limit else { throw Paper.tooLarge }
        }
        self.bytes = bytes
        name = path.split(separator: "/").last.map(String.init) ?? path
    }

    private static var tooLarge: RegisterError {
        .refused(.permit(.attachment(.tooLarge(limit: AttachFile.limit))))
    }

    private static func special(_ path: String, _ what: FileFault.Special) -> FileFault {
        FileFault(path: path, .special(what))
    }

    private static func unread(_ path: String, _ number: Int32) -> FileFault {
        FileFault(path: path, .unread(number))
    }

    private static func unopened(_ path: String, _ number: Int32) -> FileFault {
        switch number {
        // The last part of the path is a link (open(2), O_NOFOLLOW).
        case ELOOP: special(path, .link)
        // A socket, or a device that is not there.
        case ENXIO, ENODEV: special(path, .other)
        default: unread(path, number)
        }
    }
}
