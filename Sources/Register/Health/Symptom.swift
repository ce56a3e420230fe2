public import SecurityPolicy

/// Something about a register that was looked at, and what it is like.
public struct Symptom: Hashable, Sendable {
    /// What was looked at.
    public enum Check: String, CaseIterable, Hashable, Sendable {
        /// Who may read and write the file.
        case file
        /// Who may replace it, and make its journal.
        case folder
        /// Whether SQLite's locks hold there.
        case fileSystem = "file-system"
        /// Whether there is room for a backup and a journal.
        case space
        /// Whether it can be opened at all.
        case open
        /// The settings of a connection.
        case settings
        /// How a transaction is taken back.
        case journal
        /// The version of SQLite.
        case sqlite
        /// Whether the clock is behind the ledger.
        case clock
        /// Whether SQLite finds the file sound.
        case integrity
        /// Whether tables, indexes and triggers are the program's.
        case schema
        /// Whether every entry follows from the one before.
        case chain
        /// Whether the tables are what the ledger says.
        case replay
    }

    /// How well it is.
    public enum State: String, Comparable, Sendable {
        case ok, warning, bad

        /// The worse is greater.
        public static func < (left: State, right: State) -> Bool {
            func rank(_ state: State) -> Int { state == .ok ? 0 : state == .warning ? 1 : 2 }
            return rank(left) < rank(right)
        }
    }

    /// What it is like.
    public enum Finding: Hashable, Sendable {
        /// Nothing to say but that.
        case fine
        /// The same of a standby.
        case standby
        /// A file or folder that only those may write who should.
        case mode(Int, owner: String)
        /// Everybody may write it.
        case writable(Int, owner: String)
        /// Everybody may read it.
        case readable(Int, owner: String)
        /// A group may write the file, but its members cannot make a journal that the others can read.
        case notShared(Int, owner: String)
        /// The folder is somebody else's, who can replace the file.
        case owners(file: String, folder: String)
        /// A file system of this name.
        case local(String)
        /// One over a network.
        case network(String)
        /// So many bytes are free.
        case room(free: Int, needed: Int)
        case noRoom(free: Int, needed: Int)
        /// It cannot be opened.
        case closed(RegisterError)
        /// A setting does not have its value.
        case setting(name: String, value: String)
        /// How a transaction is taken back.
        case journal(String)
        case badJournal(String)
        /// A version of SQLite.
        case version(String)
        case oldVersion(String)
        /// What the clock says, and when the newest entry was recorded.
        case clock(Moment)
        case clockBehind(Moment, newest: Moment)
        /// So many entries were verified.
        case verified(entries: Int)
        /// Something is not as it was written.
        case found(entry: Int?, Verification.Finding)
        /// What comes before it is not well.
        case notExamined
    }

    /// What was looked at.
    public let check: Check
    /// What it is like.
    public let finding: Finding

    /// How well that is.
    public var state: State {
        switch finding {
        case .fine, .standby, .mode, .local, .room, .journal, .version, .clock, .verified: .ok
        case .readable, .notShared, .owners, .network, .noRoom, .oldVersion, .notExamined,
            .found(_, .unstable), .closed(.busy):
            .warning
        case .writable, .closed, .setting, .badJournal, .clockBehind, .found: .bad
        }
    }

    /// A symptom.
    public init(_ check: Check, _ finding: Finding) {
        self.check = check
        self.finding = finding
    }
}
