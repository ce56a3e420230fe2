internal import Foundation

/// A conversation over a stream socket: frames in, frames out, each within a time.
///
/// One thread at a time uses it.
final class Connection: Sendable {
    let descriptor: Int32

    /// Takes over a connected socket.
    init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Who is at the other end, as the kernel says (`SO_PEERCRED`, unix(7)).
    func peer() throws(SocketError) -> (pid: Int32, uid: UInt32) {
        // struct ucred: pid, uid, gid.
        var credentials: (Int32, UInt32, UInt32) = (0, .max, .max)
        var size = socklen_t(MemoryLayout.size(ofValue: credentials))
        guard getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &credentials, &size) == 0 else {
            throw .system(errno)
        }
        return (credentials.0, credentials.1)
    }

    /// Sends a frame.
    ///
    /// - Parameter seconds: how long the other end may take to receive it.
    func send(
        _ kind: Frame.Kind, _ payload: [UInt8] = [], within seconds: Double
    ) throws(SocketError) {
        let deadline = Deadline(seconds)
        var frame: [UInt8] = []
        frame.reserveCapacity(payload.count + 5)
        for shift in [24, 16, 8, 0] {
            frame.append(UInt8(truncatingIfNeeded: payload.count >> shift))
        }
        frame.append(kind.rawValue)
        frame.append(contentsOf: payload)
        var sent = 0
        while sent < frame.count {
            let count = frame.withUnsafeBytes { bytes in
                Glibc.send(
                    descriptor, bytes.baseAddress.map { $0 + sent }, bytes.count - sent,
                    Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
            }
            if count > 0 {
                sent += count
            } else if count < 0, errno == EAGAIN {
                try wait(for: POLLOUT, until: deadline)
            } else if count < 0, errno != EINTR {
                throw errno == EPIPE || errno == ECONNRESET ? .closed : .system(errno)
            }
        }
    }

    /// Waits until something comes.
    ///
    /// - Parameter stop: another descriptor; false if something comes there first.
    func waitForFrame(or stop: Int32? = nil) throws(SocketError) -> Bool {
        while true {
            var wanted = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
            if let stop { wanted.append(pollfd(fd: stop, events: Int16(POLLIN), revents: 0)) }
            let count = poll(&wanted, nfds_t(wanted.count), -1)
            if count < 0, errno != EINTR { throw .system(errno) }
            guard count > 0 else { continue }
            if wanted.count > 1, wanted[1].revents != 0 { return false }
            return true
        }
    }

    /// Receives a frame.
    ///
    /// - Parameters:
    ///   - longest: how many bytes it may have.
    ///   - seconds: how long it may take from its first byte to its last; nil: as long as it takes.
    ///   - first: how long its first byte may take; nil: as long as it takes.
    /// - Returns: nil if the other end has closed, between two frames.
    func receive(
        longest: Int, within seconds: Double?, first: Double? = nil
    ) throws(SocketError) -> Frame? {
        var head: [UInt8] = []
        try fill(&head, upTo: 1, until: first.map { Deadline($0) })
        if head.isEmpty { return nil }
        let deadline = seconds.map { Deadline($0) }
        try fill(&head, upTo: 5, until: deadline)
        guard head.count == 5 else { throw .closed }
        let length = head.prefix(4).reduce(0) { $0 << 8 | Int($1) }
        guard length <= longest, let kind = Frame.Kind(rawValue: head[4]) else { throw .rubbish }
        var payload: [UInt8] = []
        try fill(&payload, upTo: length, until: deadline)
        guard payload.count == length else { throw .closed }
        return Frame(kind: kind, payload: payload)
    }

    /// Receives bytes until there are so many, or the other end closes.
    ///
    /// Room is made as bytes come: nobody gets memory for saying how much they will send.
    private func fill(
        _ bytes: inout [UInt8], upTo count: Int, until deadline: Deadline?
    ) throws(SocketError) {
        while bytes.count < count {
            let room = min(count - bytes.count, max(64 << 10, bytes.count))
            var got = 0
            let had = bytes.count
            bytes.append(
                contentsOf: [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
                    got = recv(
                        descriptor, buffer.baseAddress, room, Int32(MSG_DONTWAIT))
                    filled = max(0, got)
                })
            if got > 0 { continue }
            if got == 0 { return }
            switch errno {
            case EINTR: continue
            case EAGAIN: try wait(for: POLLIN, until: deadline)
            case ECONNRESET: if had == 0 { return } else { throw .closed }
            default: throw .system(errno)
            }
        }
    }

    private func wait(for event: Int32, until deadline: Deadline?) throws(SocketError) {
        while true {
            let patience = deadline?.milliseconds ?? -1
            if patience == 0 { throw .slow }
            var wanted = pollfd(fd: descriptor, events: Int16(event), revents: 0)
            let count = poll(&wanted, 1, patience)
            if count > 0 { return }
            if count < 0, errno != EINTR { throw .system(errno) }
        }
    }
}

/// Until when something may take.
struct Deadline {
    private let end: ContinuousClock.Instant

    init(_ seconds: Double) {
        end = .now + .milliseconds(Int(seconds * 1000))
    }

    /// What is left, as poll(2) takes it; 0: nothing.
    var milliseconds: Int32 {
        let left = end - .now
        guard left > .zero else { return 0 }
        let (seconds, attoseconds) = left.components
        return Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1)
    }
}
