import Foundation
import Register
import RegisterScreens
import SecurityPolicy
import Service

/// What goes wrong on the command line besides `RegisterError`.
enum Fault: Error {
    /// The command line is not what would be accepted.
    case usage((message: Wording, accepted: Wording?))
    /// There is no such thing, and it is none of the register's.
    case notFound((message: Wording, accepted: Wording?))
    /// Rows of a file are bad.
    case badRows(path: String, ImportReport)
    /// A file cannot be read, or not as what it should be.
    case reading(path: String, CSVFault)
    /// A file of keys cannot be read.
    case unreadKeys(path: String, CSVFault)
    /// A file cannot be written.
    case writing(path: String, CSVFault)
    /// An encoding does not hold what an export writes.
    case unencodable(path: String, ExportFault)
    /// Somebody has asked for the end; nothing was written.
    case stopped
    /// It has to be done again, in another way.
    case again((message: Wording, accepted: Wording?))
    /// The system's ssh-keygen does not sign or verify.
    case signing(Status, (message: Wording, accepted: Wording?))
    /// The system does not let the register be read.
    case unreadable(path: String)
    /// `--as` by somebody who does not own the register.
    case notTheOwner(path: String)
    /// Nobody reads standard output any more.
    case brokenPipe
    /// Standard output cannot be written.
    case output(String)
}

/// Exit statuses of sysexits.h.
enum Status: Int32 {
    case usage = 64
    case badData = 65
    case notFound = 66
    case cannotCreate = 73
    case io = 74
    case busy = 75
    case refused = 77
    case notARegister = 78

    /// The word by which JSON errors name the status.
    var kind: String {
        switch self {
        case .usage: "usage"
        case .badData: "bad-data"
        case .notFound: "not-found"
        case .cannotCreate: "cannot-create"
        case .io: "io"
        case .busy: "busy"
        case .refused: "refused"
        case .notARegister: "not-a-register"
        }
    }

    init(writing fault: CSVFault) {
        guard case .system(let number) = fault.kind else {
            self = .cannotCreate
            return
        }
        self.init(writing: number)
    }

    /// The status of a file that cannot be written, by the system's error number.
    init(writing number: Int32) {
        self = [ENOSPC, EIO, EDQUOT, EFBIG].contains(number) ? .io : .cannotCreate
    }

    init(reading fault: CSVFault) {
        switch fault.kind {
        case .system(ENOENT), .system(ENOTDIR): self = .notFound
        case .system, .notAFile: self = .io
        default: self = .badData
        }
    }

    init(_ fault: FileFault) {
        switch fault.kind {
        case .special: self = .badData
        case .unread(ENOENT), .unread(ENOTDIR): self = .notFound
        case .unread: self = .io
        case .unwritten(let number): self.init(writing: number)
        }
    }

    init(_ error: SocketError) {
        switch error {
        case .notYourself, .personMissing, .exposed, .impostor: self = .refused
        case .pathTooLong, .onlyWithTheFile: self = .usage
        case .cannotListen: self = .cannotCreate
        case .unreachable, .served, .servedAlready, .crowded, .slow, .closed: self = .busy
        case .version: self = .notARegister
        case .rubbish, .tooMuch, .system: self = .io
        }
    }

    init(_ error: RegisterError) {
        switch error {
        case .refused, .standby: self = .refused
        case .notFound, .missing, .beforeTheRegister: self = .notFound
        case .past, .notAStandby: self = .usage
        case .exists, .cannotCreate: self = .cannotCreate
        case .notARegister, .newerVersion, .olderVersion, .damaged, .unreadableEntry, .setting,
            .unverified:
            self = .notARegister
        case .readOnly, .replaced, .diskFull, .io: self = .io
        case .busy, .unreachable: self = .busy
        }
    }
}
