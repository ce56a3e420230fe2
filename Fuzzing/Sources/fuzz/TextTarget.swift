@testable import Register
@testable import TerminalKit

extension Target {
    /// What people wrote, on its way to a terminal, into a search and into a cell.
    ///
    /// The first byte is the width that there is for it.
    static let text = Target(name: "text") { input in
        guard let first = input.first else { return }
        let text = String(decoding: input.dropFirst(), as: UTF8.self)
        let width = Int(first % 80)
        let shown = visible(text)
        check(shown.unicodeScalars.allSatisfy { !isObeyed($0) }, "a terminal would obey \(shown)")
        check(visible(shown).utf8.elementsEqual(shown.utf8), "visible is not settled")
        let fit = fitted(text, width)
        check(DisplayWidth.of(fit) == width, "\(fit) is not \(width) wide")
        for line in wrapped(text, width) {
            check(DisplayWidth.of(line) <= width, "\(line) is wider than \(width)")
            check(line.unicodeScalars.allSatisfy { !isObeyed($0) }, "a terminal would obey \(line)")
        }
        let folded = SearchText.folded(text)
        check(
            folded.utf8.elementsEqual(SearchText.foldedByDefinition(text).utf8),
            "tables and definition of the folding disagree")
        check(SearchText.folded(folded).utf8.elementsEqual(folded.utf8), "folding is not settled")
        check(
            CSVCell.restored(CSVCell.made(safe: text)).utf8.elementsEqual(text.utf8),
            "a safe cell is not restored")
    }

    /// What a terminal would take for a command, or a reader could not see: written out anew here.
    private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B, 0x200C, 0x200E, 0x200F, 0x2028...0x202E,
            0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
            true
        default: false
        }
    }
}
