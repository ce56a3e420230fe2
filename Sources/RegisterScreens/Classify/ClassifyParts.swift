internal import Register
internal import SecurityPolicy
internal import TerminalKit

extension ClassifyForm {
    private typealias Run = FlowText.Run

    func title(_ world: World) -> String {
        let title = world.text(Words.Classify.title)
        if numbers.count > 1 { return title + world.text(Words.Dialog.assets(numbers.count)) }
        return title + "#\(numbers.first ?? 0) " + visible(assets.first?.name ?? "")
    }

    func parts(_ world: World) -> [DialogPart<Item>] {
        var parts: [DialogPart<Item>] = []
        for axis in Axis.allCases {
            parts.append(axisPart(axis, world))
            for criterion in world.policy.criteria where criterion.axis == axis {
                let isChosen = criteria.contains(criterion.id)
                parts.append(
                    DialogPart(
                        item: .criterion(criterion.id),
                        beginning: [
                            Run(isChosen ? "  [x] " : "  [ ] "),
                            Run(
                                axis.name(criterion.level),
                                Palette.style(of: criterion.level, on: axis)), Run(" "),
                        ], text: world.text(criterion.name)))
            }
            if axis == .c { parts.append(specificPart(world)) }
        }
        parts.append(
            DialogPart(
                item: .reason,
                beginning: [Run(world.text(Words.Classify.reason) + " ", Palette.prompt)],
                isField: true))
        return parts + noteParts(world)
    }

    /// An axis with its classes, the chosen one in brackets, and why it is that one.
    private func axisPart(_ axis: Axis, _ world: World) -> DialogPart<Item> {
        let chosen = levels[axis]
        var beginning = [
            Run(fitted(world.text(Words.axis(axis).asHeading), 16), Palette.heading)
        ]
        for level in axis.classes {
            let name = axis.name(level)
            beginning.append(
                level == chosen
                    ? Run("[\(name)] ", Palette.style(of: level, on: axis).adding(.bold))
                    : Run(" \(name)  ", Palette.faint))
        }
        let isGiven = world.policy.criteria.contains {
            $0.axis == axis && criteria.contains($0.id)
        }
        let why =
            isGiven
            ? Words.Classify.byCriteria
            : chosen == nil ? Words.Classify.notChosen : Words.Classify.direct
        return DialogPart(
            item: .axis(axis), beginning: beginning, text: world.text(why),
            style: chosen == nil ? Palette.mark : .plain, clause: axis.clause.citation)
    }

    private func specificPart(_ world: World) -> DialogPart<Item> {
        let isByCriterion = world.policy.criteria.contains {
            $0.isSpecificPersonal && criteria.contains($0.id)
        }
        let sign = isByCriterion || specific == true ? "x" : specific == nil ? "-" : " "
        return DialogPart(
            item: .specific, beginning: [Run("  [\(sign)] C1 ")],
            text: world.text(Words.Detail.specific)
                + (specific == nil && !isByCriterion ? world.text(Words.Classify.eachAsItIs) : ""),
            clause: "5(2)⑤ウ")
    }

    /// Says of a lowering what it takes and who may.
    private func noteParts(_ world: World) -> [DialogPart<Item>] {
        let axes = lowered()
        guard !axes.isEmpty || endsSpecific(world) else { return [] }
        let rule = world.policy.duty(.lowerClass)
        let names = rule.roles.map { Words.role($0, world.policy) }
        let what =
            axes.isEmpty
            ? Words.Classify.endsSpecific
            : Words.Classify.lowers(axes.map { Words.axis($0) })
        return [
            DialogPart(
                text: world.text(Words.Classify.needsReason(what, who: names)),
                style: reason.text.isEmpty ? Palette.mark : .plain,
                clause: rule.clause.citation)
        ]
    }
}
