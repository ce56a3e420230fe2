/// Keys from the bytes that a terminal sends.
///
/// A pure machine: bytes go in, keys come out. An Esc may be the Esc key or begin a sequence; while
/// ``isIncomplete`` is true, the caller waits a moment and then calls ``finish()``. A sequence that
/// means nothing is swallowed whole, so that its tail is not taken for commands.
///
/// ```swift
/// var decoder = KeyDecoder()
/// decoder.feed([0x1B, 0x5B, 0x41])  // [.up]
/// ```
public struct KeyDecoder: Sendable {
    private var buffer: [UInt8] = []
    /// The bytes pasted so far, while a paste goes on.
    private var pasted: [UInt8]?
    private let sequences: [[UInt8]: Key]

    /// Makes a decoder that knows what nearly all terminals send, and what this one does.
    public init(sequences: [[UInt8]: Key] = [:]) {
        self.sequences = commonSequences.merging(sequences) { _, own in own }
    }

    /// Whether the bytes so far are the beginning of something.
    public var isIncomplete: Bool { !buffer.isEmpty || pasted != nil }

    /// Whether a paste has begun and not ended.
    public var isPasting: Bool { pasted != nil }

    /// Takes bytes and gives the keys that are complete.
    public mutating func feed(_ bytes: some Sequence<UInt8>) -> [Key] {
        buffer += bytes
        return decode(isFinal: false)
    }

    /// Gives the keys for what is left, because nothing more is coming.
    public mutating func finish() -> [Key] {
        var keys = decode(isFinal: true)
        if let pasted {
            keys.append(.paste(String(decoding: pasted + buffer, as: UTF8.self)))
            self.pasted = nil
            buffer = []
        }
        return keys
    }

    private mutating func decode(isFinal: Bool) -> [Key] {
        var keys: [Key] = []
        var rest = buffer[...]
        while !rest.isEmpty {
            if pasted != nil {
                guard let text = takePasted(&rest) else { break }
                keys.append(.paste(text))
                continue
            }
            switch next(in: rest, isFinal: isFinal) {
            case .incomplete:
                buffer = Array(rest)
                return keys
            case .pasteBegins(let length):
                pasted = []
                rest = rest.dropFirst(length)
            case .key(let key, let length):
                keys.append(key)
                rest = rest.dropFirst(length)
            }
        }
        buffer = Array(rest)
        return keys
    }

    private enum Step {
        case key(Key, length: Int)
        case pasteBegins(length: Int)
        case incomplete
    }

    private func next(in bytes: ArraySlice<UInt8>, isFinal: Bool) -> Step {
        guard let first = bytes.first else { return .incomplete }
        switch first {
        case 0x1B: return escape(in: bytes, isFinal: isFinal)
        case 0x0D, 0x0A: return .key(.enter, length: 1)
        case 0x09: return .key(.tab, length: 1)
        case 0x08, 0x7F: return .key(.backspace, length: 1)
        case 0..<0x20:
            return .key(.control(Character(Unicode.Scalar(first + 0x40))), length: 1)
        case 0x20..<0x7F: return .key(.character(Character(Unicode.Scalar(first))), length: 1)
        default: return scalar(in: bytes, isFinal: isFinal)
        }
    }

    // MARK: Characters

    private func scalar(in bytes: ArraySlice<UInt8>, isFinal: Bool) -> Step {
        let length = utf8Length(bytes.first ?? 0)
        // Bytes that cannot go on the character end it, so that a broken one costs only itself.
        let found = bytes.prefix(length).dropFirst().prefix { $0 & 0xC0 == 0x80 }.count + 1
        if found < length, found == bytes.count, !isFinal { return .incomplete }
        guard let text = String(validating: bytes.prefix(found), as: UTF8.self),
            let scalar = text.unicodeScalars.first, scalar.properties.generalCategory != .control
        else { return .key(.unknown, length: found) }
        return .key(.character(Character(scalar)), length: found)
    }

