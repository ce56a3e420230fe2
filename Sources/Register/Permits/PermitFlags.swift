internal import SecurityPolicy

extension Permit {
    /// What an auditor wants to see.
    static func flags(
        _ kind: PermitKind, _ steps: [Step], _ items: [Item], fields: [String: String],
        until: Day?, isOverdue: Bool
    ) -> [Flag] {
        Flag.allCases.filter { flag in
            switch flag {
            case .selfApproved: steps.contains { $0.unavoidable != nil }
            case .late:
                isOverdue
                    || steps.contains { step in
                        step.step == .finish && until.map { $0 < step.at.day } ?? false
                    }
            case .reportedLate: steps.contains { $0.recordedAt.day > $0.at.day }
            case .lost: items.contains(where: \.isLost)
            case .revoked: steps.contains { $0.step == .revoke }
            case .notErased:
                kind.fields.contains { $0.asksForErasure && fields[$0.name] == "false" }
            }
        }
    }
}
