internal import SecurityPolicy

/// The record books, the reports for auditors, what is kept and the proof.
enum BooksPlace: Place {
    static let digit: Character = "3"
    static let name = Words.Places.books
    static let help = Words.Places.booksHelp

    static func open(_ world: World) -> any Screen { TallyScreen(AuditSource(world)) }
}
