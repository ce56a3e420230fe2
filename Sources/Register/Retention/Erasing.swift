internal import Foundation
internal import GRDB
internal import SecurityPolicy

/// Erasing a record, and performing again what is left of it.
extension Door {
    /// Erases everything of a permit but that it was there: the bodies of its entries, its rows, its
    /// papers.
    ///
    /// In a replay the rows have never been there, and all of this finds nothing.
    func erase(_ record: ErasedRecord, by purge: Int) throws {
        try run(
            """
            UPDATE purge_record SET kind = ?, closed_on = ?, kept_until = ?
            WHERE purge = ? AND permit = ?
            """,
            [
                record.kind, record.closedOn.description, record.keptUntil.description, purge,
                record.permit,
            ])
        for entry in record.entries {
            try run(
                """
                UPDATE entry SET body = NULL, idempotency_key = NULL, result = NULL
                WHERE number = ? AND body IS NOT NULL
                """, [entry.entry])
        }
        let incidents: [Int] = try rows(
            "SELECT number FROM incident WHERE permit = ?", [record.permit]
        ).map { try $0[0] }
        let erased = Set(record.entries.map(\.entry))
        for number in [record.permit] + incidents {
            let others = try rows("SELECT entry FROM about WHERE number = ?", [number])
                .map { try $0[0] as Int }.filter { !erased.contains($0) }
            for entry in others {
                try run("DELETE FROM about WHERE number = ? AND entry = ?", [number, entry])
            }
        }
        try run("INSERT OR IGNORE INTO about VALUES (?, daicho_act())", [record.permit])
        try eraseRows(of: record.permit)
    }

    private func eraseRows(of permit: Int) throws {
        let papers = try rows("SELECT digest FROM attachment WHERE permit = ?", [permit])
            .map { try $0[0] as Data }
        for table in ["incident", "permit_step", "permit_item", "attachment"] {
            try run("DELETE FROM \(table) WHERE permit = ?", [permit])
        }
        for digest in papers {
            try run(
                """
                DELETE FROM content WHERE digest = ?1
                    AND NOT EXISTS (SELECT 1 FROM attachment WHERE digest = ?1)
                """, [digest])
        }
        try run("DELETE FROM permit WHERE number = ?", [permit])
    }

    /// Makes that what is erased cannot be read from the file's free space, nor from its journal.
    ///
    /// Both stay so for the rest of the connection (sqlite.org/pragma.html#pragma_secure_delete,
    /// #pragma_journal_size_limit).
    func overwriteWhatIsErased() throws {
        try database.execute(sql: "PRAGMA secure_delete = ON")
        _ = try Row.fetchAll(database, sql: "PRAGMA journal_size_limit = 0")
    }

    /// Performs again what later entries rest on of an entry whose body was erased.
    func perform(_ remnant: Remnant) throws {
        for number in remnant.about {
            try run("INSERT OR IGNORE INTO about VALUES (?, daicho_act())", [number])
        }
        memory.nextNumber = nil
        if let disposed = remnant.disposed { try dispose(of: disposed) }
    }
}

extension Performer {
    /// Appends an entry whose body was erased.
    func append(_ erased: ErasedEntry) throws {
        let remnant = erased.remnant
        let door = door(recordedAt: remnant.recordedAt, occurredAt: remnant.disposedAt)
        try append(
            EntryRow(
                number: remnant.entry, recordedAt: remnant.recordedAt, actor: remnant.actor,
                act: remnant.act, key: nil, body: nil, bodyHash: erased.bodyHash,
                hash: erased.hash),
            happenedAt: door.happenedAt)
        try door.perform(remnant)
    }
}

/// An entry whose body was erased.
struct ErasedEntry: Sendable {
    let permit: Int
    let remnant: Remnant
    let bodyHash: [UInt8]
    let hash: [UInt8]
}
