public import ArgumentParser
public import Register

extension ReadingEncoding: ExpressibleByArgument {}
extension WritingEncoding: ExpressibleByArgument {}

/// A column and a text for it: `name=資産名`.
struct ColumnValue: ExpressibleByArgument {
    let column: AssetColumn
    let text: String

    init?(argument: String) {
        guard let equals = argument.firstIndex(of: "="),
            let column = AssetColumn(rawValue: String(argument[..<equals])), column.isRead
        else { return nil }
        self.column = column
        text = String(argument[argument.index(after: equals)...])
    }

    static let allValueStrings = AssetColumn.allCases.filter(\.isRead).map { "\($0.rawValue)=…" }
}
