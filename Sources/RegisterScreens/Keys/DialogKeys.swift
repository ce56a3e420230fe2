internal import SecurityPolicy
internal import TerminalKit

/// The keys of dialogs.
extension Keymap {
    private static let leaving = [
        Binding(.accept, [.enter], label: Words.Keys.acceptLabel, Words.Keys.confirm),
        Binding(
            .cancel, [.escape, .character("q")], label: Words.Keys.leaveDialogLabel,
            Words.Keys.leaveDialog),
    ]

    private static let movingInForm = [
        Binding(.down, [.character("j"), .down, .control("N"), .tab], Words.Keys.down),
        Binding(.up, [.character("k"), .up, .control("P"), .backTab], Words.Keys.up),
        Binding(.first, [.character("g"), .home, .character("<")], Words.Keys.first),
        Binding(.last, [.character("G"), .end, .character(">")], Words.Keys.last),
        Binding(.detailDown, [.character("J"), .alt("j")], Words.Keys.changesDown),
        Binding(.detailUp, [.character("K"), .alt("k")], Words.Keys.changesUp),
        Binding(
            .pageDown, [.pageDown, .control("F"), .control("D")], label: Words.Keys.changesLabel,
            Words.Keys.changesPageDown),
        Binding(.pageUp, [.pageUp, .control("B"), .control("U")], Words.Keys.changesPageUp),
    ]

    static let classify =
        [leaving[0]] + [
            Binding(
                .toggle, [.character(" "), .character("x")], label: Words.Keys.toggleLabel,
                Words.Keys.toggleCriterion),
            Binding(
                .raise, [.left, .character("h")], label: Words.Keys.raiseLabel, Words.Keys.raise),
            Binding(
                .lower, [.right, .character("l")], label: Words.Keys.lowerLabel, Words.Keys.lower),
            leaving[1],
        ] + movingInForm

    static let field = [
        Binding(.accept, [.enter], label: Words.Keys.acceptLabel, Words.Keys.confirm),
        Binding(
            .cancel, [.escape, .control("G")], label: Words.Keys.leaveDialogLabel,
            Words.Keys.leaveDialog),
        Binding(.up, [.up, .control("P"), .backTab], label: Words.Keys.moveLabel, Words.Keys.up),
        Binding(.down, [.down, .control("N"), .tab], Words.Keys.down),
        Binding(.pageDown, [.pageDown], label: Words.Keys.changesLabel, Words.Keys.changesPageDown),
        Binding(.pageUp, [.pageUp], Words.Keys.changesPageUp),
    ]
}
