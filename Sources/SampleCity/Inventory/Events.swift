internal import Register
internal import SecurityPolicy

/// What happens in a section after all has been registered.
extension InventoryMaker {
    /// Adds the sequences of acts; each asset is in one at most, so that they may run in any order.
    mutating func addEvents(media: Media) {
        var used = Set<Int>()
        if happens(55) {
            empty(media.leaky, &used)
        }
        if happens(50) {
            empty(media.purged, &used, then: [sanitize(media.purged, "purge")])
        }
        if happens(25) {
            empty(media.cleared, &used, then: [sanitize(media.cleared, "clear")])
        }
        if happens(30) {
            empty(
                media.destroyed, &used,
                then: [
                    sanitize(media.destroyed, "destroy"),
                    retire(media.destroyed, "破砕処分した。立会いの記録あり"),
                ])
        }
        if happens(50), let open = pick(.information, &used, where: { $0.effective.c == 3 }) {
            let blank = media.blank
            used.insert(blank)
            inventory.events.append([
                Inventory.Event(by: .staff) { PutIn(container: $0[blank], contents: [$0[open]]) }
            ])
        }
        addReclassifications(&used)
        addHandling(&used)
        let lastYear = "（令和\(season.reiwa - 1)年度）"
        if happens(50),
            let old = pick(.document, &used, where: { $0.fields.name.hasSuffix(lastYear) })
        {
            inventory.events.append([retire(old, "保存期間満了により廃棄")])
        }
        if happens(15),
            let old = pick(.information, &used, where: { $0.copyOf == nil && $0.contents.isEmpty })
        {
            inventory.events.append([retire(old, "新システムへの移行により廃止")])
        }
        addPermits(&used)
        addIrregularities(&used)
    }

    /// Whether something happens here; in the first section everything does.
    mutating func happens(_ percent: Int) -> Bool {
        isShowcase || chance.chance(percent)
    }

    private mutating func addReclassifications(_ used: inout Set<Int>) {
        let reclassifications: [(from: Profile, to: Profile, reason: String)] = [
            (.trust, .open, "公表したため"), (.important, .open, "情報公開の対象として公表したため"),
            (.important, .personal, "氏名と住所が含まれていることが分かったため"),
            (.open, .important, "公表前の数値が含まれていたため"),
        ]
        for (old, new, reason) in reclassifications where happens(45) {
            let found = pick(.information, &used) {
                $0.profile == old && $0.classing != .never && $0.contents.isEmpty
            }
            guard let found else { continue }
            let isLowering = new.classes.isLower(than: old.classes)
            // Lowering is the section manager's; sometimes another acts for them.
            let post: Inventory.Event.Post =
                if !isLowering {
                    .clerk
                } else if isShowcase ? old == .important : chance.chance(25) {
                    .deputy
                } else {
                    .manager
                }
            inventory.events.append([
                Inventory.Event(by: post) {
                    ClassifyAssets(
                        assets: [$0[found]], classes: new.classes, criteria: new.criteria,
                        reason: reason)
                }
            ])
        }
    }

    /// Measures that are taken later, moved binders, corrected notes.
    private mutating func addHandling(_ used: inout Set<Int>) {
        for _ in 0..<3 {
            guard let found = pick(nil, &used, where: { !$0.fields.measures.isEmpty }) else {
                continue
            }
            let had = inventory.entries[found].fields.measures
            let missing = Policy.fujieda.measures.map(\.code).filter { !had.contains($0) }
            let added = chance.chance(70) ? "viewing-restricted" : "theft-protected"
            let removed = had.last ?? ""
            let change =
                missing.contains(added)
                ? (add: [added], remove: []) : (add: [], remove: [removed])
            inventory.events.append([
                Inventory.Event(by: .staff) {
                    ChangeMeasures(asset: $0[found], add: change.add, remove: change.remove)
                }
            ])
        }
        if let moved = pick(.document, &used) {
            inventory.events.append([
                Inventory.Event(by: .staff, isRecordedLate: chance.chance(40)) {
                    MoveAsset(asset: $0[moved], location: "本庁舎地下1階 文書保管庫")
                }
            ])
        }
        if let corrected = pick(.equipment, &used) {
            inventory.events.append([
                Inventory.Event(by: .staff) {
                    CorrectAsset(asset: $0[corrected], note: "管理番号のラベルを貼り替えた")
                }
            ])
        }
    }

    /// Takes everything out of a medium.
    private mutating func empty(
        _ medium: Int, _ used: inout Set<Int>, then rest: [Inventory.Event] = []
    ) {
        let contents = inventory.entries[medium].contents
        used.formUnion(contents + [medium])
        let take = Inventory.Event(by: .staff, isRecordedLate: chance.chance(30)) { numbers in
            TakeOut(container: numbers[medium], contents: contents.map { numbers[$0] })
        }
        inventory.events.append((contents.isEmpty ? [] : [take]) + rest)
    }

    private func sanitize(_ place: Int, _ method: String) -> Inventory.Event {
        Inventory.Event(by: .clerk) { SanitizeAsset(asset: $0[place], method: method) }
    }

    private func retire(_ place: Int, _ reason: String) -> Inventory.Event {
        Inventory.Event(by: .manager) { RetireAsset(asset: $0[place], reason: reason) }
    }

    /// An entry to which nothing else happens, or nil.
    mutating func pick(
        _ kind: AssetKind?, _ used: inout Set<Int>,
        where fits: (Inventory.Entry) -> Bool = { _ in true }
    ) -> Int? {
        let free = inventory.entries.indices.filter { place in
            let entry = inventory.entries[place]
            return !used.contains(place) && entry.fields.kind == kind ?? entry.fields.kind
                && fits(entry)
        }
        guard !free.isEmpty else { return nil }
        let found = chance.pick(free)
        used.insert(found)
        return found
    }
}
