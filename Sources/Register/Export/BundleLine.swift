internal import Foundation
internal import SecurityPolicy

/// What a bundle says of a line of a book; docs/ledger-format.md describes each member.
extension BundleValue {
    /// - Parameter digests: those of the papers, by the entry that attached each.
    init(_ line: ReadBook.Line, digests: [Int: String]) {
        let (permit, item) = (line.permit, line.item)
        var flags = permit.flags.filter { $0 != .lost }.map(\.rawValue)
        if item?.isLost ?? false { flags.append(Permit.Flag.lost.rawValue) }
        var members: [String: BundleValue?] = [
            "permit": .number(permit.number), "kind": .text(permit.kind),
            "state": .text(permit.state.rawValue), "unit": .text(permit.unit),
            "unitName": .text(permit.unitName), "applicant": .text(permit.applicant.login),
            "applicantName": .text(permit.applicant.name),
            "applicantFor": .text(permit.applicantFor?.login), "purpose": .text(permit.purpose),
            "from": .day(permit.from), "until": .day(permit.until),
            "asset": item.map { .number($0.asset) }, "assetName": .text(item?.name),
            "assetKind": .text(item?.kind.rawValue),
            "approved": .text(BundleValue.text(of: item?.approved)),
            "effective": .text(BundleValue.text(of: item?.effective)),
            "flags": flags.isEmpty ? nil : .list(flags.sorted().map { .text($0) }),
        ]
        for (name, value) in permit.fields.merging(item?.fields ?? [:], uniquingKeysWith: { $1 }) {
            members["field." + name] = .text(value)
        }
        for step in PermitStep.allCases {
            let steps = permit.steps.filter { $0.step == step }
            guard !steps.isEmpty else { continue }
            members[step.rawValue + ".entry"] = .list(steps.map { .number($0.entry) })
            func list(_ name: String, _ value: (Permit.Step) -> String?) {
                let texts = steps.map { value($0) ?? "" }
                guard texts.contains(where: { !$0.isEmpty }) else { return }
                members[step.rawValue + "." + name] = .list(texts.map { .text($0) })
            }
            list("at") { $0.at.description }
            list("recordedAt") { $0.recordedAt.description }
            list("actor") { $0.actor.login }
            list("actorName") { $0.actor.name }
            list("actingFor") { $0.principal?.login }
            list("note", \.note)
            list("unavoidable", \.unavoidable)
            list("digest") { digests[$0.entry] }
        }
        self = .members(members)
    }

    private static func text(of classes: Classification?) -> String? {
        classes.map { "C\($0.c) I\($0.i) A\($0.a)" }
    }

    /// With another member.
    func with(_ name: String, _ value: BundleValue) -> BundleValue {
        guard case .object(var members) = self else { return self }
        members[name] = value
        return .object(members)
    }

    /// What a bundle's own description says of a kind: what its lines need to be followed.
    init(_ kind: PermitKind, columns: [BundleColumn]) {
        let fields = kind.fields.map { field in
            (
                field.name,
                BundleValue.members([
                    "erasure": field.asksForErasure ? .flag(true) : nil,
                    "perItem": .flag(field.isPerItem), "type": .text(field.kind.name),
                ])
            )
        }
        self = .members([
            "columns": .list(columns.map(\.value)),
            "fields": .object(Dictionary(fields, uniquingKeysWith: { first, _ in first })),
            "needed": .number(kind.approvalsNeeded), "years": .number(kind.retention.years),
        ])
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
