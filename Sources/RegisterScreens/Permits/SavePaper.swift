internal import Register
internal import SecurityPolicy

/// Saves a paper of a permit into a new file.
///
/// It is never opened: what it holds is decided by whoever made it.
struct SavePaper: FileTask {
    let permit: Int
    let paper: Permit.Attachment
    let file: TypedFile

    /// Nothing more is to be told than that it was saved.
    struct Saved: Sendable {}

    func answer(from register: any Desk, for caller: Caller) throws -> Saved {
        let place = try file.place(for: register)
        let read = try register.answer(
            ReadAttachment(permit: permit, file: paper.digest), for: caller)
        try NewFile.write(read.bytes, to: place)
        return Saved()
    }

    func done(_ answer: Saved) -> [Effect] {
        let said = Words.PermitSay.saved(paper.name, bytes: paper.size, to: file.path)
        return [.pop, .say(Message(text: said))]
    }
}
