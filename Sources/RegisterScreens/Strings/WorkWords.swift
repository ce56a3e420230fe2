internal import SecurityPolicy

extension Words {
    /// What takes long.
    enum Work {
        static func goingOn(_ what: Wording) -> Wording {
            Wording("\(what.ja)   Esc: やめる", "\(what.en)   Esc: stop")
        }
        static let stopping = Wording("やめています..", "Stopping..")
        static let stopped = Wording("途中でやめました", "Stopped before its end")
        static let stopLabel = Wording("やめる", "Stop")
    }
}
