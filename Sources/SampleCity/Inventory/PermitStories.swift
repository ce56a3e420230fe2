internal import Register
internal import SecurityPolicy

/// What the steps of one permit know of it, from its application on.
final class PermitStory {
    /// Its number, once it has been applied for.
    var number = 0
    /// The day on which the next step is taken.
    var today = Day(number: 0)
    /// The logins of who carries it, and of who confirms that it is back.
    var carrier = ""
    var helper = ""
}

/// Permits in every state that somebody has to do something about.
extension InventoryMaker {
    /// Adds what is carried out: done, returned, overdue, and waiting for the manager.
    mutating func addPermits(_ used: inout Set<Int>) {
        if happens(60) {
            carryOut(
                .document, &used, purpose: "法務局での登記の確認", destination: "法務局", days: 20,
                steps: [30, 29, 28, 26, 25])
        }
        if happens(30) {
            carryOut(
                .document, &used, purpose: "出張窓口での受付", destination: "支所", days: 20,
                steps: [7, 6, 5, 2])
        }
        if happens(20) {
            carryOut(
                .equipment, &used, purpose: "県の研修での発表", destination: "県庁", days: 8,
                steps: [14, 13.5, 13])
        }
        if happens(45) {
            carryOut(
                .document, &used, purpose: "審議会の資料の説明", destination: "議会棟", days: 10,
                steps: [0.6])
        }
    }

    /// Adds what auditors ask about: back late, recorded the day after, permitted by whoever applied,
    /// lost.
    mutating func addIrregularities(_ used: inout Set<Int>) {
        if happens(20) {
            carryOut(
                .document, &used, purpose: "現地調査での確認", destination: "工事現場", days: 8,
                steps: [50, 49.9, 49.8, 40, 39])
        }
        if happens(25) {
            carryOut(
                .document, &used, purpose: "訪問先での説明", destination: "市民宅", days: 20,
                steps: [44, 43, 42, 40, 39], isRecordedLate: true)
        }
        if happens(8) {
            carryOut(
                .document, &used, purpose: "災害対応の会議", destination: "県庁", days: 12,
                steps: [36, 35.9, 35.8, 34], unavoidable: "休日の災害対応で、ほかに決定できる者がいない")
        }
        if happens(5) {
            carryOut(
                .document, &used, purpose: "研修での紹介", destination: "研修センター", days: 30,
                steps: [24, 23, 22, 20], loss: "帰りの電車で、かばんごと置き忘れた")
        }
    }

    /// A carry-out as far as it got: applied for, approved, started, finished, acknowledged, each so
    /// many working days before the end.
    private mutating func carryOut(
        _ kind: AssetKind, _ used: inout Set<Int>, purpose: String, destination: String, days: Int,
        steps: [Double], isRecordedLate: Bool = false, unavoidable: String? = nil,
        loss: String? = nil
    ) {
        // Of equipment, what one carries.
        let portable = ["TAB-", "CAM-", "REC-", "PC-"]
        let found = pick(kind, &used) { entry in
            kind != .equipment || portable.contains { entry.fields.name.contains($0) }
        }
        guard let place = found else { return }
        let story = PermitStory()
        let acts: [(Inventory.Event.Post, ([Int]) -> any Act)] = [
            (
                unavoidable == nil ? .staff : .manager,
                {
                    ApplyForPermit(
                        kind: "carry-out", assets: [$0[place]], purpose: purpose, from: story.today,
                        until: story.today.advanced(by: days),
                        fields: [
                            "destination": destination, "carrier": story.carrier,
                            "protection": "鍵付きのかばん",
                        ])
                }
            ),
            (.manager, { _ in ApprovePermit(permit: story.number, unavoidable: unavoidable) }),
            (.staff, { _ in StartPermit(permit: story.number) }),
            (
                .staff,
                { _ in
                    if let loss { return ReportLoss(permit: story.number, report: loss) }
                    return FinishPermit(
                        permit: story.number,
                        fields: [
                            "returned-by": story.carrier, "confirmed-by": story.helper,
                            "condition": "good",
                        ])
                }
            ),
            (.manager, { _ in AcknowledgePermit(permit: story.number) }),
        ]
        inventory.events.append(
            zip(acts, steps).enumerated().map { place, step in
                let ((post, act), day) = step
                return Inventory.Event(
                    by: post, isRecordedLate: isRecordedLate && place == 3, daysBeforeEnd: day,
                    permit: story, act: act)
            })
    }
}
