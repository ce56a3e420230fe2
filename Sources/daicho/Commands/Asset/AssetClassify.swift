import ArgumentParser
import Register
import RegisterScreens
import SecurityPolicy

/// Gives assets a class.
struct AssetClassify: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "classify", abstract: Words.CommandHelp.assetClassify.here)
    }

    @Argument(help: ArgumentHelp(Words.OptionHelp.numbers.here)) var number: [Int]
    @OptionGroup var classes: ClassOptions
    @Flag(
        inversion: .prefixedNo, help: ArgumentHelp(Words.OptionHelp.specificPersonal.here))
    var specificPersonal: Bool?
    @OptionGroup var options: ActOptions

    func run() throws {
        if let whole = Axis.allCases.allSatisfy({ classes[$0] != nil }) ? try classes.whole() : nil
        {
            return try options.perform(
                act(number, whole, try classes.criteria))
        }
        guard classes.isGiven || !classes.criterion.isEmpty || specificPersonal != nil else {
            throw Fault.usage(Words.Fault.noAxis)
        }
        let acts = try partialActs(options.globals.session())
        if acts.count == 1 { return try options.perform(acts[0]) }
        try perform(acts)
    }

    /// Acts for assets that keep their class on the axes that are not given: one for all assets
    /// that get the same.
    private func partialActs(_ session: Session) throws -> [ClassifyAssets] {
        struct Result: Hashable {
            let classes: Classification
            let criteria: [String]
        }
        let policy = session.register.policy
        let given = try classes.criteria
        var groups: [(result: Result, numbers: [Int])] = []
        for asset in try session.answer(ShowAssets(number)) {
            guard var result = asset.declared else {
                throw Fault.usage(Words.Fault.unclassified(asset.number))
            }
            for axis in Axis.allCases { result[axis] = classes[axis] ?? result[axis] }
            // The criteria of an axis go with its class: those of the axes kept are kept.
            let kept = asset.criteria.filter { id in
                let axis = policy.criteria.first { $0.id == id }?.axis
                return axis.map { classes[$0] == nil } ?? false
            }
            let key = Result(
                classes: result,
                criteria: kept + given.filter { !kept.contains($0) })
            if let index = groups.firstIndex(where: { $0.result == key }) {
                groups[index].numbers.append(asset.number)
            } else {
                groups.append((key, [asset.number]))
            }
        }
        return groups.map { act($0.numbers, $0.result.classes, $0.result.criteria) }
    }

    /// Performs several acts, all or none; each has a key of its own.
    private func perform(_ acts: [ClassifyAssets]) throws {
        let session = try options.globals.session()
        let receipts = try session.register.perform(
            acts, by: session.caller, options.circumstances)
        guard let last = receipts.last else { return }
        if !session.isJSON {
            for receipt in receipts { try session.print(receipt) }
            return
        }
        // A receipt of the last entry, and beside it those of all.
        try Output.send(JSON(last: last, among: receipts))
    }

    private func act(
        _ numbers: [Int], _ result: Classification, _ criteria: [String]
    ) -> ClassifyAssets {
        ClassifyAssets(
            assets: numbers, classes: result, criteria: criteria,
            specificPersonal: specificPersonal, reason: classes.reason)
    }
}
