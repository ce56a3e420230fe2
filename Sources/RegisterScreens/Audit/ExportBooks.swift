internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// Exports books with what proves them, and says what was written.
struct ExportBooks: ProofWork {
    typealias Answer = BundleReport

    let folder: TypedFile
    /// The first and the last day of the books; nil: they are open.
    let from: Day?
    let until: Day?
    /// The codes of the units; empty: all.
    let units: [String]
    let encoding: WritingEncoding
    /// Of the headings, and of whatever else is for people.
    let language: Language

    var title: Wording { Words.Bundle.title }
    var explained: Wording { Words.Bundle.note }
    var againLabel: Wording? { nil }
    var hasForm: Bool { true }

    func said(percent: Int) -> Wording { Words.Bundle.progress(percent: percent) }

    func answer(
        from register: any Desk, for caller: Caller,
        progress: (_ done: Int, _ total: Int) throws -> Void
    ) throws -> BundleReport {
        let options = BundleOptions(
            from: from, until: until, units: units, encoding: encoding, words: BundleText(language))
        return try withoutActuallyEscaping(progress) { progress in
            // How many lines the books have is not known before they are read.
            var done = 0
            do {
                return try register.exportBundle(
                    to: folder.place(for: register), options, for: caller,
                    isInterrupted: { (try? progress(done, 100)) == nil },
                    progress: { step in
                        if case .ledger(let entries, let all) = step {
                            done = entries * 100 / max(all, 1)
                        }
                    })
            } catch is Interrupted {
                throw GivenUp()
            }
        }
    }

    func words(for error: any Error) -> Wording? {
        guard let fault = error as? BundleFault else { return nil }
        let path = folder.path + "/" + fault.file
        return Words.Exchange.unencodable(path, characters: fault.fault.count).message
    }

    func write(_ report: BundleReport, on text: inout FlowText, _ world: World) {
        text.paragraph([], world.text(Words.Bundle.exported(to: folder.path)), Palette.met)
        text.gap()
        let period = Words.Bundle.period(
            from.map { world.text($0) }, until.map { world.text($0) })
        text.field(Words.Bundle.period, world.text(period), world)
        text.field(
            Words.Bundle.units, world.text(TallyScope(units: units).heading(world)), world)
        text.field(Words.Bundle.permits, grouped(report.permits), world)
        text.field(Words.Bundle.lines, grouped(report.lines), world)
        text.field(Words.Bundle.papers, grouped(report.papers), world)
        text.field(Words.Bundle.entries, world.text(Words.Bundle.entries(report)), world)
        text.gap()
        text.paragraph([], world.text(Words.Proof.head), Palette.heading)
        for line in Words.Proof.groups(of: report.head) { text.line([.init("  " + line)]) }
        text.gap()
        text.line([.init(world.text(Words.Bundle.check), Palette.heading)])
        text.paragraph([.init("  ")], Words.Bundle.command(checking: folder.path))
        text.paragraph([.init("  ")], world.text(Words.Bundle.checkNote))
    }
}
