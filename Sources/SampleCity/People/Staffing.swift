internal import Register
internal import SecurityPolicy

/// The people of one section who do something.
struct SectionStaff {
    let section: String
    let manager: Caller
    /// Acts for the manager.
    let deputy: Caller
    let clerks: [Caller]
    let staff: [Caller]
    /// Goes to another section before the end, if anybody does.
    let leaver: String?

    /// The one who holds a post.
    func caller(_ post: Inventory.Event.Post) -> Caller {
        switch post {
        case .manager: manager
        case .deputy: deputy
        case .clerk: clerks.first ?? manager
        case .staff: staff.first ?? manager
        }
    }
}

/// Adds units, contractors and people, and appoints them.
struct Staffing {
    private let scribe: Scribe
    private let founder: Caller
    private let departments: [Department]
    private let start: Day
    private var pool: NamePool
    private var chance: SplitMix64

    init(scribe: Scribe, founder: Caller, departments: [Department], start: Day) {
        self.scribe = scribe
        self.founder = founder
        self.departments = departments
        self.start = start
        pool = NamePool(
            chance: SplitMix64(seed: SampleCity.seed, stream: 2), founder: founder.login)
        chance = SplitMix64(seed: SampleCity.seed, stream: 3)
    }

    /// Performs it; gives the staff of each section.
    mutating func perform() throws -> [SectionStaff] {
        try addUnits()
        try addContractors()
        try addCityOfficers()
        var staffs: [SectionStaff] = []
        for (index, department) in departments.enumerated() {
            try addOfficer(of: department, isFirst: index == 0)
            for section in department.sections {
                staffs.append(try addStaff(of: section, isFirst: staffs.isEmpty))
            }
        }
        return staffs
    }

    /// Moves some people to other sections, as happens in the middle of the year.
    func performMoves(_ staffs: [SectionStaff], until end: Int) throws {
        scribe.pace(acts: 1, until: end)
        for (index, staff) in staffs.enumerated() {
            guard let leaver = staff.leaver else { continue }
            let next = staffs[(index + 1) % staffs.count]
            let day = scribe.today
            try scribe.perform(
                EndAppointment(login: leaver, role: .staff, unit: staff.section, until: day),
                by: staff.manager)
            try scribe.perform(
                Appoint(
                    login: leaver, role: .staff, unit: next.section, from: day.advanced(by: 1)),
                by: founder)
        }
    }

    private func addUnits() throws {
        let root = Organisation.root
        try scribe.perform(AddUnit(code: root.code, name: root.name), by: founder)
        for department in departments {
            try scribe.perform(
                AddUnit(code: department.code, name: department.name, parent: root.code),
                by: founder)
            for section in department.sections {
                try scribe.perform(
                    AddUnit(code: section.code, name: section.name, parent: section.parent),
                    by: founder)
            }
        }
    }

    private mutating func addContractors() throws {
        let reiwa = InventoryMaker.Season(start: start).reiwa
        for (index, contractor) in Contractors.all.enumerated() {
            let number = String(1001 + index * 7).dropFirst()
            // Some contracts end soon, some have ended, one says nothing of confidentiality.
            let nda = index == 8 ? nil : start.advanced(by: chance.below(1200) - 250)
            try scribe.perform(
                AddContractor(
                    code: "K\(number)", name: contractor.name,
                    contract: "令和\(reiwa)委第\(number)号 \(contractor.work)", ndaUntil: nda),
                by: founder)
        }
    }

    /// The officers of the whole city, and the auditors.
    private mutating func addCityOfficers() throws {
        let city = Organisation.root.code
        let vice = try add(in: city)
        try appoint(vice, .ciso, from: spring(2))
        let general = try add(in: city)
        try appoint(general, .generalOfficer, from: spring(1))
        let before = try add(in: city)
        try appoint(before, .generalOfficer, from: spring(4), until: spring(1).advanced(by: -1))
        let second = try add(in: city)
        try appoint(second, .infrastructureManager, from: spring(0))
        try appoint(second, .generalOfficer, from: spring(0), actingFor: general)
        for login in ["auditor", nil, nil] {
            try appoint(try add(in: city, login: login), .auditor, from: spring(chance.below(3)))
        }
    }

