internal import Register
package import SecurityPolicy

extension Words {
    /// What is said of the register of a past day.
    package enum Past {
        package static let notHere: (message: Wording, accepted: Wording?) = (
            Wording(
                "この操作は過去の日の台帳（--as-of、--known-on）ではできません",
                "this is not possible in the register of a past day (--as-of, --known-on)"),
            Wording("日を指定しない操作", "the same without a past day")
        )

        /// How far the way back is.
        package static func going(_ percent: Int) -> Wording {
            Wording("過去の台帳を再現しています \(percent)%", "performing the ledger again, \(percent)%")
        }

        /// That a day is none of the past.
        package static func yetToCome(
            _ day: Day, today: Day
        ) -> (message: Wording, accepted: Wording?) {
            (
                Wording("\(day) はまだ来ていません", "\(day) is yet to come"),
                Wording("今日（\(today)）までの日", "a day up to today, \(today)")
            )
        }

        /// That some entries could not be placed.
        package static func unplaced(_ entries: [Int]) -> Wording {
            let numbers = entries.prefix(5).map(String.init).joined(separator: ", ")
            let more = entries.count > 5 ? (ja: " など", en: " and others") : (ja: "", en: "")
            return Wording(
                "後の出来事を前提とするため含められなかった履歴 \(entries.count)件（\(numbers)\(more.ja)）",
                "\(entries.count) entries rest on what happened later and are left out: \(numbers)\(more.en)"
            )
        }
    }

    /// A day in the past: `2025-03-31 時点`.
    static func pastDay(_ day: PastDay) -> Wording {
        switch (day.happened, day.recorded) {
        case (let happened?, nil): Wording("\(happened) 時点", "as of \(happened)")
        case (nil, let recorded?): Wording("\(recorded) までの記録", "as known on \(recorded)")
        case (let happened?, let recorded?):
            Wording(
                "\(happened) 時点（\(recorded) までの記録）", "as of \(happened), as known on \(recorded)")
        case (nil, nil): Wording("過去", "of the past")
        }
    }
}

extension Words.Screen {
    /// Beside the register's name: that it is a past one, and only looked at.
    static func past(_ day: Wording) -> Wording {
        Wording("【\(day.ja)・閲覧のみ】", "[\(day.en), only to look at]")
    }
}
