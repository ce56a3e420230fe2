internal import Register
internal import SecurityPolicy

extension Words {
    /// The ledger's entries on the screens.
    enum History {
        static let none = Wording("履歴はまだありません", "There are no entries yet")
        static let nothingFound = Wording(
            "該当する履歴はありません。人・操作・資産や履歴の番号で探せます",
            "No entry found. Find by person, act, number of an asset or of an entry")
        static let noRecordFound = Wording(
            "該当する記録はありません。操作と資産の番号で探せます",
            "No record found. Find by act or number of an asset")
        static let records = Wording(
            "消去・複製・取出し・使用終了・許可の完了の記録（新しい順）",
            "Records: sanitizing, copies, taking out, retiring, permits")
        static func ofAsset(_ asset: String) -> Wording {
            Wording("\(asset) の履歴（新しい順）", "History of \(asset), the newest first")
        }
        static let nothingFoundOfAsset = Wording(
            "該当する履歴はありません。人・操作・履歴の番号で探せます",
            "No entry found. Find by person, act or number of an entry")
        static let noAsset = Wording("資産に関する履歴ではありません", "this entry is about no asset")
        static func export(_ entry: Int) -> Wording {
            Wording(
                "書き出し: `daicho ledger list`（`--json` も）、この履歴は `daicho ledger show \(entry)`",
                "To export: `daicho ledger list` (with `--json`); this entry: `daicho ledger show \(entry)`"
            )
        }
        static func exportOfAsset(_ number: Int) -> Wording {
            Wording(
                "書き出し: `daicho asset history \(number)`（`--json` も）",
                "To export: `daicho asset history \(number)` (with `--json`)")
        }
        static func refused(_ message: Wording, _ clause: Clause, _ accepted: Wording?) -> Wording {
            let citation = Words.Say.citation(clause)
            return Wording(
                message.ja + citation.ja + (accepted.map { "。見られる人: \($0.ja)" } ?? "")
                    + "。資産ごとの履歴は、資産の一覧（1）から H で見られます。",
                message.asHeading.en + citation.en + (accepted.map { ". Who may: \($0.en)" } ?? "")
                    + ". In the list of assets (1), H shows an asset's history.")
        }

        static let assetsAdded = Wording("加える資産", "Assets added")
        static let assetsRemoved = Wording("外す資産", "Assets left out")

        /// A field of an act, by its name in the ledger.
        static func field(_ name: String) -> Wording {
            switch name {
            case "asset", "assets": Words.thing(.asset).asHeading
            case "kind": Words.Say.kind
            case "unit": Words.Say.unit
            case "parent": Words.Say.parent
            case "c": Words.axis(.c).asHeading
            case "i": Words.axis(.i).asHeading
            case "a": Words.axis(.a).asHeading
            case "criteria": Words.Say.criteria
            case "traits": Words.Say.traits
            case "measures": Words.Say.measures
            case "specificPersonal": Words.Say.specificPersonal.asHeading
            case "contents": Words.Say.contents
            case "container": Words.Say.containedIn
            case "original": Words.Say.copyOf
            case "method": Words.Say.sanitized
            case "eraseDue": Words.Say.eraseDue
            case "clearsEraseDue": Wording("消去予定日を空にする", "Erase by no day")
            case "externalID": Words.Say.externalID
            case "employment": Words.Say.employment
            case "ndaUntil": Words.Say.ndaUntil
            case "role": Words.Appointed.role
            case "from": Words.Appointed.from
            case "until": Words.Appointed.until
            case "actingFor": Words.Say.actingFor
            case "add": Wording("加える措置", "Measures added")
            case "remove": Wording("外す措置", "Measures removed")
            case "file": Wording("書類", "Paper")
            case "size": Wording("大きさ（バイト）", "Size (bytes)")
            case "digest": Wording("書類のハッシュ", "The paper's hash")
            default: Words.field(name).asHeading
            }
        }
    }
}
