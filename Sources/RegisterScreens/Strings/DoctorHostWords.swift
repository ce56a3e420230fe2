package import SecurityPolicy
internal import TerminalKit

/// What `doctor` says of the terminal and its locale.
extension Words.Doctor {
    package static func goodLocale(_ name: String) -> Wording {
        Wording("\(visible(name))（UTF-8）", "\(visible(name)) (UTF-8)")
    }

    /// A locale that is not there, or not UTF-8.
    package static func badLocale(_ name: String) -> (message: Wording, advice: Wording?) {
        (
            name.isEmpty
                ? Wording("指定がないか、UTF-8ではありません", "none is set, or it is not UTF-8")
                : Wording(
                    "\(visible(name)) は、このシステムにないか、UTF-8ではありません",
                    "\(visible(name)) is not UTF-8, or this system does not have it"),
            Wording(
                "`export LANG=C.UTF-8`（画面は自分で切り替えますが、ほかのプログラムの表示が乱れます）",
                "`export LANG=C.UTF-8`; the screens manage without, other programs may not")
        )
    }

    package static let noTerminal = Wording("端末ではありません", "not a terminal")

    package static func goodTerminal(_ name: String, columns: Int, rows: Int) -> Wording {
        Wording("\(visible(name))、\(columns)×\(rows)", "\(visible(name)), \(columns)×\(rows)")
    }

    package static func badTerminal(
        _ name: String, columns: Int, rows: Int
    ) -> (message: Wording, advice: Wording?) {
        (
            goodTerminal(name.isEmpty ? "-" : name, columns: columns, rows: rows),
            Wording(
                "60×16以上の、TERMの正しい端末", "a terminal of at least 60×16 whose TERM is right")
        )
    }
}
