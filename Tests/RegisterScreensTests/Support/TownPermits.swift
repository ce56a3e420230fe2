import Register
import RegisterScreens
import SecurityPolicy

/// The permits of the town: one of each state that somebody has to do with.
extension Town {
    /// A clerk who applies, and the auditor, who looks.
    static let staff = Caller(login: "ito", host: "test")
    static let auditor = Caller(login: "kansa", host: "test")

    /// The numbers of the permits, in the order in which they are applied for.
    ///
    /// 25 is overdue; 26 is due soon; 27 was sent back; 28 has been returned and waits to be
    /// acknowledged; 29 and 30 wait for the manager; 31 is approved and has not been started.
    func addPermits() throws {
        let today = register.now.day
        try addPeople(from: today)
        func away(_ asset: Int, _ days: Int, _ purpose: String, _ destination: String)
            -> ApplyForPermit
        {
            let now = register.now.day
            return ApplyForPermit(
                kind: "carry-out", assets: [asset], purpose: purpose, from: now,
                until: now.advanced(by: days),
                fields: [
                    "destination": destination, "carrier": "ito", "protection": "鍵付きのかばん",
                ])
        }
        func approved(_ act: ApplyForPermit) throws -> Int {
            let number = try register.perform(act, by: Town.staff).number ?? 0
            try register.perform(ApprovePermit(permit: number), by: Town.manager)
            return number
        }
        func started(_ act: ApplyForPermit) throws -> Int {
            let number = try approved(act)
            try register.perform(StartPermit(permit: number), by: Town.staff)
            return number
        }
        _ = try started(away(2, 3, "広報の印刷の打合せ", "印刷会社"))
        pass(days: 12)
        _ = try started(away(13, 5, "出張窓口での受付", "岡部支所"))
        let sentBack =
            try register.perform(
                away(11, 2, "文書の確認", "自宅"), by: Town.staff
            ).number ?? 0
        try register.perform(
            SendBackPermit(permit: sentBack, reason: "自宅への持ち出しはできません。行き先を直してください"),
            by: Town.manager)
        let returned = try started(away(12, 9, "会議への持ち込み", "西庁舎 会議室"))
        try register.perform(
            FinishPermit(
                permit: returned,
                fields: ["returned-by": "ito", "confirmed-by": "suzuki", "condition": "good"]),
            by: Town.staff)
        try register.perform(
            away(3, 7, "出張窓口での証明書の交付", "岡部支所"), by: Town.staff)
        try register.perform(
            ApplyForPermit(
                kind: "provision", assets: [1, 2], purpose: "国勢調査の照合", from: nil, until: nil,
                fields: [
                    "recipient": "総務省統計局", "method": "closed-network", "encrypted": "true",
                    "return-due": "2026-07-31",
                ]), by: Town.staff)
        _ = try approved(away(14, 10, "窓口の応援", "大洲支所"))
    }

    /// Ends what somebody is appointed to today, and lets the day pass; then they may be something
    /// else for the whole city.
    func leave(_ login: String, as role: Role? = nil) throws {
        let today = register.now.day
        let people = try register.answer(ListPeople(login: login), for: Town.founder)
        for appointment in people.flatMap(\.appointments) where appointment.holds(on: today) {
            try register.perform(
                EndAppointment(
                    login: login, role: appointment.role, unit: appointment.unit, until: today),
                by: Town.founder)
        }
        if let role {
            try register.perform(
                Appoint(login: login, role: role, unit: "city", from: today.advanced(by: 1)),
                by: Town.founder)
        }
        pass(days: 1)
    }

    private func addPeople(from day: Day) throws {
        for (login, name, kana, role, unit) in [
            ("ito", "伊藤 健", "いとう けん", Role.staff, "city" as String?),
            ("kansa", "監査 次郎", "かんさ じろう", .auditor, nil),
        ] {
            try register.perform(
                AddPerson(login: login, name: name, unit: "shimin", kana: kana), by: Town.founder)
            try register.perform(
                Appoint(login: login, role: role, unit: unit, from: day), by: Town.founder)
        }
    }
}
