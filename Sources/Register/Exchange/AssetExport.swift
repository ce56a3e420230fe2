internal import GRDB
public import SecurityPolicy

extension Desk {
    /// Writes the assets that pass a filter as a CSV file for spreadsheets, in the order of their
    /// numbers.
    ///
    /// The file can be imported again.
    ///
    /// Reads some thousand assets a transaction, so that writers are not held up. The file appears
    /// whole, or not at all.
    ///
    /// - Parameter progress: told now and then how many assets are written.
    /// - Returns: how many assets were written.
    /// - Throws: `ExportFault` that names each character that the encoding cannot hold; `CSVFault`
    ///   if the file cannot be written; `RegisterError`.
    public func exportAssets(
        to path: String, _ filter: AssetFilter = AssetFilter(),
        encoding: WritingEncoding = .utf8Mark, language: Language = .ja, for caller: Caller,
        progress: (_ assets: Int) -> Void = { _ in }
    ) throws -> Int {
        let file = try CSVFile(path: path, encoding)
        try file.append(AssetColumn.allCases.map { $0.header(language) })
        var list = ListAssets(filter: filter, limit: 2000)
        var count = 0
        while true {
            let numbers = try answer(list, for: caller).map(\.number)
            guard let last = numbers.last else { break }
            for row in try answer(
                ExportAssets(numbers: numbers, language: language), for: caller)
            {
                try file.append(row)
            }
            count += numbers.count
            progress(count)
            list.place = .after(last)
        }
        do {
            try file.finish()
        } catch {
            guard file.faultCount > 0 else { throw error }
            throw ExportFault(faults: file.faults, count: file.faultCount)
        }
        return count
    }
}

/// Everything that an encoding cannot hold of an export; nothing was written.
public struct ExportFault: Codable, Error, Hashable, Sendable {
    /// Each character, with its row and column.
    public let faults: [CSVFault]
    /// How many there are; not all are kept.
    public let count: Int
}
