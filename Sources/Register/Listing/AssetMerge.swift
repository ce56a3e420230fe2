internal import GRDB

/// Merging the runs of a group, and testing row by row what runs cannot say.
extension AssetPlan {
    /// The first assets after a place, of all runs of a group together, that pass.
    ///
    /// A merge that looks no farther than it must: a run gives one row, and more only when that one
    /// has had its turn, so that what is read is the page, what was tested in vain before its end,
    /// and one row a run.
    func merge(
        _ runs: [Run], after start: AssetKey?, ascending: Bool, limit: Int
    ) throws -> [AssetKey] {
        guard limit > 0, let first = runs.first else { return [] }
        // A start in an earlier group is before all of this one.
        let start = start.flatMap {
            $0.group == group(first.facet, unit: first.unit) ? $0 : nil
        }
        let reader = RunReader(plan: self, ascending: ascending)
        var heads: [RunHead] = []
        for run in runs {
            let rows = try reader.rows(of: run, after: start, limit: 1)
            if let key = rows.first?.key {
                heads.append(RunHead(run: run, rows: rows, key: key))
            }
        }
        // The next one is last, where it is cheap to take away.
        func isLater(_ left: AssetKey, _ right: AssetKey) -> Bool {
            ascending ? right < left : left < right
        }
        heads.sort { isLater($0.key, $1.key) }
        var page: [AssetKey] = []
        while var head = heads.popLast() {
            let row = head.rows[head.place]
            if row.passes, try search?.isMatch(row.key.number, self.reader) ?? true {
                page.append(row.key)
                if page.count == limit { break }
            }
            guard try head.advance(reader) else { continue }
            var low = 0
            var high = heads.count
            while low < high {
                let middle = (low + high) / 2
                if isLater(heads[middle].key, head.key) { low = middle + 1 } else { high = middle }
            }
            heads.insert(head, at: low)
        }
        return page
    }
}

/// A row of a run that passes all tests but the comparison of its text with a search; or else the
/// last of some rows that do not, to go on from.
private struct RunRow {
    let key: AssetKey
    let passes: Bool
}

/// A run and its next row.
private struct RunHead {
    let run: Run
    var rows: [RunRow]
    var place = 0
    var key: AssetKey
    /// How many rows to look at next.
    var limit = 4

    init(run: Run, rows: [RunRow], key: AssetKey) {
        self.run = run
        self.rows = rows
        self.key = key
    }

    /// Goes to the next row, looking at more of them each time; false at the end of the run.
    mutating func advance(_ reader: RunReader) throws -> Bool {
        place += 1
        if place == rows.count {
            rows = try reader.rows(of: run, after: key, limit: limit)
            limit = min(limit * 4, 1024)
            place = 0
        }
        guard place < rows.count else { return false }
        let next = rows[place].key
        guard reader.ascending ? key < next : next < key else {
            throw DamagedValue(column: "number")
        }
        key = next
        return true
    }
}

/// Reads rows of runs in the order of a plan.
private struct RunReader {
    let plan: AssetPlan
    let ascending: Bool

    /// Those of the next rows of a run after a place that pass, and the last one looked at unless
    /// the run has ended.
    func rows(of run: Run, after start: AssetKey?, limit: Int) throws -> [RunRow] {
        let byName = plan.column == .name
        let statement = try Binding(
            sql(run, byName: byName, hasStart: start != nil), in: plan.reader.database)
        statement.bind(1, run.facet.bits)
        statement.bind(2, limit)
        if let unit = run.unit { statement.bind(3, unit) }
        if let start {
            statement.bind(4, start.number)
            if byName { statement.bind(5, start.name) }
        }
        let group = plan.group(run.facet, unit: run.unit)
        let testsUnit = run.unit == nil && plan.units != nil
        let gapBits = plan.gapBits
        var rows: [RunRow] = []
        var seen = 0
        try statement.forEach { row in
            seen += 1
            let number = row.integer(0)
            let passes =
                (plan.search?.isCandidate(number) ?? true)
                && (!testsUnit || plan.units?.contains(row.integer(2)) ?? true)
                && (gapBits == 0 || Int64(row.integer(3)) & gapBits != 0)
                && plan.isDue(row, 4)
            if passes || seen == limit {
                let name = byName ? row.text(1) : ""
                rows.append(
                    RunRow(
                        key: AssetKey(group: group, name: name, number: number), passes: passes))
            }
            return true
        }
        return rows
    }

    /// Reads an index alone, unless a unit, a gap or a day is to be tested.
    private func sql(_ run: Run, byName: Bool, hasStart: Bool) -> String {
        let testsUnit = run.unit == nil && plan.units != nil
        let index = (run.unit == nil ? "asset_by_facet" : "asset_by_unit") + (byName ? "_name" : "")
        let order = ascending ? ">" : "<"
        let direction = ascending ? "" : " DESC"
        var sql = """
            SELECT number, \(byName ? "name" : "0"), \(testsUnit ? "unit" : "0"),
                \(plan.gapBits == 0 ? "0" : "gaps"), \(plan.dueBy == nil ? "0" : "erase_due")
            FROM main.asset INDEXED BY \(index) WHERE facet = ?1
            """
        if run.unit != nil { sql += " AND unit = ?3" }
        if hasStart {
            sql += byName ? " AND (name, number) \(order) (?5, ?4)" : " AND number \(order) ?4"
        }
        return sql + " ORDER BY \(byName ? "name\(direction), " : "")number\(direction) LIMIT ?2"
    }
}
