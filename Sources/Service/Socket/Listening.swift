internal import Foundation

/// Addresses of sockets in the file system, and what is done with them.
enum Listening {
    /// Connects to a server.
    static func connect(to path: String) throws(SocketError) -> Connection {
        let descriptor = try make()
        let connection = Connection(descriptor)
        let address = try address(path)
        while true {
            let code = withAddress(address) { Glibc.connect(descriptor, $0, $1) }
            if code == 0 { return connection }
            if errno != EINTR { throw .unreachable(path: path, errno) }
        }
    }

    /// Listens at a path.
    ///
    /// A socket that nobody listens at any more, as a killed server leaves it, is replaced.
    ///
    /// - Returns: the descriptor.
    static func listen(at path: String) throws(SocketError) -> Int32 {
        let address = try address(path)
        var status = stat()
        if lstat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFSOCK else {
                throw .cannotListen(path: path, EEXIST)
            }
            guard isDeserted(path) else { throw .served(path: path) }
            unlink(path)
        }
        let descriptor = try make()
        guard withAddress(address, { bind(descriptor, $0, $1) }) == 0,
            // Who comes is asked of the kernel, so that everybody may knock.
            chmod(path, 0o666) == 0, Glibc.listen(descriptor, 128) == 0
        else {
            let error = errno
            close(descriptor)
            throw .cannotListen(path: path, error)
        }
        return descriptor
    }

    /// The socket that systemd listens at for this process, if it does (sd_listen_fds(3)).
    static func inherited() -> Int32? {
        func number(_ variable: String) -> Int32? {
            getenv(variable).flatMap { Int32(String(cString: $0)) }
        }
        guard number("LISTEN_PID") == getpid(), number("LISTEN_FDS") == 1 else { return nil }
        unsetenv("LISTEN_PID")
        unsetenv("LISTEN_FDS")
        unsetenv("LISTEN_FDNAMES")
        _ = fcntl(3, F_SETFD, FD_CLOEXEC)
        return 3
    }

    /// Whoever comes next; nil: `stop` was written to.
    static func accept(at listener: Int32, or stop: Int32) throws(SocketError) -> Connection? {
        while true {
            var wanted = [
                pollfd(fd: listener, events: Int16(POLLIN), revents: 0),
                pollfd(fd: stop, events: Int16(POLLIN), revents: 0),
            ]
            guard poll(&wanted, 2, -1) > 0 else { continue }
            if wanted[1].revents != 0 { return nil }
            let descriptor = Glibc.accept(listener, nil, nil)
            if descriptor >= 0 {
                _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
                return Connection(descriptor)
            }
            switch errno {
            case EINTR, ECONNABORTED, EAGAIN: continue
            case EMFILE, ENFILE, ENOBUFS, ENOMEM:
                // They wait until somebody leaves.
                usleep(50_000)
            default: throw .system(errno)
            }
        }
    }

    /// Whether a socket is there at which nobody listens.
    private static func isDeserted(_ path: String) -> Bool {
        do {
            _ = try connect(to: path)
            return false
        } catch {
            return error == .unreachable(path: path, ECONNREFUSED)
        }
    }

    private static func make() throws(SocketError) -> Int32 {
        let descriptor = socket(
            AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw .system(errno) }
        return descriptor
    }

    private static func address(_ path: String) throws(SocketError) -> sockaddr_un {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        let fits = withUnsafeMutableBytes(of: &address.sun_path) { room in
            guard bytes.count < room.count, !bytes.contains(0) else { return false }
            room.copyBytes(from: bytes)
            return true
        }
        guard fits else { throw .pathTooLong(path) }
        return address
    }

    private static func withAddress<Result>(
        _ address: sockaddr_un, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
    ) -> Result {
        withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}
