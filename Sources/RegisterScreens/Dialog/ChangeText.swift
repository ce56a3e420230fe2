internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// Says what acts would change, as a rehearsal found it.
struct ChangeText {
    private typealias Run = FlowText.Run

    /// So many assets are named; of the others only the count is.
    static let mostNamed = 50

    private let rehearsal: Rehearsal
    private let world: World
    private let before: [Int: AssetLine]
    private let after: [Int: AssetLine]

    init(_ rehearsal: Rehearsal, _ world: World) {
        self.rehearsal = rehearsal
        self.world = world
        before = Dictionary(
            rehearsal.before.map { ($0.number, $0) }, uniquingKeysWith: { $1 })
        after = Dictionary(rehearsal.after.map { ($0.number, $0) }, uniquingKeysWith: { $1 })
    }

    // MARK: One asset

    /// The class and the counts of obligations and gaps of an asset, before and after.
    func addClass(_ old: Asset, _ new: Asset, to text: inout FlowText) {
        text.line(
            [label(Words.Detail.effective)]
                + change(
                    old.effective, old.specificPersonal, new.effective, new.specificPersonal))
        if old.residue != new.residue {
            func name(_ residue: Asset.Residue?) -> String {
                residue.map { "C\($0.c)" } ?? world.text(Words.Say.none)
            }
            text.line([
                label(Words.Detail.residue),
                Run("\(name(old.residue)) -> \(name(new.residue))", Palette.mark),
            ])
        }
        let (obligations, gaps) = (
            counts(old.obligations.count, new.obligations.count),
            counts(old.gaps.count, new.gaps.count)
        )
        text.line([
            label(Words.Dialog.obligations), Run(world.text(Words.Screen.count(obligations))),
            Run("  "), Run(world.text(Words.Screen.gaps) + " ", Palette.label),
            Run(
                world.text(Words.Screen.count(gaps)),
                new.gaps.count > old.gaps.count ? Palette.gap : .plain),
        ])
    }

    /// Which asset it is that the following lines are of.
    func addHeading(_ asset: Asset, to text: inout FlowText) {
        text.line([Run("#\(asset.number) \(asset.name)", Palette.heading)])
    }

    /// What data remains on an asset, if that changes, and until when.
    func addResidue(_ old: Asset, _ new: Asset, to text: inout FlowText) {
        guard old.residue != new.residue else { return }
        guard let residue = new.residue else {
            text.paragraph([], world.text(Words.Media.residueEnds), clause: "5(2)⑪ア")
            return
        }
        let methods = world.policy.sanitizations.filter(\.isIrreversible).map(\.name)
        text.paragraph(
            [], world.text(Words.Media.residueStays(residue.c, methods)), Palette.mark,
            clause: "5(2)⑪ア")
    }

    /// The gaps that an asset would have, and those that it would have no more.
    func addGaps(_ old: Asset, _ new: Asset, to text: inout FlowText) {
        func list(_ gaps: [Asset.Gap], _ heading: Wording, _ mark: Wording, _ style: Style) {
            guard !gaps.isEmpty else { return }
            text.line([Run(world.text(heading), Palette.heading)])
            for gap in gaps {
                let name = world.policy.obligations.first { $0.id == gap.obligation }?.name
                text.paragraph(
                    [Run(world.text(mark), style), Run(" ")],
                    name.map(world.text) ?? gap.obligation, clause: gap.clause.citation)
            }
        }
        let (had, has) = (Set(old.gaps.map(\.obligation)), Set(new.gaps.map(\.obligation)))
        let added = new.gaps.filter { !had.contains($0.obligation) }
        let ended = old.gaps.filter { !has.contains($0.obligation) }
        list(added, Words.Dialog.newGaps(added.count), Words.Detail.gapMark, Palette.gap)
        list(ended, Words.Dialog.endedGaps(ended.count), Wording("[-]", "[-]"), Palette.met)
    }

    // MARK: Several assets

    /// How many assets have which class, before and after.
    func addSummary(of assets: [Asset], to text: inout FlowText) {
        var runs = [Run(world.text(Words.Dialog.assets(assets.count)) + " ", Palette.heading)]
        for axis in Axis.allCases {
            for level in axis.classes {
                let old = assets.count { $0.effective[axis] == level }
                let new = assets.count {
                    (after[$0.number]?.effective ?? $0.effective)[axis] == level
                }
                guard old != new else { continue }
                runs.append(Run("  \(axis.name(level)) ", Palette.style(of: level, on: axis)))
                runs.append(Run("\(grouped(old)) -> \(grouped(new))"))
            }
        }
        if runs.count == 1 { runs.append(Run(world.text(Words.Dialog.sameClasses))) }
        text.line(runs)
        let old = assets.reduce(0) { $0 + (before[$1.number]?.gapCount ?? $1.gaps.count) }
        let new = assets.reduce(0) { $0 + (after[$1.number]?.gapCount ?? $1.gaps.count) }
        text.line([
            label(Words.Screen.gaps),
            Run(
                world.text(Words.Screen.count(counts(old, new))), new > old ? Palette.gap : .plain),
        ])
    }

