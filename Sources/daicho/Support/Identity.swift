import Foundation
import Register
import RegisterScreens

/// Who runs the program, as the operating system says.
enum Identity {
    /// The login of the user.
    static let login: String = {
        // An account without a name, as in some containers, is told apart by its number.
        getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } ?? "uid-\(getuid())"
    }()

    /// The host's name.
    static let host: String = {
        var buffer = [CChar](repeating: 0, count: 256)
        guard gethostname(&buffer, buffer.count - 1) == 0 else { return "unknown" }
        return String(
            decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }()

    /// The name that the operating system has for a login: the first field of GECOS, else the login.
    static func name(of login: String) -> String {
        guard let entry = getpwnam(login), let gecos = entry.pointee.pw_gecos else { return login }
        let name =
            String(cString: gecos).split(separator: ",", omittingEmptySubsequences: false)
            .first.map(String.init) ?? ""
        return name.isEmpty ? login : name
    }

    /// Who acts: the user, or with `--as` another person, if the user owns the register's file.
    static func caller(actAs: String?, path: String) throws -> Caller {
        guard let actAs else { return Caller(login: login, host: host) }
        var status = stat()
        guard stat(path, &status) == 0, status.st_uid == geteuid() else {
            throw Fault.notTheOwner(path: path)
        }
        return Caller(login: actAs, via: login, host: host)
    }
}
