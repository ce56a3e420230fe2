internal import CTerminal
internal import Synchronization

/// A terminal without a terminal: keys come from a script, and every screen is kept.
///
/// ```swift
/// let terminal = HeadlessTerminal(width: 60, height: 16, keys: try Key.script("/ Type:情報 Enter"))
/// run(screens, on: terminal)
/// terminal.text  // the last screen, row by row
/// ```
///
/// After the last key comes ``Key/hangUp``. A ``Key/resize(_:)`` in the script changes the size.
public final class HeadlessTerminal: Terminal {
    /// The size of the screen now.
    public private(set) var size: Size
    /// Every screen that was shown, oldest first.
    public private(set) var frames: [Grid] = []
    /// How often the bell rang.
    public private(set) var beeps = 0
    /// Whether the terminal has been given back.
    public private(set) var isSuspended = false
    /// Ends the wait for a key from any thread.
    public let waker: Waker
    /// Whether background work is still going on.
    ///
    /// While it is, `nextKey` returns nil instead of the next key of the script, so that a scenario
    /// does not depend on how fast the work is.
    public var isBusy: () -> Bool = { false }

    private var keys: ArraySlice<Key>
    private let wakes: Wakes

    /// Makes a terminal that types the keys.
    public init(width: Int, height: Int, keys: [Key] = []) {
        size = Size(width: width, height: height)
        self.keys = keys[...]
        let wakes = Wakes()
        self.wakes = wakes
        waker = Waker { wakes.isPending.store(true, ordering: .releasing) }
    }

    /// Adds keys to the end of the script.
    public func type(_ keys: [Key]) {
        self.keys += keys
    }

    /// Adds the characters of a text to the end of the script.
    public func type(_ text: String) {
        keys += text.map { .character($0) }
    }

    /// The last screen as text, row by row; empty if nothing was shown.
    public var text: [String] { frames.last?.rows ?? [] }

    /// The next key of the script.
    public func nextKey(timeout: Duration?) -> Key? {
        if wakes.isPending.exchange(false, ordering: .acquiring) { return nil }
        if isBusy() {
            wakes.pause()
            return nil
        }
        guard let key = keys.popFirst() else { return .hangUp }
        if case .resize(let size) = key { self.size = size }
        if case .hangUp = key { keys = [] }
        return key
    }

    /// Keeps a screen.
    public func show(_ grid: Grid) {
        frames.append(grid)
    }

    /// Does nothing: nothing else writes here.
    public func repaint() {}

    /// Counts the bell.
    public func beep() {
        beeps += 1
    }

    /// Notes that the terminal was given back.
    public func suspend() {
        isSuspended = true
    }

    /// Notes that the terminal was taken again.
    public func resume() {
        isSuspended = false
    }
}

/// Whether the waker was used since the last look; shared with the threads that use it.
private final class Wakes: Sendable {
    let isPending = Atomic(false)

    /// Lets other threads run for a moment.
    func pause() {
        daicho_pause(1)
    }
}
