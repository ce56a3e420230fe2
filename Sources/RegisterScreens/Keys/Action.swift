internal import SecurityPolicy

/// Something that a key does.
enum Action: String, CaseIterable, Sendable {
    // Moving.
    case up, down, pageUp, pageDown, first, last
    // The list.
    case open, filter, clearFilter, narrow, widen, views, sort, reverse, refresh
    case detailUp, detailDown
    // Marks.
    case mark, markAll
    /// Has no key: a dialog does it once its act is done.
    case clearMarks
    // Acts on assets.
    case classify, putIn, takeOut, sanitize, copy, tree, why, history
    // Dialogs.
    case toggle, raise, lower, fold, unfold
    // The detail.
    case previousAsset, nextAsset
    // Lists: the asset of a line, all units instead of the own ones.
    case asset, scope
    // Between the lists of a screen.
    case nextTab, previousTab
    // Permits.
    case applyForPermit, approvePermit, rejectPermit, sendBackPermit
    case startPermit, finishPermit, acknowledgePermit, extendPermit, revisePermit, withdrawPermit
    case reportLoss, revokePermit, attachPaper, savePaper
    // The books: the period, the permit of a line.
    case nextPeriod, previousPeriod, allPeriods, permit
    // How long records are kept.
    case holdRecord, releaseRecord, askForPurge, approvePurge, declinePurge
    // The register of a past day; verifying again; what a checkpoint says, into a file.
    case past, verify, saveCheckpoint
    // Typing and choosing.
    case accept, cancel, erase, delete, nextSection, previousSection
    // Filling in.
    case nextField, previousField, nextChoice, previousChoice, confirm, addAsset
    // What is done with assets.
    case registerAsset, correctAsset, changeMeasures, moveAsset, retireAsset
    // Everywhere.
    case actions
    case back, quit, help, jump, undo, repaint, suspend
}

extension Action {
    /// Whether it leads to an act.
    var writes: Bool {
        switch self {
        case .classify, .putIn, .takeOut, .sanitize, .copy, .applyForPermit, .approvePermit,
            .rejectPermit, .sendBackPermit, .startPermit, .finishPermit, .acknowledgePermit,
            .extendPermit, .revisePermit, .withdrawPermit, .reportLoss, .revokePermit, .attachPaper,
            .registerAsset, .correctAsset, .changeMeasures, .moveAsset, .retireAsset, .undo,
            .holdRecord, .releaseRecord, .askForPurge, .approvePurge, .declinePurge:
            true
        default: false
        }
    }
}

extension Screen {
    /// Why an action cannot be done now; nil: it can.
    func reasonAgainst(_ action: Action, _ world: World) -> Wording? {
        world.reasonAgainst(action) ?? reasonAgainst(action)
    }
}
