internal import Register
internal import SecurityPolicy

/// Performs acts, in one transaction: all or none.
///
/// Whoever asks waits for the answer before they ask for another, since of two that wait only the
/// newer is done.
struct Deed: Question {
    /// What is done, in this order.
    var acts: [any Act]
    /// When it happened; nil: now.
    var occurredAt: Moment?
    /// The file that comes along, which is read now and not before; nil: none.
    var file: TypedFile?

    init(_ acts: [any Act], occurredAt: Moment? = nil, file: TypedFile? = nil) {
        self.acts = acts
        self.occurredAt = occurredAt
        self.file = file
    }

    var channel: Channel { .act }

    func answer(from register: any Desk, for caller: Caller) throws -> Done {
        var (acts, circumstances) = (acts, Circumstances(occurredAt: occurredAt))
        if let file {
            let paper = try Paper(path: file.place(for: register))
            acts = acts.map { ($0 as? AttachFile)?.with(paper) ?? $0 }
            circumstances.enclosure = paper.bytes
        }
        // For taking it back. Whoever may act but not look gets it done all the same.
        let before =
            (try? register.answer(
                ShowAssets(Compensation.concerned(by: acts), onlySeen: true), for: caller)) ?? []
        let receipts = try register.perform(acts, by: caller, circumstances)
        return Done(
            receipts: receipts,
            compensation: Compensation(
                of: acts,
                before: Dictionary(before.map { ($0.number, $0) }, uniquingKeysWith: { $1 })))
    }

    /// The receipts of what was done, in the order of the acts, and what would take it back.
    struct Done: RandomAccessCollection, Sendable {
        let receipts: [Receipt]
        let compensation: Compensation

        var startIndex: Int { receipts.startIndex }
        var endIndex: Int { receipts.endIndex }
        subscript(position: Int) -> Receipt { receipts[position] }
    }
}

/// Finds what acts would change.
struct Rehearse: Question {
    /// What would be done, in this order.
    var acts: [any Act]
    /// The assets of which all is wanted.
    var subjects: [Int]
    /// Counts up, so that a dialog knows which of its questions is the newest.
    var ticket: Int

    init(_ acts: [any Act], subjects: [Int], ticket: Int) {
        self.acts = acts
        self.subjects = subjects
        self.ticket = ticket
    }

    init(act: any Act, subjects: [Int], ticket: Int) {
        self.init([act], subjects: subjects, ticket: ticket)
    }

    var channel: Channel { .detail }

    func answer(from register: any Desk, for caller: Caller) throws -> Rehearsal {
        try register.rehearse(acts, by: caller, subjects: subjects, Circumstances())
    }
}
