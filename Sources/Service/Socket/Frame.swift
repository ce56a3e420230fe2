/// A piece of a conversation: what it is, and its bytes.
///
/// On the wire: the length of the bytes in 4 bytes, big-endian; what they are in one; they.
struct Frame {
    /// What a frame is.
    enum Kind: UInt8 {
        /// Who comes, and what both ends speak (``Hello``, ``Welcome``).
        case hello = 1
        /// What is wanted (``Request``).
        case request
        /// Bytes of a file that go with what is wanted, or with what is answered; none: its end.
        case bytes
        /// A file of the answer begins: its name.
        case file
        /// How far it is: two numbers.
        case progress
        /// What came of it.
        case answer
        /// Why nothing came of it (``Failure``).
        case failure
        /// A signature for the bytes that came before is asked for, in this namespace.
        case sign
    }

    let kind: Kind
    let payload: [UInt8]

    /// The longest act or query: one with some hundred thousand numbers of assets.
    static let longestRequest = 8 << 20
    /// The longest answer: some hundred thousand lines of a list.
    static let longestAnswer = 256 << 20
    /// The longest frame of somebody who has not said who they are.
    static let longestHello = 4096
    /// Of a file, so much goes into a frame.
    static let piece = 256 << 10
}
