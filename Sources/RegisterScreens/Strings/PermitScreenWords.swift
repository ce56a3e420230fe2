internal import Register
internal import SecurityPolicy

extension Words {
    /// The lists of permits and a permit's detail.
    enum Permits {
        // The lists.
        static func tab(_ tab: PermitsSource.Tab) -> Wording {
            switch tab {
            case .inbox: Wording("決定待ち", "To decide")
            case .mine: Wording("自分の申請", "Mine")
            case .out: Wording("実施中", "In use")
            case .overdue: Wording("期限超過", "Overdue")
            case .dueSoon: Wording("7日以内", "Due in 7 days")
            case .all: Wording("すべて", "All")
            case .kinds: Wording("種類", "Kinds")
            }
        }
        static func empty(_ tab: PermitsSource.Tab) -> Wording {
            switch tab {
            case .inbox: Wording("あなたの決定を待っている許可はありません", "No permit waits for your decision")
            case .mine:
                Wording(
                    "あなたの申請はありません。申請は、1 資産 で資産を選んで p",
                    "You have applied for nothing. To apply: choose assets in 1, then p")
            case .out: Wording("実施中の許可はありません", "No permit is in use")
            case .overdue: Wording("期限を超過した許可はありません", "No permit is overdue")
            case .dueSoon: Wording("7日以内に期限の来る許可はありません", "No permit is due within 7 days")
            case .all, .kinds: Words.List.nothing
            }
        }
        static let nothingFound = Wording("該当する許可はありません", "No permit matches")
        static func heading(_ column: Int, isInbox: Bool) -> Wording {
            let all: [Wording] = [
                Words.Screen.number, Wording("許可の種類", "Kind"), Words.Screen.classes,
                Wording("対象", "What"), applicant, Wording("期限", "Until"),
                isInbox ? Wording("用件", "Needs") : Words.Screen.state,
                Wording("超過", "Overdue"),
            ]
            return all[column]
        }
        static func days(_ count: Int) -> Wording {
            Wording("\(count)日", count == 1 ? "1 day" : "\(count) days")
        }
        static func daysLate(_ count: Int) -> Wording {
            Wording("\(count)日超過", "\(days(count).en) late")
        }
        static func need(_ need: PermitNeed) -> Wording {
            switch need {
            case .decision: Wording("許可の決定", "decision")
            case .extensionDecision: Wording("延長の決定", "extension")
            case .acknowledgement: Wording("報告の確認", "report")
            }
        }
        static func title(_ line: PermitLine, _ policy: Policy) -> Wording {
            let name = Words.permitKind(line.kind, policy)
            return Wording("#\(line.number) \(name.ja)", "#\(line.number) \(name.en)")
        }

        // The kinds.
        static let what = Wording("許可が必要なこと", "What needs a permit")
        static let deciders = Wording("許可する人", "Who decides")
        static let and = Wording("と", " and ")
        static let or = Wording("または", " or ")
        static let applicants = Wording(
            "申請する人と許可する人は別の人でなければなりません。",
            "Whoever applies and whoever decides must be different people.")
        static func writtenDown(_ phase: Wording) -> Wording {
            Wording("\(phase.ja)の項目", "At the \(phase.en)")
        }
        static func retention(_ years: Int) -> Wording {
            Wording(
                "完了した年度の次の4月1日から\(years)年間保存",
                "Kept for \(years) years from the 1 April after it is closed")
        }
        static let howWithAssets = Wording(
            "申請: 1 資産 で資産を選び（Space でマーク）、p", "To apply: choose assets in 1 (Space marks), then p")
        static let how = Wording("申請: p", "To apply: p")
        static func chooseKind(_ assets: [Int]) -> Wording {
            guard !assets.isEmpty else {
                return Wording("申請する許可の種類", "Apply for which kind of permit?")
            }
            let what = Words.Dialog.assets(assets.count)
            return Wording(
                "申請する許可の種類（\(what.ja)）", "Apply for which kind of permit? (\(what.en))")
        }

        // What the policy demands.
        static let demands = Wording("求められること", "What is demanded")
        static func barred(_ c: Int) -> Wording {
            Wording("C\(c)は許可できない", "never for C\(c)")
        }
        static let differentPeople = Wording(
            "申請した人と別の人による許可", "approval by another person than the applicant")

