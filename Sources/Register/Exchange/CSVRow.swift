/// One row of a CSV file: its cells as UTF-8, and what was wrong with it.
///
/// Give the same value to every ``CSVReader/nextRow(into:)``: it reuses its buffers. The cells are
/// always valid UTF-8; what was not is U+FFFD, and is among the faults.
struct CSVRow {
    /// The physical line on which the row starts.
    var line = 0
    /// What was wrong with the row, in the order of the file.
    ///
    /// A row that has any must not be imported.
    var faults: [CSVFault] = []
    /// The cells' bytes, one after another.
    var bytes: [UInt8] = []
    /// Where in `bytes` each cell ends.
    var ends: [Int] = []

    /// How many cells the row has.
    var count: Int { ends.count }

    /// A cell's text.
    subscript(_ index: Int) -> String {
        String(decoding: bytes[range(index)], as: UTF8.self)
    }

    /// All cells' texts.
    var texts: [String] { ends.indices.map { self[$0] } }

    /// A cell's bytes, where they are.
    func withUTF8<Result>(
        of index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        try bytes.withUnsafeBufferPointer { try body(.init(rebasing: $0[range(index)])) }
    }

    /// Where in `bytes` a cell is.
    func range(_ index: Int) -> Range<Int> {
        (index == 0 ? 0 : ends[index - 1])..<ends[index]
    }

    /// The fault of a row that has not as many cells as the header; nil if it has.
    func raggedFault(expected: Int) -> CSVFault? {
        if count == expected { return nil }
        return CSVFault(
            .ragged(found: count, expected: expected), line: line,
            column: min(count, expected) + 1)
    }

    /// Empties the row.
    mutating func reset(line: Int) {
        self.line = line
        faults.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }
}
