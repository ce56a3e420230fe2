import Foundation
import Register
import Testing

@testable import Service

/// What a client may ask for that would cost the others something, or that is for nobody to ask.
@Suite struct GreedyTests {
    /// Who may register nothing imports nothing and learns nothing of what is there; and what is asked
    /// next is answered.
    @Test(arguments: ["nobody", "auditor"]) func importOfSomebodyElse(login: String) throws {
        let hall = try Hall()
        let file = hall.folder.appending(path: "assets.csv")
        let asset = try #require(
            try hall.register.answer(ListAssets(limit: 1), for: Hall.founder).first)
        try "番号,名称,種別,所管\n\(asset.number),\(asset.name),\(asset.kind.rawValue),\(asset.unit)\n"
            .write(to: file, atomically: true, encoding: .utf8)
        let served = try hall.served(login)
        for _ in 0..<3 {
            #expect {
                try served.importAssets(
                    from: file.path, ImportOptions(), by: Hall.founder, Circumstances()
                ) { _, _ in }
            } throws: { error in
                if case RegisterError.refused? = error as? RegisterError { true } else { false }
            }
        }
        #expect(try served.describe().organisation.isEmpty == false)
    }

    /// More than any screen asks for at once.
    @Test func moreThanIsAnswered() throws {
        let hall = try Hall()
        let served = try hall.served()
        let many = [Int](repeating: 1, count: 20_001)
        for query in [ShowAssets(many), ListLines(many), NameAssets(many), ShowPermits(many)]
            as [any Query]
        {
            #expect(throws: SocketError.tooMuch) { _ = try served.answer(query, for: Hall.founder) }
        }
        #expect(try served.answer(NameAssets(many.dropLast(2)), for: Hall.founder).count <= 1)
    }

    /// What the register writes down by itself, and what is for whoever has the file.
    @Test func actsOfNobody() throws {
        let hall = try Hall()
        let before = try hall.register.revision()
        for act in [
            RecordRefusedAct(act: "permit.approve"), RecordRefusedRead(number: 1),
            PromoteRegister(reason: "x"),
        ] as [any Act] {
            #expect(throws: SocketError.rubbish) {
                try hall.served().perform(act, by: Hall.founder)
            }
        }
        let key = String(repeating: "k", count: 501)
        #expect(throws: RegisterError.self) {
            try hall.served().perform(
                AddUnit(code: "x", name: "x"), by: Hall.founder, Circumstances(idempotencyKey: key))
        }
        #expect(try hall.register.revision() == before)
    }

    /// A past day that another server made is not taken for one of this one's.
    @Test func pastsOfAnotherServer() throws {
        let hall = try Hall()
        let other = try Hall()
        let day = PastDay(happened: hall.register.now.day)
        let made = try Pasts(of: other.register).make(day) { _, _ in }
        let pasts = Pasts(of: hall.register)
        _ = try pasts.make(day) { _, _ in }
        #expect(throws: Failure.self) { try pasts.past(made.number) }
    }

    /// The key of whoever exports signs what a bundle has, and nothing else.
    @Test func namespaces() throws {
        let path = FileManager.default.temporaryDirectory
            .appending(path: "b-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let receiver = try BundleReceiver(
            path: path, sign: { _, _ in Issue.record("it was signed") }, isInterrupted: { false })
        #expect(try receiver.take(Frame(kind: .bytes, payload: [1, 2])) == nil)
        #expect(throws: SocketError.rubbish) {
            try receiver.take(Frame(kind: .sign, payload: Array("git".utf8)))
        }
    }
}
