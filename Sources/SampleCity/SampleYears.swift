public import Register
public import SecurityPolicy

/// Fiscal years of a city hall, one working day after the other: what is carried out, destroyed,
/// refused and forgotten, what is kept and held, and what is erased when its years are over.
///
///     let years = try SampleYears(at: path, perDay: 200, from: 2020, salt: salt)
///     try years.work(in: FiscalYear(2020))
///     try years.endYear()
///
/// All of it is performed through the door; the same numbers give the same acts.
public final class SampleYears: Sendable {
    /// The register.
    public let register: Register
    private let clock: WorkClock
    private let perDay: Int
    private let pool: [Int]

    private static let root = Caller(login: "root", host: "city")
    private static let manager = Caller(login: "manager", host: "city")
    private static let staff = Caller(login: "staff", host: "city")
    private static let clerk = Caller(login: "clerk", host: "city")

    /// Creates a register on the first day of a fiscal year.
    ///
    /// - Parameters:
    ///   - perDay: permits on a working day.
    ///   - from: the first fiscal year.
    ///   - salt: sixteen bytes an entry.
    public init(
        at path: String, perDay: Int, from year: FiscalYear,
        salt: @escaping @Sendable () -> [UInt8]
    ) throws {
        let clock = WorkClock(SampleYears.morning(of: year.first))
        let register = try Register.create(
            at: path, organisation: "見本市", founder: SampleYears.root, founderName: "青山 健一",
            surroundings: clock.surroundings(salt: salt))
        let size = max(10, perDay)
        pool = try register.transaction { door in
            try door.perform(AddUnit(code: "soumu", name: "総務課"), by: SampleYears.root)
            for (login, name, role) in [
                ("manager", "佐藤 実", Role.sectionManager), ("staff", "鈴木 花", .staff),
                ("clerk", "高橋 進", .securityClerk),
            ] {
                try door.perform(
                    AddPerson(login: login, name: name, unit: "soumu"), by: SampleYears.root)
                try door.perform(
                    Appoint(login: login, role: role, unit: "soumu", from: year.first),
                    by: SampleYears.root)
            }
            return try (0..<size).map { place in
                let fields = AssetFields(
                    name: "USBメモリ \(place)", kind: .medium, unit: "soumu",
                    classes: Classification(c: 3, i: 3, a: 2))
                return try door.perform(RegisterAsset(fields), by: SampleYears.manager).number ?? 0
            }
        }
        self.register = register
        self.clock = clock
        self.perDay = perDay
    }

    /// The day on which the city is.
    public var today: Day { clock.now.day }

    /// Goes through the working days of a fiscal year.
    ///
    /// - Parameter progress: told each day.
    public func work(in year: FiscalYear, progress: (Day) -> Void = { _ in }) throws {
        for day in WorkCalendar.workdays(of: year) {
            try work(on: day)
            progress(day)
        }
    }

    /// Goes through a day.
    public func work(on day: Day) throws {
        clock.set(SampleYears.morning(of: day))
        // A day's work is durable at its end: the point here is what becomes of the years.
        try register.transaction { door in
            for place in 0..<perDay { try permit(place, on: day, door) }
        }
    }

    /// A permit, and what becomes of it: of twenty one is refused, one is never used, one is a
    /// disposal, and the others come back.
    private func permit(_ place: Int, on day: Day, _ door: Performer) throws {
        let turn = (place &+ day.number) % 20
        if turn == 3 { return try dispose(door) }
        let asset = pool[(place &+ day.number) % pool.count]
        let act = ApplyForPermit(
            kind: "carry-out", assets: [asset], purpose: "窓口の応援", from: day, until: day,
            fields: ["destination": "支所", "carrier": "staff", "protection": "施錠した鞄"])
        let number = try door.perform(act, by: SampleYears.staff).number ?? 0
        if turn == 7 {
            try door.perform(
                RejectPermit(permit: number, reason: "支所にあるものを使う"), by: SampleYears.manager)
            return
        }
        try door.perform(ApprovePermit(permit: number), by: SampleYears.manager)
        if turn == 11 { return }
        try door.perform(StartPermit(permit: number), by: SampleYears.staff)
        try door.perform(
            FinishPermit(
                permit: number,
                fields: [
                    "returned-by": "staff", "confirmed-by": "clerk", "condition": "good",
                ]), by: SampleYears.staff)
        try door.perform(AcknowledgePermit(permit: number), by: SampleYears.manager)
    }

