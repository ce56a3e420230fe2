import SecurityPolicy

@testable import Register

/// Random acts, and what the plain model makes of them.
struct RandomActs {
    /// An act, who performs it, and the model afterwards; nil: the act must be refused.
    struct Step {
        let act: any Act
        let caller: Caller
        let after: Model?
        /// The assets that the act speaks of.
        let touched: [Int]
    }

    var random: SeededGenerator
    var model = Model()
    let limit: Int

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        // Mostly small: what is near each other interacts more.
        limit =
            10 + Int.random(in: 0...50, using: &random) * Int.random(in: 0...50, using: &random)
            / 50
    }

    mutating func next() -> Step {
        if model.count < 6 { return register() }
        switch below(100) {
        case 0..<6 where model.count < limit: return register()
        case 0..<12 where model.count < limit: return copy()
        case 0..<40: return putIn()
        case 40..<60: return takeOut()
        case 60..<78: return classify()
        case 78..<92: return sanitize()
        case 92..<95: return correct()
        default:
            // Few: what is retired takes no further part.
            let retired = model.things.count { $0.frozen != nil }
            return below(4) == 0 && retired * 4 < model.count ? retire() : classify()
        }
    }

    private mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

    private mutating func anything() -> Int { 1 + below(model.count) }

    private mutating func kind() -> AssetKind {
        // Media and equipment matter most.
        let kinds: [AssetKind] = [
            .information, .information, .information, .document, .medium, .medium, .equipment,
            .equipment, .system, .systemDocument,
        ]
        return kinds[below(kinds.count)]
    }

    private mutating func classes() -> [Int] { [1 + below(3), 1 + below(3), 1 + below(2)] }

    private mutating func fields(_ thing: Model.Thing) -> AssetFields {
        AssetFields(
            name: "資産\(model.count + 1)", kind: thing.kind, unit: "soumu",
            classes: thing.declared.map(Classification.init(axes:)),
            specificPersonal: thing.specific)
    }

    private mutating func thing() -> Model.Thing {
        Model.Thing(
            kind: kind(), declared: below(6) == 0 ? nil : classes(), specific: below(8) == 0)
    }

    private mutating func register() -> Step {
        let thing = thing()
        var after = model
        after.add(thing)
        return Step(
            act: RegisterAsset(fields(thing)), caller: Fixture.staff,
            after: isAllowed(thing) ? after : nil, touched: [])
    }

    private mutating func copy() -> Step {
        var thing = thing()
        let original = anything()
        thing.original = original
        var after = model
        after.add(thing)
        return Step(
            act: CopyAsset(of: original, as: fields(thing)), caller: Fixture.staff,
            after: isAllowed(thing) && model[original].frozen == nil ? after : nil,
            touched: [original])
    }

    /// Specific personal information is C1 (5(2)⑤ウ).
    private func isAllowed(_ thing: Model.Thing) -> Bool {
        !thing.specific || thing.declared.map { $0[0] == 1 } ?? true
    }

    private mutating func putIn() -> Step {
        let container = anything()
        let contents = (0..<(1 + below(8) / 6)).map { _ in anything() }
        var after: Model? = model
        for content in contents {
            guard let now = after else { break }
            let isRefused =
                now[container].frozen != nil || now[content].frozen != nil
                || now[container].kind == .document || now[container].contents.contains(content)
                || [.information, .systemDocument].contains(now[container].kind)
                    && [.medium, .equipment, .system].contains(now[content].kind)
                || now.reaches(content, container)
            after?[container].contents.insert(content)
            if !now[content].keepsData { after?[container].sanitized = nil }
            if isRefused { after = nil }
        }
        return Step(
            act: PutIn(container: container, contents: contents), caller: Fixture.staff,
            after: after, touched: [container] + contents)
    }

    private mutating func takeOut() -> Step {
        // Mostly something that can be taken out.
        let full = (1...model.count).filter { !model[$0].contents.isEmpty }
        let container = full.isEmpty || below(10) == 0 ? anything() : full[below(full.count)]
        let inside = model[container].contents.sorted()
        var contents = (0..<(1 + below(8) / 6)).map { _ in
            inside.isEmpty || below(20) == 0 ? anything() : inside[below(inside.count)]
        }
        if below(60) == 0 { contents = [] }
        var after: Model? = model
        for content in contents {
            guard let now = after else { break }
            after?.takeOut(content, of: container)
            if !now[container].contents.contains(content) { after = nil }
        }
        return Step(
            act: TakeOut(container: container, contents: contents), caller: Fixture.staff,
            after: contents.isEmpty ? nil : after, touched: [container] + contents)
    }

    private mutating func classify() -> Step {
        let assets = (0..<(1 + below(10) / 9)).map { _ in anything() }
        var classes = classes()
        let specific: Bool? = [nil, nil, nil, true, false][below(5)]
        if below(3) != 0, specific ?? model[assets[0]].specific { classes[0] = 1 }
        let hasReason = below(8) != 0
        let isManager = below(4) != 0
        var after = model
        var isRefused = false
        for number in assets {
            let old = model[number]
            let isSpecific = specific ?? old.specific
            let isLower = old.declared.map { zip(classes, $0).contains { $0 > $1 } } ?? false
            let isLowering = isLower || (old.specific && !isSpecific)
            isRefused =
                isRefused || old.frozen != nil || (isSpecific && classes[0] != 1)
                || (isLowering && !(isManager && hasReason))
            after[number].declared = classes
            after[number].specific = isSpecific
        }
        return Step(
            act: ClassifyAssets(
                assets: assets, classes: Classification(axes: classes), specificPersonal: specific,
                reason: hasReason ? "見直し" : nil),
            caller: isManager ? Fixture.manager : Fixture.clerk, after: isRefused ? nil : after,
            touched: assets)
    }

    private mutating func sanitize() -> Step {
        let keepers = (1...model.count).filter { model[$0].keepsData }
        let asset = keepers.isEmpty || below(12) == 0 ? anything() : keepers[below(keepers.count)]
        let method = ["clear", "purge", "purge", "destroy", "lick"][below(40) == 0 ? 4 : below(4)]
        let thing = model[asset]
        let isRefused =
            thing.frozen != nil || !thing.keepsData || method == "lick"
            || thing.contents.contains { !model[$0].keepsData }
        var after = model
        after[asset].sanitized = method
        if method != "clear" { after[asset].residue = nil }
        return Step(
            act: SanitizeAsset(asset: asset, method: method), caller: Fixture.clerk,
            after: isRefused ? nil : after, touched: [asset])
    }

    private mutating func correct() -> Step {
        let asset = anything()
        let thing = model[asset]
        let kind = kind()
        let isRelated = !thing.contents.isEmpty || !model.containers(of: asset).isEmpty
        let isRefused =
            thing.frozen != nil || (kind != thing.kind && (isRelated || thing.residue != nil))
        var after = model
        after[asset].kind = kind
        return Step(
            act: CorrectAsset(asset: asset, kind: kind), caller: Fixture.staff,
            after: isRefused ? nil : after, touched: [asset])
    }

    private mutating func retire() -> Step {
        let asset = anything()
        let thing = model[asset]
        let isClean = ["purge", "destroy"].contains(thing.sanitized ?? "") && thing.residue == nil
        let isRefused =
            thing.frozen != nil || !thing.contents.isEmpty
            || (thing.keepsData && model.level(asset).axes[0] <= 2 && !isClean)
        var after = model
        if !isRefused {
            for container in model.containers(of: asset) { after.takeOut(asset, of: container) }
            after[asset].frozen = after.level(asset)
        }
        return Step(
            act: RetireAsset(asset: asset, reason: "廃棄"), caller: Fixture.manager,
            after: isRefused ? nil : after,
            touched: [asset] + model.containers(of: asset))
    }
}

extension Classification {
    /// C, I and A in that order.
    init(axes: [Int]) {
        self.init(c: axes[0], i: axes[1], a: axes[2])
    }
}
