internal import GRDB
internal import SecurityPolicy

/// What indexes of their own give: the assets with one gap, and those that are to be erased.
extension AssetPlan {
    /// The assets with the gap that is asked for, if they are few.
    func fewWithGap() throws -> [Int]? {
        let next = try Binding(
            """
            SELECT gaps FROM main.asset INDEXED BY asset_by_gaps
            WHERE gaps <> 0 AND gaps > ? ORDER BY gaps LIMIT 1
            """, in: reader.database)
        let members = try Binding(
            "SELECT number FROM main.asset INDEXED BY asset_by_gaps WHERE gaps = ? AND gaps <> 0 LIMIT ?",
            in: reader.database)
        var numbers: [Int] = []
        var last = 0
        while let gaps = try next.with(last).first({ $0.integer(0) }) {
            guard gaps > last else { throw DamagedValue(column: "gaps") }
            last = gaps
            guard Int64(gaps) & gapBits != 0 else { continue }
            members.bind(1, gaps)
            members.bind(2, thresholds.fewCandidates + 1 - numbers.count)
            try members.forEach {
                numbers.append($0.integer(0))
                return true
            }
            if numbers.count > thresholds.fewCandidates { return nil }
        }
        return numbers
    }

    /// The assets that are to be erased by the day that is asked for, if they are few.
    func fewDue() throws -> [Int]? {
        let members = try Binding(
            "SELECT number FROM asset WHERE erase_due <= ? LIMIT ?", in: reader.database)
        members.bind(1, dueBy)
        members.bind(2, thresholds.fewCandidates + 1)
        var numbers: [Int] = []
        try members.forEach {
            numbers.append($0.integer(0))
            return true
        }
        return numbers.count > thresholds.fewCandidates ? nil : numbers
    }

    /// How many assets that are to be erased pass.
    func countDue(by day: String) throws -> Int {
        let members = try Binding(
            "SELECT facet, unit, gaps FROM asset WHERE erase_due <= ?", in: reader.database)
        members.bind(1, day)
        var count = 0
        try members.forEach { row in
            if filter.passes(Facet(bits: row.integer(0))),
                units?.contains(row.integer(1)) ?? true,
                gapBits == 0 || Int64(row.integer(2)) & gapBits != 0
            {
                count += 1
            }
            return true
        }
        return count
    }

    /// Whether the day in a column is one by which the asset is asked for.
    func isDue(_ row: Columns, _ column: Int32) -> Bool {
        guard let dueBy else { return true }
        return row.optionalText(column).map { $0 <= dueBy } ?? false
    }
}
