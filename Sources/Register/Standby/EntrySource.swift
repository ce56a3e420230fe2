/// Where a standby's entries come from: the register that it follows, at the other end of a pipe.
public protocol EntrySource: AnyObject {
    /// Whether questions are answered; else it sends what it sends.
    var answers: Bool { get }

    /// Asks something.
    func ask(_ question: StreamQuestion) throws

    /// The next line, without its line feed.
    ///
    /// - Parameter waits: whether to wait for one that has not come yet.
    /// - Throws: ``StreamFault``, and whatever keeps it from being read.
    func next(waits: Bool) throws -> SourceLine
}

/// What comes next from a source.
public enum SourceLine: Sendable {
    /// A line.
    case line([UInt8])
    /// Nothing has come yet.
    case nothing
    /// Nothing more will come.
    case end
}

/// What a standby says of the register that it follows, instead of taking its entries.
public struct Departure: Error, Hashable, Sendable {
    /// What was found.
    public enum Finding: Hashable, Sendable {
        /// The first host's ledger is not the one that the standby has, or is none.
        case ledger(Verification.Finding)
        /// What comes is no stream of entries.
        case stream(StreamFault)
        /// The paper that an entry attaches did not come along, or is another one.
        case paper
    }

    /// What was found.
    public let finding: Finding
    /// The first entry of which that can be said.
    public let firstBad: Int?
    /// How many entries the standby has.
    public let entries: Int
    /// The hash of the newest of them, in hexadecimal.
    public let head: String
    /// How many entries the first host says that it has.
    public let source: Int?
}

/// That a body was erased before the standby had it: the standby has to be made anew, because half a
/// record cannot be erased.
public struct ErasedBeforehand: Error, Hashable, Sendable {
    /// The entry whose body it was.
    public let entry: Int
}
