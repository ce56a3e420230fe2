internal import SecurityPolicy
internal import TerminalKit

/// The keys of permits.
extension Keymap {
    private typealias Common = Words.Keys
    private typealias Mine = Words.PermitKeys

    /// Deciding comes first: in the line of keys only what is possible is shown.
    private static let permitActs = [
        Binding(
            .approvePermit, [.character("a")], label: Mine.approveLabel, Mine.approve),
        Binding(.rejectPermit, [.character("r")], label: Mine.rejectLabel, Mine.reject),
        Binding(.sendBackPermit, [.character("B")], label: Mine.sendBackLabel, Mine.sendBack),
        // In the line of keys it is a, too.
        Binding(.acknowledgePermit, [.character("c")], Mine.acknowledge),
        Binding(.startPermit, [.character("s")], label: Mine.startLabel, Mine.start),
        Binding(.finishPermit, [.character("f")], label: Mine.finishLabel, Mine.finish),
        Binding(.extendPermit, [.character("x")], label: Mine.extendLabel, Mine.extend),
        Binding(.revisePermit, [.character("e")], label: Mine.reviseLabel, Mine.revise),
        Binding(.withdrawPermit, [.character("W")], label: Mine.withdrawLabel, Mine.withdraw),
        Binding(.reportLoss, [.character("L")], label: Mine.loseLabel, Mine.lose),
        Binding(.revokePermit, [.character("V")], label: Mine.revokeLabel, Mine.revoke),
    ]

    private static let papers = [
        Binding(.attachPaper, [.character("t")], label: Mine.attachLabel, Mine.attach),
        Binding(.savePaper, [.character("S")], label: Mine.saveLabel, Mine.save),
    ]

    private static let toAssets = [
        Binding(.why, [.character("w")], Mine.why),
        Binding(
            .asset, [.character("o")], label: Common.assetLabel, Mine.asset),
    ]

    /// Applying: also with the capital letter, which is free where p is another line.
    static func applying(_ keys: [Key]) -> [Binding] {
        [Binding(.applyForPermit, keys, label: Mine.applyLabel, Mine.apply)]
    }

    static let permits =
        [
            Binding(
                .open, [.enter, .character("l"), .right],
                label: Common.openLabel, Mine.open),
            Binding(
                .nextTab, [.tab, .character("]")], label: Mine.nextTabLabel, Mine.nextTab),
            Binding(.previousTab, [.backTab, .character("[")], Mine.previousTab),
        ] + permitActs + applying([.character("p"), .character("P")]) + [
            Binding(.filter, [.character("/")], label: Common.findLabel, Mine.find),
            Binding(.scope, [.character("A")], label: Common.scopeLabel, Common.scope),
        ] + toAssets + papers + holdingPermits + [
            Binding(.clearFilter, [.escape], Common.clearFilter)
        ] + moving + [
            Binding(
                .detailDown, [.character("J"), .alt("j")], Common.detailDown),
            Binding(.detailUp, [.character("K"), .alt("k")], Common.detailUp),
            Binding(
                .back, [.character("q")], label: Common.backLabel,
                Common.back),
        ]

    static let permit =
        [
            Binding(
                .back, [.character("q"), .escape, .character("h"), .left, .backTab, .tab],
                label: Common.backLabel, Common.back)
        ] + permitActs + [
            Binding(.why, [.character("w")], label: Common.whyLabel, Mine.why),
            Binding(
                .asset, [.character("o"), .enter], label: Common.assetLabel,
                Mine.asset),
        ] + papers + holdingPermits + [
            Binding(
                .nextAsset, [.character("n"), .character("J")],
                label: Common.nextLabel, Mine.next),
            Binding(
                .previousAsset, [.character("p"), .character("K")],
                label: Common.previousLabel, Mine.previous),
        ] + applying([.character("P")]) + [
            Binding(.filter, [.character("/")], Mine.find)
        ] + moving
}
