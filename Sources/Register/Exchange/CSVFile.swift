import Glibc

/// A CSV file in the making: it appears whole, under its name, or not at all.
///
/// ```swift
/// let file = try CSVFile(path: "assets.csv", .cp932)
/// try file.append(["資産番号", "名称"])
/// try file.finish()
/// ```
///
/// The rows go to a file of a temporary name in the same directory, and ``finish()`` gives it its
/// name. If anything cannot be written, and if it is not finished, the temporary file is removed and
/// what was there before stays. A new file is readable by its owner only, because it lists what a
/// city has; one that replaces another keeps that one's permissions. A link is followed; what is no
/// file (a device, a pipe) is refused.
final class CSVFile {
    private let path: String
    private let temporary: String
    private var descriptor: Int32
    private var encoder: CSVEncoder

    /// Begins a file.
    init(
        path: String, _ encoding: WritingEncoding, formulaSafe: Bool = true
    ) throws(CSVFault) {
        encoder = try CSVEncoder(encoding, formulaSafe: formulaSafe)
        var status = stat()
        var target = path
        var mode: mode_t = 0o600
        if stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFREG else { throw CSVFault(.notAFile) }
            mode = status.st_mode & 0o777
            if let resolved = realpath(path, nil) {
                target = String(cString: resolved)
                free(resolved)
            }
        }
        self.path = target
        var template = Array((target + ".XXXXXX").utf8CString)
        descriptor = mkstemp(&template)
        let failure = errno
        temporary = String(
            decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        if descriptor < 0 { throw CSVFault(.system(failure)) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        _ = fchmod(descriptor, mode)
    }

    deinit {
        abandon()
    }

    /// Every character that could not be written so far, at most ``CSVEncoder/faultLimit`` of them.
    var faults: [CSVFault] { encoder.faults }

    /// How many characters could not be written so far.
    var faultCount: Int { encoder.faultCount }

    /// Adds a row.
    func append(_ cells: some Sequence<String>) throws(CSVFault) {
        encoder.append(cells)
        if encoder.bytes.count >= 1 << 16 { try flush() }
    }

    /// Gives the file its name, or throws the first of `faults` and leaves nothing.
    func finish() throws(CSVFault) {
        defer { abandon() }
        try flush()
        if let first = encoder.faults.first { throw first }
        guard fsync(descriptor) == 0, rename(temporary, path) == 0 else {
            throw CSVFault(.system(errno))
        }
        close(descriptor)
        descriptor = -1
    }

    private func flush() throws(CSVFault) {
        var failure: Int32 = 0
        // After a fault the rest is only looked through for more faults.
        if encoder.faultCount == 0 {
            encoder.bytes.withUnsafeBytes { bytes in
                var rest = bytes[...]
                while !rest.isEmpty, failure == 0 {
                    let count = write(
                        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                    if count >= 0 {
                        rest = rest.dropFirst(count)
                    } else if errno != EINTR {
                        failure = errno
                    }
                }
            }
        }
        encoder.bytes.removeAll(keepingCapacity: true)
        if failure != 0 { throw CSVFault(.system(failure)) }
    }

    private func abandon() {
        if descriptor < 0 { return }
        close(descriptor)
        descriptor = -1
        unlink(temporary)
    }
}
