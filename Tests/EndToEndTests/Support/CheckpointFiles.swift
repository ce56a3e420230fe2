import Foundation
import Testing

/// Registers to which something was done.
enum CheckpointFiles {
    /// Makes in a city's folder: `early.txt` and `signed.txt`, checkpoints before the newest entry, and
    /// `late.txt`, one of it; `old.db`, a copy of the earlier time, and `continued.db`, one that was used
    /// since; `cut.db`, from which the newest entry was deleted; `edited.db`, in which an earlier one
    /// was changed; `another.db`, another register.
    static func make(in city: City) throws {
        func copy(_ name: String) throws {
            try FileManager.default.copyItem(
                at: city.folder.appending(path: "register.db"),
                to: city.folder.appending(path: name))
        }
        func run(_ line: String) throws {
            let run = try city.run(line)
            try #require(run.status == 0, "\(run.error)")
        }
        for name in ["early.txt", "signed.txt"] { try run("ledger checkpoint --output \(name)") }
        try copy("old.db")
        try copy("continued.db")
        try run("unit add late 後の課 --as kiban")
        try run("ledger checkpoint --output late.txt")
        // What is recorded from now on is later than the checkpoint by its seconds too.
        Thread.sleep(forTimeInterval: 1.1)
        for code in ["other", "another"] {
            try run("unit add \(code) 別の課 --as kiban --register continued.db")
        }
        try run("init --organisation 別の市 --register another.db")
        try copy("cut.db")
        try copy("edited.db")
        let last = City.setting.count
        try Tampering.run("DELETE FROM entry WHERE number > \(last);", in: city, file: "cut.db")
        try Tampering.run(
            "UPDATE entry SET body = CAST(replace(body, '税務', '財務') AS BLOB) WHERE number = 4;",
            in: city, file: "edited.db")
    }
}
