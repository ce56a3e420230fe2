package import Register
package import SecurityPolicy
internal import TerminalKit

extension Words {
    /// What commands say about backups.
    package enum Backups {
        package static let fileHelp = Wording("控えのファイル（まだないもの）", "A new file for the backup")
        package static let restoredHelp = Wording("控えのファイル", "The backup")

        /// How far a copy is.
        package static func progress(percent: Int) -> Wording {
            Wording("複写と検証 \(percent)%", "copying and verifying, \(percent)%")
        }

        /// That a backup was made.
        package static func made(_ receipt: BackupReceipt, milliseconds: Int) -> Wording {
            let facts = facts(receipt, milliseconds)
            return Wording(
                "控えを作りました：\(visible(receipt.path))\n\(facts.ja)",
                "Backed up to \(visible(receipt.path))\n\(facts.en)")
        }

        /// That a backup was restored.
        package static func restored(
            _ receipt: BackupReceipt, from file: String, milliseconds: Int
        ) -> Wording {
            let facts = facts(receipt, milliseconds)
            return Wording(
                "\(visible(file)) を \(visible(receipt.path)) に復旧しました\n\(facts.ja)",
                "Restored \(visible(file)) to \(visible(receipt.path))\n\(facts.en)")
        }

        private static func facts(_ receipt: BackupReceipt, _ milliseconds: Int) -> Wording {
            let size = size(receipt.bytes)
            let seconds = "\(milliseconds / 1000).\(milliseconds / 100 % 10)"
            return Wording(
                "履歴 \(receipt.entries)件、\(size)、\(seconds)秒\n最新のハッシュ \(receipt.head)",
                "\(receipt.entries) entries, \(size), \(seconds) s\nhead \(receipt.head)")
        }

        /// A size in the unit in which it has few digits.
        package static func size(_ bytes: Int) -> String {
            for (unit, name) in [(1 << 30, "GiB"), (1 << 20, "MiB")] where bytes >= unit {
                return "\(bytes / unit).\(bytes % unit * 10 / unit) \(name)"
            }
            return "\((bytes + 1023) / 1024) KiB"
        }
    }
}
