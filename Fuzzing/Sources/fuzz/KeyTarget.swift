import TerminalKit

extension Target {
    /// Keys from what a terminal sends: however the bytes are cut, the same keys; letters are
    /// themselves; and what has a name is found by it.
    static let keys = Target(name: "keys") { bytes in
        var decoder = fresh
        let whole = decoder.feed(bytes) + decoder.finish()
        check(!decoder.isIncomplete && decoder.finish().isEmpty, "something is left")
        var other = fresh
        var keys: [Key] = []
        for byte in bytes { keys += other.feed(CollectionOfOne(byte)) }
        keys += other.finish()
        check(keys == whole, "\(keys) is not \(whole)")
        if bytes.allSatisfy({ (0x20..<0x7F).contains($0) }) {
            check(
                whole == bytes.map { .character(Character(Unicode.Scalar($0))) },
                "letters were not themselves")
        }
        // Names are looked for without haste.
        guard bytes.count < 12 else { return }
        for key in whole where key != .unknown {
            check(Key(name: key.name) == key, "\(key) is not found by \(key.name)")
            check(!key.name.contains(" "), "a name with a space: \(key.name)")
        }
        _ = try? Key.script(String(decoding: bytes, as: UTF8.self))
    }

    /// Making one merges tables, which is not what is tried.
    private static let fresh = KeyDecoder()
}
