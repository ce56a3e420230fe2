import Glibc

/// Where a reader's bytes come from, a chunk at a time.
protocol ByteSource: AnyObject {
    /// Fills the beginning of a buffer and returns how many bytes; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(CSVFault) -> Int

    /// How many bytes of the file have been read so far, for showing progress.
    var bytesRead: Int { get }

    /// The next of the bytes that a decoder gave as 0xFF because they mean nothing.
    func nextUndecodable() -> CSVFault.Kind?
}

/// Bytes that can be read again from the first.
protocol RewindableBytes: ByteSource {
    /// Goes back to the first byte.
    func rewind() throws(CSVFault)
}

extension ByteSource {
    func nextUndecodable() -> CSVFault.Kind? { nil }
}

/// The bytes of an open file; closes it at the end of its life.
final class FileBytes: RewindableBytes {
    private let descriptor: Int32
    private(set) var bytesRead = 0
    /// The size when it was opened; 0 for a pipe.
    let size: Int

    /// Opens a file for reading.
    init(path: String) throws(CSVFault) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        var status = stat()
        guard descriptor >= 0 else {
            size = 0
            throw CSVFault(.system(errno))
        }
        size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(CSVFault) -> Int {
        while true {
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if count >= 0 {
                bytesRead += count
                return count
            }
            if errno != EINTR { throw CSVFault(.system(errno)) }
        }
    }

    func rewind() throws(CSVFault) {
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw CSVFault(.notRereadable) }
        bytesRead = 0
    }
}

/// Bytes in memory, given out in chunks of at most a certain size.
final class MemoryBytes: RewindableBytes {
    private let bytes: [UInt8]
    private let chunk: Int
    private(set) var bytesRead = 0

    /// Gives out these bytes, at most `chunk` at a time.
    init(_ bytes: [UInt8], chunk: Int = .max) {
        self.bytes = bytes
        self.chunk = max(1, chunk)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(chunk, buffer.count, bytes.count - bytesRead)
        buffer.copyBytes(from: bytes[bytesRead..<bytesRead + count])
        bytesRead += count
        return count
    }

    func rewind() {
        bytesRead = 0
    }
}