    /// The head of a department, who was a section manager before.
    private mutating func addOfficer(of department: Department, isFirst: Bool) throws {
        let officer = try add(in: department.code, login: isFirst ? "officer" : nil)
        if let section = department.sections.first {
            try appoint(
                officer, .sectionManager, in: section.code, from: spring(3),
                until: spring(1).advanced(by: -1))
        }
        try appoint(officer, .departmentOfficer, in: department.code, from: spring(1))
    }

    private mutating func addStaff(of section: Section, isFirst: Bool) throws -> SectionStaff {
        let unit = section.code
        let manager = caller(try add(in: unit, login: isFirst ? "manager" : nil), unit, 1)
        try appoint(manager.login, .sectionManager, in: unit, from: spring(chance.below(2)))
        let deputy = caller(try add(in: unit), unit, 2)
        try appoint(
            deputy.login, .sectionManager, in: unit, from: spring(0), actingFor: manager.login)
        try appoint(deputy.login, .staff, in: unit, from: spring(2), by: manager)

        var clerks: [Caller] = []
        for number in 0..<(chance.chance(60) ? 2 : 1) {
            let login = isFirst && number == 0 ? "clerk" : nil
            let clerk = caller(try add(in: unit, login: login), unit, 3 + number)
            try appoint(
                clerk.login, .securityClerk, in: unit, from: spring(chance.below(2)), by: manager)
            clerks.append(clerk)
        }
        var staff: [Caller] = []
        for number in 0..<(5 + chance.below(6)) {
            let isDispatched = number > 3 && chance.chance(15)
            let login = isFirst && number == 0 ? "staff" : nil
            let person = caller(
                try add(in: unit, login: login, isDispatched ? .dispatched : .staff), unit,
                5 + number)
            try appoint(
                person.login, .staff, in: unit, from: spring(chance.below(6)),
                until: isDispatched ? start.advanced(by: 420) : nil, by: manager)
            staff.append(person)
        }
        if chance.chance(20) {
            // Left the city hall last spring.
            let retired = try add(in: unit)
            try appoint(
                retired, .staff, in: unit, from: spring(9), until: spring(0).advanced(by: -1),
                by: manager)
        }
        let leaver = chance.chance(15) && staff.count > 4 ? staff.removeLast().login : nil
        return SectionStaff(
            section: unit, manager: manager, deputy: deputy, clerks: clerks, staff: staff,
            leaver: leaver)
    }

    private mutating func add(
        in unit: String, login: String? = nil, _ employment: AddPerson.Employment = .staff
    ) throws -> String {
        let person = pool.next(login: login)
        try scribe.perform(
            AddPerson(
                login: person.login, name: person.name, unit: unit, kana: person.kana,
                employment: employment), by: founder)
        return person.login
    }

    private func appoint(
        _ login: String, _ role: Role, in unit: String? = nil, from: Day, until: Day? = nil,
        actingFor: String? = nil, by appointer: Caller? = nil
    ) throws {
        try scribe.perform(
            Appoint(
                login: login, role: role, unit: unit, from: from, until: until,
                actingFor: actingFor), by: appointer ?? founder)
    }

    /// The first of April before the start, so many years earlier: when people change posts.
    private func spring(_ yearsEarlier: Int) -> Day {
        let (year, month, _) = start.civil
        return Day(year: (month >= 4 ? year : year - 1) - yearsEarlier, month: 4, day: 1) ?? start
    }

    private func caller(_ login: String, _ unit: String, _ desk: Int) -> Caller {
        Caller(login: login, host: "\(unit)-pc\(String(100 + desk).dropFirst())")
    }
}
