internal import Foundation
internal import GRDB
internal import SecurityPolicy

/// A row of an answer, whose values are of the type that they are asked for, or throw.
///
/// GRDB's own row ends the program where a value is of another type, which it is only in a file that
/// somebody has tampered with. That file has to be read nevertheless, to say what is wrong with it.
///
///     let unit: Int? = try row[3]
struct StoredRow {
    /// What SQLite gave.
    let row: Row

    /// The value of a column by its place.
    subscript<Value: Stored>(column: Int) -> Value {
        get throws {
            try StoredRow.decoded(row[column], Array(row.columnNames)[column])
        }
    }

    /// The value of a column by its name.
    subscript<Value: Stored>(column: String) -> Value {
        get throws { try StoredRow.decoded(row[column], column) }
    }

    private static func decoded<Value: Stored>(
        _ value: DatabaseValue, _ column: @autoclosure () -> String
    ) throws -> Value {
        guard let decoded = Value.stored(value) else { throw DamagedValue(column: column()) }
        return decoded
    }
}

/// A value that the program never writes; told to people as `RegisterError.damaged`.
struct DamagedValue: Error {
    /// The name of its column; what it is may be personal information.
    let column: String
}

/// What a column holds.
protocol Stored {
    /// The value that is stored so; nil: none is.
    static func stored(_ value: DatabaseValue) -> Self?
}

extension Stored where Self: DatabaseValueConvertible {
    static func stored(_ value: DatabaseValue) -> Self? { fromDatabaseValue(value) }
}

extension Bool: Stored {}
extension Int: Stored {}
extension Int64: Stored {}
extension String: Stored {}
extension Data: Stored {}

extension Optional: Stored where Wrapped: Stored {
    static func stored(_ value: DatabaseValue) -> Wrapped?? {
        value.isNull ? .some(nil) : Wrapped.stored(value).map { .some($0) }
    }
}

// Days and moments are stored as text, states of permits and kinds of assets as numbers, the others as
// their codes.

extension Stored where Self: RawRepresentable, RawValue == String {
    static func stored(_ value: DatabaseValue) -> Self? {
        String.stored(value).flatMap(Self.init)
    }
}

extension Role: Stored {}
extension PermitStep: Stored {}
extension Language: Stored {}
extension AddPerson.Employment: Stored {}

extension Day: Stored {
    static func stored(_ value: DatabaseValue) -> Day? { String.stored(value).flatMap { Day($0) } }
}

extension Moment: Stored {
    static func stored(_ value: DatabaseValue) -> Moment? {
        String.stored(value).flatMap { Moment($0) }
    }
}

extension AssetKind: Stored {
    static func stored(_ value: DatabaseValue) -> AssetKind? {
        Int.stored(value).flatMap { allCases.indices.contains($0) ? allCases[$0] : nil }
    }
}

extension PermitState: Stored {
    static func stored(_ value: DatabaseValue) -> PermitState? {
        Int.stored(value).flatMap { inTables.indices.contains($0) ? inTables[$0] : nil }
    }
}
