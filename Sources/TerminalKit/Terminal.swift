/// A screen and a keyboard.
///
/// The program runs the same loop on a real terminal (``NcursesTerminal``) and on a scripted one
/// (``HeadlessTerminal``):
///
/// ```swift
/// terminal.show(draw(state))
/// while let state = update(state, terminal.nextKey(timeout: .seconds(1))) {
///     terminal.show(draw(state))
/// }
/// ```
///
/// A terminal belongs to one thread. Only its ``waker`` may be used from others.
public protocol Terminal: AnyObject {
    /// The size of the screen now.
    var size: Size { get }

    /// Ends the wait for a key from any thread.
    var waker: Waker { get }

    /// Waits for the next key.
    ///
    /// Returns nil when the time is over or when the ``waker`` was used: then it is time to look
    /// whether background work has brought something. Without a timeout it waits for ever. After the
    /// end of input, every call returns ``Key/hangUp``.
    func nextKey(timeout: Duration?) -> Key?

    /// Shows a screenful. A grid of another size is cut or padded.
    func show(_ grid: Grid)

    /// Sends the whole screen again, in case something else wrote on it.
    func repaint()

    /// Rings the bell.
    func beep()

    /// Gives the terminal back as it was found, for another program or for good.
    func suspend()

    /// Takes the terminal again after ``suspend()`` and paints what was shown last.
    func resume()
}

/// Ends a terminal's wait for a key from any thread.
public struct Waker: Sendable {
    private let action: @Sendable () -> Void

    /// Makes a waker from what it does.
    public init(_ action: @escaping @Sendable () -> Void) {
        self.action = action
    }

    /// Makes the terminal's `nextKey` return nil, now or at its next call.
    public func wake() {
        action()
    }
}
