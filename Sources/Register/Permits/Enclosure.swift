/// A file that comes along with an act, whose entry has only its digest.
enum Enclosure {
    /// No file came.
    case none
    /// Its bytes.
    case bytes([UInt8])
    /// It came with the act once, and the act is only performed again.
    case elsewhere
}
