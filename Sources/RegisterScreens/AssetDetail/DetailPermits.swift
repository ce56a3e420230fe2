internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// The permits of an asset in its detail.
extension DetailText {
    /// That it is away: under which permit, with whom, until when, and where by what was filled in.
    mutating func addAway() {
        for (container, line) in detail.awayWith {
            field(
                Words.Permits.away,
                world.text(
                    Words.Permits.awayWith(
                        container, line, world.policy, until: line.until.map { world.text($0) })),
                Palette.mark)
        }
        guard let away = detail.away else { return }
        let permit = away.permit
        let comma = world.text(Words.Detail.comma)
        var parts = [
            "#\(permit.number) " + world.text(Words.permitKind(permit.kind, world.policy).brief)
        ]
        parts.append(visible(permit.applicant.name))
        if let until = permit.until {
            parts.append(world.text(Words.Permits.upTo(world.text(until))))
        }
        if permit.isOverdue, let until = permit.until {
            parts.append(world.text(Words.Permits.overdue(world.facts.today.number - until.number)))
        }
        if permit.items.contains(where: { $0.asset == detail.asset.number && $0.isLost }) {
            parts.append(world.text(Words.permitFlag(.lost)))
        }
        field(Words.Permits.away, parts.joined(separator: comma), Palette.mark)
        // Where it is, is among what had to be filled in.
        for declared in world.policy.permit(permit.kind)?.fields ?? []
        where declared.phase == .apply && declared.isRequired && !declared.isPerItem {
            guard let value = permit.fields[declared.name] else { continue }
            let said = away.names[value] ?? world.text(Words.permitValue(value, of: declared))
            text.paragraph(
                [label(Wording("", "")), Run(world.text(declared.label) + ": ", Palette.label)],
                visible(said))
        }
    }

    /// The newest permits that are about it.
    mutating func addPermits() {
        guard !detail.permits.isEmpty else { return }
        text.gap()
        text.line([
            Run(world.text(Words.Permits.ofTheAsset(detail.permits.count)), Palette.heading)
        ])
        for line in detail.permits {
            let kind = world.text(Words.permitKind(line.kind, world.policy).brief)
            let until = line.until.map { world.text(Words.Permits.upTo(world.text($0))) } ?? ""
            text.paragraph(
                [Run("#\(line.number) ", Palette.label)],
                [
                    kind, world.text(Words.permitState(line.state)), visible(line.applicantName),
                    until,
                ]
                .filter { !$0.isEmpty }.joined(separator: "  "))
        }
    }
}
