internal import Foundation
internal import Register

/// A file by what a person types for it.
struct TypedFile: Hashable, Sendable {
    /// Where it is.
    let path: String

    /// - Parameter typed: a path, whose `~` at the beginning is the person's home.
    init(_ typed: String) {
        guard typed == "~" || typed.hasPrefix("~/") else {
            path = typed
            return
        }
        let home = ProcessInfo.processInfo.environment["HOME"] ?? NSHomeDirectory()
        path = home + typed.dropFirst()
    }

    /// Where it is, for somebody who may use the files of this host.
    func place(for desk: any Desk) throws -> String {
        guard desk.sharesFiles else { throw RegisterError.refused(.filesOfTheHost) }
        return path
    }

    /// What stands for its bytes while an act is rehearsed: nothing is opened before the person
    /// confirms, since what is typed half-way may be another file.
    var standIn: [UInt8] { Array(path.utf8) }

    /// That there is something beside it whose name goes on so; nil: there is not.
    func existing(with ending: String) -> FileFault? {
        access(path + ending, F_OK) == 0
            ? FileFault(path: path + ending, .unwritten(EEXIST)) : nil
    }

    /// What attaches it to a permit, as far as that is known before it is read.
    func attachment(to permit: Int) -> AttachFile {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return AttachFile(permit: permit, file: name, bytes: standIn)
    }
}

extension AttachFile {
    /// The same of what was read.
    func with(_ paper: Paper) -> AttachFile {
        AttachFile(permit: permit, file: paper.name, bytes: paper.bytes)
    }
}