    /// Each asset and what it changes to.
    func addEach(of assets: [Asset], to text: inout FlowText) {
        let lines = assets.compactMap { after[$0.number] }
        guard !lines.isEmpty else { return }
        text.line([Run(world.text(Words.Dialog.each), Palette.heading)])
        add(lines, to: &text)
    }

    // MARK: What changes besides

    /// The other assets that change class: what contains or copies these.
    func addOthers(except numbers: [Int], to text: inout FlowText) {
        let own = Set(numbers)
        let others = rehearsal.after.filter { line in
            guard !own.contains(line.number), let old = before[line.number] else { return false }
            return old.effective != line.effective || old.specificPersonal != line.specificPersonal
                || old.hasResidue != line.hasResidue
        }
        guard !others.isEmpty else {
            text.line([Run(world.text(Words.Dialog.noOthers), Palette.faint)])
            return
        }
        let gaps = others.reduce(0) { $0 + $1.gapCount - (before[$1.number]?.gapCount ?? 0) }
        var heading = world.text(Words.Dialog.others(grouped(others.count)))
        if gaps != 0 {
            heading +=
                "  " + world.text(Words.Screen.gaps) + (gaps > 0 ? " +" : " ") + grouped(gaps)
        }
        text.line([Run(heading, Palette.mark)])
        add(others, to: &text)
    }

    /// Assets that come into being.
    func addNew(to text: inout FlowText) {
        for line in rehearsal.after where before[line.number] == nil {
            text.line([
                label(Words.Dialog.newAsset), Run("#\(line.number)  "),
                Run(line.effective.text + marks(line)), Run("  "),
                Run(world.text(Words.Screen.gaps) + " ", Palette.label),
                Run(
                    world.text(Words.Screen.count("\(line.gapCount)")),
                    line.gapCount > 0 ? Palette.gap : .plain),
            ])
        }
    }

    private func add(_ lines: [AssetLine], to text: inout FlowText) {
        let width = 1 + (lines.map { String($0.number).count }.max() ?? 0)
        for line in lines.prefix(ChangeText.mostNamed) {
            let old = before[line.number] ?? line
            text.line(
                [Run(" " + fitted("#\(line.number)", width) + " ", Palette.label)]
                    + change(
                        old.effective, old.specificPersonal, line.effective,
                        line.specificPersonal)
                    + (old.hasResidue == line.hasResidue
                        ? []
                        : [
                            Run(
                                world.text(
                                    Words.Dialog.residueMark(line.hasResidue)), Palette.mark)
                        ])
                    + [Run(" " + world.text(Words.name(of: line)))])
        }
        let rest = lines.count - ChangeText.mostNamed
        if rest > 0 { text.line([Run(" " + world.text(Words.Screen.more(rest)), Palette.faint)]) }
    }

    // MARK: Runs

    private func change(
        _ old: Classification, _ oldSpecific: Bool, _ new: Classification, _ newSpecific: Bool
    ) -> [Run] {
        if old == new, oldSpecific == newSpecific {
            return [Run(world.text(Words.Dialog.still(new.text)))]
        }
        var runs = [Run(old.text + " -> ")]
        for axis in Axis.allCases {
            let isNew = old[axis] != new[axis]
            runs.append(
                Run(axis.name(new[axis]), isNew ? Style(.bold).adding(.underline) : .plain))
            if axis != .a { runs.append(Run(" ")) }
        }
        if oldSpecific != newSpecific {
            runs.append(
                Run(
                    (newSpecific ? " +" : " -") + world.text(Words.Screen.specificMark),
                    Palette.mark))
        }
        return runs
    }

    private func marks(_ line: AssetLine) -> String {
        let marks = line.marks(world)
        return marks.isEmpty ? "" : " " + marks
    }

    private func counts(_ old: Int, _ new: Int) -> String {
        old == new ? grouped(new) : "\(grouped(old)) -> \(grouped(new))"
    }

    private func label(_ name: Wording) -> Run {
        let width = Words.Detail.labelWidth(world.language)
        return Run(fitted(world.text(name), width) + " ", Palette.label)
    }
}
