internal import Register
internal import SecurityPolicy

/// Fills the register of the sample city hall: the organisation first, then what each section has,
/// then the months after.
struct CityBuilder {
    let register: Register
    let clock: WorkClock
    let calendar: WorkCalendar
    let founder: Caller
    let departments: [Department]

    /// Something that happens later, and when.
    private struct Later {
        let tick: Int
        let staff: SectionStaff
        let event: Inventory.Event
        let numbers: [Int]
    }

    /// Sections that are registered in one transaction.
    private static let batch = 50
    /// Acts of a section, about.
    private static let actsOfASection = 150

    /// Performs everything.
    func build(_ progress: (Int, Int) -> Void) throws {
        let scribe = Scribe(clock: clock, calendar: calendar, seed: SampleCity.seed)
        let sections = departments.flatMap(\.sections)
        let total = sections.count + 2
        progress(0, total)

        let organised = calendar.length / 20
        var staffing = Staffing(
            scribe: scribe, founder: founder, departments: departments,
            start: calendar.moment(at: 0).day)
        scribe.pace(acts: 30 + sections.count * 26, until: organised)
        let staffs = try within(scribe) { try staffing.perform() }
        progress(1, total)

        var later: [Later] = []
        let inventoried = calendar.length * 3 / 5
        for first in stride(from: 0, to: sections.count, by: CityBuilder.batch) {
            try within(scribe) {
                for index in first..<min(first + CityBuilder.batch, sections.count) {
                    let share = (inventoried - organised) * (index + 1) / sections.count
                    scribe.pace(acts: CityBuilder.actsOfASection, until: organised + share)
                    later += try register(sections[index], at: index, staffs[index], scribe)
                    progress(index + 2, total)
                }
            }
        }
        let ordered = later.enumerated().sorted {
            ($0.element.tick, $0.offset) < ($1.element.tick, $1.offset)
        }.map(\.element)
        try within(scribe) {
            for entry in ordered {
                scribe.pace(acts: 1, until: entry.tick)
                scribe.skip(to: entry.tick)
                entry.event.permit?.today = scribe.today
                entry.event.permit?.carrier = entry.staff.caller(.staff).login
                entry.event.permit?.helper = entry.staff.caller(.clerk).login
                let number = try scribe.perform(
                    entry.event.act(entry.numbers), by: entry.staff.caller(entry.event.by),
                    isLate: entry.event.isRecordedLate)
                if let number { entry.event.permit?.number = number }
            }
            try staffing.performMoves(staffs, until: calendar.length - 1)
        }
        progress(total, total)
    }

    private func within<Result>(_ scribe: Scribe, _ body: () throws -> Result) throws -> Result {
        try register.transaction { performer in
            scribe.performer = performer
            defer { scribe.performer = nil }
            return try body()
        }
    }

    /// Registers what a section has; gives what happens to it afterwards.
    private func register(
        _ section: Section, at index: Int, _ staff: SectionStaff, _ scribe: Scribe
    ) throws -> [Later] {
        var maker = InventoryMaker(
            section, at: index,
            season: InventoryMaker.Season(start: calendar.moment(at: 0).day),
            seed: SampleCity.seed)
        let inventory = maker.make()
        var chance = SplitMix64(seed: SampleCity.seed, stream: -1000 - index)
        var numbers: [Int] = []
        // One person goes through a part of the office at a time.
        var registrar = staff.manager
        for (place, entry) in inventory.entries.enumerated() {
            if place % 12 == 0 { registrar = chance.pick(staff.staff + staff.clerks) }
            let act: any Act =
                if let original = entry.copyOf {
                    CopyAsset(of: numbers[original], as: entry.fields)
                } else {
                    RegisterAsset(entry.fields)
                }
            guard let number = try scribe.perform(act, by: registrar) else { continue }
            numbers.append(number)
            if !entry.contents.isEmpty {
                try scribe.perform(
                    PutIn(container: number, contents: entry.contents.map { numbers[$0] }),
                    by: registrar)
            }
        }
        try classify(inventory, numbers, staff, scribe)

        let begin = calendar.length * 3 / 5
        return inventory.events.flatMap { events in
            let ticks = events.map { event in
                event.daysBeforeEnd.map { calendar.length - Int($0 * 27_900) }
                    ?? begin + chance.below(calendar.length * 2 / 5)
            }.sorted()
            return zip(ticks, events).map {
                Later(tick: $0, staff: staff, event: $1, numbers: numbers)
            }
        }
    }

    /// The security clerk classes what the others left, alike things together.
    private func classify(
        _ inventory: Inventory, _ numbers: [Int], _ staff: SectionStaff, _ scribe: Scribe
    ) throws {
        for profile in Profile.allCases {
            let assets = inventory.entries.indices.filter {
                let entry = inventory.entries[$0]
                return entry.profile == profile && entry.classing == .byClerk
            }.map { numbers[$0] }
            guard !assets.isEmpty else { continue }
            try scribe.perform(
                ClassifyAssets(
                    assets: assets, classes: profile.classes, criteria: profile.criteria,
                    reason: profile.reason), by: staff.caller(.clerk))
        }
    }
}
