import Register
import RegisterScreens
import SecurityPolicy
import TerminalKit

/// Assets as people read them on the command line.
enum AssetText {
    /// A class on all axes: `C1 I2 A1`.
    static func classes(_ classes: Classification) -> String {
        "C\(classes.c) I\(classes.i) A\(classes.a)"
    }

    /// An asset's class and gaps on one line.
    static func summary(_ asset: Asset) -> String {
        "\(asset.number) \(visible(asset.name)): \(Words.Say.effective.here) "
            + "\(classes(asset.effective)), \(Words.Say.gaps.here) \(asset.gaps.count)"
    }

    /// Everything about an asset.
    ///
    /// - Parameter away: the permits under which it is in use.
    static func page(
        _ asset: Asset, away: [PermitLine], policy: Policy, names: [Int: String]
    ) -> String {
        var lines = "\(asset.number) \(visible(asset.name))\n"
        let fields = fields(asset, away, policy: policy, names: names)
        let width = fields.map { DisplayWidth.of($0.0) }.max() ?? 0
        for (title, value) in fields {
            lines += "  \(fitted(title, width))  \(visible(value))\n"
        }
        if !asset.obligations.isEmpty {
            lines += obligations(asset, policy: policy)
        }
        return lines
    }

    private static func fields(
        _ asset: Asset, _ away: [PermitLine], policy: Policy, names: [Int: String]
    ) -> [(String, String)] {
        typealias Say = Words.Say
        func listed(_ codes: [String], _ name: (String) -> Wording?) -> String {
            codes.map { code in name(code).map { Say.coded($0, code).here } ?? code }
                .joined(separator: ", ")
        }
        func assets(_ numbers: [Int]) -> String {
            let shown = numbers.prefix(50).map { "\($0) \(names[$0] ?? "")" }
            return (shown + (numbers.count > 50 ? ["… \(numbers.count)"] : [])).joined(
                separator: ", ")
        }
        let effective =
            classes(asset.effective)
            + (asset.specificPersonal ? ", \(Say.specificPersonal.here)" : "")
        let all: [(Wording, String?)] = [
            (Say.kind, Words.kind(asset.kind, policy).here), (Say.unit, asset.unit),
            (Say.state, Words.state(asset.state).here),
            (Say.away, away.map { Words.PermitSay.away($0, policy).here }.joined(separator: "; ")),
            (Say.effective, effective),
            (Say.declared, asset.declared.map(classes) ?? Say.unclassified.here),
            (
                Say.criteria,
                listed(asset.criteria) { id in policy.criteria.first { $0.id == id }?.name }
            ),
            (
                Say.traits,
                listed(asset.traits) { code in policy.traits.first { $0.code == code }?.name }
            ),
            (
                Say.measures,
                listed(asset.measures) { code in policy.measures.first { $0.code == code }?.name }
            ),
            (Say.contents, assets(asset.contents)), (Say.containedIn, assets(asset.containedIn)),
            (Say.copyOf, asset.copyOf.map { assets([$0]) }),
            (Say.residue, asset.residue.map { Say.remains(c: $0.c, since: $0.since).here }),
            (
                Say.sanitized,
                asset.sanitized.map { policy.sanitization($0)?.name.here ?? $0 }
            ),
            (Say.location, asset.location), (Say.purpose, asset.purpose),
            (Say.source, asset.source),
            (Say.note, asset.note), (Say.eraseDue, asset.eraseDue?.description),
            (Say.externalID, asset.externalID),
        ]
        return all.compactMap { title, value in
            value.flatMap { $0.isEmpty ? nil : (title.here, $0) }
        }
    }

    /// The obligations of an asset: first those that are not met, with what would meet them, then
    /// those that are, with what does.
    private static func obligations(_ asset: Asset, policy: Policy) -> String {
        let unmet = Set(asset.gaps.map(\.obligation))
        let all = policy.obligations.filter { asset.obligations.contains($0.id) }
        func table(
            _ heading: (Int) -> Wording, _ list: [Obligation], _ column: Wording,
            _ measures: (Obligation) -> [Measure]
        ) -> String {
            let heading = heading(list.count).here
            guard !list.isEmpty else { return "\n\(heading)\n" }
            var table = Table([
                Words.Say.clause.here, Words.Say.obligation.here, column.here,
            ])
            for obligation in list {
                table.add([
                    obligation.clause.citation, obligation.name.here,
                    measures(obligation).map(\.code).joined(separator: ", "),
                ])
            }
            return "\n\(heading)\n" + table.text
        }
        return table(
            Words.Say.gapCount, all.filter { unmet.contains($0.id) }, Words.Say.closedBy,
            policy.measures(meeting:))
            + table(
                Words.Say.metCount, all.filter { !unmet.contains($0.id) }, Words.Say.measures
            ) { policy.measures(meeting: $0).filter { asset.measures.contains($0.code) } }
    }
}
