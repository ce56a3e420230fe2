internal import Foundation
internal import SecurityPolicy

/// What a bundle says of a line of a book; docs/ledger-format.md describes each member.
extension BundleValue {
    /// - Parameter digests: those of the papers, by the entry that attached each.
    init(_ line: ReadBook.Line, digests: [Int: String]) {
        let (permit, item) = (line.permit, line.item)
        var flags = permit.flags.filter { $0 != .lost }.map(\.rawValue)
        if item?.isLost ?? false { flags.append(Permit.Flag.lost.rawValue) }
        // Put together in the order of the names: there are many lines, and sorting takes long.
        let own = BundleValue.ascending([
            ("applicant", .text(permit.applicant.login)),
            ("applicantFor", .text(permit.applicantFor?.login)),
            ("applicantName", .text(permit.applicant.name)),
            ("approved", .text(BundleValue.text(of: item?.approved))),
            ("asset", item.map { .number($0.asset) }), ("assetKind", .text(item?.kind.rawValue)),
            ("assetName", .text(item?.name)),
            ("effective", .text(BundleValue.text(of: item?.effective))),
            ("flags", flags.isEmpty ? nil : .list(flags.sorted().map { .text($0) })),
            ("from", .day(permit.from)), ("kind", .text(permit.kind)),
            ("permit", .number(permit.number)), ("purpose", .text(permit.purpose)),
            ("state", .text(permit.state.rawValue)), ("unit", .text(permit.unit)),
            ("unitName", .text(permit.unitName)), ("until", .day(permit.until)),
        ])
        let fields = permit.fields.merging(item?.fields ?? [:], uniquingKeysWith: { $1 })
            .map { Member(name: "field." + $0, value: .text($1)) }
            .sorted { CanonicalJSON.precedes($0.name, $1.name) }
        var told: [Member] = []
        for names in StepNames.all {
            let steps = permit.steps.filter { $0.step == names.step }
            guard !steps.isEmpty else { continue }
            func list(_ name: String, _ value: (Permit.Step) -> String?) {
                let texts = steps.map { value($0) ?? "" }
                guard texts.contains(where: { !$0.isEmpty }) else { return }
                told.append(Member(name: name, value: .list(texts.map { .text($0) })))
            }
            list(names.actingFor) { $0.principal?.login }
            list(names.actor) { $0.actor.login }
            list(names.actorName) { $0.actor.name }
            list(names.at) { $0.at.description }
            list(names.digest) { digests[$0.entry] }
            told.append(
                Member(name: names.entry, value: .list(steps.map { .number($0.entry) })))
            list(names.note) { $0.note }
            list(names.recordedAt) { $0.recordedAt.description }
            list(names.unavoidable) { $0.unavoidable }
        }
        self = .object(BundleValue.merged(BundleValue.merged(own, fields), told))
    }

    private static func ascending(_ members: [(String, BundleValue?)]) -> [Member] {
        members.compactMap { name, value in value.map { Member(name: name, value: $0) } }
    }

    /// Members in the order of their names, from two lists that are.
    private static func merged(_ some: [Member], _ others: [Member]) -> [Member] {
        var all: [Member] = []
        all.reserveCapacity(some.count + others.count)
        var place = 0
        for other in others {
            while place < some.count, CanonicalJSON.precedes(some[place].name, other.name) {
                all.append(some[place])
                place += 1
            }
            all.append(other)
        }
        return all + some[place...]
    }

    private static func text(of classes: Classification?) -> String? {
        classes.map { "C\($0.c) I\($0.i) A\($0.a)" }
    }

    /// What a bundle's own description says of a kind: what its lines need to be followed.
    init(_ kind: PermitKind, columns: [BundleColumn]) {
        let fields = kind.fields.map { field in
            (
                key: field.name,
                value: BundleValue.members([
                    "erasure": field.asksForErasure ? .flag(true) : nil,
                    "perItem": .flag(field.isPerItem), "type": .text(field.kind.name),
                ]) as BundleValue?
            )
        }
        self = .members([
            "columns": .list(columns.map(\.value)),
            "fields": .members(fields),
            "needed": .number(kind.approvalsNeeded), "years": .number(kind.retention.years),
        ])
    }
}

/// What the members of a line are called that say of a step; made once, for there are many lines.
final class StepNames: Sendable {
    let step: PermitStep
    let entry, at, recordedAt, actor, actorName, actingFor, note, unavoidable, digest: String

    /// Those of all steps, in the order of the names.
    static let all = PermitStep.allCases.map(StepNames.init)
        .sorted { CanonicalJSON.precedes($0.entry, $1.entry) }

    private init(_ step: PermitStep) {
        self.step = step
        func name(_ member: String) -> String { step.rawValue + "." + member }
        entry = name("entry")
        at = name("at")
        recordedAt = name("recordedAt")
        actor = name("actor")
        actorName = name("actorName")
        actingFor = name("actingFor")
        note = name("note")
        unavoidable = name("unavoidable")
        digest = name("digest")
    }
}

/// The lines of a file that this program has just written.
struct BundleLines {
    private let handle: FileHandle
    private var buffer: [UInt8] = []
    private var at = 0

    init(_ url: URL) throws {
        handle = try FileHandle(forReadingFrom: url)
    }

    /// The next line without its end; nil at the end.
    mutating func next() throws -> [UInt8]? {
        while true {
            if let end = buffer[at...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { at = end + 1 }
                return Array(buffer[at..<end])
            }
            buffer.removeFirst(at)
            at = 0
            guard let more = try handle.read(upToCount: 1 << 18), !more.isEmpty else { return nil }
            buffer.append(contentsOf: more)
        }
    }
}
