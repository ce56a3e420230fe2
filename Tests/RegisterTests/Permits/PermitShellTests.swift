import GRDB
import SecurityPolicy
import Testing

@testable import Register

/// Whoever writes SQL while an act is open still cannot move a permit against the rules.
///
/// In the plain shell every table is read-only (ShellTests); here the writer has the program's own
/// functions, as a faulty act or a tampered program would.
@Suite struct PermitShellTests {
    private typealias State = PermitHall.State

    /// The moves that the table allows, with the step that must be written down in the same entry.
    ///
    /// An approval falls without a step: a class rose, or the application was extended or revised.
    /// What takes assets away ends only when they are back, so that its end is not in this table.
    private static let legal: Set<String> = [
        "applied send-back sent-back", "applied approve approved", "applied reject rejected",
        "applied withdraw withdrawn", "sent-back revise applied", "sent-back withdraw withdrawn",
        "approved start started", "approved withdraw withdrawn", "approved revoke finished",
        "finished acknowledge acknowledged",
    ]

    /// Runs statements as part of an act that changes nothing itself, and takes all back.
    ///
    /// - Returns: the message of the first that was refused, or nil.
    private func refusal(of statements: [String], in register: Register) throws -> String? {
        let head = try register.revision()
        return try register.queue.writeWithoutTransaction { database in
            var message: String?
            try database.inTransaction(.immediate) {
                register.open.entry = head
                defer { register.open.entry = 0 }
                do {
                    for statement in statements { try database.execute(sql: statement) }
                } catch let error as DatabaseError {
                    message = error.message ?? "?"
                }
                return .rollback
            }
            return message
        }
    }

    /// A hall whose newest entry belongs to no permit.
    private func hall() throws -> PermitHall {
        let hall = try PermitHall(kind: "trip")
        try hall.fixture.perform(AddUnit(code: "last", name: "最後"), by: Fixture.root)
        return hall
    }

    private func step(_ name: String, _ permit: Int, by login: String, more: String = "NULL, NULL")
        -> String
    {
        """
        INSERT INTO permit_step SELECT \(permit), daicho_act(), '\(name)', round,
            (SELECT id FROM person WHERE login = '\(login)'), NULL,
            \(name == "approve" ? "'section-manager'" : "NULL"),
            '2026-07-01T00:00:00+09:00', '2026-07-01T00:00:00+09:00', \(more)
        FROM permit WHERE number = \(permit)
        """
    }

    @Test func everyMoveWithEveryStep() throws {
        let hall = try hall()
        var allowed: Set<String> = []
        for from in PermitState.inTables {
            let state = State.allCases.first {
                $0.rawValue == from.rawValue.replacing("sent-back", with: "sentBack")
            }
            let number = try #require(state.flatMap { hall.permits[$0] })
            for to in PermitState.inTables where to != from {
                let closed = to.bit >= 4 ? "ifnull(closed_on, '2026-07-01')" : "NULL"
                let move =
                    "UPDATE permit SET state = \(to.bit), closed_on = \(closed) WHERE number = \(number)"
                if try refusal(of: [move], in: hall.fixture.register) == nil {
                    allowed.insert("\(from.rawValue) nothing \(to.rawValue)")
                }
                for name in PermitStep.allCases.map(\.rawValue) {
                    let written = step(name, number, by: "deputy")
                    if try refusal(of: [written, move], in: hall.fixture.register) == nil {
                        allowed.insert("\(from.rawValue) \(name) \(to.rawValue)")
                    }
                }
            }
        }
        let falls = Set(allowed.filter { $0.hasPrefix("approved ") && $0.hasSuffix(" applied") })
        #expect(falls.contains("approved nothing applied"))
        #expect(allowed.subtracting(falls) == Self.legal)
        try hall.fixture.city.check()
    }

