internal import Register

/// Asks for everything that the detail of an asset shows.
struct LoadDetail: Question {
    /// The asset's number.
    var number: Int

    var channel: Channel { .detail }

    /// So many contents and containers are named; of the others only the count is.
    static let mostNamed = 100

    /// An asset, why it has its class, and the assets that are named with it.
    struct Detail: Sendable {
        var asset: Asset
        var reasons: [ExplainClass.Reason]
        /// The lines of the assets that are named, by number.
        var named: [Int: AssetLine]
        /// The assets at the ends of the reasons' paths, by number.
        var sources: [Int: Asset]
        /// The newest permits that are about it.
        var permits: [PermitLine] = []
        /// That under which it is away.
        var away: PermitMaterial?
        /// Those under which something that contains it is away, by the number of that.
        var awayWith: [(container: Int, permit: PermitLine)] = []
    }

    /// So many permits are named, and of so many containers it is found out whether they are away.
    static let mostPermits = 10

    func answer(from register: any Desk, for caller: Caller) throws -> Detail? {
        guard let asset = try register.answer(ShowAssets([number]), for: caller).first else {
            return nil
        }
        let reasons = try register.answer(ExplainClass(asset: number, limit: 5), for: caller)
        let most = LoadDetail.mostNamed
        var numbers = Set(reasons.flatMap(\.path))
        numbers.formUnion(asset.contents.prefix(most))
        numbers.formUnion(asset.containedIn.prefix(most))
        numbers.formUnion([asset.copyOf].compactMap { $0 })
        let lines = try register.answer(ListLines(numbers.sorted()), for: caller)
        let ends = Set(reasons.compactMap(\.path.last)).subtracting([number])
        let sources = try register.answer(ShowAssets(ends.sorted(), onlySeen: true), for: caller)
        let permits = try register.answer(
            ListPermits(PermitFilter(asset: number), limit: LoadDetail.mostPermits), for: caller)
        func away(_ number: Int) throws -> PermitLine? {
            try register.answer(
                ListPermits(PermitFilter(.out, asset: number), limit: 5), for: caller
            ).first { register.policy.permit($0.kind)?.course == .away }
        }
        let own = try away(number)
        return Detail(
            asset: asset, reasons: reasons,
            named: Dictionary(lines.map { ($0.number, $0) }, uniquingKeysWith: { $1 }),
            sources: Dictionary(sources.map { ($0.number, $0) }, uniquingKeysWith: { $1 }),
            permits: permits,
            away: try own.flatMap {
                try PermitMaterial.load($0.number, from: register, for: caller)
            },
            awayWith: try asset.containedIn.prefix(LoadDetail.mostPermits).compactMap { container in
                try away(container).map { (container, $0) }
            })
    }
}
