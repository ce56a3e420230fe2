internal import Foundation
internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// What the lists of permits say in their columns.
extension PermitsSource {
    /// The columns of permits.
    private enum Column: Int, CaseIterable {
        case number, kind, classes, what, who, until, state, overdue
    }

    func columns(_ world: World) -> [TableColumn] {
        guard shown != .kinds else { return PermitKindText.columns(world) }
        let isJapanese = world.language == .ja
        // Elsewhere the state says how long something is overdue.
        let without: Column = shown == .overdue ? .state : .overdue
        return Column.allCases.filter { $0 != without }.map { column in
            let title = world.text(
                Words.Permits.heading(column.rawValue, isInbox: shown == .inbox))
            switch column {
            case .number: return TableColumn(title, minimum: 6, ideal: 7, alignment: .trailing)
            case .kind: return TableColumn(title, minimum: 12, ideal: 16)
            case .classes:
                return TableColumn(title, minimum: AssetColumn.classWidth, priority: 1)
            case .what: return TableColumn(title, minimum: 12, ideal: .max, priority: 0)
            case .who: return TableColumn(title, minimum: 9, ideal: 11, priority: 3)
            case .until: return TableColumn(title, minimum: 10, priority: 2)
            case .overdue:
                return TableColumn(title, minimum: isJapanese ? 6 : 8, alignment: .trailing)
            case .state: return TableColumn(title, minimum: isJapanese ? 10 : 12, priority: 1)
            }
        }
    }

    /// The column at a place: the last one is another one where all are overdue.
    private func column(_ place: Int) -> Column? {
        let column = Column(rawValue: place)
        return column == .state && shown == .overdue ? .overdue : column
    }

    func text(_ line: Line, column: Int, _ world: World) -> String {
        switch line.what {
        case .kind(let kind): return PermitKindText.text(of: kind, column: column, world)
        case .permit(let permit):
            return self.column(column).map { text(permit, $0, world) } ?? ""
        }
    }

    private func text(_ line: PermitLine, _ column: Column, _ world: World) -> String {
        switch column {
        case .number: return String(line.number)
        case .kind: return world.text(Words.permitKind(line.kind, world.policy).brief)
        case .classes: return line.classes?.text ?? ""
        case .what:
            guard let first = line.firstItem else { return line.purpose }
            let others = line.itemCount - 1
            return others > 0 ? first + " " + world.text(Words.Screen.more(others)) : first
        case .who: return line.applicantName
        case .until:
            return (line.extensionUntil ?? line.until).map { world.text($0, isShort: true) } ?? ""
        case .overdue:
            return line.overdueDays.map { world.text(Words.Permits.days($0)) } ?? ""
        case .state:
            // Where both are so, until when it was to be back stands beside it.
            if line.isLost { return world.text(Words.permitFlag(.lost)) }
            if let days = line.overdueDays { return world.text(Words.Permits.daysLate(days)) }
            return world.text(
                shown == .inbox
                    ? Words.Permits.need(line.need) : Words.permitState(line.state).brief)
        }
    }

    func style(_ line: Line, column: Int) -> Style? {
        guard let permit = line.permit, let column = self.column(column) else { return nil }
        switch column {
        case .state where permit.isLost: return Palette.error
        case .until, .overdue,
            .state where permit.overdueDays != nil:
            return Palette.mark
        case .state where permit.state == .sentBack: return Palette.mark
        case .state where permit.state.isClosed: return Palette.faint
        default: return nil
        }
    }

    func classes(_ line: Line) -> (column: Int, classes: Classification)? {
        line.permit?.classes.map { (Column.classes.rawValue, $0) }
    }
}

/// Why a permit is in somebody's inbox.
enum PermitNeed: Sendable {
    case decision, extensionDecision, acknowledgement
}

extension Wording {
    /// Without what stands in parentheses at its end, where there is little room.
    var brief: Wording {
        Wording(
            String(ja.prefix { $0 != "（" }),
            en.range(of: " (").map { String(en[..<$0.lowerBound]) } ?? en)
    }
}

extension PermitLine {
    /// Whether something is away and lost.
    var isLost: Bool { state == .started && hasLoss }

    /// What it needs of those who decide on it.
    var need: PermitNeed {
        state == .finished
            ? .acknowledgement : extensionUntil != nil ? .extensionDecision : .decision
    }
}
