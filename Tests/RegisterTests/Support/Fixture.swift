import Foundation
import GRDB
import SecurityPolicy
import Synchronization
import Testing

@testable import Register

/// A small register in a folder of its own: units, people with each role, and a clock that moves a
/// second an act.
final class Fixture: Sendable {
    let folder: URL
    let register: Register
    let clock: TestClock

    /// The founder, infrastructure manager.
    static let root = Caller(login: "root", host: "test")
    /// Manager, security clerk and staff of the section `soumu`; manager of `zeimu`; auditor.
    static let manager = Caller(login: "manager", host: "test")
    static let clerk = Caller(login: "clerk", host: "test")
    static let staff = Caller(login: "staff", host: "test")
    static let other = Caller(login: "other", host: "test")
    static let auditor = Caller(login: "auditor", host: "test")

    init(policy: Policy = .fujieda) throws {
        // In memory where there is such a place: thousands of durable commits are not the point.
        let memory = URL(filePath: "/dev/shm")
        let place =
            FileManager.default.isWritableFile(atPath: memory.path)
            ? memory : FileManager.default.temporaryDirectory
        folder = place.appending(path: "daicho-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        clock = TestClock()
        register = try Register.create(
            at: folder.appending(path: "register.db").path, organisation: "藤枝市役所",
            founder: Fixture.root, founderName: "基盤 太郎", policy: policy,
            surroundings: clock.surroundings)
        try populate()
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    private func populate() throws {
        let root = Fixture.root
        let day = clock.day
        try register.transaction { door in
            for (code, name, parent) in [
                ("city", "藤枝市", nil), ("soumubu", "総務部", "city"), ("soumu", "総務課", "soumubu"),
                ("zeimu", "税務課", "soumubu"),
            ] as [(String, String, String?)] {
                try door.perform(AddUnit(code: code, name: name, parent: parent), by: root)
            }
            for (login, role, unit) in [
                ("manager", Role.sectionManager, "soumu"), ("clerk", .securityClerk, "soumu"),
                ("staff", .staff, "soumu"), ("other", .sectionManager, "zeimu"),
                ("auditor", .auditor, nil), ("officer", .departmentOfficer, "soumubu"),
            ] as [(String, Role, String?)] {
                try door.perform(
                    AddPerson(login: login, name: "\(login)さん", unit: unit ?? "city"), by: root)
                try door.perform(
                    Appoint(login: login, role: role, unit: unit, from: day), by: root)
            }
        }
    }

    /// Enters an asset and gives its number.
    @discardableResult
    func add(
        _ name: String, _ kind: AssetKind = .information, _ classes: Classification? = nil,
        unit: String = "soumu", by caller: Caller = Fixture.manager
    ) throws -> Int {
        let fields = AssetFields(name: name, kind: kind, unit: unit, classes: classes)
        return try #require(try register.perform(RegisterAsset(fields), by: caller).number)
    }

    @discardableResult
    func perform(_ act: some Act, by caller: Caller = Fixture.manager) throws -> Receipt {
        try register.perform(act, by: caller)
    }

    func asset(_ number: Int) throws -> Asset {
        try #require(try register.answer(ShowAssets([number]), for: Fixture.manager).first)
    }

    /// Where the register is.
    var path: String { folder.appending(path: "register.db").path }

    /// The newest entry's number.
    func head() throws -> Int { try register.revision() }

    /// Checks that the register is the fold of its ledger: to be called at the end of every scenario.
    func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let found = try register.verify(replay: true)
        #expect(found.result == .passed, "\(found)", sourceLocation: sourceLocation)
    }

    /// The refusal of an act, or nil if it was done.
    func refusal(of act: some Act, by caller: Caller = Fixture.manager) throws -> Refusal? {
        do {
            try register.perform(act, by: caller)
            return nil
        } catch RegisterError.refused(let refusal) {
            return refusal
        }
    }
}

/// A clock that starts on a fixed day and moves on by a second each time it is asked.
final class TestClock: Sendable {
    private let seconds = Mutex(1_780_000_000)
    private let salts = Mutex<UInt64>(0)

    var day: Day { Moment(seconds: seconds.withLock { $0 }).day }

    func advance(days: Int) {
        seconds.withLock { $0 += days * 86_400 }
    }

    var surroundings: Surroundings {
        Surroundings(
            now: { [self] in
                seconds.withLock {
                    $0 += 1
                    return Moment(seconds: $0)
                }
            },
            salt: { [self] in
                let salt = salts.withLock {
                    $0 += 1
                    return $0
                }
                return (0..<16).map { UInt8(truncatingIfNeeded: salt >> UInt64($0 % 8 * 8)) }
            })
    }
}

extension Classification {
    /// C, I and A in three digits: 132 is C1, I3, A2.
    init(_ digits: Int) {
        self.init(c: digits / 100, i: digits / 10 % 10, a: digits % 10)
    }
}