        // A permit.
        static let applicant = Wording("申請者", "Applicant")
        static func applicantFor(_ who: Wording, _ other: String) -> Wording {
            Wording("\(who.ja)、\(other)の代理", "\(who.en), for \(other)")
        }
        static let purpose = Wording("目的", "Purpose")
        static let period = Wording("期間", "Period")
        static let to = Wording(" から ", " to ")
        static func items(_ count: Int) -> Wording {
            Wording("対象の資産 \(count)件", count == 1 ? "1 asset" : "\(count) assets")
        }
        static let isAway = Wording("［実施中］", "[away]")
        static let takesAlong = Wording("格納", "with")
        static let approvals = Wording("許可する人", "Who decides")
        static let awaitedMark = Wording("[待]", "[wait]")
        static let laterMark = Wording("[後]", "[later]")
        static let oneIsEnough = Wording("どちらか1人でよい", "one of them is enough")
        static func unavoidable(_ reason: String) -> Wording {
            Wording("やむを得ない理由: \(reason)", "unavoidable: \(reason)")
        }
        static func papers(_ count: Int) -> Wording { Wording("書類 \(count)件", "Papers \(count)") }
        static let steps = Wording("経過", "What was done")
        static func recordedLater(_ when: String) -> Wording {
            Wording("記録は \(when)", "recorded \(when)")
        }
        static func incidents(_ numbers: [Int]) -> Wording {
            let list = numbers.map { "#\($0)" }.joined(separator: " ")
            return Wording("インシデント \(list)", "Incident \(list)")
        }
        static func kept(closed: String, from: String, until: String) -> Wording {
            Wording(
                "保存期間: \(until) まで（完了 \(closed)、\(from) から）",
                "Kept until \(until) (closed \(closed), from \(from))")
        }

        // An asset's permits.
        static let away = Wording("持ち出し中", "Away")
        static func awayWith(
            _ container: Int, _ line: PermitLine, _ policy: Policy, until: String?
        ) -> Wording {
            let kind = Words.permitKind(line.kind, policy).brief
            let rest = [until.map(upTo), line.overdueDays.map(overdue)].compactMap { $0 }
            return Wording(
                "格納先 #\(container) が #\(line.number) \(kind.ja)"
                    + rest.map { "、\($0.ja)" }.joined(),
                "with #\(container): #\(line.number) \(kind.en)"
                    + rest.map { ", \($0.en)" }.joined())
        }
        static func upTo(_ day: String) -> Wording { Wording("\(day) まで", "until \(day)") }
        static func ofTheAsset(_ count: Int) -> Wording {
            let count = count < LoadDetail.mostPermits ? "\(count)" : "\(count)+"
            return Wording("許可 \(count)件", "Permits \(count)")
        }

        // What should make a reader look twice.
        static func overdue(_ days: Int) -> Wording {
            Wording("期限を\(days)日超過", "overdue by " + Permits.days(days).en)
        }
        static func extensionAsked(_ until: String, _ reason: String?) -> Wording {
            Wording(
                "\(until) までの延長を申請中" + (reason.map { "（\($0)）" } ?? ""),
                "extension asked until \(until)" + (reason.map { " (\($0))" } ?? ""))
        }
        static func sentBack(_ reason: String) -> Wording {
            Wording("差戻し: \(reason)", "sent back: \(reason)")
        }
        static func risen(_ assets: [Int]) -> Wording {
            let list = assets.map { "#\($0)" }.joined(separator: " ")
            return Wording(
                "許可の後に分類が上がった: \(list)", "the class has risen since the approval: \(list)")
        }

        // Why not.
        static func decidedBy(_ roles: [Wording]) -> Wording {
            Wording(
                "決定できるのは\(roles.map(\.ja).joined(separator: "、"))です",
                "decided by: \(roles.map(\.en).joined(separator: ", "))")
        }
        static let notOfUnits = Wording("この一覧は部・課で分かれません", "this list is not by units")
        static let chooseAssetsFirst = Wording(
            "1 資産 で資産を選び、そこで p を押してください", "choose assets in 1 first, and press p there")
        static let noPermit = Wording("選ばれた許可がありません", "no permit is selected")
        static let noItems = Wording("対象の資産はありません", "it is about no asset")
        static let noPapers = Wording("書類は添付されていません", "no paper is attached")
        static let choosePaper = Wording("どの書類を保存", "Save which paper?")
        static let paperName = Wording("書類", "Paper")
        static let size = Wording("バイト", "Bytes")
        static let attachedAt = Wording("添付日時", "Attached")
        static let chooseAsset = Wording("どの資産へ", "To which asset?")
        static let chooseWhy = Wording("どの資産の分類の理由", "Why which asset has its class?")
    }
}
