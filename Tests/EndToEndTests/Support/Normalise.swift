import Foundation

/// Text with what differs from run to run made the same, in the same width.
func normalised(_ text: String, _ folder: URL) -> String {
    var text = text.replacing(folder.path, with: "FOLDER")
    text = text.replacing(/\b[0-9a-f]{64}\b/) { _ in String(repeating: "0", count: 64) }
    text = text.replacing(/\b[0-9a-f]{4}(?: [0-9a-f]{4}){7}\b/) { _ in
        [String](repeating: "0000", count: 8).joined(separator: " ")
    }
    text = text.replacing(/[0-9.]+ [KMG]iB([、,] ?)[0-9.]+(秒| s)/) { "N KiB\($0.1)N\($0.2)" }
    // What doctor says of the host.
    text = text.replacing(/[0-9.]+ [KMG]iB(; the file twice is |（ファイル2つ分は )[0-9.]+ [KMG]iB/) {
        "N KiB\($0.1)N KiB"
    }
    text = text.replacing(/([(（])0x[0-9a-f]+/) { "\($0.1)0x…" }
    text = text.replacing(/(\b0[0-7]{3,4}(?:、所有者|, owner)) [^ \n":。]+/) { "\($0.1) LOGIN" }
    text = text.replacing(/\b3\.[0-9]+\.[0-9]+\n/) { _ in "3.x.y\n" }
    text = text.replacing(/"3\.[0-9]+\.[0-9]+"/) { _ in #""3.x.y""# }
    text = text.replacing(/"(bytes|milliseconds)":[0-9]+/) { "\"\($0.1)\":0" }
    text = text.replacing(/"salt":"[0-9a-f]{32}"/) { _ in #""salt":"…""# }
    text = text.replacing(/\n  salt( +)[0-9a-f]{32}\n/) { "\n  salt\($0.1)…\n" }
    text = text.replacing(/\n  via\.(host|login)( +)[^\n]*/) { "\n  via.\($0.1)\($0.2)…" }
    text = text.replacing(/（実際のログイン [^）\n]*）/) { _ in "（実際のログイン …）" }
    text = text.replacing(/\(through [^)\n]*\)/) { _ in "(through …)" }
    text = text.replacing(/"via":\{[^}]*\}/) { _ in #""via":{…}"# }
    text = text.replacing(/[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\+09:00/) { _ in
        "YYYY-MM-DDThh:mm:ss+09:00"
    }
    // A retention depends on the fiscal year in which the tests run.
    text = text.replacing(/(保存期間 +)[0-9-]{10}( まで[^\n]*初め )[0-9-]{10}/) {
        "\($0.1)YYYY-MM-DD\($0.2)YYYY-MM-DD"
    }
    text = text.replacing(/(Kept +until )[0-9-]{10}(: [^\n]*first day, )[0-9-]{10}/) {
        "\($0.1)YYYY-MM-DD\($0.2)YYYY-MM-DD"
    }
    text = text.replacing(/[^ "]+@[^ "\n]+/) { _ in "LOGIN@HOST" }
    // The day of the founder's appointment, and of a test that says a person has no role today.
    // Midnight in Japan may pass between the act and this look.
    for day in [japaneseDay(before: 1), japaneseDay(before: 0)] {
        text = text.replacing(day, with: "YYYY-MM-DD")
    }
    return text
}

/// The day in Japan so many days ago.
private func japaneseDay(before days: Int) -> String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(secondsFromGMT: 9 * 3600)
    formatter.dateFormat = "yyyy-MM-dd"
    return formatter.string(from: Date().addingTimeInterval(Double(-86400 * days)))
}

/// The scalars of a text that must never be sent to a terminal.
func rawControls(in text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { scalar in
        if scalar == "\n" { return false }
        return switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        // Joiners within emoji are drawn; everything else that is invisible is not.
        case .format: scalar.value != 0x200D
        default: false
        }
    }
}
