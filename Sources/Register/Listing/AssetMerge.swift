internal import GRDB

/// Merging the runs of a group.
extension AssetPlan {
    /// The first assets after a place, of all runs of a group together.
    ///
    /// The runs are ordered by their first asset; a run whose first asset comes after a full page's
    /// last one has nothing to give, nor have the runs after it.
    func merge(
        _ runs: [Run], after start: AssetKey?, ascending: Bool, limit: Int
    ) throws -> [AssetKey] {
        guard limit > 0, let first = runs.first else { return [] }
        // A start in an earlier group is before all of this one.
        let start = start.flatMap {
            $0.group == group(first.facet, unit: first.unit) ? $0 : nil
        }
        func precedes(_ left: AssetKey, _ right: AssetKey) -> Bool {
            ascending ? left < right : right < left
        }
        let heads = try runs.compactMap { run in
            try rows(of: run, after: start, ascending: ascending, limit: 1).first.map { (run, $0) }
        }.sorted { precedes($0.1, $1.1) }

        var page: [AssetKey] = []
        for (run, head) in heads {
            let last = page.count == limit ? page[limit - 1] : nil
            if let last, !precedes(head, last) { break }
            page += try rows(
                of: run, after: start, ascending: ascending, limit: limit, before: last)
            page.sort(by: precedes)
            if page.count > limit { page.removeSubrange(limit...) }
        }
        return page
    }

    /// The first assets of a run after a place that pass what a run cannot say, up to another place.
    private func rows(
        of run: Run, after start: AssetKey?, ascending: Bool, limit: Int, before end: AssetKey? = nil
    ) throws -> [AssetKey] {
        let byName = column == .name
        let statement = try Binding(
            sql(run, byName: byName, hasStart: start != nil, ascending: ascending),
            in: reader.database)
        statement.bind(1, run.facet.bits)
        if let unit = run.unit { statement.bind(2, unit) }
        if let start {
            statement.bind(3, start.number)
            if byName { statement.bind(4, start.name) }
        }
        if gapBits != 0 { statement.bind(5, Int(gapBits)) }
        let group = group(run.facet, unit: run.unit)
        let testsUnit = units != nil && run.unit == nil
        var found: [AssetKey] = []
        try statement.forEach { row in
            let number = row.integer(0)
            let key = AssetKey(group: group, name: byName ? row.text(1) : "", number: number)
            if let end, ascending ? end < key : key < end { return false }
            if testsUnit, !(units?.contains(row.integer(2)) ?? true) { return true }
            if let search, try !search.isMatch(number, reader) { return true }
            found.append(key)
            return found.count < limit
        }
        return found
    }

    private func sql(_ run: Run, byName: Bool, hasStart: Bool, ascending: Bool) -> String {
        let testsUnit = units != nil && run.unit == nil
        let index = (run.unit == nil ? "asset_by_facet" : "asset_by_unit") + (byName ? "_name" : "")
        let order = ascending ? ">" : "<"
        let direction = ascending ? "" : " DESC"
        var sql = "SELECT number, \(byName ? "name" : "0")\(testsUnit ? ", unit" : "") FROM asset "
        sql += "INDEXED BY \(index) WHERE facet = ?1"
        if run.unit != nil { sql += " AND unit = ?2" }
        if hasStart {
            sql += byName ? " AND (name, number) \(order) (?4, ?3)" : " AND number \(order) ?3"
        }
        if gapBits != 0 { sql += " AND gaps & ?5" }
        return sql + " ORDER BY \(byName ? "name\(direction), " : "")number\(direction)"
    }
}
