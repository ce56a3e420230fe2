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
}
