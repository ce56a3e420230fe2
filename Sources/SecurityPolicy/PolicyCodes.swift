/// Something of a policy that people give by a code: on the command line, in files.
public struct PolicyCode: Hashable, Sendable {
    /// What it is a code of.
    public enum Family: String, CaseIterable, Sendable {
        case kind, role, criterion, trait, measure, sanitization
    }

    /// What it is a code of.
    public let family: Family
    /// The code: `encrypted`.
    public let code: String
    /// What people read.
    public let name: Wording
    /// The clauses that it answers, or that create it.
    public let clauses: [Clause]
    /// The kinds of asset that can have it; nil where that is no question.
    public let kinds: [AssetKind]?
    /// The obligations that it meets.
    public let obligations: [Obligation]
}

extension Policy {
    /// All codes of a family, in the policy's order.
    public func codes(of family: PolicyCode.Family) -> [PolicyCode] {
        func code(
            _ code: String, _ name: Wording, _ clauses: [Clause], kinds: Set<AssetKind>? = nil,
            obligations: [Obligation] = []
        ) -> PolicyCode {
            PolicyCode(
                family: family, code: code, name: name, clauses: clauses,
                kinds: kinds.map { kinds in AssetKind.allCases.filter(kinds.contains) },
                obligations: obligations)
        }
        switch family {
        case .kind:
            return AssetKind.allCases.compactMap { kind in
                kinds[kind].map { code(kind.rawValue, $0, ["基本方針 3(2)"]) }
            }
        case .role: return roles.map { code($0.role.rawValue, $0.name, [$0.clause]) }
        case .criterion: return criteria.map { code($0.id, $0.name, [$0.clause]) }
        case .trait: return traits.map { code($0.code, $0.name, ["基本方針 3(2)"], kinds: $0.kinds) }
        case .measure:
            return measures.map { measure in
                let met = obligations.filter { $0.metBy.contains(measure.code) }
                var clauses: [Clause] = []
                for obligation in met where !clauses.contains(obligation.clause) {
                    clauses.append(obligation.clause)
                }
                return code(measure.code, measure.name, clauses, obligations: met)
            }
        case .sanitization: return sanitizations.map { code($0.code, $0.name, ["5(2)⑪ア"]) }
        }
    }

    /// The measures any one of which meets an obligation, in the policy's order.
    public func measures(meeting obligation: Obligation) -> [Measure] {
        measures.filter { obligation.metBy.contains($0.code) }
    }
}
