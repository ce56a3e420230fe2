internal import Register
internal import SecurityPolicy

/// What auditors read: the books and reports of a fiscal year, what is kept, and the proof that
/// nothing was changed.
struct AuditSource: TallySource {
    private var scope: AuditScope

    init(_ world: World) { scope = AuditScope(world) }

    var context: KeyContext { .books }

    func reasonAgainst(_ action: Action) -> Wording? { scope.reasonAgainst(action) }

    mutating func change(_ action: Action) -> Bool { scope.change(action) }

    /// What is counted, a part after the other: each is an id's beginning.
    private enum Part: String, CaseIterable {
        case book, report, kept

        /// The id of a line.
        func id(_ name: String) -> String { rawValue + "." + name }
    }

    func scopes(_ world: World) -> [TallyScope] {
        Part.allCases.map { TallyScope(units: scope.units, part: $0.rawValue) }
    }

    func parts(_ counts: [String: Int], _ world: World) -> [TallyPart] {
        [
            TallyPart(
                heading: scope.heading(Words.Audit.books, world), lines: books(counts, world)),
            TallyPart(
                heading: scope.heading(Words.Audit.reports, world),
                lines: AuditReport.allCases.map(line(of:))),
            TallyPart(
                heading: Words.Audit.heading([Words.Audit.keeping, scope.place(world)]),
                lines: KeptSource.Tab.allCases.map(line(of:))),
            TallyPart(heading: Words.Audit.proof, lines: proof(world)),
        ]
    }

    // MARK: Lines

    /// The books with lines; those without are one line, so that the others are together.
    private func books(_ counts: [String: Int], _ world: World) -> [TallyLine] {
        let scope = scope
        let kinds = world.policy.permits
        let empty = kinds.filter { counts[Part.book.id($0.code)] == 0 }
        var lines = kinds.filter { counts[Part.book.id($0.code)] != 0 }.map { kind in
            TallyLine(
                id: Part.book.id(kind.code), text: kind.name, clause: kind.clause.citation,
                note: [Words.Audit.bookNote], opens: { ListScreen(BookSource(kind, scope)) })
        }
        lines.append(
            TallyLine(
                id: Part.book.id("records"), text: Words.Audit.records, clause: "5(2)⑪ウ",
                note: [Words.Audit.recordsNote], opens: { ListScreen(EntrySource(.records)) }))
        if !empty.isEmpty {
            lines.append(
                TallyLine(
                    id: Part.book.id("empty"), text: Words.Audit.emptyBooks,
                    note: [Words.Audit.emptyKinds(empty.map(\.name))],
                    opens: { ListScreen(PermitsSource(world, tab: .kinds)) }))
        }
        return lines
    }

    private func line(of report: AuditReport) -> TallyLine {
        let scope = scope
        return TallyLine(
            id: Part.report.id(report.rawValue), text: Words.Report.name(report).asHeading,
            clause: report.clause.citation,
            note: [
                Words.Audit.reportNote,
                report.hasPeriod ? nil : Words.Audit.residueNote,
            ].compactMap { $0 },
            opens: { ListScreen(ReportSource(report, scope)) })
    }

    private func line(of tab: KeptSource.Tab) -> TallyLine {
        let scope = scope
        let (text, clause, note) = Words.Keeping.line(tab)
        return TallyLine(
            id: Part.kept.id("\(tab)"), text: text, clause: clause, note: [note],
            opens: { ListScreen(KeptSource(tab, scope)) })
    }

    /// What proves that nothing was changed, and what was so on a past day.
    private func proof(_ world: World) -> [TallyLine] {
        let scope = scope
        return [
            TallyLine(
                id: "proof.chain", text: Words.Proof.chain, clause: "8(1)③イ",
                note: [Words.Proof.chainNote], isCounted: false, action: .verify,
                opens: { ProofScreen(VerifyLedger(replay: false)) }),
            TallyLine(
                id: "proof.replay", text: Words.Proof.replay, clause: "8(1)③イ",
                note: [Words.Proof.replayNote], isCounted: false, action: .verify,
                opens: { ProofScreen(VerifyLedger(replay: true)) }),
            TallyLine(
                id: "proof.checkpoint", text: Words.Checkpoints.title, clause: "8(1)③イ",
                note: [Words.Checkpoints.note], isCounted: false, action: .verify,
                opens: { ProofScreen(MakeCheckpoint()) }),
            TallyLine(
                id: "proof.compare", text: Words.Checkpoints.compare, clause: "8(1)③イ",
                note: [Words.Checkpoints.compareNote], isCounted: false, action: .verify,
                opens: { FormScreen(CompareForm()) }),
            TallyLine(
                id: "proof.export", text: Words.Bundle.title, clause: "8(1)③イ",
                note: [Words.Bundle.note], isCounted: false, action: .verify,
                opens: { FormScreen(ExportForm(scope)) }),
            TallyLine(
                id: "proof.past", text: Words.Proof.past, clause: "8(1)③イ",
                note: [Words.Proof.pastNote], isCounted: false, action: .past,
                opens: { FormScreen(PastForm(world)) }),
        ]
    }

    // MARK: Counts

    func count(
        _ counted: TallyScope, from register: any Desk, for caller: Caller
    ) throws -> [String: Int] {
        switch counted.part.flatMap(Part.init) {
        case .book:
            let found = try register.answer(
                CountBooks(from: scope.from, until: scope.until, units: scope.units), for: caller)
            let kinds = register.policy.permits.map(\.code)
            var counts = kinds.map { (Part.book.id($0), found[$0] ?? 0) }
            counts.append((Part.book.id("empty"), kinds.count { found[$0] == nil }))
            counts.append(
                (Part.book.id("records"), try register.answer(CountRecords(), for: caller)))
            return Dictionary(counts, uniquingKeysWith: { $1 })
        case .report:
            let found = try register.answer(CountReports(scope.ofReports), for: caller)
            return Dictionary(
                zip(AuditReport.allCases.map { Part.report.id($0.rawValue) }, found),
                uniquingKeysWith: { $1 })
        case .kept:
            let found = try register.answer(CountKeptRecords(units: scope.units), for: caller)
            return Dictionary(
                KeptSource.Tab.allCases.map { (Part.kept.id("\($0)"), found[$0]) },
                uniquingKeysWith: { $1 })
        case nil: return [:]
        }
    }
}
