public import SecurityPolicy

/// Records that somebody asked to see an asset or a permit that is not theirs to see, of a high class
/// (8(1)③ア).
///
/// The register performs it itself when it refuses to answer; the person is who asked.
public struct RecordRefusedRead: NotAtASocket {
    /// The name in the ledger.
    public static let name = "read.refused"
    /// The duties of which it can be part.
    public static let duties = [Duty.read]

    /// The number of the asset or permit.
    public var number: Int

    /// A look that was refused.
    public init(number: Int) {
        self.number = number
    }

    /// Whose duty it is.
    public func authority(at door: Door) throws -> Authority { Authority(.read, .anywhere) }

    /// Carries it out.
    public func perform(at door: Door) throws -> Int? {
        // Not by the tables: in a replay a permit that was erased has never been in them.
        guard try door.row("SELECT 1 FROM about WHERE number = ?", [number]) != nil else {
            throw RegisterError.notFound(.asset, String(number))
        }
        try door.run("INSERT OR IGNORE INTO about VALUES (?, daicho_act())", [number])
        return nil
    }
}
