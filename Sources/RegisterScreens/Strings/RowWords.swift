package import Register
package import SecurityPolicy
internal import TerminalKit

/// Rows that are not what the ledger says.
extension Words.Verify {
    /// What is wrong with a row, a line a cell.
    package static func difference(_ row: RowDifference) -> [Wording] {
        let name = table(row.table)
        let key = row.key.map { visible($0) }.joined(separator: ", ")
        let (ja, en) = ("\(name.ja) \(key)", "\(name.en) \(key)")
        switch row.kind {
        case .added:
            return [
                Wording(
                    "\(ja)：表にあるが、履歴にはない（表 \(row.table)）",
                    "\(en) is in the table, and not in the ledger (table \(row.table))")
            ]
        case .removed:
            return [
                Wording(
                    "\(ja)：履歴にはあるが、表にない（表 \(row.table)）",
                    "\(en) is in the ledger, and not in the table (table \(row.table))")
            ]
        case .changed:
            return row.cells.map { cell in
                let column = column(cell.column)
                let ledger = value(cell.ledger, of: row.table, cell.column)
                let found = value(cell.table, of: row.table, cell.column)
                let place = "\(row.table).\(cell.column)"
                return Wording(
                    "\(ja) の\(column.ja)：履歴では\(ledger.ja)、表では\(found.ja)（\(place)）",
                    "\(en), \(column.en): the ledger says \(ledger.en), the table \(found.en) (\(place))"
                )
            }
        }
    }

    /// That there are more rows than are shown.
    package static let andMore = Wording("ほかにもあります", "and others")

    private static func table(_ name: String) -> Wording {
        switch name {
        case "asset": Words.thing(.asset)
        case "unit": Words.thing(.unit)
        case "person": Words.thing(.person)
        case "contractor": Words.thing(.contractor)
        case "appointment": Words.thing(.appointment)
        case "entry": Words.thing(.entry)
        case "contents": Wording("格納（入れ物、中身）", "contents (container, content)")
        case "about": Wording("履歴の対象（情報資産、履歴）", "subject (asset, entry)")
        case "gram": Wording("検索の索引", "search index")
        case "register": Wording("台帳の設定", "setting of the register")
        case "code": Wording("コード表", "table of codes")
        default: Wording(visible(name), visible(name))
        }
    }

    private static func column(_ name: String) -> Wording {
        let parts = name.split(separator: "_")
        if parts.count == 2, let axis = Axis(rawValue: String(parts[1])) {
            switch parts[0] {
            case "declared": return joined(Words.Say.declared, Words.axis(axis))
            case "effective": return joined(Words.Say.effective, Words.axis(axis))
            case "residue": return joined(Words.Say.residue, Words.axis(axis))
            default: break
            }
        }
        return switch name {
        case "kind": Words.Say.kind
        case "unit": Words.Say.unit
        case "state": Words.Say.state
        case "criteria": Words.Say.criteria
        case "traits": Words.Say.traits
        case "measures": Words.Say.measures
        case "gaps": Words.Say.gaps
        case "copy_of": Words.Say.copyOf
        case "sanitized": Words.Say.sanitized
        case "erase_due": Words.Say.eraseDue
        case "specific_personal", "effective_specific": Words.Say.specificPersonal
        case "external_id": Words.field("external-id")
        case "recorded_at": Words.Say.recordedAt
        case "actor": Words.Say.actor
        case "act": Words.Say.act
        case "role": Words.Say.roles
        default: Words.field(name)
        }
    }

    private static func joined(_ first: Wording, _ second: Wording) -> Wording {
        Wording("\(first.ja)の\(second.ja)", "\(first.en), \(second.en)")
    }

    /// A cell; sets of bits by their codes.
    private static func value(_ text: String?, of table: String, _ column: String) -> Wording {
        guard let text else { return Words.Say.none }
        let policy = Policy.fujieda
        if table == "asset", let bits = Int64(text) {
            let codes: [String]? =
                switch column {
                case "criteria": policy.criteria(in: bits).map(\.id)
                case "traits": policy.traits(in: bits).map(\.code)
                case "measures": policy.measures(in: bits).map(\.code)
                case "gaps": policy.obligations(in: bits).map(\.id)
                default: nil
                }
            if let codes {
                return codes.isEmpty ? Words.Say.none : quoted(codes.joined(separator: ", "))
            }
        }
        return quoted(DisplayWidth.of(text) > 60 ? fitted(text, 60) : text)
    }

    private static func quoted(_ text: String) -> Wording {
        Wording("「\(visible(text))」", "\"\(visible(text))\"")
    }
}
