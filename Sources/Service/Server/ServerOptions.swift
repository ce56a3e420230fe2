public import Register
public import SecurityPolicy

/// How a register is served.
public struct ServerOptions: Sendable {
    /// The version of the program; clients of another one are turned away.
    public var program: String
    /// The host's name, for the entries.
    public var host: String
    /// The accounts, by number, that speak for others: those to which sshd lets people in by a key
    /// of their own and a forced command that names them.
    public var doorkeepers: Set<UInt32>
    /// How many conversations go on at once, and how many of them may be one account's.
    public var conversations = 1000
    public var conversationsOfOne = 64
    /// How many seconds a frame may take from its first byte to its last, in or out.
    public var patience = 20.0
    /// How many bytes of a file are taken.
    public var longestFile = 1 << 30
    /// All words of a bundle in a language.
    public var bundleWords: @Sendable (Language) -> any BundleWords
    /// Told what an operator wants to know.
    public var log: @Sendable (ServerEvent) -> Void

    /// Options.
    public init(
        program: String, host: String, doorkeepers: Set<UInt32> = [],
        bundleWords: @escaping @Sendable (Language) -> any BundleWords,
        log: @escaping @Sendable (ServerEvent) -> Void = { _ in }
    ) {
        self.program = program
        self.host = host
        self.doorkeepers = doorkeepers
        self.bundleWords = bundleWords
        self.log = log
    }
}

/// What an operator wants to know.
public enum ServerEvent: Hashable, Sendable {
    /// Somebody was turned away: the number of the account, and why.
    case turnedAway(uid: UInt32, SocketError)
    /// A conversation ended because of what the client sent, or did not take.
    case broken(uid: UInt32, SocketError)
    /// Its own locks could not be let go: nobody can look any more until it is started anew.
    case stuck
}
