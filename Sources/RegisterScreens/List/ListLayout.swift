internal import TerminalKit

/// Where the list and the detail are.
///
/// The detail is beside the list in a wide window and below it in a tall one; else it takes the place
/// of the list when it is opened.
struct ListLayout: Hashable, Sendable {
    /// Where the list is.
    var list: Area?
    /// Where the detail is.
    var detail: Area?

    /// From this width the detail is beside the list.
    static let wide = 100
    /// From this height it is below.
    static let tall = 33

    init(_ size: Size, isDetailFocused: Bool) {
        let whole = Area(x: 0, y: 0, width: size.width, height: size.height)
        if size.width >= ListLayout.wide {
            // The list grows to what all its columns need, the detail to what reads well.
            let width = min(max(42, size.width * 2 / 5), 90)
            list = Area(x: 0, y: 0, width: size.width - width - 2, height: size.height)
            detail = Area(
                x: size.width - width, y: 0, width: width, height: size.height)
        } else if size.height >= ListLayout.tall {
            let height = size.height / 2
            list = Area(x: 0, y: 0, width: size.width, height: size.height - height)
            detail = Area(x: 0, y: size.height - height, width: size.width, height: height)
        } else if isDetailFocused {
            detail = whole
        } else {
            list = whole
        }
    }

    /// The lines of the list that are seen below its headings.
    var visibleLines: Int { max(1, (list?.height ?? 1) - 1) }
}

extension Area {
    /// This part within another one.
    func inside(_ outer: Area) -> Area {
        Area(x: outer.x + x, y: outer.y + y, width: width, height: height)
    }
}