    private func dispose(_ door: Performer) throws {
        let fields = AssetFields(
            name: "申請書の控え", kind: .document, unit: "soumu",
            classes: Classification(c: 2, i: 3, a: 2))
        let asset = try door.perform(RegisterAsset(fields), by: SampleYears.manager).number ?? 0
        let act = ApplyForPermit(
            kind: "disposal", assets: [asset], purpose: "保存年限の満了",
            fields: ["disposal-type": "destruction"])
        let number = try door.perform(act, by: SampleYears.staff).number ?? 0
        try door.perform(ApprovePermit(permit: number), by: SampleYears.manager)
        try door.perform(StartPermit(permit: number), by: SampleYears.staff)
        try door.perform(
            FinishPermit(
                permit: number,
                fields: [
                    "method": "destroy", "verification": "裁断を確認", "person": "staff",
                    "witness": "clerk", "place": "庁舎",
                ]), by: SampleYears.staff)
        try door.perform(AcknowledgePermit(permit: number), by: SampleYears.manager)
    }
}

// MARK: The end of a year

extension SampleYears {
    /// What the end of a year did.
    public struct End: Sendable {
        /// The records whose years were over.
        public let ended: Int
        /// Those of them that are held.
        public let held: Int
        /// Those that were erased.
        public let erased: Int
        /// Those that are left and may be erased; none if all went well.
        public let left: Int
    }

    /// Holds a few records of the year that has just ended, releases those that have been held for
    /// longer than a year past their years, and erases what may go.
    public func endYear() throws -> End {
        let first = FiscalYear(FiscalYear(of: today).year + 1).first
        clock.set(SampleYears.morning(of: first))
        try hold()
        let due = try records()
        for number in due.filter({ $0.hold != nil && $0.isReleased(on: first) }).map(\.permit) {
            try register.perform(
                UnholdRecord(permit: number, reason: "監査が終わった"), by: SampleYears.manager)
        }
        let now = try records()
        let ready = now.filter(\.isDue).map(\.permit)
        var erased = 0
        for start in stride(from: 0, to: ready.count, by: AskForPurge.limit) {
            let part = Array(ready[start..<min(start + AskForPurge.limit, ready.count)])
            let purge =
                try register.perform(
                    AskForPurge(unit: "soumu", permits: part), by: SampleYears.staff
                ).number ?? 0
            let plan = try register.answer(PlanPurge(purge), for: SampleYears.manager)
            try register.perform(
                PurgeRecords(purge: purge, records: plan), by: SampleYears.manager)
            erased += plan.count
        }
        let rest = try records()
        return End(
            ended: now.count, held: rest.count { $0.hold != nil }, erased: erased,
            left: rest.count(where: \.isDue))
    }

    /// Holds one of the last permits of the year that has just ended, if there was any.
    private func hold() throws {
        let year = FiscalYear(FiscalYear(of: today).year - 1)
        let newest = try register.answer(
            ListPermits(place: .last, limit: 50), for: SampleYears.manager)
        guard
            let permit = newest.first(where: {
                $0.state == .acknowledged && $0.from.map { $0 >= year.first } ?? false
            })
        else { return }
        try register.perform(
            HoldRecord(permit: permit.number, reason: "監査の対象"), by: SampleYears.manager)
    }

    /// The records whose retention has ended.
    public func records() throws -> [KeptRecord] {
        var records: [KeptRecord] = []
        var query = ListKeptRecords(limit: 2000)
        while case let page = try register.answer(query, for: SampleYears.manager),
            let last = page.last
        {
            records += page
            query.after = last.place
        }
        return records
    }

    private static func morning(of day: Day) -> Moment {
        Moment(seconds: Moment(startOf: day).seconds + 9 * 3600)
    }
}

extension KeptRecord {
    /// Whether a hold has lasted for a year beyond the record's own years.
    fileprivate func isReleased(on day: Day) -> Bool {
        retention.map { FiscalYear(of: day).year > FiscalYear(of: $0.endsOn).year + 1 } ?? false
    }
}

extension WorkCalendar {
    /// The working days of a fiscal year.
    static func workdays(of year: FiscalYear) -> [Day] {
        (0...(year.last.number - year.first.number)).map(year.first.advanced)
            .filter(WorkCalendar.isWorkday)
    }
}
