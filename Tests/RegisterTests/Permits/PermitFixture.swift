import Foundation
import SecurityPolicy
import Testing

@testable import Register

/// A small register whose policy has a few kinds of permits, one for each way in which kinds differ.
final class PermitFixture: Sendable {
    let city: Fixture
    var register: Register { city.register }

    init() throws {
        city = try Fixture(policy: PermitFixture.policy)
    }

    static let policy = Policy.fujieda.with(permits: kinds)

    static let kinds: [PermitKind] = [
        PermitKind(
            "trip", Wording("持出し", "trip"), clauses: ["6(1)③ア"], approvals: [.sectionManager],
            course: .away, needsPeriod: true,
            fields: [
                PermitField("where", Wording("行き先", "where"), at: .apply, clause: "6(1)③イ"),
                PermitField("legal", Wording("根拠", "legal"), at: .approve, clause: "5(2)⑩イ"),
                PermitField("seal", Wording("封", "seal"), .integer, at: .start, clause: "5(2)⑨イ"),
                PermitField(
                    "back", Wording("返却", "back"), .boolean, at: .finish, required: true,
                    clause: "6(1)③イ"),
            ], retention: RetentionRule(years: 5, clause: "6(1)③イ")),
        PermitKind(
            "pair", Wording("二者", "pair"), clauses: ["8(1)⑤ア"],
            approvals: [.sectionManager, .infrastructureManager], needsItems: false, course: .once,
            fields: [], revocation: .init(.generalOfficer, clause: "8(1)⑧オ"),
            retention: RetentionRule(years: 5, clause: "6(1)③イ")),
    ]

    func add(
        _ name: String, _ kind: AssetKind = .information, _ classes: Classification? = nil
    ) throws -> Int {
        try city.add(name, kind, classes)
    }

    @discardableResult
    func perform(_ act: some Act, by caller: Caller = Fixture.manager) throws -> Receipt {
        try city.perform(act, by: caller)
    }

    /// Applies for a trip of ten days.
    func apply(_ assets: [Int], by caller: Caller = Fixture.staff, kind: String = "trip") throws
        -> Int
    {
        let today = city.clock.day
        let act = ApplyForPermit(
            kind: kind, assets: assets, purpose: "会議", from: today,
            until: today.advanced(by: 10))
        return try #require(try perform(act, by: caller).number)
    }

    func permit(_ number: Int) throws -> Permit {
        try #require(try register.answer(ShowPermits([number]), for: Fixture.manager).first)
    }
}
