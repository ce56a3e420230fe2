internal import Foundation

/// A file that did not exist before.
public enum NewFile {
    /// Writes a file that only its owner can read; never writes over one.
    ///
    /// - Throws: ``FileFault``.
    public static func write(_ bytes: [UInt8], to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw unwritten(path, errno) }
        do {
            defer { close(descriptor) }
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes {
                    Foundation.write(descriptor, $0.baseAddress, $0.count)
                }
                if count >= 0 {
                    rest = rest.dropFirst(count)
                } else if errno != EINTR {
                    throw unwritten(path, errno)
                }
            }
            guard fsync(descriptor) == 0 else { throw unwritten(path, errno) }
        } catch {
            // Half a file is worse than none.
            unlink(path)
            throw error
        }
    }

    private static func unwritten(_ path: String, _ number: Int32) -> FileFault {
        FileFault(path: path, .unwritten(number))
    }
}
