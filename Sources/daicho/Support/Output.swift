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

    /// Writes all of a text, however many calls that takes.
    static func write(_ text: String, to descriptor: Int32) throws {
        var text = text
        try text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)[...]
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
}
