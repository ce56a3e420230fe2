/// The lines of a long list that are loaded, which of them is selected, and which are seen.
///
/// It holds a few pages around what is seen, however long the list is. Lines are added at both ends
/// before they are needed, and dropped at the far end. A move that reaches beyond what is loaded
/// goes as far as it can; the rest is owed until the lines come.
struct ListWindow<Line: ListLine>: Sendable {
    /// The lines, in the order of the list.
    private(set) var lines: [Line] = []
    /// Whether the list begins with the first line here.
    private(set) var reachesFirst = true
    /// Whether it ends with the last one.
    private(set) var reachesLast = true
    /// The index of the selected line.
    private(set) var selected = 0
    /// The index of the first line that is seen.
    private(set) var top = 0
    /// How many lines are seen.
    private(set) var height = 1
    /// The rest of a move, in lines.
    private(set) var owed = 0
    /// How many lines of the list are before the first one here, if that is known.
    private var before: Int?

    /// The selected line.
    var selection: Line? { lines.indices.contains(selected) ? lines[selected] : nil }

    /// The place of the selected line in a list of so many, from 1, if it is known.
    func ordinal(of count: Int) -> Int? {
        guard selection != nil else { return nil }
        let before = before ?? (reachesLast && count >= lines.count ? count - lines.count : nil)
        return before.map { $0 + selected + 1 }
    }

    /// The lines to ask for at a time.
    var pageSize: Int { max(50, 2 * height) }

    /// Whether all of the list is here.
    var isWhole: Bool { reachesFirst && reachesLast }

    /// What to load before a move needs it, if anything.
    var wanted: ListPlace? {
        if !reachesLast, selected + 2 * height >= lines.count || owed > 0, let last = lines.last {
            return .after(last.number)
        }
        if !reachesFirst, selected < 2 * height || owed < 0, let first = lines.first {
            return .before(first.number)
        }
        return nil
    }

    /// Fits the view into so many lines.
    mutating func fit(height: Int) {
        self.height = max(1, height)
        show()
    }

    /// Moves the selection; the view follows when it must.
    mutating func move(by distance: Int) {
        let goal = selected + distance
        selected = clamped(goal)
        let missing = goal - selected
        owed = (missing > 0 && !reachesLast) || (missing < 0 && !reachesFirst) ? missing : 0
        show()
    }

    /// Moves the view by screenfuls, and the selection with it.
    mutating func page(by pages: Int) {
        // One line stays in view, to go on reading from.
        let distance = pages * max(1, height - 1)
        top += distance
        move(by: distance)
    }

    /// Selects the first line here, or the last.
    mutating func moveToEnd(_ isLast: Bool) {
        owed = 0
        selected = isLast ? lines.count - 1 : 0
        show()
    }

    /// Shows other lines instead, with the selection on the line at an index.
    ///
    /// The selected line stays where it was on the screen if it can.
    mutating func replace(with page: ListPage<Line>, selecting index: Int) {
        let row = selected - top
        lines = page.lines
        reachesFirst = page.reachesFirst
        reachesLast = page.reachesLast
        before = page.reachesFirst ? 0 : nil
        owed = 0
        selected = clamped(index)
        top = selected - row
        show()
    }

    /// Adds the lines after the last one.
    mutating func append(_ page: ListPage<Line>) {
        lines += page.lines
        reachesLast = page.reachesLast
        let surplus = min(lines.count - 8 * pageSize, top - 2 * height)
        if surplus > 0 {
            lines.removeFirst(surplus)
            reachesFirst = false
            before = before.map { $0 + surplus }
            selected -= surplus
            top -= surplus
        }
        payOff()
    }

    /// Adds the lines before the first one.
    mutating func prepend(_ page: ListPage<Line>) {
        lines = page.lines + lines
        reachesFirst = page.reachesFirst
        before = page.reachesFirst ? 0 : before.map { $0 - page.lines.count }
        selected += page.lines.count
        top += page.lines.count
        let surplus = min(lines.count - 8 * pageSize, lines.count - top - 3 * height)
        if surplus > 0 {
            lines.removeLast(surplus)
            reachesLast = false
        }
        payOff()
    }

    private mutating func payOff() {
        let owed = owed
        self.owed = 0
        if abs(owed) >= height { top += owed }
        if owed != 0 { move(by: owed) }
    }

    private func clamped(_ index: Int) -> Int {
        min(max(0, index), max(0, lines.count - 1))
    }

    /// Moves the view as little as possible so that the selection is seen and no room is wasted.
    private mutating func show() {
        selected = clamped(selected)
        top = min(max(top, selected - height + 1), selected)
        top = max(0, min(top, lines.count - height))
    }
}
