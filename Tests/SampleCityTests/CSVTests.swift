import Foundation
import Register
import SampleCity
import SecurityPolicy
import Testing

@Suite struct CSVTests {
    @Test func rowsAreAssets() throws {
        var text = ""
        try SampleCity.csv(rows: 20_000) { text += $0 }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 20_002 && lines.last == "")
        #expect(
            lines[0]
                == "external-id,name,kind,unit,c,i,a,criteria,traits,measures,location,purpose,note"
        )
        #expect(!text.contains("\""))
        let policy = Policy.fujieda
        var identifiers = Set<Substring>()
        for line in lines.dropFirst().dropLast() {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            #expect(fields.count == 13)
            identifiers.insert(fields[0])
            #expect(AssetKind(rawValue: String(fields[2])) != nil)
            let classes = fields[4...6]
            #expect(classes.allSatisfy(\.isEmpty) || classes.allSatisfy { Int($0) != nil })
            func codes(_ column: Int) -> [String] {
                fields[column].split(separator: " ").map(String.init)
            }
            #expect(policy.bits(ofCriteria: codes(7)) != nil)
            #expect(policy.bits(ofTraits: codes(8)) != nil)
            #expect(policy.bits(ofMeasures: codes(9)) != nil)
        }
        #expect(identifiers.count == 20_000)
    }

    @Test func importTakesThem() throws {
        let city = try City(sections: 60)
        let path = city.folder.appending(path: "rows.csv").path
        var text = ""
        try SampleCity.csv(rows: 12_000) { text += $0 }
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        let report = try city.register.importAssets(from: path, by: City.founder)
        #expect(report.faults == [])
        #expect(report.ignoredHeaders == [])
        #expect(report.registered == 12_000)
    }

    @Test func isFast() throws {
        var bytes = 0
        let duration = try ContinuousClock().measure {
            try SampleCity.csv(rows: 1_000_000) { bytes += $0.utf8.count }
        }
        print("1,000,000 rows: \(bytes) bytes in \(duration)")
        #expect(bytes > 100_000_000)
    }
}