    private func utf8Length(_ lead: UInt8) -> Int {
        switch lead {
        case 0xC2..<0xE0: 2
        case 0xE0..<0xF0: 3
        case 0xF0..<0xF5: 4
        default: 1
        }
    }

    // MARK: Sequences

    private func escape(in bytes: ArraySlice<UInt8>, isFinal: Bool) -> Step {
        let incomplete = isFinal ? Step.key(.escape, length: 1) : .incomplete
        for length in stride(from: min(bytes.count, 8), to: 1, by: -1) {
            if let key = sequences[Array(bytes.prefix(length))] {
                return .key(key, length: length)
            }
        }
        guard bytes.count > 1 else { return incomplete }
        if !isFinal, sequences.keys.contains(where: { $0.starts(with: bytes) }) {
            return .incomplete
        }
        switch bytes[bytes.startIndex + 1] {
        case 0x5B:
            return controlSequence(in: bytes, isFinal: isFinal)
        case 0x4F:
            // Esc O and one byte: a key of the keypad. Alone it is Alt-O.
            if bytes.count > 2 { return .key(.unknown, length: 3) }
            return isFinal ? .key(.alt("O"), length: 2) : .incomplete
        case 0x1B:
            return .key(.escape, length: 1)
        default:
            switch next(in: bytes.dropFirst(), isFinal: isFinal) {
            case .key(.character(let character), let length):
                return .key(.alt(character), length: length + 1)
            case .incomplete: return incomplete
            default: return .key(.escape, length: 1)
            }
        }
    }

    /// Esc [ with parameters 30–3F, intermediates 20–2F and a final byte 40–7E (ECMA-48, 5.4).
    private func controlSequence(in bytes: ArraySlice<UInt8>, isFinal: Bool) -> Step {
        let body = bytes.dropFirst(2)
        let inner = body.prefix { (0x20..<0x40).contains($0) }
        guard let last = body.dropFirst(inner.count).first else {
            if !isFinal { return .incomplete }
            return inner.isEmpty
                ? .key(.alt("["), length: 2) : .key(.unknown, length: bytes.count)
        }
        let length = 2 + inner.count + 1
        // A byte that cannot be part of it broke it off, and is read for itself.
        guard (0x40..<0x7F).contains(last) else { return .key(.unknown, length: length - 1) }
        let parameters = inner.split(separator: 0x3B, omittingEmptySubsequences: false)
            .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
        if last == 0x7E, parameters == [200] { return .pasteBegins(length: length) }
        return .key(modified(parameters, last), length: length)
    }

    /// Keys with Shift, Alt or Ctrl, as xterm sends them: `1;5C`, `3;2~`.
    private func modified(_ parameters: [Int], _ last: UInt8) -> Key {
        guard parameters.count == 2 else { return .unknown }
        let plain =
            last == 0x7E
            ? Array("\u{1B}[\(parameters[0])~".utf8) : [0x1B, 0x5B, last]
        // 3 and up has Alt or Ctrl in it; 2 is Shift alone.
        switch sequences[plain] ?? .unknown {
        case .left where parameters[1] > 2: return .wordLeft
        case .right where parameters[1] > 2: return .wordRight
        case let key: return key
        }
    }

    // MARK: Paste

    /// Moves pasted bytes out of the buffer; gives the text when its end is there.
    private mutating func takePasted(_ rest: inout ArraySlice<UInt8>) -> String? {
        let end: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]  // Esc [201~
        while let first = rest.first {
            if first == 0x1B {
                if rest.starts(with: end) {
                    rest = rest.dropFirst(end.count)
                    let text = String(decoding: pasted ?? [], as: UTF8.self)
                    pasted = nil
                    return text
                }
                if rest.count < end.count, end.starts(with: rest) { return nil }
            }
            pasted?.append(first)
            rest = rest.dropFirst()
        }
        return nil
    }
}
