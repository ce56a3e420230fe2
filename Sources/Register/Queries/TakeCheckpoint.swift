public import SecurityPolicy

/// The checkpoint of the register as it is now.
///
/// It takes the newest entry as it stands; `Register.checkpoint` follows the chain up to it first.
public struct TakeCheckpoint: Query {
    /// Whose duty looking at this is.
    public static var duty: Duty { .audit }

    /// A checkpoint of the register as it is now.
    public init() {}

    /// Looks.
    public func answer(from reader: Reader) throws -> Checkpoint {
        try reader.checkpoint()
    }
}

extension Register {
    /// The checkpoint of the register as it is now, if the chain holds up to it.
    ///
    /// Anybody who can read the file may have it: it shows nothing but hashes.
    ///
    /// - Parameter progress: told now and then how much of the whole is done; what it throws ends it.
    /// - Throws: `RegisterError.unverified`: nobody should sign what does not verify.
    public func checkpoint(
        progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
    ) throws -> Checkpoint {
        let checkpoint = try read { try $0.checkpoint() }
        let found = try verify(against: [checkpoint], progress: progress)
        guard found.verification.result == .passed else {
            throw RegisterError.unverified(
                path: path, entry: found.verification.firstBad,
                found.verification.finding ?? .unstable)
        }
        return checkpoint
    }
}

extension Reader {
    /// The checkpoint as the newest entry has it.
    func checkpoint() throws -> Checkpoint {
        let description = try DescribeRegister.Description(self)
        let hashes = try hashes(of: [1, description.entries])
        guard let first = hashes[1], let head = hashes[description.entries] else {
            throw RegisterError.notFound(.entry, "1")
        }
        return Checkpoint(
            organisation: description.organisation, register: Hex.text(first),
            entries: description.entries, head: Hex.text(head), time: now)
    }

    /// The hashes of some entries, as far as there are such entries.
    func hashes(of entries: some Sequence<Int>) throws -> [Int: [UInt8]] {
        try Set(entries).reduce(into: [:]) { hashes, number in
            let statement = try Binding(
                "SELECT hash FROM main.entry WHERE number = ?", in: database)
            statement.bind(1, number)
            hashes[number] = try statement.first { $0.bytes(0) }
        }
    }
}
