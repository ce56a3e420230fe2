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
        // On the screens.
        static let formTitle = Wording("過去の日の台帳を見る", "Look at the register of a past day")
        static let day = Wording("どの日", "Day")
        static let dayHelp = Wording(
            "その日の終わりの時点を見ます。2026-03-31、R8.3.31 など",
            "What was so at the end of that day: 2026-03-31, R8.3.31")
        static let sense = Wording("何を見る", "What")
        static let trueThen = Wording("その日の事実", "true then")
        static let trueThenHelp = Wording(
            "その日までに起きたこと。後日になって記録されたものも含む",
            "What had happened by then, also what was recorded later")
        static let knownThen = Wording("その日の台帳", "known then")
        static let knownThenHelp = Wording(
            "その日までに記録されたこと。台帳がその日に示していたもの",
            "What had been recorded by then: what the register showed on that day")
        static let senseHelp = Wording(
            "「その日の事実」は、後日の記録も含めて起きたこと。「その日の台帳」は、その日に台帳が示していたもの",
            "True then: what had happened, even if recorded later. Known then: what the register showed"
        )
        static let goLabel = Wording("見る", "Look")
        static func notBefore(_ day: String) -> Wording {
            Wording("台帳は \(day) に始まります", "the register begins on \(day)")
        }
        static let notToCome = Wording("まだ来ていない日です", "that day is yet to come")
        static let onlyLooking = Wording(
            "履歴を最初から再現しています。見るだけで、何も変わりません。",
            "The ledger is performed again from its beginning. It is only looked at: nothing changes."
        )
        static let toTodayLabel = Wording("今日へ", "Today")
        static let isToday = Wording("今日の台帳に戻りました", "This is the register of today again")
        static func begun(_ day: PastDay) -> Wording {
            let past = pastDay(day)
            return Wording(
                "\(past.ja)の台帳です。T で今日に戻ります", "The register \(past.en). T goes back to today")
        }
        static func onlyLooked(_ day: PastDay) -> Wording {
            let past = pastDay(day)
            return Wording(
                "\(past.ja)の台帳は見るだけで、変更できません",
                "the register \(past.en) is only looked at, never changed")
        }
        static let isNoVisit = Wording(
            "過去の日を指定して開いています。q で終了します", "it was opened as of a past day; q quits")
        static let verifyToday = Wording(
            "検証と書出しは今日の台帳で行います", "the register of today is what is verified and exported")
        static let papersToday = Wording(
            "書類は今日の台帳から保存します", "papers are saved from the register of today")

        /// That some entries could not be placed.
        package static func unplaced(_ entries: [Int]) -> Wording {
            let numbers = entries.prefix(5).map(String.init).joined(separator: ", ")
            let more = entries.count > 5 ? (ja: " など", en: " and others") : (ja: "", en: "")
            let count = Words.entries(entries.count)
            return Wording(
                "後の出来事を前提とするため含められなかった\(count.ja)（\(numbers)\(more.ja)）",
                "left out, because of what happened later: \(count.en), \(numbers)\(more.en)"
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
