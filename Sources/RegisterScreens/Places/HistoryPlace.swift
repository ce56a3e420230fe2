internal import Register
internal import SecurityPolicy

/// Every entry of the ledger.
enum HistoryPlace: Place {
    static let digit: Character = "5"
    static let name = Words.Places.history
    static let help = Words.Places.historyHelp

    static func open(_ world: World) -> any Screen {
        let rule = world.policy.duty(.audit)
        guard !world.facts.roles.contains(where: { rule.roles.contains($0.role) }) else {
            return ListScreen(EntrySource(.ledger))
        }
        let (message, accepted) = Words.refusal(
            .notTheDuty(.audit, roles: rule.roles, unit: nil, clause: rule.clause),
            policy: world.policy)
        return ListScreen(
            EntrySource(
                .ledger, refusal: Words.History.refused(message, rule.clause, accepted)))
    }
}
