internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// What is behind a line of a report: the permit, the entry, the asset.
struct ReportMaterial: Sendable {
    /// The permit with everything about it.
    var permit: PermitMaterial?
    /// The entry, for those who may look at it.
    var entry: EntrySource.Line?
    /// The first asset that it is about.
    var asset: Int?

    init(_ line: ReportLine, from register: any Desk, for caller: Caller) throws {
        if let number = line.permit {
            permit = try PermitMaterial.load(number, from: register, for: caller)
            asset = permit?.permit.items.first?.asset
        } else if let number = line.entry {
            entry = try ReportMaterial.entry(number, about: line.asset, register, caller)
            asset = line.asset ?? entry?.entry.about.first { entry?.names[$0] != nil }
        } else {
            asset = line.asset
        }
    }

    /// An entry: of an asset's history for everybody, else for those who may look at the ledger.
    private static func entry(
        _ number: Int, about asset: Int?, _ register: any Desk, _ caller: Caller
    ) throws -> EntrySource.Line? {
        let found: Entry?
        do {
            if let asset {
                var search = EntrySearch()
                search.entries = [number]
                found = try register.answer(
                    AssetHistory(asset: asset, search, limit: 1), for: caller
                ).first
            } else {
                found = try register.answer(ShowEntry(number), for: caller)
            }
        } catch RegisterError.refused(.notTheDuty) {
            return nil
        }
        guard let found else { return nil }
        let name = try register.answer(ListPeople(login: found.actor), for: caller).first?.name
        let names = try register.answer(
            NameAssets(Array(found.about.prefix(EntrySource.Line.named))), for: caller)
        return EntrySource.Line(entry: found, name: name ?? found.actor, names: names)
    }
}

/// A line of a report in full.
enum ReportText {
    static func text(
        of line: ReportLine, _ report: AuditReport, _ material: ReportMaterial?, _ world: World,
        width: Int
    ) -> FlowText {
        var text = FlowText(width: width)
        text.paragraph(
            [], world.text(Words.Report.name(report).asHeading), Palette.heading,
            clause: report.clause.citation)
        text.gap()
        text.field(
            Words.Report.about, world.text(Words.Report.subject(line, world.policy)), world)
        text.field(Words.Report.at, world.text(line.at), world)
        text.field(Words.Report.person, line.person?.name, world)
        text.field(Words.Screen.unit, line.unitName, world)
        text.field(Words.Report.reason, line.reason, world)
        text.field(Words.Report.entry, line.entry.map(String.init), world)
        guard let material else {
            text.gap()
            text.paragraph([], world.text(Words.Screen.reading), Palette.faint)
            return text
        }
        if let permit = material.permit {
            text.gap()
            text.append(PermitDetailText(permit, world, width: width).text)
        } else if let entry = material.entry {
            text.gap()
            text.append(EntrySource(.records).detail(entry, nil, world, width: width))
        }
        return text
    }
}
