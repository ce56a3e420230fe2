package import Register
package import SecurityPolicy
internal import TerminalKit

extension Words {
    /// What is wrong with a file, and what would be accepted; nil: the error is none of a file.
    static func ofFile(_ error: any Error) -> (message: Wording, accepted: Wording?)? {
        switch error {
        case let fault as FileFault: file(fault)
        case let fault as UnusableCheckpoint:
            (Checkpoints.fault(fault.fault, in: fault.path), Checkpoints.kept)
        default: nil
        }
    }

    /// What is wrong with a file that comes along or is to be made, and what would be accepted.
    package static func file(_ fault: FileFault) -> (message: Wording, accepted: Wording?) {
        switch fault.kind {
        case .special(let what):
            let name: Wording =
                switch what {
                case .directory: Wording("フォルダです", "is a folder")
                case .link: Wording("別のファイルへのリンクです", "is a symbolic link")
                case .other: Wording("ふつうのファイルではありません", "is not a regular file")
                }
            let path = visible(fault.path)
            return (
                Wording("\(path) は\(name.ja)", "\(path) \(name.en)"),
                Wording("ふつうのファイル（32 MiBまで）", "a regular file of up to 32 MiB")
            )
        case .unread(let number):
            return (
                Exchange.place(fault.path, Exchange.system(number, isReading: true)),
                Wording("読むことのできるファイル（32 MiBまで）", "a file of up to 32 MiB that can be read")
            )
        case .unwritten(let number):
            return (
                Exchange.place(fault.path, Exchange.system(number, isReading: false)),
                Wording(
                    "書き込めるフォルダの中の、まだないファイル",
                    "a file that does not exist yet, in a folder that can be written to")
            )
        }
    }
}
