/// A language of the interface.
public enum Language: String, CaseIterable, Codable, Sendable {
    case ja, en
}

/// What people read, in every language of the interface.
///
/// Both are required by the initialiser, so that no string can lack one.
public struct Wording: Codable, Hashable, Sendable {
    /// The Japanese text.
    public let ja: String
    /// The English text.
    public let en: String

    /// A text in both languages.
    public init(_ ja: String, _ en: String) {
        self.ja = ja
        self.en = en
    }

    /// The text in one language.
    public func callAsFunction(_ language: Language) -> String {
        language == .ja ? ja : en
    }
}
