internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// A record that is kept, or a purge, in full: from when until when, what goes and what stays.
enum KeptText {
    private typealias Run = FlowText.Run
    private typealias Say = Words.RetentionSay

    static func text(
        of record: KeptRecord, _ more: KeptSource.More?, _ world: World, width: Int
    ) -> FlowText {
        var text = FlowText(width: width)
        let kind = world.text(Words.permitKind(record.kind, world.policy))
        text.paragraph(
            [Run("#\(record.permit) ", Palette.heading)], kind, Palette.heading, clause: "5(2)⑪ウ")
        text.field(Words.Permits.purpose, record.purpose, world)
        text.field(Words.Screen.unit, record.unitName, world)
        if let kept = record.retention {
            text.field(Say.closedOn, world.text(kept.closedOn), world)
            text.field(
                Words.Keeping.period,
                world.text(kept.startsOn) + world.text(Words.Permits.to) + world.text(kept.endsOn),
                world)
        }
        text.field(Say.standing, world.text(Say.standing(record)), world)
        if let hold = record.hold { text.paragraph([], world.text(Say.held(hold)), Palette.mark) }
        text.gap()
        if case .permit(let material) = more {
            text.append(PermitDetailText(material, world, width: width).text)
        } else {
            text.paragraph([], world.text(Words.Screen.reading), Palette.faint)
        }
        return text
    }

    static func text(
        of purge: Purge, _ more: KeptSource.More?, _ world: World, width: Int
    ) -> FlowText {
        var text = FlowText(width: width)
        text.paragraph(
            [Run("#\(purge.number) ", Palette.heading)],
            world.text(Words.Keeping.purge) + "  " + world.text(Say.state(purge.state)),
            Palette.heading, clause: "4(3)")
        text.field(Words.Screen.unit, purge.unitName, world)
        text.field(Say.askedBy, purge.askedBy.name, world)
        text.field(Say.askedAt, world.text(purge.askedAt), world)
        text.field(Say.records, grouped(purge.records), world)
        text.field(Say.decidedBy, purge.decidedBy?.name, world)
        text.field(Words.Keeping.decidedAt, purge.decidedAt.map { world.text($0) }, world)
        text.field(Say.reason, purge.reason, world)
        if purge.state == .done {
            text.field(Words.Keeping.erased, grouped(purge.erased), world)
        }
        guard purge.state == .asked else { return text }
        text.gap()
        switch more {
        case .plan(let records): text.add(plan: records, of: purge, world)
        case .refused(let reason): text.paragraph([], world.text(reason), Palette.mark)
        case .permit, nil:
            text.paragraph([], world.text(Words.Screen.reading), Palette.faint)
        }
        return text
    }
}

extension FlowText {
    /// What an erasure would take away, what it would leave, and of which records.
    mutating func add(plan records: [ErasedRecord], of purge: Purge, _ world: World) {
        let entries = records.map(\.entries.count).reduce(0, +)
        line([Run(world.text(Words.Keeping.goes), Palette.heading)])
        paragraph([Run("  - ")], world.text(Words.Keeping.goes(records.count, entries: entries)))
        line([Run(world.text(Words.Keeping.stays), Palette.heading)])
        paragraph([Run("  - ")], world.text(Words.Keeping.whatStays))
        if records.count < purge.records {
            paragraph(
                [Run("! ", Palette.mark)],
                world.text(Words.Keeping.leftOut(purge.records - records.count)), Palette.mark,
                clause: "5(2)⑪ウ")
        }
        gap()
        line([Run(world.text(Words.records(records.count)), Palette.heading)])
        for record in records {
            let kind = world.text(Words.permitKind(record.kind, world.policy).brief)
            paragraph(
                [Run("  #\(record.permit) ", Palette.label)],
                kind + "  "
                    + world.text(
                        Words.Keeping.closed(
                            world.text(record.closedOn), keptUntil: world.text(record.keptUntil),
                            entries: record.entries.count)))
        }
    }

    /// The records that would be named by a request.
    mutating func add(due records: [KeptRecord], _ world: World) {
        line([Run(world.text(Words.records(records.count)), Palette.heading)])
        for record in records {
            let kind = world.text(Words.permitKind(record.kind, world.policy).brief)
            let until = record.retention.map { world.text($0.endsOn) } ?? ""
            paragraph(
                [Run("  #\(record.permit) ", Palette.label)],
                kind + "  " + world.text(Words.Keeping.keptUntil(until)) + "  "
                    + visible(record.purpose))
        }
    }
}
