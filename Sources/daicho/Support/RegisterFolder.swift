import Foundation
import Register

/// The folder in which a register is made.
enum RegisterFolder {
    /// Creates the folders above a path that are missing, for the owner only.
    static func create(for path: String) throws {
        let folder = Placing.folder(of: path)
        guard !FileManager.default.fileExists(atPath: folder) else { return }
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw RegisterError.cannotCreate(path: path, reason: error.localizedDescription)
        }
    }
}
