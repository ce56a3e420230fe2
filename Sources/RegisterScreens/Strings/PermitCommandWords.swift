package import Register
package import SecurityPolicy
internal import TerminalKit

extension Words {
    /// What the commands print about permits.
    package enum PermitSay {
        package static let number = Wording("番号", "No.")
        package static let kind = Wording("種類", "Kind")
        package static let name = Wording("名称", "Name")
        package static let clause = Wording("条項", "Clause")
        package static let approvedBy = Wording("許可する人", "Approved by")
        package static let field = Wording("項目", "Field")
        package static let label = Wording("名称", "Label")
        package static let step = Wording("段階", "Step")
        package static let need = Wording("必須", "Required")
        package static let value = Wording("書き方", "Value")
        package static let yes = Wording("必須", "yes")
        package static let demands = Wording("そのほかに求められること", "Demanded besides")
        package static let state = Wording("状態", "State")
        package static let until = Wording("期限", "Until")
        package static let classes = Wording("実効分類", "Class")
        package static let unit = Wording("所管", "Unit")
        package static let applicant = Wording("申請者", "Applicant")
        package static let items = Wording("対象", "About")
        package static let purpose = Wording("目的", "Purpose")
        package static let period = Wording("期間", "Period")
        package static let extensionUntil = Wording("延長の申請", "Extension asked")
        package static let awaited = Wording("待っているもの", "Awaited")
        package static let flags = Wording("注意", "Flags")
        package static let incidents = Wording("インシデント", "Incidents")
        package static let incident = Wording("インシデント", "incident")
        package static let papers = Wording("書類", "Papers")
        package static let steps = Wording("経過", "Steps")
        package static let approvals = Wording("許可した人", "Approvals")
        package static let retention = Wording("保存期間", "Kept")
        package static let held = Wording("廃棄停止", "Held")
        package static let asset = Wording("情報資産", "Asset")
        package static let started = Wording("開始", "Started")
        package static let finished = Wording("完了", "Finished")
        package static let acknowledged = Wording("確認", "Acknowledged")
        package static let permit = Wording("許可", "Permit")
        package static let none = Wording("なし", "none")
        package static let away = Wording("実施中", "away")
        package static let lost = Wording("紛失", "lost")
        package static let along = Wording("一緒に動く中身", "takes along")

        /// The classes that were approved, and those of now.
        package static func classes(then: String, now: String) -> Wording {
            Wording("\(then)（現在 \(now)）", "\(then) (now \(now))")
        }

        /// That an act on a permit was recorded.
        package static func done(_ receipt: Receipt, permit: Int, incident: Int?) -> Wording {
            let ja = "許可 \(permit)、" + (incident.map { "インシデント \($0)、" } ?? "")
            let en = "permit \(permit), " + (incident.map { "incident \($0), " } ?? "")
            return receipt.repeated
                ? Wording(
                    "同じキーで記録済みです（\(ja)履歴 \(receipt.entry)）",
                    "Already recorded with this key: \(en)entry \(receipt.entry)")
                : Wording(
                    "記録しました（\(ja)履歴 \(receipt.entry)）", "Recorded: \(en)entry \(receipt.entry)")
        }

        /// A name and where it stands: `許可 12 運搬：申請中`.
        package static func standing(_ name: Wording, _ state: Wording) -> Wording {
            Wording("\(name.ja)：\(state.ja)", "\(name.en): \(state.en)")
        }

        /// Whose approval is missing, or who has to acknowledge.
        package static func awaits(_ roles: [Role], isReport: Bool, oneEnough: Bool) -> Wording {
            let names = roles.map { Words.role($0) }
            let or = oneEnough || isReport
            let ja = names.map(\.ja).joined(separator: or ? "または" : "と")
            let en = names.map(\.en).joined(separator: or ? " or " : " and ")
            return isReport
                ? Wording("\(ja)による報告の確認", "acknowledgement by \(en)")
                : Wording("\(ja)の許可", "approval by \(en)")
        }

        /// That who applied has something to do.
        package static func awaitsApplicant(_ step: PermitStep) -> Wording {
            let name = Words.permitStep(step)
            return Wording("申請した課による\(name.ja)", "\(name.en) by the unit that applied")
        }

        /// Who approves.
        package static func approvers(_ kind: PermitKind) -> Wording {
            let names = kind.approvals.map { Words.role($0) }
            return Wording(
                names.map(\.ja).joined(separator: kind.isOneEnough ? "または" : "と"),
                names.map(\.en).joined(separator: kind.isOneEnough ? " or " : " and "))
        }

        /// Who acknowledges the report of the end.
        package static func acknowledgers(_ kind: PermitKind) -> Wording {
            let names = kind.approvals.map { Words.role($0) }
            return Wording(
                names.map(\.ja).joined(separator: "または"), names.map(\.en).joined(separator: " or "))
        }

        /// A period, either end of which may be open.
        package static func period(_ from: Day?, _ until: Day?) -> Wording {
            let (first, last) = (from?.description ?? "", until?.description ?? "")
            if from == nil, until == nil { return Wording("定めなし", "not given") }
            return Wording(
                "\(first)〜\(last)",
                [from.map { "from \($0)" }, until.map { "until \($0)" }].compactMap { $0 }
                    .joined(separator: " "))
        }

        /// The class at the approval, where it is another one now.
        package static func approved(_ classes: String) -> Wording {
            Wording("許可したときは \(classes)", "approved as \(classes)")
        }

        /// For whom somebody acts, as a suffix.
        package static func acting(for name: String) -> Wording {
            Wording("（\(visible(name)) の代決）", " (for \(visible(name)))")
        }

        /// How many days beyond the last one.
        package static func overdue(_ days: Int) -> Wording {
            Wording("\(days)日超過", "\(days) \(days == 1 ? "day" : "days") overdue")
        }

        /// The first of some assets and how many more there are.
        package static func first(_ name: String, of count: Int) -> Wording {
            count == 1
                ? Wording(name, name)
                : Wording("\(name) ほか\(count - 1)件", "\(name) and \(count - 1) more")
        }

        /// Until when a record is kept, and why until then.
        package static func kept(_ retention: Retention, _ rule: RetentionRule) -> Wording {
            Wording(
                "\(retention.endsOn) まで（\(retention.closedOn) に終わり、翌年度の初め \(retention.startsOn) から\(rule.years)年、条項 \(rule.clause)）",
                "until \(retention.endsOn): ended on \(retention.closedOn), \(rule.years) years from the next fiscal year's first day, \(retention.startsOn) (clause \(rule.clause))"
            )
        }

        /// For how many years a record is kept.
        package static func years(_ rule: RetentionRule) -> Wording {
            Wording(
                "終わった年度の翌年度から\(rule.years)年（条項 \(rule.clause)）",
                "\(rule.years) years from the fiscal year after its end (clause \(rule.clause))")
        }

        /// What a kind demands besides fields.
        package static func conditions(of kind: PermitKind) -> [Wording] {
            [
                kind.needsItems
                    ? Wording("対象の情報資産が必要", "at least one asset") : nil,
                kind.needsPeriod
                    ? Wording("期間が必要（--from、--until）", "a period: --from and --until") : nil,
                kind.barred.map {
                    Wording(
                        "C\($0.c)は許可されない（条項 \($0.clause)）",
                        "never for C\($0.c) (clause \($0.clause))")
                },
                kind.course == .once
                    ? Wording("開始の記録は不要", "needs no start") : nil,
            ].compactMap { $0 }
        }

        /// A reason why an applicant had to approve.
        package static func unavoidable(_ reason: String) -> Wording {
            Wording("やむを得ない理由：\(visible(reason))", "unavoidable: \(visible(reason))")
        }

        /// Under which permit an asset is away, until when, and what is amiss:
        /// `6092 持ち出し、2026-12-10 まで、紛失`.
        package static func away(_ line: PermitLine, _ policy: Policy) -> Wording {
            let kind = Words.permitKind(line.kind, policy).brief
            let all: [Wording?] = [
                Wording("\(line.number) \(kind.ja)", "\(line.number) \(kind.en)"),
                line.until.map { Words.Permits.upTo($0.description) },
                line.overdueDays.map(overdue), line.hasLoss ? lost : nil,
            ]
            let said = all.compactMap { $0 }
            return Wording(
                said.map(\.ja).joined(separator: "、"), said.map(\.en).joined(separator: ", "))
        }

        /// How large a paper is.
        package static func bytes(_ count: Int) -> Wording {
            Wording("\(count)バイト", count == 1 ? "1 byte" : "\(count) bytes")
        }

        /// That a file was written.
        package static func saved(_ name: String, bytes: Int, to path: String) -> Wording {
            Wording(
                "\(visible(name))（\(bytes)バイト）を \(visible(path)) に保存しました",
                "Saved \(visible(name)) (\(bytes) bytes) to \(visible(path))")
        }

        /// That a page was made.
        package static func printed(_ number: Int, to path: String) -> Wording {
            Wording(
                "許可 \(number) の紙面を \(visible(path)) に作りました",
                "Made a page of permit \(number) in \(visible(path))")
        }

        /// What is demanded at which step, with its clause.
        package static func demand(_ demand: PermitDemand, of kind: PermitKind) -> Wording {
            let (what, phase) = (
                Words.permitDemand(demand, of: kind), Words.permitPhase(demand.phase)
            )
            return Wording(
                "\(phase.ja)：\(what.ja)（条項 \(demand.clause)）",
                "\(phase.en): \(what.en) (clause \(demand.clause))")
        }

        /// The heading above the fields of a step.
        package static func heading(_ phase: PermitField.Phase) -> Wording {
            let name = Words.permitPhase(phase)
            return Wording(name.ja, name.en.prefix(1).uppercased() + name.en.dropFirst())
        }

        /// What a field takes, in short.
        package static func values(_ field: PermitField) -> Wording {
            let each = field.isPerItem ? Wording("、情報資産ごと", "; for each asset") : Wording("", "")
            let what: Wording =
                switch field.kind {
                case .text: Wording("文字", "text")
                case .date: Wording("日付（YYYY-MM-DD）", "date (YYYY-MM-DD)")
                case .time: Wording("日時（YYYY-MM-DDThh:mm）", "time (YYYY-MM-DDThh:mm)")
                case .boolean:
                    field.isConfirmation ? Wording("はい", "yes") : Wording("はい・いいえ", "yes or no")
                case .integer: Wording("整数", "whole number")
                case .person: Wording("人のログイン名", "login of a person")
                case .contractor: Wording("委託事業者のコード", "code of a contractor")
                case .choice(let choices):
                    Wording(
                        choices.map(\.code).joined(separator: "、"),
                        choices.map(\.code).joined(separator: ", "))
                }
            return Wording(what.ja + each.ja, what.en + each.en)
        }
    }
}
