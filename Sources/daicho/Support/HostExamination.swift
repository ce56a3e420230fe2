import Foundation
import Register
import RegisterScreens
import SecurityPolicy

/// A line of `doctor`: what was looked at, how well it is, and what to do about it.
struct DoctorLine {
    let check: String
    let title: Wording
    let state: Symptom.State
    let message: Wording
    let advice: Wording?

    init(_ symptom: Symptom) {
        check = symptom.check.rawValue
        title = Words.Doctor.check(symptom.check)
        state = symptom.state
        (message, advice) = Words.Doctor.finding(symptom)
    }

    private init(
        _ check: String, _ title: Wording, _ state: Symptom.State,
        _ words: (message: Wording, advice: Wording?)
    ) {
        self.check = check
        self.title = title
        self.state = state
        (message, advice) = words
    }

    var json: JSON {
        .object([
            "check": .string(check), "state": .string(state.rawValue),
            "message": .string(message.en),
            "advice": JSON(advice?.en),
        ])
    }
}

/// What the screens need of the host; nothing of it is bad for the register.
extension DoctorLine {
    /// The locale, as the C library takes it.
    static var locale: DoctorLine {
        let variables = ["LC_ALL", "LC_CTYPE", "LANG"]
        let name =
            variables.lazy.compactMap { getenv($0).map { String(cString: $0) } }
            .first { !$0.isEmpty } ?? ""
        let isThere = setlocale(LC_CTYPE, "") != nil
        let isUTF8 = String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8"
        // No other part of the program goes by it.
        setlocale(LC_CTYPE, "C")
        return isThere && isUTF8
            ? DoctorLine("locale", Words.Doctor.locale, .ok, (Words.Doctor.goodLocale(name), nil))
            : DoctorLine("locale", Words.Doctor.locale, .warning, Words.Doctor.badLocale(name))
    }

    /// The terminal, if there is one.
    static var terminal: DoctorLine {
        func line(
            _ state: Symptom.State, _ words: (message: Wording, advice: Wording?)
        ) -> DoctorLine {
            DoctorLine("terminal", Words.Doctor.terminal, state, words)
        }
        guard isatty(STDOUT_FILENO) != 0 else { return line(.ok, (Words.Doctor.noTerminal, nil)) }
        let name = getenv("TERM").map { String(cString: $0) } ?? ""
        var size = winsize()
        _ = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size)
        let (columns, rows) = (Int(size.ws_col), Int(size.ws_row))
        guard !["", "dumb", "unknown"].contains(name), columns >= 60, rows >= 16 else {
            return line(.warning, Words.Doctor.badTerminal(name, columns: columns, rows: rows))
        }
        let words = Words.Doctor.goodTerminal(name, columns: columns, rows: rows)
        return line(.ok, (words, nil))
    }
}
