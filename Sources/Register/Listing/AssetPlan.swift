internal import GRDB
internal import SecurityPolicy

/// How a page of a list is found.
///
/// The assets of one facet (and unit) are a *run*: an index gives them by number or by name. Few
/// hundred facets are in use, so that any filter on what is packed in a facet, and any order by it,
/// is a choice of runs, in groups; the page is the merge of the group's runs. What runs cannot
/// say — a search, one obligation — is tested row by row.
struct AssetPlan {
    let reader: Reader
    let filter: AssetFilter
    let column: AssetOrder.Column
    /// The chosen units; nil: all, in no order.
    let units: Set<Int>?
    /// The bits of which one must be among the gaps; zero: no such test.
    let gapBits: Int64
    /// The last day on which they are to be erased, as it is in the table; nil: no such test.
    let dueBy: String?
    let search: AssetSearch?

    /// The rank of each unit by code, chosen or not, for the order by unit: the place where a page
    /// starts may have left the choice.
    let ranks: [Int: Int]
    let thresholds: Thresholds

    /// Where one way to find a page becomes slower than another.
    struct Thresholds {
        /// With more units than this, facets are merged across all units and each row's unit is
        /// tested.
        var manyUnits = 40
        /// Up to this many candidates of a search or with a gap are fetched and sorted; above, the
        /// order's runs are walked and tested, since a candidate cannot be far.
        var fewCandidates = 4000
    }

    init(
        filter: AssetFilter, order: AssetOrder, reader: Reader,
        thresholds: Thresholds = Thresholds()
    ) throws {
        self.reader = reader
        self.filter = filter
        self.thresholds = thresholds
        column = order.column
        units = try AssetPlan.units(filter, order, reader)
        ranks = column == .unit ? try AssetPlan.ranks(reader) : [:]
        gapBits = try filter.gap.map { try AssetPlan.gapBits($0, reader) } ?? 0
        dueBy = filter.eraseDueBy?.description
        let query = SearchText.query(filter.search)
        search = query.isEmpty ? nil : try AssetSearch(query, reader: reader)
    }

    /// The numbers of a page.
    func numbers(after start: AssetKey?, ascending: Bool, limit: Int) throws -> [Int] {
        if column == .number,
            let near = try near(after: start?.number, ascending: ascending, limit: limit)
        {
            return near
        }
        if let search {
            if search.count <= thresholds.fewCandidates {
                return try sorted(
                    search.numbers, after: start, ascending: ascending, limit: limit)
            }
            if column == .number, try 4 * runTotal(limit: search.count / 4 + 1) >= search.count {
                return try walk(search, after: start, ascending: ascending, limit: limit)
            }
        }
        if dueBy != nil, let few = try fewDue() {
            return try sorted(few, after: start, ascending: ascending, limit: limit)
        }
        if gapBits != 0, let few = try fewWithGap() {
            return try sorted(few, after: start, ascending: ascending, limit: limit)
        }
        var found: [AssetKey] = []
        try forEachGroup(ascending: ascending, from: start) { group in
            found += try merge(
                group, after: start, ascending: ascending, limit: limit - found.count)
            return found.count < limit
        }
        return found.map(\.number)
    }

    /// How many assets pass.
    func count() throws -> Int {
        if let search {
            if search.isExact, units == nil, filter.passesEveryFacet, gapBits == 0 {
                return search.count
            }
            return try sorted(search.numbers, after: nil, ascending: true, limit: .max).count
        }
        if let dueBy { return try countDue(by: dueBy) }
        guard gapBits != 0 else { return try runTotal() }
        return try runs(ofEachUnit: true).reduce(0) { total, run in
            let count = try reader.row(
                """
                SELECT count(*) FROM asset WHERE facet = ?1 AND (?2 IS NULL OR unit = ?2)
                    AND gaps & ?3
                """, [run.facet.bits, run.unit, gapBits])
            return try total + (count?[0] ?? 0)
        }
    }

    /// Where an asset stands in the order.
    func key(of number: Int) throws -> AssetKey {
        guard
            let row = try reader.row(
                "SELECT unit, facet, name FROM asset WHERE number = ?", [number])
        else { throw try reader.door.absence(of: .asset, number) }
        return try AssetKey(
            group: group(Facet(bits: row[1]), unit: row[0]), name: column == .name ? row[2] : "",
            number: number)
    }

    /// The group of the order to which a run belongs; groups ascend with it.
    func group(_ facet: Facet, unit: Int?) -> Int {
        switch column {
        case .number, .name: 0
        case .kind: facet.kind
        case .c: facet.c
        case .i: facet.i
        case .a: facet.a
        case .gaps: facet.gapCount
        case .state: facet.isRetired ? 1 : 0
        case .unit: unit.flatMap { ranks[$0] } ?? 0
        }
    }

