import ArgumentParser
import Register
import RegisterScreens
import SecurityPolicy

/// A class on one axis as a filter: `C1`.
struct ClassFilter: ExpressibleByArgument {
    let axis: Axis
    let level: Int

    init?(argument: String) {
        guard let axis = Axis(rawValue: argument.prefix(1).lowercased()),
            let level = Int(argument.dropFirst()), axis.classes.contains(level)
        else { return nil }
        self.axis = axis
        self.level = level
    }

    static let allValueStrings = Axis.allCases.flatMap { axis in
        axis.classes.map { "\(axis.rawValue.uppercased())\($0)" }
    }
}

/// A column, with `:desc` for the reverse order.
struct SortOrder: ExpressibleByArgument {
    let order: AssetOrder

    init?(argument: String) {
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
        guard let column = parts.first.flatMap({ AssetOrder.Column(rawValue: String($0)) }),
            parts.count == 1 || parts.count == 2 && ["asc", "desc"].contains(parts[1])
        else { return nil }
        order = AssetOrder(column, isDescending: parts.count == 2 && parts[1] == "desc")
    }

    static let allValueStrings = AssetOrder.Column.allCases.map(\.rawValue)
}

/// Which assets by their state.
enum StateFilter: String, CaseIterable, ExpressibleByArgument {
    case inUse = "in-use"
    case retired, all
}

/// A number of things to show: at least one.
struct Limit: ExpressibleByArgument {
    let count: Int

    init?(argument: String) {
        guard let count = Int(argument), count > 0 else { return nil }
        self.count = count
    }
}

/// Goes through a list in pages, so that a long list neither fills memory nor holds a transaction.
struct Pages {
    /// How many things a page has.
    static let size = 500

    /// Prints every page.
    ///
    /// - Parameters:
    ///   - limit: how many things at most.
    ///   - hasHeading: whether people get the titles of the columns.
    ///   - next: the page of so many things after the last one of the page before.
    ///   - json: the things of a page.
    ///   - table: adds the things of a page to a table.
    static func print<Line>(
        _ session: Session, limit: Int?, table empty: Table, hasHeading: Bool = true,
        next: (Line?, Int) throws -> [Line], json: ([Line]) throws -> [JSON],
        row: (inout Table, Line) -> Void
    ) throws {
        var table = empty
        var shown = 0
        var last: Line?
        while true {
            let wanted = min(size, (limit ?? Int.max) - shown)
            let page = wanted > 0 ? try next(last, wanted) : []
            if session.isJSON {
                let elements = try json(page).map(\.text).joined(separator: ",\n")
                let separator = elements.isEmpty ? "" : shown == 0 ? "[\n" : ",\n"
                try Output.send(separator + elements)
            } else {
                for line in page { row(&table, line) }
                try Output.send(shown == 0 && hasHeading ? table.text : table.body)
                table.clear()
            }
            shown += page.count
            last = page.last
            if page.count < wanted || page.isEmpty { break }
        }
        if session.isJSON { try Output.send(shown == 0 ? "[]\n" : "\n]\n") }
    }
}
