/// Something that nobody may do without the permission of others, 許可.
public struct PermitKind: Hashable, Sendable {
    /// The code: `carry-out`.
    public let code: String
    /// What is permitted.
    public let name: Wording
    /// The clause that demands it; its rule says what it demands.
    public let clause: Clause
    /// The roles that decide, each of them.
    public let deciders: [Role]
    /// Whether one of the deciders is enough.
    public let isOneEnough: Bool

    /// A kind of permit.
    public init(
        _ code: String, _ name: Wording, clause: Clause, deciders: [Role], isOneEnough: Bool = false
    ) {
        self.code = code
        self.name = name
        self.clause = clause
        self.deciders = deciders
        self.isOneEnough = isOneEnough
    }
}
