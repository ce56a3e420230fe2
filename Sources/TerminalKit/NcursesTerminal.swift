internal import CTerminal

#if canImport(Glibc)
    internal import Glibc
#endif

/// The terminal on standard input and output.
///
/// It follows the window's size, stops on Ctrl-Z and comes back, and turns a hang-up, SIGTERM or the
/// end of input into ``Key/hangUp``. However the program ends, also by a crash, the terminal is as it
/// was found. There can be one at a time.
///
/// ```swift
/// let terminal = try NcursesTerminal()
/// defer { terminal.suspend() }
/// ```
public final class NcursesTerminal: Terminal {
    /// Ends the wait for a key from any thread.
    public let waker = Waker { daicho_wake() }

    private var decoder: KeyDecoder
    private var keys: ArraySlice<Key> = []
    /// When an unfinished sequence is taken for what it is so far.
    private var patienceEnds: ContinuousClock.Instant?
    private var hasEnded = false
    /// What the terminal shows, so that only other rows are sent.
    private var shown: Grid?

    /// Takes the terminal, or says why that is impossible.
    public init() throws(TerminalError) {
        let result = daicho_start()
        guard result == DAICHO_STARTED else { throw Self.error(result) }
        decoder = KeyDecoder(sequences: terminfoSequences())
    }

    deinit {
        daicho_end()
    }

    /// The size of the window.
    public var size: Size { Size(width: Int(daicho_width()), height: Int(daicho_height())) }

    /// Waits for the next key.
    public func nextKey(timeout: Duration?) -> Key? {
        let deadline = timeout.map { ContinuousClock.now + $0 }
        while true {
            if let key = keys.popFirst() {
                if key != .control("Z") { return key }
                return stop()
            }
            if hasEnded { return .hangUp }
            let events = daicho_wait(milliseconds(until: [deadline, patienceEnds]))
            if events & Int32(DAICHO_INPUT) != 0 { read() }
            if events & Int32(DAICHO_END_ASKED) != 0 { end() }
            if events & Int32(DAICHO_STOP_ASKED) != 0 { return stop() }
            if events & Int32(DAICHO_CONTINUED | DAICHO_RESIZED) != 0 {
                if events & Int32(DAICHO_CONTINUED) != 0 { daicho_retake() }
                return resized()
            }
            let now = ContinuousClock.now
            if let patienceEnds, patienceEnds <= now, events & Int32(DAICHO_INPUT) == 0 {
                self.patienceEnds = nil
                keys += decoder.finish()
            }
            if !keys.isEmpty || hasEnded { continue }
            if events & Int32(DAICHO_WOKEN) != 0 { return nil }
            if let deadline, deadline <= now { return nil }
        }
    }

    /// Shows a screenful; only rows that have changed are sent.
    public func show(_ grid: Grid) {
        let grid = grid.size == size ? grid : grid.cropped(to: size)
        let known = shown?.size == grid.size ? shown : nil
        for y in 0..<grid.height where grid.row(y) != known?.row(y) { send(grid.row(y), y: y) }
        let cursor = grid.cursor ?? Position(x: -1, y: -1)
        daicho_cursor(Int32(cursor.x), Int32(cursor.y))
        daicho_paint()
        shown = grid
    }

    /// Rings the bell.
    public func beep() {
        daicho_beep()
    }

    /// Sends the whole screen again, in case something else wrote on it.
    public func repaint() {
        daicho_repaint()
    }

    /// Gives the terminal back as it was found.
    public func suspend() {
        daicho_leave()
    }

    /// Takes the terminal again and paints what was shown last.
    public func resume() {
        daicho_follow_size()
        shown = nil
        daicho_return()
    }

    private func send(_ row: ArraySlice<Cell>, y: Int) {
        daicho_row_begin(Int32(y))
        for cell in row where cell.width > 0 {
            daicho_row_add(
                cell.text, Int32(cell.width), Int32(cell.style.traits.rawValue),
                Int32(cell.style.color.rawValue))
        }
        daicho_row_end()
    }

    private func read() {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = daicho_read(&buffer, Int32(buffer.count))
        guard count >= 0 else { return end() }
        keys += decoder.feed(buffer.prefix(Int(count)))
        // An Esc is followed by its sequence at once, if there is one; a paste may take its time.
        let patience: Duration = decoder.isPasting ? .seconds(2) : .milliseconds(40)
        patienceEnds = decoder.isIncomplete ? .now + patience : nil
    }

    private func end() {
        hasEnded = true
        // What was half typed is nobody's wish any more.
        keys = []
    }

    private func stop() -> Key {
        daicho_stop()
        return resized()
    }

    private func resized() -> Key {
        daicho_follow_size()
        shown = nil
        return .resize(size)
    }

    /// The time until the earliest of these; negative, which is for ever, if there is none.
    private func milliseconds(until instants: [ContinuousClock.Instant?]) -> Int32 {
        guard let first = instants.compactMap({ $0 }).min() else { return -1 }
        let (seconds, attoseconds) = (first - .now).components
        guard seconds >= 0, attoseconds >= 0 else { return 0 }
        // Rounded up, so that the time is over when the wait is.
        let millisecond: Int64 = 1_000_000_000_000_000
        return Int32(clamping: seconds * 1000 + (attoseconds + millisecond - 1) / millisecond)
    }

    private static func error(_ result: Int32) -> TerminalError {
        let name = getenv("TERM").map { visible(String(cString: $0)) } ?? ""
        return switch Int(result) {
        case DAICHO_NOT_A_TERMINAL: .notATerminal
        case DAICHO_UNKNOWN_TERM: .unknownTerminal(name)
        case DAICHO_TOO_SIMPLE: .tooSimple(name)
        case DAICHO_NO_UTF8: .noUTF8
        case DAICHO_IN_USE: .alreadyOpen
        default: .failed
        }
    }
}

extension Unicode.Scalar {
    /// What `wcwidth` says, which ncurses moves the cursor by; for tests.
    var widthInTheCLibrary: Int {
        daicho_use_utf8() ? Int(daicho_scalar_width(value)) : -1
    }
}
