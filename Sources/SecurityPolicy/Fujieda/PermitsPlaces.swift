extension Fujieda {
    /// Permits for equipment and networks: 7.
    static let placePermits: [PermitKind] = [machineRoomEquipment, repairOut, networkBuilding]

    private static let machineRoomEquipment = PermitKind(
        "machine-room-equipment",
        Wording("マシン室への機器の搬入・搬出", "Equipment in or out of machine room"),
        clauses: ["7(1)③ア-イ"], approvals: [.sectionManager], course: .once,
        fields: [
            PermitField(
                "direction", Wording("搬入か搬出か", "In or out"),
                .choice([
                    PermitField.Choice("in", Wording("搬入", "In")),
                    PermitField.Choice("out", Wording("搬出", "Out")),
                ]),
                at: .apply, required: true, clause: "7(1)③ア-イ"),
            PermitField(
                "mover", Wording("作業する事業者", "Firm that does it"), at: .apply,
                clause: "7(1)③ア-イ"),
            // The clause makes it the section manager's part, who approves.
            PermitField(
                "safety-confirmed",
                Wording("マシン室とほかのシステムへの安全を確認", "Safety of the room and other systems confirmed"),
                .boolean, at: .approve, required: true, confirmed: true, clause: "7(1)③ア-イ"),
            PermitField(
                "confirmed-with",
                Wording("一緒に確認した情報基盤管理者", "Confirmed with (infrastructure manager)"), .person,
                at: .approve, required: true, clause: "7(1)③ア-イ"),
            PermitField(
                "witness", Wording("立ち会った職員", "Witnessed by"), .person, at: .finish,
                required: true, clause: "7(1)③ア-イ"),
        ],
        retention: fiveYears)

    private static let repairOut = PermitKind(
        "repair-out", Wording("機器の外部での修理", "Repair of equipment outside"),
        clauses: ["7(3)④イ"], approvals: [.sectionManager], course: .away, needsPeriod: true,
        fields: [
            // Whoever is chosen as the contractor need not be written again.
            PermitField(
                "repairer", Wording("修理する事業者", "Repairer"), at: .apply, clause: "7(3)④イ"),
            PermitField(
                "contractor", Wording("守秘義務を契約した委託事業者", "Contractor bound to confidentiality"),
                .contractor, at: .apply, clause: "7(3)④イ"),
            PermitField(
                "erased", Wording("データを消去してから渡す", "Erased before it is handed over"), .boolean,
                at: .apply, clause: "7(3)④イ"),
            PermitField(
                "fault", Wording("故障の内容", "What is broken"), at: .apply, clause: "7(3)④イ"),
            confirmedBy(clause: "7(3)④イ"),
            condition(clause: "7(3)④イ"),
            PermitField(
                "replaced", Wording("交換された部品や媒体", "Parts or media replaced"), at: .finish,
                clause: "7(3)④イ"),
        ],
        demands: [
            PermitDemand(.oneOf(["repairer", "contractor"]), at: .apply, clause: "7(3)④イ"),
            PermitDemand(.oneOf(["erased", "contractor"]), at: .apply, clause: "7(3)④イ"),
        ],
        retention: fiveYears)

    private static let networkBuilding = PermitKind(
        "network-building", Wording("課のネットワークの構築", "Building a section's own network"),
        clauses: ["7(4)①イ"], approvals: [.generalOfficer], needsItems: false, course: .once,
        fields: [
            PermitField(
                "place", Wording("構築する場所", "Where"), at: .apply, required: true,
                clause: "7(4)①イ"),
            PermitField(
                "configuration", Wording("機器と配線の構成", "Devices and wiring"), at: .apply,
                required: true, clause: "7(4)①イ"),
            PermitField(
                "connects-to", Wording("つなぐ先のネットワーク", "Networks it connects to"), at: .apply,
                clause: "7(4)①イ"),
            PermitField(
                "keeper", Wording("管理する職員", "Kept by"), .person, at: .apply,
                required: true, clause: "7(4)①イ"),
            doneBy(clause: "7(4)①イ"),
        ],
        retention: fiveYears)
}
