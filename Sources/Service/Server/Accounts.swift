internal import Foundation

/// The accounts of the operating system.
enum Accounts {
    /// The login of an account by its number; an account without a name is told by its number.
    static func login(of uid: UInt32) -> String {
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: 1 << 14)
        guard getpwuid_r(uid, &entry, &buffer, buffer.count, &found) == 0, found != nil,
            let name = entry.pw_name
        else { return "uid-\(uid)" }
        return String(cString: name)
    }
}
