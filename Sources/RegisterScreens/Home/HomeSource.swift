internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// What is to be done now: of the own units, or of the whole city.
struct HomeSource: TallySource {
    /// Appointments that end within so many days are shown.
    static let soon = 60
    /// So many of the obligations with the most gaps are named.
    private static let named = 8

    var backLabel: Wording { Words.Keys.leaveLabel }

    func scopes(_ world: World) -> [TallyScope] {
        let own = world.facts.ownUnits
        return [TallyScope(units: own, isPermits: true), TallyScope(units: own)]
    }

    func parts(_ counts: [String: Int], _ world: World) -> [TallyPart] {
        scopes(world).map { scope in
            if scope.isPermits {
                return TallyPart(
                    heading: Words.Places.permits, lines: HomePermits(world).lines(counts))
            }
            return TallyPart(
                heading: scope.heading(world),
                lines: lines(scope, world) + gaps(scope, counts, HomeSource.named, world))
        }
    }

    private func lines(_ scope: TallyScope, _ world: World) -> [TallyLine] {
        let today = world.facts.today
        func assets(
            _ id: String, _ text: Wording, _ clause: String, _ note: Wording,
            _ narrow: (inout AssetFilter) -> Void
        ) -> TallyLine {
            let filter = scope.filter(narrow)
            return TallyLine(
                id: scope.prefix + id, text: text, clause: clause, note: [note],
                opens: { AssetListScreen(filter) })
        }
        return [
            assets(
                "unclassified", Words.Tally.unclassified, "5(2)②イ", Words.Tally.unclassifiedNote
            ) { $0.isClassified = false },
            assets("residue", Words.Tally.residue, "5(2)⑪ア", Words.Tally.residueNote) {
                $0.hasResidue = true
            },
            assets(
                "erase-due", Words.Tally.eraseDue, "5(2)②ウ",
                Words.Tally.eraseDueNote
            ) { $0.eraseDueBy = today },
            TallyLine(
                id: scope.prefix + "ending", text: Words.Tally.ending(HomeSource.soon),
                clause: "4(1)①-⑦", note: [Words.Tally.endingNote],
                opens: {
                    ListScreen(
                        AppointmentSource(
                            units: scope.units, endingBy: today.endOfSoon, from: today))
                }),
            assets("gaps", Words.Tally.withGaps, "", Words.Tally.withGapsNote) {
                $0.hasGaps = true
            },
        ]
    }

    /// The obligations that most assets have unmet, as far as they have been counted.
    private func gaps(
        _ scope: TallyScope, _ counts: [String: Int], _ most: Int, _ world: World
    ) -> [TallyLine] {
        let lines = GapsSource.lines(of: scope, counts, world).filter { counts[$0.id] != nil }
        return lines.prefix(most).map { line in
            var line = line
            line.text = Words.Tally.gap(line.text)
            return line
        }
    }

    func count(
        _ scope: TallyScope, from register: any Desk, for caller: Caller
    ) throws -> [String: Int] {
        if scope.isPermits { return try HomePermits.count(scope, from: register, for: caller) }
        let today = register.now.day
        func count(_ narrow: (inout AssetFilter) -> Void) throws -> Int {
            try register.answer(CountMatches(scope.filter(narrow)), for: caller)
        }
        var counts = try GapsSource.count(scope, from: register, for: caller)
        counts[scope.prefix + "unclassified"] = try count { $0.isClassified = false }
        counts[scope.prefix + "residue"] = try count { $0.hasResidue = true }
        counts[scope.prefix + "erase-due"] = try count { $0.eraseDueBy = today }
        counts[scope.prefix + "gaps"] = try count { $0.hasGaps = true }
        let ending = AppointmentSource(
            units: scope.units, endingBy: today.endOfSoon, from: today)
        counts[scope.prefix + "ending"] = try ending.lines(from: register, for: caller).count
        return counts
    }
}

extension Day {
    /// The last day that is soon.
    var endOfSoon: Day { advanced(by: HomeSource.soon) }
}

extension TallyScope {
    /// What the scope without units is called: who looks after some units sees no others, but what
    /// they applied for or decided there.
    static func everything(_ world: World) -> Wording {
        world.facts.ownUnits.isEmpty ? Words.Tally.wholeCity : Words.Tally.allSeen
    }

    /// What the scope is called.
    func heading(_ world: World) -> Wording {
        units.isEmpty
            ? TallyScope.everything(world)
            : Words.Tally.own(units.map { visible(world.facts.unitName($0)) })
    }
}
