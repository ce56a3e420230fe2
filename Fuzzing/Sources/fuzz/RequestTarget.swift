import Glibc
import SecurityPolicy

@testable import Register

extension Target {
    /// What a client may want of a served register, with whatever in its fields: every query is
    /// answered and every act rehearsed, or refused by an error.
    static let requests = Target(name: "requests") { input in
        let arbitrary = Arbitrary(input)
        let caller = Caller(
            login: ["root", "manager", "staff", "auditor"][arbitrary.choice(4)], host: "fuzz")
        let choice = arbitrary.choice(queries.count + acts.count + 1)
        if choice < queries.count {
            answer(queries[choice], arbitrary, caller)
        } else if choice < queries.count + acts.count {
            let type = acts[choice - queries.count]
            guard let act = try? arbitrary.value(type) else { return }
            let circumstances = (try? arbitrary.value(Circumstances.self)) ?? Circumstances()
            let subjects = (try? arbitrary.value([Int].self)) ?? []
            settled { _ = try hall.rehearse([act], by: caller, subjects: subjects, circumstances) }
        } else {
            let limit = arbitrary.number(Int.self)
            settled { _ = try hall.differences(limit: limit) }
        }
    }

    private static let queries = Listed.queries.sorted { $0.key < $1.key }.map(\.value)
    private static let acts = Listed.acts.sorted { $0.key < $1.key }.map(\.value)

    private static func answer<Asked: Query>(
        _ type: Asked.Type, _ arbitrary: Arbitrary, _ caller: Caller
    ) {
        guard let query = try? arbitrary.value(type) else { return }
        settled { _ = try hall.answer(query, for: caller) }
    }

    /// A refusal is an answer; that the register is damaged is none, for nobody has touched it.
    private static func settled(_ work: () throws -> Void) {
        do { try work() } catch RegisterError.damaged(_, let what) {
            fatalError("damaged: \(what)")
        } catch {}
    }

    /// A register in memory where there is such a place, with something of most kinds in it.
    private static let hall: Register = must("a register") {
        let path = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
        let file = "\(path)/daicho-fuzz-\(getpid()).db"
        atexit {
            for end in ["", "-journal"] { unlink("/dev/shm/daicho-fuzz-\(getpid()).db\(end)") }
        }
        let root = Caller(login: "root", host: "fuzz")
        let register = try Register.create(
            at: file, organisation: "藤枝市役所", founder: root, founderName: "基盤 太郎",
            policy: .fujieda,
            surroundings: Surroundings(
                now: { Moment(seconds: 1_780_300_000) }, salt: { Array(0..<16) }))
        try register.transaction { door in
            for (code, parent) in [("city", nil), ("soumu", "city"), ("zeimu", "city")] {
                try door.perform(AddUnit(code: code, name: code, parent: parent), by: root)
            }
            for (login, role) in [
                ("manager", Role.sectionManager), ("staff", .staff), ("auditor", .auditor),
            ] {
                try door.perform(AddPerson(login: login, name: login, unit: "soumu"), by: root)
                try door.perform(
                    Appoint(
                        login: login, role: role, unit: role == .auditor ? nil : "soumu",
                        from: Moment(seconds: 1_780_000_000).day), by: root)
            }
            let manager = Caller(login: "manager", host: "fuzz")
            for kind in [AssetKind.information, .medium, .document, .system] {
                try door.perform(
                    RegisterAsset(AssetFields(name: "台帳 \(kind)", kind: kind, unit: "soumu")),
                    by: manager)
            }
            try door.perform(PutIn(container: 2, contents: [1]), by: manager)
        }
        return register
    }
}
