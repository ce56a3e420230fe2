internal import SecurityPolicy
internal import TerminalKit

/// The keys of the books, of reports, of what is kept and of the proof.
extension Keymap {
    private typealias Common = Words.Keys
    private typealias Mine = Words.AuditKeys

    private static let periods = [
        Binding(
            .previousPeriod, [.character("[")], label: Mine.previousPeriodLabel,
            Mine.previousPeriod),
        Binding(.nextPeriod, [.character("]")], label: Mine.nextPeriodLabel, Mine.nextPeriod),
        Binding(.allPeriods, [.character("*")], Mine.allPeriods),
    ]

    private static let scope = [
        Binding(
            .scope, [.character("A"), .character("a")], label: Common.scopeLabel, Common.scope)
    ]

    private static let tabs = [
        Binding(.nextTab, [.tab], label: Words.PermitKeys.nextTabLabel, Mine.nextTab),
        Binding(.previousTab, [.backTab], Words.PermitKeys.previousTab),
    ]

    private static let holding = [
        Binding(.holdRecord, [.character("H")], label: Mine.holdLabel, Mine.hold),
        Binding(.releaseRecord, [.character("U")], label: Mine.releaseLabel, Mine.release),
    ]

    /// Holding a record from where its permit is: not in the line of keys, which is full there.
    static let holdingPermits = [
        Binding(.holdRecord, [.character("H")], Mine.hold),
        Binding(.releaseRecord, [.character("U")], Mine.release),
    ]

    private static let toPermit = [
        Binding(.permit, [.character("p")], label: Mine.permitLabel, Mine.permit)
    ]

    private static let search = [
        Binding(.filter, [.character("/")], label: Common.findLabel, Common.findLine)
    ]

    private static let leaving =
        [Binding(.clearFilter, [.escape], Common.clearFilter)] + moving + [
            Binding(.detailDown, [.character("J"), .alt("j")], Common.detailDown),
            Binding(.detailUp, [.character("K"), .alt("k")], Common.detailUp),
            Binding(.back, [.character("q")], label: Common.backLabel, Common.back),
        ]

    private static let closing = [
        Binding(
            .back, [.character("q"), .escape, .character("h"), .left, .backTab, .tab],
            label: Common.backLabel, Common.back)
    ]

    private static let others =
        [
            Binding(
                .nextAsset, [.character("n"), .character("J")], label: Common.nextLabel,
                Common.nextLine),
            Binding(
                .previousAsset, [.character("N"), .character("K")],
                label: Common.previousLabel, Common.previousLine),
            Binding(.filter, [.character("/")], Common.findLine),
        ] + moving

    private static let opening = [
        Binding(
            .open, [.enter, .character("l"), .right], label: Common.openLabel, Common.openLine)
    ]

    /// The tally of the books.
    static let books =
        [
            Binding(
                .open, [.enter, .character("l"), .right], label: Common.openLineLabel,
                Common.openLine)
        ] + periods + scope + [
            Binding(
                .nextSection, [.tab], label: Common.sectionLabel, Common.nextSection),
            Binding(.previousSection, [.backTab], Common.previousSection),
        ] + moving + [
            Binding(.back, [.character("q")], label: Common.backLabel, Common.back)
        ]

    /// A book or a report.
    static let book =
        opening + tabs + toPermit
        + [Binding(.asset, [.character("o")], label: Common.assetLabel, Common.asset)]
        + search + periods + scope + holding + leaving

    /// A line of a book or a report.
    static let record =
        closing + [
            Binding(
                .permit, [.character("p"), .enter], label: Mine.permitLabel, Mine.permit),
            Binding(.asset, [.character("o")], label: Common.assetLabel, Common.asset),
        ] + holding + others

    /// What is kept.
    static let keeping =
        opening + tabs + [
            Binding(.askForPurge, [.character("D")], label: Mine.askLabel, Mine.ask),
            Binding(.approvePurge, [.character("a")], label: Mine.approveLabel, Mine.approve),
            Binding(.declinePurge, [.character("r")], label: Mine.declineLabel, Mine.decline),
        ] + holding + toPermit + search
        + [Binding(.scope, [.character("A")], label: Common.scopeLabel, Common.scope)] + leaving

    /// A record that is kept, or a purge.
    static let kept =
        closing + [
            Binding(.approvePurge, [.character("a")], label: Mine.approveLabel, Mine.approve),
            Binding(.declinePurge, [.character("r")], label: Mine.declineLabel, Mine.decline),
        ] + holding + [
            Binding(
                .permit, [.character("p"), .enter], label: Mine.permitLabel, Mine.permit)
        ] + others

    /// What proves that nothing was changed.
    static let proof =
        [
            Binding(
                .back, [.character("q"), .escape, .character("h"), .left],
                label: Common.backLabel, Common.back),
            Binding(.verify, [.character("v")], label: Mine.verifyLabel, Mine.verify),
            Binding(
                .saveCheckpoint, [.character("S")], label: Words.PermitKeys.saveLabel,
                Mine.saveCheckpoint),
        ] + moving
}
