import Register
import RegisterScreens
import TerminalKit

/// What people are told when assets were put into another, or taken out.
struct ContentsAnswer {
    private let session: Session
    private let container: Int
    private let contents: [Int]
    /// The container before the act; nil if it could not be looked at.
    private let before: Asset?

    /// Looks at the container before an act.
    init(_ session: Session, container: Int, contents: [Int]) {
        self.session = session
        self.container = container
        self.contents = contents
        before = session.isJSON ? nil : try? session.asset(container)
    }

    /// Prints the receipt of the act, and what it has done to the container.
    func print(_ receipt: Receipt, isPutIn: Bool) throws {
        // The act is done: whatever hinders the looks is no error of the act.
        guard let before, !receipt.repeated, let after = try? session.asset(container),
            let names = try? session.names(of: Array(contents.prefix(20)))
        else { return try session.print(receipt) }
        typealias Say = Words.Say
        func named(_ number: Int, _ name: String) -> String { "\(number) \(visible(name))" }
        let shown = contents.prefix(20).map { named($0, names[$0] ?? "") }
        let list = (shown + (contents.count > 20 ? ["… \(contents.count)"] : []))
            .joined(separator: ", ")
        let holder = named(container, after.name)
        var lines = [
            Say.done(receipt), isPutIn ? Say.putIn(list, holder) : Say.takenOut(list, holder),
            Say.changed(
                holder, from: AssetText.classes(before.effective),
                to: AssetText.classes(after.effective), gaps: (before.gaps.count, after.gaps.count)),
        ]
        if !isPutIn, let residue = after.residue {
            let policy = session.register.policy
            lines.append(
                Say.staysUntilSanitized(
                    container, c: residue.c, clause: policy.duty(.sanitize).clause,
                    methods: policy.sanitizations.filter(\.isIrreversible).map(\.code)))
        }
        try Output.send(lines.map { $0.here + "\n" }.joined())
    }
}
