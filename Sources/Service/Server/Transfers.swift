internal import Foundation
internal import Register
internal import SecurityPolicy
internal import Synchronization

/// Work whose files cross the socket. They are in a folder of the server's meanwhile, which nobody
/// else can look into.
extension Conversation {
    /// How long a file may be on its way.
    private static let longestUpload = Duration.seconds(15 * 60)
    /// How long a person may take to sign, in seconds.
    private static let passphrase = 180.0

    /// Enters the assets of the file whose bytes come next.
    func importAssets(
        _ options: ImportOptions, _ circumstances: Circumstances
    ) throws -> ImportReport {
        isInFile = true
        try register.checkMayImport(caller)
        // The file has its place until it is entered: nobody fills the disk with files that wait.
        return try server.receivingFile(of: uid) {
            try withFolder { folder in
                let path = folder + "/assets.csv"
                try receiveFile(to: path)
                var gone: (any Error)?
                let report = try register.importAssets(
                    from: path, options, by: caller, circumstances
                ) { bytes, rows in
                    // Everybody else waits meanwhile: who does not listen is told nothing more.
                    guard gone == nil else { return }
                    do { try tell(bytes, of: rows, within: 1) } catch { gone = error }
                }
                // It is done, and whoever asks for it again under its key hears so.
                if let gone { throw gone }
                return report
            }
        }
    }

    /// Makes a bundle and sends its files.
    func exportBundle(_ order: BundleOrder) throws -> BundleReport {
        try withFolder { folder in
            let path = folder + "/bundle"
            // Asked for on another thread than told.
            let gone = Mutex<(any Error)?>(nil)
            let options = BundleOptions(
                from: order.from, until: order.until, units: order.units,
                encoding: order.encoding, words: server.options.bundleWords(order.language),
                sign: order.isSigned ? sign : nil)
            let report: BundleReport
            do {
                // Sent afterwards, when it is the turn of others.
                report = try server.working(for: uid) {
                    try register.exportBundle(
                        to: path, options, for: caller,
                        isInterrupted: { gone.withLock { $0 != nil } },
                        progress: { step in
                            do {
                                switch step {
                                case .books(let lines): try self.tell(lines, of: 0)
                                case .ledger(let entries, let all): try self.tell(entries, of: all)
                                }
                            } catch {
                                gone.withLock { $0 = error }
                            }
                        })
                }
            } catch is Interrupted {
                throw gone.withLock { $0 } ?? SocketError.closed
            }
            for name in try FileManager.default.subpathsOfDirectory(atPath: path).sorted() {
                try sendFile(name, in: path)
            }
            return report
        }
    }

    /// Has the client sign a file with its own key, which never leaves it.
    private func sign(_ path: String, _ namespace: String) throws {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw FileFault(path: path, .unread(EIO))
        }
        try connection.send(.bytes, Array(bytes), within: patience)
        try connection.send(.sign, Array(namespace.utf8), within: patience)
        // A person types a passphrase meanwhile, or touches a key, and others wait for their turn.
        guard
            let frame = try connection.receive(
                longest: 1 << 16, within: patience, first: Conversation.passphrase),
            frame.kind == .bytes
        else { throw SocketError.closed }
        try NewFile.write(frame.payload, to: path + ".sig")
    }

    private func sendFile(_ name: String, in folder: String) throws {
        let path = folder + "/" + name
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
            !isFolder.boolValue
        else { return }
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw RegisterError.io(detail: String(cString: strerror(errno)))
        }
        defer { try? file.close() }
        try connection.send(.file, Array(name.utf8), within: patience)
        while let piece = try file.read(upToCount: Frame.piece), !piece.isEmpty {
            try connection.send(.bytes, Array(piece), within: patience)
        }
        try connection.send(.bytes, within: patience)
    }

    /// The bytes of a paper, which come next.
    func receiveEnclosure() throws -> [UInt8] {
        isInFile = true
        return try server.receivingFile(of: uid) {
            var bytes: [UInt8] = []
            try receiveBytes(longest: AttachFile.limit) { bytes += $0 }
            return bytes
        }
    }

    private func receiveFile(to path: String) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let file = FileHandle(forWritingAtPath: path)
        else { throw RegisterError.diskFull }
        defer { try? file.close() }
        try receiveBytes(longest: server.options.longestFile) { bytes in
            do { try file.write(contentsOf: bytes) } catch { throw RegisterError.diskFull }
        }
    }

    private func receiveBytes(longest: Int, _ take: ([UInt8]) throws -> Void) throws {
        var size = 0
        let end = ContinuousClock.now + Conversation.longestUpload
        while true {
            guard
                let frame = try connection.receive(
                    longest: Frame.piece, within: patience, first: patience)
            else { throw SocketError.closed }
            guard frame.kind == .bytes else { throw SocketError.rubbish }
            guard ContinuousClock.now < end else { throw SocketError.slow }
            if frame.payload.isEmpty {
                isInFile = false
                return
            }
            size += frame.payload.count
            guard size <= longest else { throw SocketError.rubbish }
            try take(frame.payload)
        }
    }

    private func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
        var template = Array((NSTemporaryDirectory() + "/daicho.XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            throw RegisterError.io(detail: String(cString: strerror(errno)))
        }
        let folder = String(
            decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try body(folder)
    }
}
