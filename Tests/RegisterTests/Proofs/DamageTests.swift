import Foundation
import GRDB
import SecurityPolicy
import Testing

@testable import Register

/// Whatever stands in a file, no look at it ends the program: each query answers, or throws what
/// people are told.
///
/// On a copy without constraints and triggers, so that any value can be put anywhere.
@Suite struct DamageTests {
    /// What the program never writes: nothing, text, numbers beyond all codes and days, bytes.
    private static let values: [DatabaseValue] = [
        .null, "x".databaseValue, Int64.max.databaseValue, Data([0xFF, 0]).databaseValue,
    ]

    @Test func everyQueryAnswersOrThrows() throws {
        let bench = try TamperBench()
        try bench.addIndexes()
        let looks = try looks(bench)
        for look in looks { try look(bench.working) }
        var tried = 0
        var refused = 0
        for table in try bench.tables() where table != "content" {
            let rows = try bench.rows(table)
            // Every other row: what has become bad must meet what is still good.
            let changed = stride(from: 0, to: rows.count, by: 2).map { rows[$0] }
            for column in (rows.first?.cells.keys.sorted() ?? []) {
                let sql = "UPDATE \(table) SET \(column) = ? WHERE rowid = ?"
                for value in DamageTests.values {
                    for (rowid, _) in changed {
                        try bench.execute(sql, [value, rowid.databaseValue])
                    }
                    for look in looks {
                        tried += 1
                        do {
                            try look(bench.working)
                        } catch let error as RegisterError {
                            refused += 1
                            if case .io = error {
                                Issue.record("\(table).\(column) \(value): \(error)")
                            }
                        }
                    }
                    for (rowid, cells) in changed {
                        try bench.execute(sql, [cells[column] ?? .null, rowid.databaseValue])
                    }
                }
            }
        }
        for look in looks { try look(bench.working) }
        #expect(refused > 300)
        print("damage: \(tried) looks, \(refused) refused")
    }

    // MARK: Looks

    private typealias Look = (Register) throws -> Void

    /// Every query, in each of the ways that read other columns.
    private func looks(_ bench: TamperBench) throws -> [Look] {
        // Not for a person: of many damages nobody's appointments could be read any more.
        func look(_ query: some Query) -> Look {
            { register in _ = try register.read { try query.answer(from: $0) } }
        }
        let numbers = try bench.city.register.answer(ListAssets(), for: Fixture.auditor)
            .map(\.number)
        let permits = try bench.city.register.answer(ListPermits(), for: Fixture.auditor)
            .map(\.number)
        let papers = try bench.city.register.answer(ShowPermits(permits), for: Fixture.auditor)
            .filter { !$0.attachments.isEmpty }
        var looks: [Look] = [
            { _ = try $0.answer(DescribeRegister(), for: Fixture.auditor) }, look(ListUnits()),
            look(ListPeople()), look(NamePeople()), look(ListContractors()), look(CountAssets()),
            look(CountGaps()),
            look(CountGaps(units: ["soumu"])), look(ShowAssets(numbers)),
            look(NameAssets(numbers)), look(ShowPermits(permits)), look(ListEntries()),
            look(ShowEntry(1)), look(FindEntries()), look(ListRecords()),
        ]
        looks += [AssetOrder.Column.number, .name, .unit, .gaps].map { column in
            look(ListAssets(order: AssetOrder(column, isDescending: column == .name)))
        }
        var searched = AssetFilter()
        searched.search = "a"
        var unit = AssetFilter()
        unit.units = ["soumu"]
        var gap = AssetFilter()
        gap.gap = Policy.fujieda.obligations.first?.id
        for filter in [searched, unit, gap] {
            looks += [look(ListAssets(filter: filter)), look(CountMatches(filter))]
        }
        for number in numbers.suffix(1) {
            looks += [
                look(ExplainClass(asset: number)), look(AssetHistory(asset: number)),
                look(TraceContents(number)),
            ]
        }
        for scope in [PermitFilter.Scope.all, .inbox, .overdue] {
            let filter = PermitFilter(scope, person: "manager")
            looks += [look(ListPermits(filter)), look(CountPermits([filter]))]
        }
        looks.append(look(ListPermits(PermitFilter(states: PermitState.allCases, search: "p"))))
        looks += ["carry-out", "disposal"].map { look(ReadBook($0)) }
        looks += papers.map { look(ReadAttachment(permit: $0.number, file: "z")) }
        return looks
    }
}
