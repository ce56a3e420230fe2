internal import Register
internal import SecurityPolicy

/// What an entry of the ledger says of a permit, in the words of the permit's kind.
struct EntryPermit {
    let material: PermitMaterial
    let world: World

    /// The number of the permit that an entry is about; nil: it is about none.
    static func number(of entry: Entry) -> Int? {
        guard entry.act.hasPrefix("permit.") else { return nil }
        let named = EntryBody.values(of: entry, .en).first { $0.path == ["fields", "permit"] }
        // What is applied for has just had its number, which is the highest.
        return named.flatMap { Int($0.text) } ?? entry.about.last
    }

    private var kind: PermitKind? { world.policy.permit(material.permit.kind) }

    /// What the permit is for.
    var name: String { world.text(Words.permitKind(material.permit.kind, world.policy)) }

    /// A value of the act with what it is; nil: as of every act.
    func said(_ value: String, at path: [String]) -> (label: Wording, text: String)? {
        guard path.count == 2 else { return path.count == 3 ? ofKind(value, path[2]) : nil }
        func day(_ label: Wording) -> (Wording, String) {
            (label, Day(value).map { world.text($0) } ?? value)
        }
        switch path[1] {
        case "permit": return (Words.thing(.permit).asHeading, "#\(value) \(name)")
        case "kind": return (Words.Say.kind, name)
        case "purpose": return (Words.Permits.purpose, value)
        case "from": return day(Words.Permits.from)
        case "until": return day(Words.Permits.until)
        case "unavoidable": return (Words.Permits.unavoidableLabel, value)
        case "report": return (Words.Permits.report, value)
        case "add": return (Words.History.assetsAdded, value)
        case "remove": return (Words.History.assetsRemoved, value)
        default: return nil
        }
    }

    /// A value of a field of the permit's kind, of all its assets or of one.
    private func ofKind(_ value: String, _ name: String) -> (label: Wording, text: String)? {
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        let asset = parts.count == 2 ? Int(parts[0]) : nil
        guard let field = kind?.field(asset == nil ? name : parts[1]) else { return nil }
        let label = asset.map { Words.Permits.ofAsset($0, field.label) } ?? field.label
        return (label, material.said(value, field, world))
    }
}
