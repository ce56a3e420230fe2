internal import Register
internal import SecurityPolicy

/// What takes back what has been done: other acts, since nothing in the ledger is ever undone.
enum Compensation: Sendable {
    /// These acts, in this order; and those that they take back.
    case acts([any Act], of: [any Act])
    /// Nothing does, and why.
    case impossible(Wording, Clause?)

    /// What would take acts back, given what their assets were like before.
    init(of acts: [any Act], before: [Int: Asset]) {
        var back: [any Act] = []
        for act in acts.reversed() {
            switch Compensation.back(from: act, before) {
            case .acts(let some, _): back += some
            case .impossible(let reason, let clause):
                self = .impossible(reason, clause)
                return
            }
        }
        self =
            back.isEmpty ? .impossible(Words.Undo.nothingChanged, nil) : .acts(back, of: acts)
    }

    /// The numbers of the assets of which must be known what they were like before.
    static func concerned(by acts: [any Act]) -> [Int] {
        var numbers: Set<Int> = []
        for act in acts {
            switch act {
            case let act as ClassifyAssets: numbers.formUnion(act.assets)
            case let act as ChangeMeasures: numbers.insert(act.asset)
            case let act as MoveAsset: numbers.insert(act.asset)
            default: break
            }
        }
        return numbers.sorted()
    }

    private static func back(from act: any Act, _ before: [Int: Asset]) -> Compensation {
        func acts(_ back: [any Act]) -> Compensation { .acts(back, of: [act]) }
        switch act {
        case let act as PutIn:
            return acts([TakeOut(container: act.container, contents: act.contents)])
        case let act as TakeOut:
            return acts([PutIn(container: act.container, contents: act.contents)])
        case let act as ChangeMeasures:
            guard let old = before[act.asset] else { return .impossible(Words.Undo.unknown, nil) }
            let added = act.add.filter { !old.measures.contains($0) && !act.remove.contains($0) }
            let removed = act.remove.filter(old.measures.contains)
            return acts([ChangeMeasures(asset: act.asset, add: removed, remove: added)])
        case let act as MoveAsset:
            guard let old = before[act.asset]?.location, !old.isEmpty else {
                return .impossible(Words.Undo.noPlaceBefore, "5(2)⑧ア")
            }
            return acts([MoveAsset(asset: act.asset, location: old)])
        case let act as ClassifyAssets: return back(from: act, before)
        case is SanitizeAsset: return .impossible(Words.Undo.sanitized, "5(2)⑪ア")
        case is RetireAsset: return .impossible(Words.Undo.retired, "5(2)⑪ア")
        case is RegisterAsset, is CopyAsset: return .impossible(Words.Undo.registered, "8(1)③イ")
        default:
            return .impossible(Words.Undo.noOpposite(Words.act(type(of: act).name)), "8(1)③イ")
        }
    }

    /// The classes as they were, an act for all assets that had the same.
    private static func back(from act: ClassifyAssets, _ before: [Int: Asset]) -> Compensation {
        struct Old: Hashable {
            let classes: Classification
            let criteria: [String]
            let isSpecific: Bool
        }
        var groups: [(old: Old, numbers: [Int])] = []
        for number in act.assets {
            guard let asset = before[number] else { return .impossible(Words.Undo.unknown, nil) }
            guard let declared = asset.declared else {
                return .impossible(Words.Undo.unclassified, "5(2)②イ")
            }
            let old = Old(
                classes: declared, criteria: asset.criteria,
                isSpecific: asset.declaredSpecificPersonal)
            if let index = groups.firstIndex(where: { $0.old == old }) {
                groups[index].numbers.append(number)
            } else {
                groups.append((old, [number]))
            }
        }
        return .acts(
            groups.map { old, numbers in
                ClassifyAssets(
                    assets: numbers, classes: old.classes, criteria: old.criteria,
                    specificPersonal: old.isSpecific)
            }, of: [act])
    }
}
