import RegisterScreens
import SecurityPolicy
import TerminalKit

/// The codes of a policy as people read them.
enum CodeText {
    /// The codes of one family, under a heading that says where they are written.
    static func section(_ codes: [PolicyCode], of family: PolicyCode.Family) -> String {
        let width = codes.map { DisplayWidth.of($0.code) }.max() ?? 0
        var text = Words.codes(family).here + "\n"
        for code in codes {
            let clauses = code.obligations.isEmpty ? code.clauses.map(\.citation) : []
            let lines =
                [([code.name.here] + clauses).joined(separator: "  "), other(code.name)]
                + (code.kinds.map { [Words.Say.onlyFor($0.map { Words.kind($0) }).here] } ?? [])
                + code.obligations.map { "→ \($0.clause)  \($0.name.here)" }
            for (index, line) in lines.enumerated() {
                text += "  \(fitted(index == 0 ? code.code : "", width))  \(line)\n"
            }
        }
        return text
    }

    /// The name in the language that the interface does not have.
    private static func other(_ name: Wording) -> String {
        name(Interface.language == .ja ? .en : .ja)
    }
}