    /// A page in the order of numbers if it can be filled by looking at ten times as many assets as
    /// it has: so it is with the list that people see first.
    private func near(after start: Int?, ascending: Bool, limit: Int) throws -> [Int]? {
        let (looks, isTooMany) = limit.multipliedReportingOverflow(by: 10)
        let statement = try Binding(
            """
            SELECT number, facet, unit, gaps, erase_due FROM main.asset WHERE number \(ascending ? ">" : "<") ?
            ORDER BY number \(ascending ? "ASC" : "DESC") LIMIT ?
            """, in: reader.database)
        statement.bind(1, start ?? (ascending ? 0 : .max))
        statement.bind(2, isTooMany ? .max : looks)
        var numbers: [Int] = []
        var seen = 0
        try statement.forEach { row in
            seen += 1
            if filter.passes(Facet(bits: row.integer(1))),
                units?.contains(row.integer(2)) ?? true,
                gapBits == 0 || Int64(row.integer(3)) & gapBits != 0,
                isDue(row, 4), try search?.isMatch(row.integer(0), reader) ?? true
            {
                numbers.append(row.integer(0))
            }
            return numbers.count < limit
        }
        return numbers.count == limit || seen < looks ? numbers : nil
    }

    /// A page of few candidates: fetch them all, and sort.
    private func sorted(
        _ numbers: some Sequence<Int>, after start: AssetKey?, ascending: Bool, limit: Int
    ) throws -> [Int] {
        var keys: [AssetKey] = []
        for number in numbers {
            if let key = try passing(number), start.map({ ascending ? $0 < key : key < $0 }) ?? true
            {
                keys.append(key)
            }
        }
        keys.sort { ascending ? $0 < $1 : $1 < $0 }
        return keys.prefix(limit).map(\.number)
    }

    /// The place of an asset in the order, if it passes everything.
    private func passing(_ number: Int) throws -> AssetKey? {
        let statement = try Binding(
            """
            SELECT facet, unit, gaps, name, external_id, location, note, erase_due FROM asset
            WHERE number = ?
            """, in: reader.database)
        return try statement.with(number).first { row -> AssetKey? in
            let facet = Facet(bits: row.integer(0))
            let unit = row.integer(1)
            guard filter.passes(facet), units?.contains(unit) ?? true,
                gapBits == 0 || Int64(row.integer(2)) & gapBits != 0, isDue(row, 7),
                search?.matches(row, from: 3) ?? true
            else { return nil }
            return AssetKey(
                group: group(facet, unit: unit), name: column == .name ? row.text(3) : "",
                number: number)
        } ?? nil
    }

    /// A page of a search in the order of numbers: the index is in that order.
    private func walk(
        _ search: AssetSearch, after start: AssetKey?, ascending: Bool, limit: Int
    ) throws -> [Int] {
        var numbers: [Int] = []
        try search.forEach(ascending: ascending, from: start?.number) { number in
            if try passing(number) != nil { numbers.append(number) }
            return numbers.count < limit
        }
        return numbers
    }

    /// The chosen units of those that are seen, or all for the order by unit.
    private static func units(
        _ filter: AssetFilter, _ order: AssetOrder, _ reader: Reader
    ) throws -> Set<Int>? {
        guard !filter.units.isEmpty || order.column == .unit else { return reader.units }
        let roots = try filter.units.map(reader.door.unit)
        let ids: [Int] = try reader.rows("SELECT id FROM unit").map { try $0[0] }
        let chosen = try ids.filter { id in
            guard !roots.isEmpty else { return true }
            return try reader.door.ancestors(of: id).contains { roots.contains($0) }
        }
        return reader.units?.intersection(chosen) ?? Set(chosen)
    }

    private static func gapBits(_ obligation: String, _ reader: Reader) throws -> Int64 {
        guard let bits = reader.policy.bits(ofObligations: [obligation]) else {
            throw RegisterError.refused(
                .unknownCode(
                    family: .obligation, code: obligation,
                    accepted: reader.policy.obligations.map(\.id)))
        }
        return bits
    }

    private static func ranks(_ reader: Reader) throws -> [Int: Int] {
        let ids: [Int] = try reader.rows("SELECT id FROM unit ORDER BY code").map { try $0[0] }
        return Dictionary(zip(ids, 0...), uniquingKeysWith: { first, _ in first })
    }
}

/// An asset's place in an order.
struct AssetKey: Comparable {
    let group: Int
    let name: String
    let number: Int

    /// Names by their UTF-8, as SQLite's indexes have them.
    static func < (left: AssetKey, right: AssetKey) -> Bool {
        if left.group != right.group { return left.group < right.group }
        if left.name != right.name || !left.name.utf8.elementsEqual(right.name.utf8) {
            return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
        }
        return left.number < right.number
    }
}

extension AssetFilter {
    /// Whether assets of a facet pass, as far as a facet can say.
    func passes(_ facet: Facet) -> Bool {
        func agrees(_ wanted: Bool?, _ actual: Bool) -> Bool { wanted.map { $0 == actual } ?? true }
        return (kinds.isEmpty || kinds.contains(AssetKind(bit: facet.kind)))
            && classes.allSatisfy { $1.contains(facet.classification[$0]) }
            && agrees(isClassified, !facet.isUnclassified)
            && agrees(specificPersonal, facet.isSpecificPersonal)
            && agrees(hasResidue, facet.hasResidue)
            && agrees(hasGaps, facet.gapCount > 0)
            && (gap == nil || facet.gapCount > 0)
            && (state.map { ($0 == .retired) == facet.isRetired } ?? true)
    }

    /// Whether every facet passes.
    var passesEveryFacet: Bool {
        var rest = self
        rest.search = ""
        rest.units = []
        var all = AssetFilter()
        all.state = nil
        return rest == all
    }
}
