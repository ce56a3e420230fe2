internal import SecurityPolicy

extension Words {
    /// Appointments.
    enum Appointed {
        static let role = Wording("役割", "Role")
        static let from = Wording("開始日", "From")
        static let until = Wording("終了日", "Until")
        static let untilEnded = Wording("終わりの定めなし", "until ended")
        static func period(_ from: String, _ until: String?) -> Wording {
            Wording("\(from)〜\(until ?? "")", until.map { "\(from) to \($0)" } ?? "from \(from)")
        }
    }

    /// What needs a permission.
    enum Permits {
        static let what = Wording("許可が必要なこと", "What needs a permit")
        static let deciders = Wording("許可する人", "Who decides")
        static let and = Wording("と", " and ")
        static let or = Wording("または", " or ")
        static let applicants = Wording(
            "申請する人と許可する人は別の人でなければなりません。",
            "Whoever applies and whoever decides must be different people.")
        static let notYet = Wording(
            "申請と許可の記録は、この版ではまだできません。今までどおりの方法で許可を受けてください。",
            "This version does not record applications and permits yet: apply as before.")
        static let title = Wording(
            "許可が必要なこと（申請・許可の記録はまだできません）",
            "What needs a permit (not recorded by this version yet)")
    }
}
