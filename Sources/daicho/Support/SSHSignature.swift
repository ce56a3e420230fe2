import Foundation
import Register
import RegisterScreens
import SecurityPolicy

/// Signatures by the system's `ssh-keygen` (SSHSIG): the key is nobody's business but its owner's, and
/// need not be on this host.
enum SSHSignature {
    /// Keeps the signatures of checkpoints apart from any others that the same key makes
    /// (ssh-keygen(1), -n).
    static let ofCheckpoints = Checkpoint.namespace

    /// Signs bytes.
    ///
    /// - Parameter key: a file with a private key; or with a public one, whose private key an agent or
    ///   a hardware token has.
    static func sign(_ bytes: [UInt8], for namespace: String, with key: String) throws -> [UInt8] {
        guard access(key, R_OK) == 0 else {
            throw Fault.signing(
                errno == ENOENT || errno == ENOTDIR ? .notFound : .io,
                Words.Checkpoints.unreadKey(key, errno))
        }
        // ssh-keygen writes the signature beside the file that it signs.
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = folder + "/text"
        try NewFile.write(bytes, to: file)
        let run = try keygen(["-Y", "sign", "-n", namespace, "-f", key, file])
        guard run.status == 0, let signature = FileManager.default.contents(atPath: file + ".sig")
        else { throw Fault.signing(.io, Words.Checkpoints.unsigned(key, run.error)) }
        return Array(signature)
    }

    /// Whether a signature of a checkpoint is that of a signer.
    ///
    /// - Returns: nil if it is, else what ssh-keygen says.
    static func fault(
        of bytes: [UInt8], signature: String, allowedSigners: String, signer: String
    ) throws -> String? {
        let run = try keygen(
            [
                "-Y", "verify", "-n", ofCheckpoints, "-f", allowedSigners, "-I", signer, "-s",
                signature,
            ], input: bytes)
        return run.status == 0 ? nil : run.error
    }

    private static func keygen(
        _ arguments: [String], input: [UInt8]? = nil
    ) throws -> ChildProcess.Run {
        do {
            return try ChildProcess.run("ssh-keygen", arguments, input: input)
        } catch .missing {
            throw Fault.signing(.io, Words.Checkpoints.noKeygen)
        } catch .system(let number) {
            throw Fault.signing(.io, Words.Checkpoints.keygenFailed(number))
        }
    }

    /// A folder that nobody else can look into.
    private static func temporaryFolder() throws -> String {
        let template = FileManager.default.temporaryDirectory.appending(path: "daicho-XXXXXX").path
        var name = Array(template.utf8CString)
        guard mkdtemp(&name) != nil else {
            throw FileFault(path: template, .unwritten(errno))
        }
        return String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
