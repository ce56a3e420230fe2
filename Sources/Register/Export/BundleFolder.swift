internal import Crypto
package import Foundation

/// Thrown when somebody has asked for the end of an export.
public struct Interrupted: Error {
    /// That somebody has.
    public init() {}
}

/// A folder in the making: it appears whole, under its name, or not at all.
///
/// Its files go to a folder of a temporary name beside its place, and ``finish()`` gives that its
/// name once everything is on the disk. If it is not finished, the temporary folder is removed.
/// Everything is readable by its owner only: it is what a city hall has written about itself.
package final class BundleFolder {
    private let path: String
    private let temporary: URL
    private let isInterrupted: () -> Bool
    private var isDone = false
    /// The digest of each file that was finished, by its path in the folder.
    private(set) var digests: [String: String] = [:]

    /// Begins a folder.
    ///
    /// - Parameter isInterrupted: asked now and then whether to give up.
    /// - Throws: `RegisterError.exists` if something is there already, `.cannotCreate`.
    package init(path: String, folders: [String], isInterrupted: @escaping () -> Bool) throws {
        let place = URL(filePath: path).standardizedFileURL
        self.path = place.path
        self.isInterrupted = isInterrupted
        var status = stat()
        guard lstat(self.path, &status) != 0 else { throw RegisterError.exists(path: path) }
        let name = "." + place.lastPathComponent + ".XXXXXX"
        var template = Array(
            place.deletingLastPathComponent().appending(path: name).path.utf8CString)
        guard mkdtemp(&template) != nil else {
            throw RegisterError.cannotCreate(path: path, reason: String(cString: strerror(errno)))
        }
        temporary = URL(
            filePath: String(
                decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self))
        for folder in folders {
            guard mkdir(url(folder).path, 0o700) == 0 else { throw failure(folder) }
        }
    }

    deinit {
        if !isDone { try? FileManager.default.removeItem(at: temporary) }
    }

    /// Where a file of the folder is for now.
    package func url(_ name: String) -> URL { temporary.appending(path: name) }

    /// Gives up if somebody has asked for it.
    package func check() throws {
        if isInterrupted() { throw Interrupted() }
    }

    /// Begins a file.
    ///
    /// - Parameter isListed: whether it belongs to the folder, or will be removed.
    package func file(_ name: String, isListed: Bool = true) throws -> BundleFile {
        try BundleFile(name, in: self, isListed: isListed)
    }

    /// Writes a file.
    func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
        let file = try file(name)
        try file.append(bytes)
        try file.finish()
    }

    /// Takes up a file that something else has written into the folder.
    func adopt(_ name: String) throws {
        let descriptor = open(url(name).path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(name) }
        defer { close(descriptor) }
        var hasher = SHA256()
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count == 0 { break }
            guard count > 0 || errno == EINTR else { throw failure(name) }
            if count > 0 {
                buffer.withUnsafeBytes {
                    hasher.update(bufferPointer: .init(rebasing: $0[..<count]))
                }
            }
            try check()
        }
        guard fchmod(descriptor, 0o600) == 0, fsync(descriptor) == 0 else { throw failure(name) }
        digests[name] = Hex.text(Array(hasher.finalize()))
    }

    fileprivate func list(_ name: String, _ digest: String) { digests[name] = digest }

    /// Removes a file that is no part of the folder.
    func remove(_ name: String) { unlink(url(name).path) }

    /// The digests of all files, as `sha256sum -c` reads them.
    var sums: String {
        digests.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }.joined()
    }

    /// Gives the folder its name.
    package func finish(folders: [String]) throws {
        try check()
        for folder in folders + [""] { try sync(url(folder).path) }
        // An empty folder that appeared meanwhile would be replaced (rename(2)); anything else is in
        // the way.
        var status = stat()
        guard lstat(path, &status) != 0 else { throw RegisterError.exists(path: path) }
        guard rename(temporary.path, path) == 0 else { throw failure(path) }
        isDone = true
        try sync(URL(filePath: path).deletingLastPathComponent().path)
    }

    private func sync(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(path) }
    }

    /// What the system said when it could not do something with a file.
    func failure(_ name: String) -> RegisterError {
        errno == ENOSPC || errno == EDQUOT
            ? .diskFull : .cannotCreate(path: name, reason: String(cString: strerror(errno)))
    }
}

/// A file of a folder in the making.
package final class BundleFile {
    let name: String
    private let folder: BundleFolder
    private let isListed: Bool
    private var descriptor: Int32
    private var hasher = SHA256()
    private var bytes: [UInt8] = []

    fileprivate init(_ name: String, in folder: BundleFolder, isListed: Bool) throws {
        self.name = name
        self.folder = folder
        self.isListed = isListed
        descriptor = open(
            folder.url(name).path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw folder.failure(name) }
        bytes.reserveCapacity(1 << 17)
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Adds bytes.
    package func append(_ more: some Sequence<UInt8>) throws {
        bytes.append(contentsOf: more)
        if bytes.count >= 1 << 16 { try flush() }
    }

    /// Adds a text.
    func append(_ text: String) throws { try append(text.utf8) }

    /// Writes the rest and sees that it is on the disk.
    package func finish() throws {
        try flush()
        guard !isListed || fsync(descriptor) == 0 else { throw folder.failure(name) }
        close(descriptor)
        descriptor = -1
        if isListed { folder.list(name, Hex.text(Array(hasher.finalize()))) }
    }

    private func flush() throws {
        try folder.check()
        if isListed { bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) } }
        try bytes.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = write(
                    descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count >= 0 {
                    rest = rest.dropFirst(count)
                } else if errno != EINTR {
                    throw folder.failure(name)
                }
            }
        }
        bytes.removeAll(keepingCapacity: true)
    }
}
