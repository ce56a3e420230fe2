internal import SecurityPolicy

/// Something wrong with a file of assets, and where.
public struct ImportFault: Codable, Hashable, Sendable {
    /// What is wrong.
    public enum Kind: Codable, Hashable, Sendable {
        /// The file is not good CSV there.
        case csv(CSVFault)
        /// A value that the column does not take, and some that it does.
        case unknownValue(String, accepted: [String])
        /// A name that several codes have.
        case severalCodes(String, [String])
        /// Nothing where something is needed.
        case missing
        /// A column that is needed is not in the header.
        case columnMissing
        /// Two columns of the header mean the same.
        case columnTwice
        /// A mapping names a header that the file does not have.
        case headerMissing(String)
        /// The file names the same external number twice; the line of the first.
        case duplicate(String, firstLine: Int)
        /// There is no such unit.
        case unknownUnit(String)
        /// A rule refuses the row.
        case refused(Refusal)
    }

    /// The physical line, from 1.
    public let line: Int
    /// The number of the cell in its row, from 1; 0 if it is none in particular.
    public let column: Int
    /// What the column is.
    public let field: AssetColumn?
    /// What is wrong.
    public let kind: Kind

    init(line: Int, column: Int, field: AssetColumn?, _ kind: Kind) {
        self.line = line
        self.column = column
        self.field = field
        self.kind = kind
    }
}

/// How a file of assets is read.
public struct ImportOptions: Codable, Sendable {
    /// The encoding.
    public var encoding = ReadingEncoding.auto
    /// Headers of columns that are called otherwise.
    public var headers: [AssetColumn: String] = [:]
    /// Values for columns that the file lacks, and for empty cells.
    public var defaults: [AssetColumn: String] = [:]
    /// Whether only to look for faults.
    public var isDryRun = false

    /// A file as this program writes it.
    public init() {}
}

/// What an import did, or would have done.
public struct ImportReport: Codable, Hashable, Sendable {
    /// Rows read.
    public internal(set) var rows = 0
    /// Assets entered.
    public internal(set) var registered = 0
    /// Rows whose asset was there already, and the same.
    public internal(set) var unchanged = 0
    /// Lines whose asset was there already, and differs: left as it is.
    public internal(set) var different: [Int] = []
    /// Headers that mean nothing here.
    public internal(set) var ignoredHeaders: [String] = []
    /// Everything that is wrong, at most `faultLimit`.
    public internal(set) var faults: [ImportFault] = []
    /// How many faults there are.
    public internal(set) var faultCount = 0
    /// Whether the assets were entered.
    public internal(set) var isDone = false
    /// The numbers that the assets entered got, in runs.
    public private(set) var numbers: [ClosedRange<Int>] = []
    /// The receipt of the last asset entered.
    public internal(set) var receipt: Receipt? {
        didSet {
            guard let receipt, !receipt.repeated, let number = receipt.number else { return }
            if let last = numbers.last, last.upperBound == number - 1 {
                numbers[numbers.count - 1] = last.lowerBound...number
            } else {
                numbers.append(number...number)
            }
        }
    }

    /// How many faults are kept.
    public static let faultLimit = 10_000
}
