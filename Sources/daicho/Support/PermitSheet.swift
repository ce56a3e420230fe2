import Mustache
import Register
import RegisterScreens
import SecurityPolicy
import TerminalKit

/// A permit and its closing record as a page to print and stamp.
///
/// What is not recorded yet is left blank, to be filled in by hand.
struct PermitSheet {
    /// A line of the form: what is asked, what was answered, and where nothing was, what to choose
    /// from.
    struct Line {
        let label: String
        let value: String
        let blank: String
    }

    /// An asset.
    struct Item {
        let number: Int
        let name: String
        let kind: String
        let classes: String
        let contents: String
    }

    /// A box with a place for a seal.
    struct Stamp {
        let role: String
        let name: String
        let date: String
        let note: String?
    }

    /// What is recorded of one asset.
    struct Row {
        let number: Int
        let values: [String]
    }

    let organisation: String
    let number: Int
    let kind: String
    let clauses: String
    let state: String
    let appliedOn: String
    let unit: String
    let applicant: String
    let purpose: String
    let period: String
    let application: [Line]
    let items: [Item]
    let hasItems: Bool
    let oneEnough: Bool
    let approvals: [Stamp]
    let decision: String?
    let decisionFields: [Line]
    let hasDecisionFields: Bool
    let record: [Line]
    let hasPerItem: Bool
    let perItemLabels: [String]
    let perItem: [Row]
    let closing: [Stamp]
    let flags: String?
    let papers: String?
    let retention: String?
    let entries: String

    init(
        _ permit: Permit, _ kind: PermitKind, of organisation: String, names: PermitNames,
        days: DayStyle
    ) {
        let form = PermitSheetForm(permit: permit, kind: kind, names: names, days: days)
        self.organisation = organisation
        number = permit.number
        self.kind = kind.name.ja
        clauses = kind.clauses.map(\.citation).joined(separator: "、")
        state = Words.permitState(permit.state).ja
        appliedOn = form.day(of: .apply)
        unit = "\(permit.unitName)（\(permit.unit)）"
        applicant = form.person(permit.applicant, for: permit.applicantFor)
        purpose = permit.purpose
        period = form.period
        application = form.lines(at: .apply, all: false)
        items = permit.items.map(form.item)
        hasItems = !items.isEmpty
        oneEnough = kind.isOneEnough
        approvals = form.approvals
        decision = form.decision
        decisionFields = form.lines(at: .approve, all: true)
        hasDecisionFields = !decisionFields.isEmpty
        record = form.record
        perItemLabels = form.fieldsPerItem.map(\.label.ja)
        hasPerItem = !perItemLabels.isEmpty
        perItem = permit.items.map { item in
            Row(
                number: item.asset,
                values: form.fieldsPerItem.map { field in
                    item.fields[field.name].map { names.value($0, of: field).ja } ?? ""
                })
        }
        closing = form.closing
        flags = PermitSheet.list(permit.flags.map { Words.permitFlag($0).ja })
        papers = PermitSheet.list(permit.attachments.map { "\($0.name)（\($0.digest.prefix(16))）" })
        retention = permit.retention.map { Words.PermitSay.kept($0, kind.retention).ja }
        entries = permit.history.map { event in
            switch event {
            case .step(let step): "\(step.entry) \(Words.permitStep(step.step).ja)"
            case .fall(let fall): "\(fall.entry) \(Words.permitFell.ja)"
            }
        }.joined(separator: "、")
    }

    /// The page as HTML.
    func html() throws -> String {
        MustacheContentTypes.register(PaperContent(), named: "PAPER")
        return try MustacheTemplate(string: Words.permitSheet).render(self)
    }

    private static func list(_ texts: [String]) -> String? {
        texts.isEmpty ? nil : texts.joined(separator: "、")
    }
}

/// How text gets into the page.
private struct PaperContent: MustacheContentType {
    /// Escapes scalar by scalar: the library goes by characters, of which a sign with a combining
    /// mark on it is another one.
    ///
    /// What nobody could see is shown, as on terminals.
    func escapeText(_ text: String) -> String {
        var escaped = ""
        for scalar in visible(text).unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
