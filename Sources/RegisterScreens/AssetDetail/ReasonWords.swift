internal import Register
internal import SecurityPolicy

/// Words for why the asset at the end of a path has a class by itself.
struct ReasonWords {
    let detail: LoadDetail.Detail
    let world: World

    /// What gives the class at the end of a reason's path, and by which clause.
    func atEnd(of reason: ExplainClass.Reason) -> (text: String, clause: String) {
        guard let end = reason.path.last, reason.path.count > 1 else {
            return own(reason.because, reason)
        }
        return own(
            reason.since != nil
                ? .residue
                : detail.sources[end].map { $0.declared == nil } ?? false
                    ? .unclassified : .declared,
            reason)
    }

    /// Why an asset has a class by itself.
    private func own(
        _ because: ExplainClass.Because, _ reason: ExplainClass.Reason
    ) -> (text: String, clause: String) {
        switch because {
        case .unclassified: return (world.text(Words.Detail.becauseUnclassified), "5(2)②イ")
        case .residue:
            let day = reason.since.map { world.text($0.day) } ?? "?"
            return (world.text(Words.Detail.becauseResidue(day)), "5(2)⑪ア")
        case .declared, .contents, .copyOf:
            let asset = detail.asset
            let end = reason.path.last ?? asset.number
            let source = end == asset.number ? asset : detail.sources[end]
            let criteria = world.policy.criteria.filter {
                $0.axis == reason.axis && $0.level == reason.class
                    && source?.criteria.contains($0.id) == true
            }.map { world.text($0.name) }
            return (
                criteria.isEmpty
                    ? world.text(Words.Detail.becauseDeclared)
                    : criteria.joined(separator: world.text(Words.Detail.comma)),
                reason.axis.clause.citation
            )
        }
    }
}
