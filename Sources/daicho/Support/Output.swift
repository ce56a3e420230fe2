import Foundation

/// Standard output, with every failure to write reported.
enum Output {
    /// Writes text to standard output.
    static func send(_ text: String) throws {
        try write(text, to: STDOUT_FILENO)
    }

    /// Writes one JSON document to standard output.
    static func send(_ json: JSON) throws {
        try send(json.text + "\n")
    }

    /// Writes all of a text.
    static func write(_ text: String, to descriptor: Int32) throws {
        var text = text
        try text.withUTF8 { try write(UnsafeRawBufferPointer($0), to: descriptor) }
    }

    /// Writes all bytes.
    static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
        try bytes.withUnsafeBytes { try write($0, to: descriptor) }
    }

    /// Writes all, however many calls that takes.
    private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = Foundation.write(
                descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if written >= 0 {
                rest = rest.dropFirst(written)
            } else if errno == EPIPE {
                throw Fault.brokenPipe
            } else if errno != EINTR {
                throw Fault.output(String(cString: strerror(errno)))
            }
        }
    }
}
