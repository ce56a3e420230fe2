internal import Register
internal import SecurityPolicy

/// Everything that is needed to decide on a permit.
struct PermitMaterial: Sendable {
    /// So many of its assets are explained; of the others it is said what they are.
    static let mostExplained = 20

    var permit: Permit
    /// All about its first assets, by number.
    var assets: [Int: Asset]
    /// Why its first assets have their class of confidentiality.
    var reasons: [Int: ExplainClass.Reason]
    /// What people and contractors in its fields are called, by login and code.
    var names: [String: String]

    /// Reads a permit with what belongs to it.
    static func load(
        _ number: Int, from register: any Desk, for caller: Caller
    ) throws -> PermitMaterial? {
        guard
            let permit = try register.answer(ShowPermits([number], onlySeen: true), for: caller)
                .first
        else {
            return nil
        }
        let numbers = Array(permit.items.map(\.asset).prefix(mostExplained))
        let assets = try register.answer(ShowAssets(numbers, onlySeen: true), for: caller)
        var reasons: [Int: ExplainClass.Reason] = [:]
        for number in assets.map(\.number) {
            reasons[number] = try register.answer(
                ExplainClass(asset: number, limit: 1), for: caller
            ).first { $0.axis == .c && $0.path.count > 1 }
        }
        return PermitMaterial(
            permit: permit,
            assets: Dictionary(assets.map { ($0.number, $0) }, uniquingKeysWith: { $1 }),
            reasons: reasons,
            names: try names(in: permit, from: register, for: caller))
    }

    private static func names(
        in permit: Permit, from register: any Desk, for caller: Caller
    ) throws -> [String: String] {
        var names: [String: String] = [:]
        for field in register.policy.permit(permit.kind)?.fields ?? [] {
            let values =
                [permit.fields[field.name]].compactMap { $0 }
                + permit.items.compactMap { $0.fields[field.name] }
            for value in Set(values) where names[value] == nil {
                switch field.kind {
                case .person:
                    names[value] =
                        try register.answer(ListPeople(login: value), for: caller).first?.name
                case .contractor:
                    names[value] =
                        try register.answer(ListContractors(), for: caller)
                        .first { $0.code == value }?.name
                default: break
                }
            }
        }
        return names
    }

    /// A value of a field as people read it.
    func said(_ value: String, _ field: PermitField, _ world: World) -> String {
        switch field.kind {
        case .date: return Day(value).map { world.text($0) } ?? value
        case .time: return Moment(value).map { world.text($0, isShort: true) } ?? value
        case .person, .contractor: return names[value] ?? value
        case .text, .boolean, .integer, .choice:
            return world.text(Words.permitValue(value, of: field))
        }
    }
}
