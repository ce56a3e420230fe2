import SecurityPolicy

/// Whether a clause is upheld.
enum ClauseStatus: String {
    case upheld, partly
    case notYet = "not-yet"
}

extension ClauseRule {
    /// Whether the clause is upheld: in part where `.notYet` stands beside other ways.
    var status: ClauseStatus {
        if upheld.allSatisfy({ $0 == .notYet }) { return .notYet }
        return upheld.contains(.notYet) ? .partly : .upheld
    }
}
