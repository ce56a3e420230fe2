import Foundation
import Register
import RegisterScreens
import SecurityPolicy

/// A checkpoint that somebody kept, and what is known of its signature.
struct CheckpointFile {
    /// What is known of a signature.
    enum Signature: String {
        /// There is none beside the file.
        case none
        /// There is one, and nobody has said whose it should be.
        case unchecked
        /// It is that of the signer.
        case good
    }

    let path: String
    /// What it says; or why nothing can be compared with it.
    let content: Result<(checkpoint: Checkpoint, signature: Signature), Unusable>

    /// Why a file cannot be used.
    struct Unusable: Error {
        let reason: Wording
    }

    /// Reads a file, and checks the signature beside it if it is said whose that is.
    init(_ path: String, signedBy signer: Signer?) {
        self.path = path
        do {
            let bytes = try CheckpointFile.bytes(path)
            let checkpoint: Checkpoint
            do {
                checkpoint = try Checkpoint(bytes)
            } catch {
                throw Unusable(reason: Words.Checkpoints.fault(error, in: path))
            }
            content = .success((checkpoint, try CheckpointFile.signature(of: bytes, path, signer)))
        } catch let unusable as Unusable {
            content = .failure(unusable)
        } catch {
            // Of ssh-keygen: it is missing, or cannot be run.
            let words =
                switch error {
                case Fault.signing(_, let words): words.message
                case let fault as FileFault: Words.file(fault).message
                default: Words.Fault.unexpected("\(error)").message
                }
            content = .failure(Unusable(reason: words))
        }
    }

    /// Who should have signed.
    struct Signer {
        /// A file as ssh-keygen(1) describes under ALLOWED SIGNERS.
        let allowedSigners: String
        /// One of those whom it names.
        let name: String
    }

    /// Where the signature of a file is.
    static func signaturePath(_ path: String) -> String { path + ".sig" }

    /// Writes the signature, if it is to be signed, and then the checkpoint: both or none.
    static func write(
        _ checkpoint: Checkpoint, to output: String, signedWith key: String?
    ) throws {
        let signature = try key.map {
            try SSHSignature.sign(
                Array(checkpoint.text.utf8), for: SSHSignature.ofCheckpoints, with: $0)
        }
        let path = signaturePath(output)
        if let signature { try NewFile.write(signature, to: path) }
        do {
            try NewFile.write(Array(checkpoint.text.utf8), to: output)
        } catch {
            if signature != nil { unlink(path) }
            throw error
        }
    }

    private static func signature(
        of bytes: [UInt8], _ path: String, _ signer: Signer?
    ) throws -> Signature {
        let signature = signaturePath(path)
        let isThere = access(signature, F_OK) == 0
        guard let signer else { return isThere ? .unchecked : .none }
        guard isThere else { throw Unusable(reason: Words.Checkpoints.noSignature(signature)) }
        let fault = try SSHSignature.fault(
            of: bytes, signature: signature, allowedSigners: signer.allowedSigners,
            signer: signer.name)
        if let fault {
            throw Unusable(reason: Words.Checkpoints.badSignature(signature, signer.name, fault))
        }
        return .good
    }

    /// The bytes of a regular file; of one that is too long, more than a checkpoint has.
    private static func bytes(_ path: String) throws(Unusable) -> [UInt8] {
        func unread(_ number: Int32) -> Unusable {
            Unusable(reason: Words.file(FileFault(path: path, .unread(number))).message)
        }
        // A pipe is not waited for.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw unread(errno) }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: Checkpoint.limit + 1)
        var end = 0
        while end < bytes.count {
            let count = bytes.withUnsafeMutableBytes {
                read(descriptor, $0.baseAddress?.advanced(by: end), $0.count - end)
            }
            if count == 0 { break }
            if count > 0 {
                end += count
            } else if errno != EINTR {
                throw unread(errno)
            }
        }
        return Array(bytes[..<end])
    }
}
