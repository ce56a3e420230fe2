public import SecurityPolicy

/// Everything that can go wrong with a register.
///
/// The wording is in the string catalogues.
public enum RegisterError: Codable, Error, Hashable, Sendable {
    /// A rule says no.
    case refused(Refusal)
    /// There is no such asset, unit, person, contractor, entry, permit or attachment.
    case notFound(Thing, String)
    /// There is no file.
    case missing(path: String)
    /// There is a file in the way.
    case exists(path: String)
    /// The file cannot be created.
    case cannotCreate(path: String, reason: String)
    /// The file is not a register.
    case notARegister(path: String, Reason)
    /// A newer program made the register.
    case newerVersion(path: String, found: Int, known: Int)
    /// An older program made the register; `Register.upgrade` brings it to this version.
    case olderVersion(path: String, found: Int, known: Int)
    /// The file is damaged.
    case damaged(path: String, detail: String)
    /// There was no register yet at the end of this day.
    case beforeTheRegister(Day)
    /// The past is looked at, and never changed.
    case past(PastDay)
    /// The register is a standby, which takes no acts; `Register.promote` makes it one that does.
    case standby(path: String)
    /// It is no standby, and receives nothing.
    case notAStandby(path: String)
    /// The file cannot be written.
    case readOnly(path: String)
    /// The file is no longer at its place: moved, removed or replaced while it was open.
    case replaced(path: String)
    /// Another program holds the register.
    case busy
    /// Nobody serves the register at this socket now.
    case unreachable(path: String)
    /// The disk is full.
    case diskFull
    /// Reading or writing failed.
    case io(detail: String)
    /// A setting that the register depends on did not take.
    case setting(name: String, value: String)
    /// The register does not verify, so that nothing is made of it.
    case unverified(path: String, entry: Int?, Verification.Finding)
    /// An entry of the ledger cannot be read.
    case unreadableEntry(Int, detail: String)

    /// A kind of thing that can be missing.
    public enum Thing: String, Codable, Hashable, Sendable {
        case asset, unit, person, contractor, entry, appointment, permit, attachment, purge
    }

    /// Why a file is not a register.
    public enum Reason: String, Codable, Hashable, Sendable {
        case empty, directory, notADatabase, anotherProgram
    }
}

/// What a rule refuses: a fact a case, with its clause.
public enum Refusal: Codable, Error, Hashable, Sendable {
    /// The login belongs to nobody in the register.
    case unknownPerson(login: String)
    /// The person has no role on the day.
    case noRole(login: String, on: Day)
    /// The person's roles do not include the duty for the units concerned.
    case notTheDuty(Duty, roles: [Role], unit: String?, clause: Clause)
    /// It is there, and not for who asked.
    case outOfSight(OutOfSight)
    /// The person has left, and from this day does nothing.
    case left(login: String, on: Day)
    /// After them nobody could register units and people any more; whose duty that is.
    case lastOrganiser(login: String, roles: [Role], clause: Clause)
    /// The classification or the traits are against a rule.
    case violates(Violation)
    /// There is no such code; the codes that there are.
    case unknownCode(family: CodeFamily, code: String, accepted: [String])
    /// A reason is required.
    case reasonMissing
    /// The contents would form a cycle, along these assets.
    case cycle([Int])
    /// Containers in containers deeper than the register follows.
    case nestingTooDeep(limit: Int)
    /// The asset is already in there.
    case alreadyContained(container: Int, content: Int)
    /// The asset is not in there.
    case notContained(container: Int, content: Int)
    /// Nothing happens to what is retired.
    case retired(Int)
    /// This asset cannot be a container of that one.
    case notAContainer(Int, AssetKind)
    /// It still contains these.
    case stillContains(Int, contents: [Int])
    /// Data of this class may remain on it.
    case dataRemains(Int, c: Int)
    /// Only media and equipment are sanitized.
    case nothingToSanitize(Int, AssetKind)
    /// The kind cannot change while the asset contains, is contained or has residue.
    case kindIsFixed(Int)
    /// A unit would be its own ancestor, along these codes.
    case unitCycle([String])
    /// There is one with this code already.
    case duplicate(RegisterError.Thing, code: String)
    /// The same appointment overlaps.
    case appointmentOverlaps(from: Day, until: Day?)
    /// The last day is before the first.
    case datesBackwards(from: Day, until: Day)
    /// The role is for a unit.
    case unitRequired(Role)
    /// The role is for the whole city.
    case unitNotAllowed(Role)
    /// Nobody acts for themselves, nor for one who does not have the role.
    case cannotActFor(login: String, role: Role)
    /// The idempotency key belongs to another act.
    case keyReused(key: String, entry: Int)
    /// It cannot have happened yet.
    case occurredInFuture(Moment)
    /// A text is empty, too long or has what cannot be kept.
    case text(field: String, TextFault)
    /// Nothing would change.
    case nothingToDo
    /// Whoever has no account of their own on the host uses none of its files.
    case filesOfTheHost
    /// A rule about permits says no.
    case permit(PermitRefusal)
    /// A rule about the keeping of records says no.
    case retention(RetentionRefusal)

    /// What is wrong with a text.
    public enum TextFault: Codable, Hashable, Sendable {
        case empty
        case tooLong(limit: Int)
        case nul
    }

    /// A family of codes.
    public enum CodeFamily: String, Codable, Hashable, Sendable {
        case criterion, trait, measure, obligation, sanitization
    }

    /// The clause that refuses.
    public var clause: Clause {
        switch self {
        case .unknownPerson, .keyReused, .filesOfTheHost: "8(2)①"
        case .outOfSight(let refused): refused.clause
        case .noRole, .left, .unitCycle, .appointmentOverlaps, .datesBackwards, .unitRequired,
            .unitNotAllowed:
            "4(1)①-⑦"
        case .cannotActFor: "4(1)②"
        case .notTheDuty(_, _, _, let clause), .lastOrganiser(_, _, let clause): clause
        case .violates(let violation): violation.clause
        case .unknownCode(let family, _, _):
            switch family {
            case .criterion: "5(1)①"
            case .trait: "基本方針 3(2)"
            case .measure, .obligation: "5(2)④イ"
            case .sanitization: "5(2)⑪ア"
            }
        case .duplicate, .notAContainer, .kindIsFixed, .text: "基本方針 3(2)"
        case .reasonMissing: "5(2)①ア"
        case .cycle, .nestingTooDeep, .alreadyContained, .notContained: "5(2)④ウ"
        case .retired, .stillContains, .dataRemains, .nothingToSanitize: "5(2)⑪ア"
        case .occurredInFuture, .nothingToDo: "8(1)③ア"
        case .permit(let refusal): refusal.clause
        case .retention(let refusal): refusal.clause
        }
    }
}