    @Test func everythingElse() throws {
        let hall = try hall()
        func number(_ state: State) throws -> Int { try #require(hall.permits[state]) }
        let (applied, approved) = (try number(.applied), try number(.approved))
        let (started, finished) = (try number(.started), try number(.finished))
        let closed = try number(.acknowledged)
        let away = try #require(hall.fixture.permit(started).items.first?.asset)
        let free = hall.box
        let cases: [(String, [String], String)] = [
            ("own approval", [step("approve", applied, by: "staff")], "4(3)"),
            ("own acknowledgement", [step("acknowledge", finished, by: "clerk")], "4(3)"),
            (
                "approval after the fact", [step("approve", started, by: "deputy")], "4(3)"
            ),
            (
                "second approval by the same role",
                [
                    "UPDATE permit SET needed = needed WHERE number = \(applied)",
                    step("approve", approved, by: "deputy"),
                ], "4(3)"
            ),
            ("fewer approvals", ["UPDATE permit SET needed = 0 WHERE number = \(applied)"], ""),
            (
                "another applicant", ["UPDATE permit SET applicant = 1 WHERE number = \(applied)"],
                "4(3)"
            ),
            ("another kind", ["UPDATE permit SET kind = 'pair' WHERE number = \(applied)"], "4(3)"),
            (
                "another purpose", ["UPDATE permit SET purpose = 'x' WHERE number = \(approved)"],
                "4(3)"
            ),
            (
                "a longer period",
                ["UPDATE permit SET until_day = '2027-01-01' WHERE number = \(started)"], "4(3)"
            ),
            (
                "an extension that nobody approved",
                [
                    "UPDATE permit SET extension_until = '2027-01-01' WHERE number = \(approved)",
                    "UPDATE permit SET until_day = '2027-01-01' WHERE number = \(approved)",
                ], "4(3)"
            ),
            (
                "an asset more",
                [
                    "INSERT INTO permit_item VALUES (\(approved), \(free), NULL, NULL, NULL, NULL, 0, 0, '{}')"
                ],
                "4(3)"
            ),
            ("an asset less", ["DELETE FROM permit_item WHERE permit = \(approved)"], "4(3)"),
            (
                "a class that was not approved",
                ["UPDATE permit_item SET approved_c = 1 WHERE permit = \(approved)"], "4(3)"
            ),
            (
                "away without a start",
                ["UPDATE permit_item SET away = 1 WHERE permit = \(approved)"], "6(1)③ア"
            ),
            (
                "away from the beginning",
                [
                    "INSERT INTO permit_item VALUES (\(applied), \(free), NULL, NULL, NULL, NULL, 1, 0, '{}')"
                ],
                "4(3)"
            ),
            (
                "ended while away",
                [
                    step("finish", started, by: "clerk"),
                    "UPDATE permit SET state = 4, closed_on = '2026-07-01' WHERE number = \(started)",
                ], "6(1)③イ"
            ),
            (
                "disposed of while away",
                ["UPDATE asset SET state = 1, gaps = 0, gap_count = 0 WHERE number = \(away)"],
                "5(2)⑪イ"
            ),
            (
                "found again",
                ["UPDATE permit_item SET lost = 1", "UPDATE permit_item SET lost = 0"], "8(1)③イ"
            ),
            (
                "a closed one", ["UPDATE permit SET fields = '{\"a\":1}' WHERE number = \(closed)"],
                "8(1)③イ"
            ),
            ("a step changed", ["UPDATE permit_step SET unavoidable = NULL"], "8(1)③イ"),
            ("a step gone", ["DELETE FROM permit_step WHERE permit = \(closed)"], "8(1)③イ"),
            ("a permit gone", ["DELETE FROM permit WHERE number = \(closed)"], "5(2)⑪ウ"),
            (
                "a permit replaced",
                [
                    "INSERT OR REPLACE INTO permit (number, kind, unit, state, applicant, purpose, fields, round, needed, takes_away) SELECT number, kind, unit, 0, applicant, purpose, fields, 1, 1, 1 FROM permit WHERE number = \(closed)"
                ],
                "4(3)"
            ),
            (
                "approved at birth",
                [
                    "INSERT INTO permit (number, kind, unit, state, applicant, purpose, fields, round, needed, takes_away) VALUES (999, 'trip', 1, 2, 1, 'x', '{}', 1, 1, 1)"
                ],
                "4(3)"
            ),
            (
                "a paper for a closed one",
                ["INSERT INTO attachment VALUES (\(closed), zeroblob(32), 'a', 1, 'x')"], "5(2)⑪ウ"
            ),
        ]
        for (name, statements, clause) in cases {
            for preamble in ["SELECT 1", "PRAGMA recursive_triggers = OFF"] {
                let found = try refusal(of: [preamble] + statements, in: hall.fixture.register)
                #expect(found?.hasPrefix(clause) ?? false, "\(name): \(found ?? "not refused")")
            }
            try hall.fixture.register.queue.writeWithoutTransaction {
                try $0.execute(sql: "PRAGMA recursive_triggers = ON")
            }
        }
        try hall.fixture.city.check()
    }
}
