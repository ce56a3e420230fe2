internal import Register

/// Performs acts, in one transaction: all or none.
///
/// Whoever asks waits for the answer before they ask for another, since of two that wait only the
/// newer is done.
struct Deed: Question {
    /// What is done, in this order.
    var acts: [any Act]

    init(_ acts: [any Act]) {
        self.acts = acts
    }

    var channel: Channel { .act }

    func answer(from register: Register, for caller: Caller) throws -> [Receipt] {
        try register.transaction { performer in
            try acts.map { try performer.perform($0, by: caller) }
        }
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

    func answer(from register: Register, for caller: Caller) throws -> Rehearsal {
        try register.rehearse(acts, by: caller, subjects: subjects)
    }
}
