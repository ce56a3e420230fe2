/// What is done with a file once a form is confirmed: the form waits for it, and shows what is wrong
/// with the file at its field.
protocol FileTask: Question {
    /// What happens once it is done.
    func done(_ answer: Answer) -> [Effect]
}

extension FileTask {
    var channel: Channel { .act }

    /// What happens once it is done, if the answer is one to this.
    func effects(of answer: any Sendable) -> [Effect] {
        (answer as? Answer).map(done) ?? []
    }
}
