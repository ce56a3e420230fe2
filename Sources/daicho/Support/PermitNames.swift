import Register
import RegisterScreens
import SecurityPolicy

/// What the logins and codes in the fields of permits stand for.
struct PermitNames {
    private let people: [String: String]
    private let contractors: [String: String]

    /// The names that the person may see; looks only for those that the fields have.
    init(_ session: Session, for kind: PermitKind) throws {
        let kinds = Set(kind.fields.map(\.kind))
        people =
            try kinds.contains(.person)
            ? Dictionary(
                session.answer(NamePeople()).map { ($0.login, $0.name) },
                uniquingKeysWith: { first, _ in first }) : [:]
        contractors =
            try kinds.contains(.contractor)
            ? Dictionary(
                session.answer(ListContractors()).map { ($0.code, $0.name) },
                uniquingKeysWith: { first, _ in first }) : [:]
    }

    /// The value of a field as people read it.
    func value(_ value: String, of field: PermitField) -> Wording {
        let name: String? =
            switch field.kind {
            case .person: people[value]
            case .contractor: contractors[value]
            default: nil
            }
        guard let name else { return Words.permitValue(value, of: field) }
        return Words.Say.coded(Wording(name, name), value)
    }
}
