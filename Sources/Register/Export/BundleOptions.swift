public import SecurityPolicy

/// What a bundle is to have.
public struct BundleOptions {
    /// The first and the last day of the books; nil: they are open.
    public var from: Day?
    public var until: Day?
    /// Only these sections and what is below them, by code; none: all.
    public var units: [String]
    /// How the files for spreadsheets are written.
    public var encoding: WritingEncoding
    /// All words.
    public var words: any BundleWords
    /// Signs a file: given its path and the namespace, leaves `PATH.sig` beside it; nil: nothing
    /// is signed.
    public var sign: ((_ path: String, _ namespace: String) throws -> Void)?

    /// What a bundle is to have.
    public init(
        from: Day? = nil, until: Day? = nil, units: [String] = [],
        encoding: WritingEncoding = .utf8Mark, words: any BundleWords,
        sign: ((_ path: String, _ namespace: String) throws -> Void)? = nil
    ) {
        self.from = from
        self.until = until
        self.units = units
        self.encoding = encoding
        self.words = words
        self.sign = sign
    }
}

/// What a bundle has.
public struct BundleReport: Codable, Sendable {
    /// Up to which entry it reaches, and the hash of that one.
    public let entries: Int
    public let head: String
    /// How many permits and lines its books have, and how many bodies and papers go along.
    public let permits: Int
    public let lines: Int
    public let bodies: Int
    public let papers: Int
}

/// What of a bundle's text its encoding cannot hold, file by file; nothing was written.
public struct BundleFault: Error, Sendable {
    /// The file, and each character with its row and column.
    public let file: String
    public let fault: ExportFault

    /// What cannot be held of a file.
    public init(file: String, fault: ExportFault) {
        self.file = file
        self.fault = fault
    }
}
