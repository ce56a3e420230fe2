import SecurityPolicy

/// What permits should do, in a few lines: no tables, no entries, no clauses, only yes or no.
///
/// Written from the clauses and apart from the program, to be compared with it.
struct PermitModel {
    typealias Person = PermitHall.Person

    /// A permit as the model sees it.
    struct Permit {
        let kind: String
        let applicant: Person
        var items: [Int]
        var until: Int
        var state = PermitState.applied
        /// Who has approved in this round, in whose place.
        var approvals: [(person: Person, slot: String)] = []
        var bound: [Int: Int] = [:]
        var extensionUntil: Int?
        var finisher: Person?
        var lost: Set<Int> = []
    }

    var today: Int
    /// Each medium's class of confidentiality, which only rises here.
    var classes: [Int: Int]
    var permits: [Int: Permit] = [:]

    /// Under which permit a medium is away.
    func away(_ asset: Int) -> Int? {
        permits.first { _, permit in
            permit.kind == "trip" && permit.items.contains(asset)
                && (permit.state == .started
                    || [.finished, .acknowledged].contains(permit.state)
                        && permit.lost.contains(asset))
        }?.key
    }

    func state(_ permit: Permit) -> PermitState {
        let waits = [.applied, .sentBack, .approved].contains(permit.state)
        return waits && permit.until < today ? .lapsed : permit.state
    }

    func uses(_ person: Person) -> Bool {
        [.applicant, .colleague, .clerk, .manager, .deputy, .officer, .infrastructure, .general]
            .contains(person)
    }

    /// In whose place somebody approves; nil: they decide nothing here.
    func slot(_ person: Person, _ permit: Permit) -> String? {
        switch person {
        case .manager, .deputy: "section"
        case .officer: permit.applicant == .manager || permit.applicant == .deputy ? "section" : nil
        case .infrastructure: permit.kind == "pair" ? "infrastructure" : nil
        default: nil
        }
    }

    /// Whether the permit is that person's; a deputy applies in the manager's name.
    func isOwn(_ person: Person, _ permit: Permit) -> Bool {
        person == permit.applicant || permit.applicant == .deputy && person == .manager
    }

    /// Whether somebody counts as the applicant for what only the applicant may do.
    func mayChange(_ person: Person, _ permit: Permit) -> Bool {
        isOwn(person, permit) || permit.applicant == .manager && person == .deputy
    }

    /// The assets of a trip that begins today must be here.
    func isFree(_ items: [Int]) -> Bool { items.allSatisfy { away($0) == nil } }

    /// Applies; the number is the register's.
    mutating func apply(
        _ kind: String, _ items: [Int], days: Int, by person: Person, as number: Int?
    )
        -> Bool
    {
        guard uses(person), days >= 0, kind == "pair" || !items.isEmpty,
            kind == "pair" || isFree(items)
        else { return false }
        if let number {
            permits[number] = Permit(
                kind: kind, applicant: person, items: items, until: today + days)
        }
        return true
    }

    /// A class rises: approvals that are bound to a lower one fall.
    mutating func raise(_ asset: Int, to level: Int) {
        guard level < classes[asset] ?? 3 else { return }
        classes[asset] = level
        for (number, permit) in permits where level < permit.bound[asset] ?? 0 {
            if permit.state == .approved || permit.state == .applied && !permit.approvals.isEmpty {
                reopen(number)
            }
        }
    }

    mutating func reopen(_ number: Int) {
        permits[number]?.state = .applied
        permits[number]?.approvals = []
    }

    /// Takes a step, if it is allowed.
    mutating func take(_ step: PermitStep, _ number: Int, by person: Person, days: Int) -> Bool {
        guard var permit = permits[number] else { return false }
        let isDecision = [.approve, .reject, .sendBack, .acknowledge].contains(step)
        let isRevocation = step == .revoke
        guard
            isDecision
                ? slot(person, permit) != nil
                : isRevocation ? permit.kind == "pair" && person == .general : uses(person)
        else { return false }
        let once = permit.kind == "pair"
        let now = state(permit)
        switch step {
        case .revise:
            guard [.applied, .sentBack, .approved].contains(now), mayChange(person, permit),
                days >= 0, once || isFree(permit.items)
            else { return false }
            permit.until = today + days
            permit.state = .applied
            permit.approvals = []
        case .withdraw:
            guard [.applied, .sentBack, .approved].contains(now), mayChange(person, permit) else {
                return false
            }
            permit.state = .withdrawn
        case .approve:
            let extends = now == .started && permit.extensionUntil != nil
            guard now == .applied || extends, !isOwn(person, permit),
                let slot = slot(person, permit),
                !permit.approvals.contains(where: { $0.slot == slot || $0.person == person })
            else { return false }
            permit.approvals.append((person, slot))
            if now == .applied {
                for item in permit.items { permit.bound[item] = classes[item] }
            }
            if permit.approvals.count == (once ? 2 : 1) {
                if extends {
                    permit.until = permit.extensionUntil ?? permit.until
                    permit.extensionUntil = nil
                } else {
                    permit.state = .approved
                }
            }
        case .reject:
            let extends = now == .started && permit.extensionUntil != nil
            guard now == .applied || extends, !isOwn(person, permit) else { return false }
            if extends {
                permit.extensionUntil = nil
                permit.approvals = []
            } else {
                permit.state = .rejected
            }
        case .sendBack:
            guard now == .applied, !isOwn(person, permit) else { return false }
            permit.state = .sentBack
        case .start:
            guard now == .approved, once || isFree(permit.items) else {
                return false
            }
            permit.state = .started
        case .finish:
            guard now == .started || once && now == .approved else { return false }
            permit.state = .finished
            permit.finisher = person
        case .acknowledge:
            guard now == .finished, !isOwn(person, permit), person != permit.finisher else {
                return false
            }
            permit.state = .acknowledged
        case .extend:
            guard [.approved, .started].contains(now), mayChange(person, permit),
                today + days > permit.until, days >= 0
            else { return false }
            permit.approvals = []
            if now == .started {
                permit.extensionUntil = today + days
            } else {
                permit.until = today + days
                permit.state = .applied
            }
        case .lose:
            guard now == .started else { return false }
            permit.lost = Set(permit.items)
        case .revoke:
            guard [.approved, .started].contains(now) else { return false }
            permit.state = .finished
            permit.finisher = person
        case .apply, .attach: return false
        }
        permits[number] = permit
        return true
    }
}
