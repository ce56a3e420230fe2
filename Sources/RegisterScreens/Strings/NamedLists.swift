internal import Register
internal import SecurityPolicy

/// Codes among which somebody may choose, with what they are called.
extension Words {
    /// What would be accepted: in Japanese by name, with the code; the English names are the codes,
    /// or nearly so.
    static func named(_ codes: [String], _ policy: Policy) -> Wording {
        guard let names = names(of: codes, policy) else { return list(codes) }
        return Wording(
            zip(names, codes).map { "\($0.ja)（\($1)）" }.joined(separator: "、"), list(codes).en)
    }

    /// A message, and the question whether one of some codes was meant, by itself or by its Japanese name.
    static func suggesting(
        _ message: Wording, for typed: String, amongNamed codes: [String], _ policy: Policy
    ) -> Wording {
        let names = names(of: codes, policy) ?? []
        return suggesting(message, for: typed, among: codes + names.map(\.ja))
    }

    /// What codes are called that are of one kind; nil: they are not, or have no names.
    private static func names(of codes: [String], _ policy: Policy) -> [Wording]? {
        var families = PolicyCode.Family.allCases.map { family in
            policy.codes(of: family).map { ($0.code, $0.name) }
        }
        families.append(policy.permits.map { ($0.code, $0.name) })
        families += policy.permits.map { $0.fields.map { ($0.name, $0.label) } }
        families.append(PermitState.allCases.map { ($0.rawValue, permitState($0)) })
        families.append(AuditReport.allCases.map { ($0.rawValue, Report.name($0)) })
        families.append(AddPerson.Employment.allCases.map { ($0.rawValue, employment($0)) })
        guard !codes.isEmpty else { return nil }
        // Exactly these, where there are such: some codes are of several kinds.
        let all = families.filter { Set(codes).isSubset(of: $0.map(\.0)) }
        guard let family = all.first(where: { $0.count == codes.count }) ?? all.first else {
            return nil
        }
        let names = Dictionary(family, uniquingKeysWith: { first, _ in first })
        return codes.compactMap { names[$0] }
    }
}
