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

    static let handling =
        [leaving[0]] + [
            Binding(
                .toggle, [.character(" "), .character("x")], label: Words.Keys.toggleLabel,
                Words.Keys.toggleLine),
            leaving[1],
            Binding(.raise, [.left, .character("h")], Words.Keys.previousChoice),
            Binding(.lower, [.right, .character("l")], Words.Keys.nextChoice),
        ] + movingInForm

    static let choosing =
        [
            Binding(
                .open, [.enter, .character("l"), .right], label: Words.Keys.chooseLabel,
                Words.Keys.chooseAsset),
            Binding(.filter, [.character("/")], label: Words.Keys.findLabel, Words.Keys.find),
            Binding(
                .scope, [.character("a")], label: Words.Keys.scopeOfAssetLabel,
                Words.Keys.scopeOfAsset),
            Binding(
                .cancel, [.escape, .character("q")], label: Words.Keys.leaveDialogLabel,
                Words.Keys.leaveChoosing),
            Binding(.sort, [.character("s")], label: Words.Keys.sortLabel, Words.Keys.sort),
            Binding(.reverse, [.character("S")], Words.Keys.reverse),
        ] + moving() + [
            Binding(.detailDown, [.character("J"), .alt("j")], Words.Keys.detailDown),
            Binding(.detailUp, [.character("K"), .alt("k")], Words.Keys.detailUp),
        ]

    static let tree =
        [
            Binding(
                .open, [.enter], label: Words.Keys.openLabel, Words.Keys.openStep),
            Binding(
                .toggle, [.character(" ")], label: Words.Keys.foldLabel, Words.Keys.foldOrUnfold),
            Binding(.unfold, [.right, .character("l"), .character("+")], Words.Keys.unfold),
            Binding(.fold, [.left, .character("h"), .character("-")], Words.Keys.fold),
            Binding(.why, [.character("w")], label: Words.Keys.whyLabel, Words.Keys.why),
            Binding(
                .back, [.character("q"), .escape], label: Words.Keys.backLabel, Words.Keys.back),
        ] + moving()

    static let why =
        [
            Binding(
                .open, [.enter, .right, .character("l")], label: Words.Keys.openLabel,
                Words.Keys.openStep),
            Binding(.tree, [.character("t")], label: Words.Keys.treeLabel, Words.Keys.tree),
            Binding(
                .back, [.character("q"), .escape, .left, .character("h")],
                label: Words.Keys.backLabel, Words.Keys.back),
        ] + moving(pageDown: [.character(" ")])

    static let field = [
        Binding(.accept, [.enter], label: Words.Keys.acceptLabel, Words.Keys.confirm),
        Binding(
            .cancel, [.escape, .control("G")], label: Words.Keys.leaveDialogLabel,
            Words.Keys.leaveDialog),
        Binding(
            .down, [.tab, .down, .control("N")], label: Words.Keys.nextFieldLabel, Words.Keys.down),
        Binding(.up, [.up, .control("P"), .backTab], Words.Keys.up),
        Binding(.pageDown, [.pageDown], label: Words.Keys.changesLabel, Words.Keys.changesPageDown),
        Binding(.pageUp, [.pageUp], Words.Keys.changesPageUp),
    ]
}
