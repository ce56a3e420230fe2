/// A way of removing data from a medium or equipment, by the terms of NIST SP 800-88.
public struct SanitizationMethod: Hashable, Sendable {
    /// The code: `clear`, `purge`, `destroy`.
    public let code: String
    /// What people read, with examples of what counts.
    public let name: Wording
    /// Whether nothing can be restored afterwards, as 5(2)⑪ア demands for C1 and C2.
    public let isIrreversible: Bool

    /// A method.
    public init(_ code: String, _ name: Wording, isIrreversible: Bool) {
        self.code = code
        self.name = name
        self.isIrreversible = isIrreversible
    }
}
