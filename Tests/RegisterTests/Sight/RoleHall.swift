import SecurityPolicy
import Testing

@testable import Register

/// A city with a person for each role, and in each of three units the same things: the unit for which
/// they are appointed, one below it, and another one.
final class RoleHall: Sendable {
    let city: Fixture
    /// What there is in a unit.
    struct Place: Sendable {
        let unit: String
        let asset: Int
        let content: Int
        let purge: Int
        /// A permit for each role that decides, by the code of its kind.
        let permits: [String: Int]
    }
    let places: [Relation: Place]

    /// Who has a role, for the unit in the middle if the role is for one.
    static func caller(_ role: Role) -> Caller {
        Caller(login: "the-" + role.rawValue, host: "test")
    }

    /// A kind of permit for each role that decides on any.
    static let policy = Policy.fujieda.with(
        permits: [Role.sectionManager, .generalOfficer, .infrastructureManager, .ciso].map { role in
            PermitKind(
                role.rawValue, Wording("許可", "permit"), clauses: ["6(1)③ア"], approvals: [role],
                course: .once, fields: [],
                revocation: role == .generalOfficer ? .init(role, clause: "8(1)⑧オ") : nil,
                retention: RetentionRule(years: 5, clause: "6(1)③イ"))
        })

    init() throws {
        let city = try Fixture(policy: RoleHall.policy)
        self.city = city
        let units: [(Relation, String, String)] = [
            (.ownUnit, "own", "city"), (.unitBelow, "below", "own"), (.otherUnit, "else", "city"),
        ]
        for (_, code, parent) in units {
            try city.perform(AddUnit(code: code, name: code, parent: parent), by: Fixture.root)
        }
        for role in Role.allCases {
            let unit = RoleHall.policy.reach(of: role) == .unit ? "own" : nil
            try RoleHall.add(RoleHall.caller(role).login, role, unit, city)
        }
        var places: [Relation: Place] = [:]
        for (relation, unit, _) in units {
            let manager = Caller(login: "manager-" + unit, host: "test")
            try RoleHall.add(manager.login, .sectionManager, unit, city)
            let asset = try city.add(
                "\(unit)の媒体", .medium, Classification(111), unit: unit, by: manager)
            let content = try city.add(
                "\(unit)の情報", .information, Classification(222), unit: unit, by: manager)
            var permits: [String: Int] = [:]
            for kind in RoleHall.policy.permits {
                permits[kind.code] = try city.perform(
                    ApplyForPermit(kind: kind.code, assets: [content], purpose: "用"), by: manager
                ).number
            }
            let purge = try #require(
                try city.perform(PurgeRow(unit: unit, person: manager.login), by: manager).number)
            places[relation] = Place(
                unit: unit, asset: asset, content: content, purge: purge, permits: permits)
        }
        self.places = places
    }

    private static func add(_ login: String, _ role: Role, _ unit: String?, _ city: Fixture) throws
    {
        try city.perform(AddPerson(login: login, name: login, unit: "own"), by: Fixture.root)
        try city.perform(
            Appoint(login: login, role: role, unit: unit, from: city.clock.day), by: Fixture.root)
    }

    /// A purge that is asked for, without the years after which there could be one.
    private struct PurgeRow: Act {
        static let name = "test.purge"
        static let duties = [Duty.usePermits]
        let unit: String
        let person: String

        func authority(at door: Door) throws -> Authority { Authority(.usePermits, .anywhere) }

        func perform(at door: Door) throws -> Int? {
            let number = try door.nextNumber()
            try door.run(
                "INSERT INTO purge (number, unit, state, asked_by, asked_at) VALUES (?, ?, 0, ?, ?)",
                [number, door.unit(unit), door.person(person), door.recordedAt.description])
            try door.run("INSERT INTO about VALUES (?, daicho_act())", [number])
            return number
        }
    }

    /// An act of each sort that concerns a unit; `role` is whose decision a permit waits for.
    static func acts(in place: Place, by role: Role, on day: Day) -> [any Act] {
        let (asset, content, purge) = (place.asset, place.content, place.purge)
        let permit = place.permits[role.rawValue] ?? place.permits["section-manager"] ?? 0
        let revocable = place.permits["general-officer"] ?? 0
        let fields = AssetFields(name: "新", kind: .document, unit: place.unit)
        return [
            RegisterAsset(fields), CopyAsset(of: content, as: fields),
            CorrectAsset(asset: asset, name: "x"),
            ClassifyAssets(assets: [content], classes: Classification(111)),
            ClassifyAssets(assets: [content], classes: Classification(332), reason: "x"),
            ChangeMeasures(asset: asset), MoveAsset(asset: asset, location: "x"),
            PutIn(container: asset, contents: [content]),
            TakeOut(container: asset, contents: [content]),
            SanitizeAsset(asset: asset, method: "purge"), RetireAsset(asset: asset, reason: "x"),
            ApplyForPermit(kind: "section-manager", assets: [content], purpose: "x"),
            RevisePermit(permit: permit), WithdrawPermit(permit: permit),
            StartPermit(permit: permit), FinishPermit(permit: permit),
            ExtendPermit(permit: permit, until: day, reason: "x"),
            AttachFile(permit: permit, file: "x", bytes: []),
            ReportLoss(permit: permit, report: "x"),
            AskForPurge(unit: place.unit, permits: [permit]), ApprovePermit(permit: permit),
            RejectPermit(permit: permit, reason: "x"), SendBackPermit(permit: permit, reason: "x"),
            AcknowledgePermit(permit: permit),
            RevokePermit(permit: role == .generalOfficer ? revocable : permit, reason: "x"),
            HoldRecord(permit: permit, reason: "x"), UnholdRecord(permit: permit, reason: "x"),
            PurgeRecords(purge: purge, records: []), DeclinePurge(purge: purge, reason: "x"),
            Appoint(login: "staff", role: .staff, unit: place.unit, from: day),
            EndAppointment(login: "staff", role: .staff, unit: place.unit, until: day),
            // What concerns the whole city concerns every unit.
            Appoint(login: "staff", role: .auditor, from: day),
            EndAppointment(login: "staff", role: .auditor, until: day),
            PromoteRegister(reason: "x"), AddUnit(code: "x", name: "x"),
            MoveUnit(code: place.unit, parent: nil),
            AddPerson(login: "x", name: "x", unit: place.unit),
            LeaveRegister(login: "staff", from: day),
            AddContractor(code: "x", name: "x", contract: "x"),
            CreateRegister(
                organisation: "x", policy: "x", language: .ja, login: "x", person: "x"),
        ]
    }
}
