internal import Foundation
internal import GRDB

/// Copies a database that others may be using, page by page (sqlite.org/backup.html).
struct PageCopy {
    /// What is copied.
    let source: DatabaseQueue
    /// An empty file.
    let draft: String
    /// How many pages are copied while writers wait: 4 MiB.
    var pagesPerStep: CInt = 1024
    /// How often somebody may write meanwhile, so that SQLite begins anew, before all is copied at once.
    var patience = 3

    /// Thrown to begin anew.
    private struct Restarted: Error {}

    /// Copies all pages as of one moment.
    ///
    /// - Parameter progress: told after each step how much is done.
    func run(progress: (_ done: Int, _ total: Int) -> Void) throws {
        do {
            try copy(pagesPerStep, progress)
        } catch is Restarted {
            // Writers wait until it is done, as they do for each other.
            try copy(-1, progress)
        }
    }

    private func copy(_ pages: CInt, _ progress: (Int, Int) -> Void) throws {
        let copy = try DatabaseQueue(path: draft)
        defer { try? copy.close() }
        try source.inDatabase { source in
            try copy.inDatabase { copy in
                // If anything goes wrong, nothing is left of it; who is done waits for the disk.
                try copy.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
                var (last, restarts) = (0, 0)
                do {
                    try withoutActuallyEscaping(progress) { progress in
                        try source.backup(to: copy, pagesPerStep: pages) { step in
                            progress(step.completedPageCount, step.totalPageCount)
                            guard !step.isCompleted else { return }
                            if step.completedPageCount <= last { restarts += 1 }
                            guard restarts <= patience else { throw Restarted() }
                            last = step.completedPageCount
                            // Those who wait for the lock look for it again after some milliseconds.
                            usleep(5000)
                        }
                    }
                } catch let error as DatabaseError
                    where error.resultCode == .SQLITE_BUSY && pages > 0
                {
                    throw Restarted()
                }
            }
        }
    }
}
