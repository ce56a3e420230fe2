package import SecurityPolicy

/// Words for the table of who sees and does what.
extension Words {
    /// What the table says besides names.
    package enum Roles {
        package static let act = Wording("操作", "act")
        package static let clause = Wording("条項", "clause")
        package static let columns = Wording("列の番号と役割", "Columns and roles")
        package static let marks = Wording(
            "課：任命された部・課とその下　市：市全体　-：できない",
            "unit: the unit of the appointment and those below it; city: the whole city; -: not at all"
        )
        package static let relations = Wording(
            "役割にかかわらず", "Whatever the role and the unit")
        package static let everyKind = Wording(
            "許可の決定の列は、いずれかの種類の許可を決める役割（種類ごとの役割は `daicho permit kinds`）",
            "Who decides on permits of one kind at least; `daicho permit kinds` says who decides on which"
        )

        /// A role's cell.
        package static func cell(_ reach: Reach?) -> Wording {
            switch reach {
            case .unit: Wording("課", "unit")
            case .city: Wording("市", "city")
            case nil: Wording("-", "-")
            }
        }

        /// A rule about a relation.
        package static func rule(_ rule: RelationRule) -> Wording {
            let who = relation(rule.relation)
            let what = Words.duty(rule.duty)
            return Wording(
                "\(who.ja)：\(what.ja)は\(rule.mayDo ? "どの部・課のものでもできる" : "できない")",
                "\(who.en): \(what.en) \(rule.mayDo ? "is possible, whatever unit it is of" : "is not possible")"
            )
        }

        private static func relation(_ relation: Relation) -> Wording {
            switch relation {
            case .ownUnit: Wording("自分の部・課", "own unit")
            case .unitBelow: Wording("下の部・課", "unit below")
            case .otherUnit: Wording("ほかの部・課", "other unit")
            case .applicant: Wording("申請した人", "who applied")
            case .approver: Wording("決定などをした人", "who decided or took a step")
            }
        }
    }
}
