internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// The app on the screen.
extension App {
    /// The screenful.
    func draw() -> Grid {
        var grid = Grid(size)
        guard !isTooSmall, let top = stacks.top?.screen else {
            Frame.drawTooSmall(on: &grid, world)
            return grid
        }
        Frame.drawTitle(on: &grid, world)
        Frame.drawPlaces(on: &grid, current: stacks.place, world)
        top.draw(on: &grid, in: Frame.body(of: size), world)
        if let working {
            Frame.draw(Message(text: working.said), on: &grid, world)
            Frame.drawStopKey(on: &grid, world)
            return grid
        }
        if let typed = number.text {
            Frame.draw(Message(text: Words.Screen.typingNumber(typed)), on: &grid, world)
        } else if let message {
            Frame.draw(message, on: &grid, world)
        } else {
            top.drawStatus(on: &grid, in: Frame.status(of: size), world)
        }
        Frame.drawKeys(of: top, isLast: stacks.isLast, on: &grid, world)
        return grid
    }
}
