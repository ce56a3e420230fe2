internal import SecurityPolicy
internal import TerminalKit

/// The keys that change something, and those of forms.
extension Keymap {
    /// What is done with the assets of a list.
    static let assetActs = [
        Binding(
            .registerAsset, [.character("a")], label: Words.Keys.registerLabel, Words.Keys.register),
        Binding(
            .correctAsset, [.character("e")], label: Words.Keys.correctLabel, Words.Keys.correct),
        Binding(
            .changeMeasures, [.character("m")], label: Words.Keys.measuresLabel,
            Words.Keys.measures),
        Binding(.moveAsset, [.character("M")], Words.Keys.move),
        Binding(.retireAsset, [.character("R")], Words.Keys.retire),
    ]

    /// A form whose keys are text.
    static let form = [
        Binding(.confirm, [.control("S")], label: Words.Keys.confirmLabel, Words.Keys.confirm),
        Binding(
            .nextField, [.tab], label: Words.Keys.nextFieldLabel, Words.Keys.nextField),
        Binding(.previousField, [.backTab], Words.Keys.previousField),
        Binding(.accept, [.enter], Words.Keys.acceptField),
        Binding(.cancel, [.escape], label: Words.Keys.cancelLabel, Words.Keys.cancelForm),
        Binding(.down, [.down], Words.Keys.down),
        Binding(.up, [.up], Words.Keys.up),
        Binding(
            .pageDown, [.pageDown], label: Words.Keys.aboutLabel, Words.Keys.aboutDown),
        Binding(.pageUp, [.pageUp], Words.Keys.aboutUp),
    ]

    /// A form where something is chosen.
    static let formChoice = [
        Binding(
            .toggle, [.character(" ")], label: Words.Keys.toggleLabel, Words.Keys.toggle),
        Binding(.nextChoice, [.right, .character("l")], Words.Keys.nextChoice),
        Binding(.previousChoice, [.left, .character("h")], Words.Keys.previousChoice),
        Binding(
            .addAsset, [.character("a")], label: Words.PermitKeys.addAssetLabel,
            Words.PermitKeys.addAsset),
        Binding(.confirm, [.control("S")], label: Words.Keys.confirmLabel, Words.Keys.confirm),
        Binding(
            .nextField, [.tab], label: Words.Keys.nextFieldLabel, Words.Keys.nextField),
        Binding(.previousField, [.backTab], Words.Keys.previousField),
        Binding(.accept, [.enter], Words.Keys.acceptField),
        Binding(
            .cancel, [.escape, .character("q")], label: Words.Keys.cancelLabel,
            Words.Keys.cancelForm),
        Binding(.down, [.down, .character("j")], Words.Keys.down),
        Binding(.up, [.up, .character("k")], Words.Keys.up),
        Binding(
            .pageDown, [.pageDown], label: Words.Keys.aboutLabel, Words.Keys.aboutDown),
        Binding(.pageUp, [.pageUp], Words.Keys.aboutUp),
    ]

    /// The search among all actions.
    static let actionSearch = [
        Binding(.accept, [.enter, .tab], label: Words.Keys.doLabel, Words.Keys.doAction),
        Binding(
            .cancel, [.escape, .control("G")], label: Words.Keys.cancelLabel, Words.Keys.cancel),
        Binding(.down, [.down, .control("N")], label: Words.Keys.moveLabel, Words.Keys.down),
        Binding(.up, [.up, .control("P")], Words.Keys.up),
        Binding(.pageDown, [.pageDown], Words.Keys.pageDown),
        Binding(.pageUp, [.pageUp], Words.Keys.pageUp),
    ]
}
