internal import SecurityPolicy
internal import TerminalKit

/// Keys, what they do, and in which words; the line of keys and the help are made from this.
struct Binding: Sendable {
    /// What the keys do.
    let action: Action
    /// The keys; the first is the one that is shown where there is little room.
    let keys: [Key]
    /// A word or two for the line of keys; nil: the line leaves it out.
    let label: Wording?
    /// A sentence for the help.
    let help: Wording

    init(_ action: Action, _ keys: [Key], label: Wording? = nil, _ help: Wording) {
        self.action = action
        self.keys = keys
        self.label = label
        self.help = help
    }
}

/// What the keys act on: each has its own section of the keymap.
enum KeyContext: CaseIterable, Sendable {
    case list, table, tally, line, detail, permits, permit, books, book, record, keeping, kept
    case proof, filter, panel, views, naming, menu
    case classify, handling, choosing, tree, why, field, form, formChoice, actions, help, everywhere

    /// Whether characters are text here and not commands.
    var takesText: Bool {
        switch self {
        case .filter, .naming, .field, .form, .actions: true
        default: false
        }
    }

    /// What the section is called in the help.
    var name: Wording {
        switch self {
        case .list: Words.Keys.list
        case .table: Words.Keys.table
        case .tally: Words.Keys.tally
        case .line: Words.Keys.line
        case .detail: Words.Keys.detail
        case .permits: Words.PermitKeys.permits
        case .permit: Words.PermitKeys.permit
        case .books: Words.AuditKeys.books
        case .book: Words.AuditKeys.book
        case .record: Words.AuditKeys.record
        case .keeping: Words.AuditKeys.keeping
        case .kept: Words.AuditKeys.kept
        case .proof: Words.AuditKeys.proof
        case .filter: Words.Keys.filter
        case .panel: Words.Keys.panel
        case .views: Words.Filter.views
        case .naming: Words.Keys.naming
        case .menu: Words.Keys.menu
        case .classify: Words.Keys.classifyDialog
        case .handling: Words.Keys.handlingDialog
        case .choosing: Words.Keys.choosing
        case .tree: Words.Keys.treeScreen
        case .why: Words.Keys.whyScreen
        case .field: Words.Keys.field
        case .form: Words.Keys.form
        case .formChoice: Words.Keys.formChoice
        case .actions: Words.Keys.actionSearch
        case .help: Words.Keys.help
        case .everywhere: Words.Keys.everywhere
        }
    }
}

/// All keys, in the order in which the help shows them.
enum Keymap {
    /// What a key does, or nil if nothing.
    ///
    /// Where characters are commands, full-width ones count as well, so that an input method left on
    /// is no obstacle.
    static func action(for key: Key, in context: KeyContext) -> Action? {
        let key = context.takesText ? key : key.asCommand
        for section in [context, .everywhere] {
            if case .character = key, context.takesText { break }
            if let found = bindings(in: section).first(where: { $0.keys.contains(key) }) {
                return found.action
            }
        }
        return nil
    }

    /// The keys of a section.
    static func bindings(in context: KeyContext) -> [Binding] {
        switch context {
        case .list: list
        case .table: table
        case .tally: tally
        case .line: line
        case .detail: detail
        case .permits: permits
        case .permit: permit
        case .books: books
        case .book: book
        case .record: record
        case .keeping: keeping
        case .kept: kept
        case .proof: proof
        case .filter: filter
        case .panel: panel
        case .views: views
        case .naming: naming
        case .menu: menu
        case .classify: classify
        case .handling: handling
        case .choosing: choosing
        case .tree: tree
        case .why: why
        case .field: field
        case .form: form
        case .formChoice: formChoice
        case .actions: actionSearch
        case .help: help
        case .everywhere: everywhere
        }
    }

    static let moving = moving(pageDown: [.character(" ")])

    /// Moving, with more keys that go down a page.
    static func moving(pageDown more: [Key] = []) -> [Binding] {
        [
            Binding(.down, [.character("j"), .down, .control("N")], Words.Keys.down),
            Binding(.up, [.character("k"), .up, .control("P")], Words.Keys.up),
            Binding(
                .pageDown, [.pageDown] + more + [.control("F"), .control("D")],
                Words.Keys.pageDown),
            Binding(
                .pageUp, [.pageUp, .character("b"), .control("B"), .control("U")], Words.Keys.pageUp
            ),
            Binding(.first, [.character("g"), .home, .character("<")], Words.Keys.first),
            Binding(.last, [.character("G"), .end, .character(">")], Words.Keys.last),
        ]
    }

    /// What can be done with an asset, or with all that are marked.
    private static let onAssets = [
        Binding(
            .classify, [.character("c")], label: Words.Keys.classifyLabel, Words.Keys.classify),
        Binding(.putIn, [.character("i")], label: Words.Keys.putInLabel, Words.Keys.putIn),
        Binding(.why, [.character("w")], label: Words.Keys.whyLabel, Words.Keys.why),
        Binding(.takeOut, [.character("o")], label: Words.Keys.takeOutLabel, Words.Keys.takeOut),
    ]

    /// What is done less often: in the line of keys where there is room.
    private static let onAssetsToo = [
        Binding(
            .sanitize, [.character("z")], label: Words.Keys.sanitizeLabel, Words.Keys.sanitize),
        Binding(.copy, [.character("y")], label: Words.Keys.copyLabel, Words.Keys.copy),
        Binding(.tree, [.character("t")], label: Words.Keys.treeLabel, Words.Keys.tree),
        Binding(
            .history, [.character("H")], label: Words.Places.history, Words.Keys.assetHistory),
    ]

