internal import SecurityPolicy

/// What can be checked of a record that is gone: the door planned it when it was there, but an entry
/// may have been written past the door.
extension ErasedRecord {
    /// The acts of which the last closed the record; without any of them it lapsed.
    private static let closing = [
        FinishPermit.name, RevokePermit.name, WithdrawPermit.name, RejectPermit.name,
    ]

    /// Whether a record of the policy can have left this: its kind's retention from the day on which
    /// its end was recorded, and nothing but entries of its own.
    func isPossible(under policy: Policy) -> Bool {
        guard let kind = policy.permit(kind) else { return false }
        let end = entries.last { ErasedRecord.closing.contains($0.act) }
        return entries.first?.act == ApplyForPermit.name
            && entries.allSatisfy { $0.isPartOfARecord && $0.about.contains(permit) }
            && entries.allSatisfy {
                $0.disposed == nil || kind.retiresItems && $0.act == FinishPermit.name
            }
            && (end == nil || end?.recordedAt.day == closedOn)
            && kind.retention.retention(closedOn: closedOn).endsOn == keptUntil
    }
}

extension Remnant {
    /// Whether entries of this act are part of a permit's record; `Door.recorded` in Swift.
    var isPartOfARecord: Bool {
        act.hasPrefix("permit.") || act == HoldRecord.name || act == UnholdRecord.name
    }
}
