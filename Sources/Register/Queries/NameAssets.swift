/// What assets are called, for lists that mention them by number.
public struct NameAssets: NumberedQuery {
    /// Their numbers.
    public var numbers: [Int]

    /// Asks for the names of assets.
    public init(_ numbers: [Int]) {
        self.numbers = numbers
    }

    /// Looks; a number that no asset has is left out.
    public func answer(from reader: Reader) throws -> [Int: String] {
        var names: [Int: String] = [:]
        for number in Set(numbers) {
            names[number] =
                try reader.row("SELECT name FROM asset WHERE number = ?", [number])?["name"]
        }
        return names
    }
}
