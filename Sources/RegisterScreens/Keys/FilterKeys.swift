internal import SecurityPolicy
internal import TerminalKit

/// The keys of searching, narrowing and views.
extension Keymap {
    static let filter = [
        Binding(.accept, [.enter, .tab], label: Words.Keys.acceptLabel, Words.Keys.accept),
        Binding(
            .cancel, [.escape, .control("G")], label: Words.Keys.cancelLabel, Words.Keys.cancel),
        Binding(.down, [.down, .control("N")], label: Words.Keys.moveLabel, Words.Keys.down),
        Binding(.up, [.up, .control("P")], Words.Keys.up),
        Binding(.pageDown, [.pageDown], Words.Keys.pageDown),
        Binding(.pageUp, [.pageUp], Words.Keys.pageUp),
        Binding(.erase, [.control("U")], label: Words.Keys.eraseLabel, Words.Keys.erase),
    ]

    static let panel =
        [
            Binding(.toggle, [.character(" ")], label: Words.Keys.toggleLabel, Words.Keys.toggle),
            Binding(.accept, [.enter], label: Words.Keys.applyLabel, Words.Keys.apply),
            Binding(
                .cancel, [.escape, .character("q")], label: Words.Keys.cancelLabel,
                Words.Keys.cancel),
            Binding(
                .erase, [.character("x"), .backspace], label: Words.Keys.eraseAllLabel,
                Words.Keys.eraseAll),
            Binding(.nextSection, [.tab], label: Words.Keys.sectionLabel, Words.Keys.nextSection),
            Binding(.previousSection, [.backTab], Words.Keys.previousSection),
        ] + moving()

    static let views = [
        Binding(.accept, [.enter], label: Words.Keys.chooseLabel, Words.Keys.choose),
        Binding(
            .cancel, [.escape, .character("q")], label: Words.Keys.cancelLabel, Words.Keys.cancel),
        Binding(.down, [.character("j"), .down, .control("N"), .character("v")], Words.Keys.down),
        Binding(.up, [.character("k"), .up, .control("P")], Words.Keys.up),
        Binding(.first, [.character("g"), .home], Words.Keys.first),
        Binding(.last, [.character("G"), .end], Words.Keys.last),
        Binding(
            .delete, [.character("d"), .delete], label: Words.Keys.deleteLabel, Words.Keys.delete),
    ]

    static let naming = [
        Binding(.accept, [.enter], label: Words.Keys.saveLabel, Words.Keys.save),
        Binding(
            .cancel, [.escape, .control("G")], label: Words.Keys.cancelLabel, Words.Keys.cancel),
    ]
}
