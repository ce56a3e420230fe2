internal import Foundation
internal import Register

/// Puts a bundle together from the files that a server sends.
final class BundleReceiver {
    private let folder: BundleFolder
    private let sign: ((_ path: String, _ namespace: String) throws -> Void)?
    private var file: BundleFile?
    /// The bytes that are to be signed.
    private var unsigned: [UInt8] = []
    /// Whether nothing has come yet.
    private(set) var isFresh = true

    init(
        path: String, sign: ((_ path: String, _ namespace: String) throws -> Void)?,
        isInterrupted: @escaping () -> Bool
    ) throws {
        folder = try BundleFolder(
            path: path, folders: BundleExport.folders, isInterrupted: isInterrupted)
        self.sign = sign
    }

    /// Takes a frame.
    ///
    /// - Returns: the signature, if one was asked for.
    func take(_ frame: Frame) throws -> [UInt8]? {
        isFresh = false
        try folder.check()
        switch frame.kind {
        case .file:
            guard file == nil, let name = BundleReceiver.name(frame.payload) else {
                throw SocketError.rubbish
            }
            file = try folder.file(name)
        case .bytes:
            if let file {
                if !frame.payload.isEmpty {
                    return try {
                        try file.append(frame.payload); return nil
                    }()
                }
                try file.finish()
                self.file = nil
            } else {
                unsigned += frame.payload
            }
        case .sign: return try signature(in: String(decoding: frame.payload, as: UTF8.self))
        default: throw SocketError.rubbish
        }
        return nil
    }

    /// Gives the folder its name.
    func finish() throws {
        guard file == nil else { throw SocketError.rubbish }
        try folder.finish(folders: BundleExport.folders)
    }

    /// A path in the folder, if it leads nowhere else.
    private static func name(_ bytes: [UInt8]) -> String? {
        guard let name = String(validating: bytes, as: UTF8.self) else { return nil }
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let isPlain = parts.allSatisfy { part in
            part.first != "."
                && part.utf8.allSatisfy { byte in
                    (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte)
                        || (0x61...0x7a).contains(byte) || "-_.".utf8.contains(byte)
                } && !part.isEmpty
        }
        let isKnown = parts.count == 1 || BundleExport.folders.contains(String(parts[0]))
        return isPlain && isKnown && parts.count <= 2 ? name : nil
    }

    /// Signs what has come, with the key of whoever is here.
    private func signature(in namespace: String) throws -> [UInt8] {
        // With this key nothing is signed but what a bundle has.
        guard let sign, BundleExport.namespaces.contains(namespace) else {
            throw SocketError.rubbish
        }
        let name = "unsigned"
        let paper = try folder.file(name, isListed: false)
        try paper.append(unsigned)
        try paper.finish()
        unsigned = []
        defer {
            unlink(folder.url(name).path)
            unlink(folder.url(name + ".sig").path)
        }
        try sign(folder.url(name).path, namespace)
        guard let bytes = FileManager.default.contents(atPath: folder.url(name + ".sig").path)
        else {
            throw FileFault(path: name, .unread(EIO))
        }
        return Array(bytes)
    }
}
