internal import Register
internal import SecurityPolicy

extension SampleCity {
    /// The first line of the sample rows: the fields of an import.
    static let header =
        "external-id,name,kind,unit,c,i,a,criteria,traits,measures,location,purpose,note\n"

    /// Writes a CSV file of so many assets, for measuring an import; the same rows each time.
    ///
    /// Units are those of the sample city hall with sixty sections. Rows have no quotes, and sets
    /// of codes are separated by spaces.
    ///
    /// - Parameters:
    ///   - rows: how many assets, besides the header.
    ///   - write: takes the text piece by piece, whole lines each time.
    public static func csv(rows: Int, write: (String) throws -> Void) throws {
        let templates = templates()
        var piece = header
        piece.reserveCapacity(1 << 17)
        for row in 0..<rows {
            let template = templates[row % templates.count]
            let round = row / templates.count
            piece += "A-"
            let digits = String(row + 1)
            for _ in 0..<max(0, 8 - digits.utf8.count) { piece += "0" }
            piece += digits
            piece += template.name
            if round > 0 {
                piece += " 第"
                piece += String(round + 1)
                piece += "号"
            }
            piece += template.rest
            if piece.utf8.count > 1 << 16 {
                try write(piece)
                piece.removeAll(keepingCapacity: true)
            }
        }
        if !piece.isEmpty { try write(piece) }
    }

    private struct Template {
        /// A comma and the name.
        let name: String
        /// All behind the name.
        let rest: String
    }

    private static func templates() -> [Template] {
        // 2026-04-02; any day would do, so that it be the same one.
        let start = InventoryMaker.Season(start: Day(number: 20_545))
        let sections = Organisation.departments(sections: 60).flatMap(\.sections)
        return sections.enumerated().flatMap { index, section in
            var maker = InventoryMaker(section, at: index, season: start, seed: seed)
            return maker.make().entries.map(template)
        }
    }

    private static func template(_ entry: Inventory.Entry) -> Template {
        let fields = entry.fields
        let classes = entry.classing == .never ? nil : entry.profile.classes
        let digits = [classes?.c, classes?.i, classes?.a].map { $0.map(String.init) ?? "" }
        let criteria = classes == nil ? [] : entry.profile.criteria
        let lists = [criteria, fields.traits, fields.measures].map { $0.joined(separator: " ") }
        let texts = [fields.location, fields.purpose, fields.note].map { $0 ?? "" }
        let rest = [fields.kind.rawValue, fields.unit] + digits + lists + texts
        return Template(
            name: ",\(fields.name)", rest: ",\(rest.joined(separator: ","))\n")
    }
}