    private static let list =
        [
            Binding(
                .open, [.enter, .character("l"), .right, .tab], label: Words.Keys.openLabel,
                Words.Keys.open),
            Binding(.filter, [.character("/")], label: Words.Keys.findLabel, Words.Keys.find),
            Binding(.narrow, [.character("f")], label: Words.Keys.narrowLabel, Words.Keys.narrow),
            Binding(.widen, [.backspace], Words.Keys.widen),
        ] + onAssets + applying([.character("p"), .character("P")]) + [
            Binding(.views, [.character("v")], label: Words.Keys.viewsLabel, Words.Keys.views),
            Binding(.clearFilter, [.escape], Words.Keys.clearMarksOrFilter),
            Binding(.sort, [.character("s")], label: Words.Keys.sortLabel, Words.Keys.sort),
            Binding(.reverse, [.character("S")], Words.Keys.reverse),
        ] + assetActs + moving() + [
            Binding(.detailDown, [.character("J"), .alt("j")], Words.Keys.detailDown),
            Binding(.detailUp, [.character("K"), .alt("k")], Words.Keys.detailUp),
            Binding(.back, [.character("q")], label: Words.Keys.leaveLabel, Words.Keys.leave),
            Binding(
                .mark, [.character(" ")], label: Words.Keys.markLabel, Words.Keys.mark),
            Binding(.markAll, [.character("*")], Words.Keys.markAll),
        ] + onAssetsToo

    private static let table =
        [
            Binding(
                .open, [.enter, .character("l"), .right, .tab], label: Words.Keys.openLabel,
                Words.Keys.openLine),
            Binding(.filter, [.character("/")], label: Words.Keys.findLabel, Words.Keys.findLine),
            Binding(.asset, [.character("o")], label: Words.Keys.assetLabel, Words.Keys.asset),
            Binding(.clearFilter, [.escape], Words.Keys.clearFilter),
        ] + moving + [
            Binding(.detailDown, [.character("J"), .alt("j")], Words.Keys.detailDown),
            Binding(.detailUp, [.character("K"), .alt("k")], Words.Keys.detailUp),
            Binding(.back, [.character("q")], label: Words.Keys.backLabel, Words.Keys.back),
        ]

    private static let tally =
        [
            Binding(
                .open, [.enter, .character("l"), .right, .tab], label: Words.Keys.openLineLabel,
                Words.Keys.openLine),
            Binding(.scope, [.character("a")], label: Words.Keys.scopeLabel, Words.Keys.scope),
        ] + moving + [
            Binding(.back, [.character("q")], label: Words.Keys.backLabel, Words.Keys.back)
        ]

    private static let line =
        [
            Binding(
                .back, [.character("q"), .escape, .character("h"), .left, .backTab, .tab],
                label: Words.Keys.backLabel, Words.Keys.back),
            Binding(
                .asset, [.character("o"), .enter], label: Words.Keys.assetLabel, Words.Keys.asset),
            Binding(
                .nextAsset, [.character("n"), .character("J")], label: Words.Keys.nextLabel,
                Words.Keys.nextLine),
            Binding(
                .previousAsset, [.character("p"), .character("K")],
                label: Words.Keys.previousLabel, Words.Keys.previousLine),
            Binding(.filter, [.character("/")], Words.Keys.findLine),
        ] + moving

    private static let detail =
        [
            Binding(
                .back, [.character("q"), .escape, .character("h"), .left, .backTab, .tab],
                label: Words.Keys.backLabel, Words.Keys.back),
            Binding(
                .nextAsset, [.character("n"), .character("J")], label: Words.Keys.nextLabel,
                Words.Keys.next),
            Binding(
                .previousAsset, [.character("p"), .character("K")],
                label: Words.Keys.previousLabel, Words.Keys.previous),
        ] + onAssets + applying([.character("P")]) + assetActs + [
            Binding(.filter, [.character("/")], Words.Keys.find)
        ] + onAssetsToo + moving

    private static let menu = [
        Binding(
            .accept, [.enter, .character(" ")], label: Words.Keys.chooseLabel, Words.Keys.choose),
        Binding(
            .cancel, [.escape, .character("q")], label: Words.Keys.cancelLabel, Words.Keys.cancel),
        Binding(.down, [.character("j"), .down, .control("N"), .character("s")], Words.Keys.down),
        Binding(.up, [.character("k"), .up, .control("P")], Words.Keys.up),
        Binding(.first, [.character("g"), .home], Words.Keys.first),
        Binding(.last, [.character("G"), .end], Words.Keys.last),
        Binding(.reverse, [.character("S")], label: Words.Keys.reverseLabel, Words.Keys.reverse),
    ]

    private static let help =
        [
            Binding(
                .back, [.character("q"), .escape, .character("?"), .function(1), .left],
                label: Words.Keys.backLabel, Words.Keys.back)
        ] + moving

    private static let everywhere = [
        Binding(
            .help, [.character("?"), .function(1)], label: Words.Keys.helpLabel, Words.Keys.showHelp
        ),
        Binding(
            .actions, [.character(":")], label: Words.Keys.actionsLabel, Words.Keys.actions),
        Binding(.jump, [.character("#")], Words.Keys.jump),
        Binding(.undo, [.character("u")], Words.Keys.undo),
        Binding(.past, [.character("T")], Words.AuditKeys.past),
        Binding(.refresh, [.function(5)], Words.Keys.refresh),
        Binding(.repaint, [.control("L")], Words.Keys.repaint),
        Binding(.suspend, [.control("Z")], Words.Keys.suspend),
        Binding(.quit, [.character("Q"), .control("C")], Words.Keys.quit),
    ]
}
