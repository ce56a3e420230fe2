import Foundation
import SecurityPolicy
import Testing

@testable import daicho

/// A kind of permit is a declaration and nothing else: one that nobody has thought of has its
/// commands, its page to print and its book.
///
/// Each command line runs in a process of its own, from the arguments to the exit status, as the
/// program does; only the policy is another.
@Suite struct NewKindCommandTests {
    private static let loan = PermitKind(
        "loan", Wording("貸出し", "Loan"), clauses: ["5(2)⑧ア"], approvals: [.sectionManager],
        barred: PermitKind.Bar(c: 1, clause: "5(2)⑤イ"), course: .away, needsPeriod: true,
        fields: [
            PermitField(
                "borrower", Wording("借りる人", "Borrower"), .person, at: .apply, required: true,
                clause: "5(2)⑧ア"),
            PermitField("box", Wording("箱", "Box"), .integer, at: .apply, clause: "5(2)⑨イ"),
            PermitField(
                "basis", Wording("根拠", "Basis"), at: .approve, required: true, clause: "5(2)⑩イ"),
            PermitField(
                "checked", Wording("点検した", "Checked"), .boolean, at: .start, required: true,
                confirmed: true, clause: "5(2)⑧ア"),
            PermitField(
                "state", Wording("状態", "State"),
                .choice([.init("good", Wording("良い", "good")), .init("bad", Wording("悪い", "bad"))]),
                at: .finish, required: true, perItem: true, clause: "6(1)③イ"),
        ],
        retention: RetentionRule(years: 3, clause: "6(1)③イ"))

    /// Runs a command line with the policy that has one kind more.
    private func run(
        _ line: String, in city: City, as login: String = "staff", status: Int32 = 0
    ) async throws -> Program.Run {
        let arguments =
            line.split(separator: " ").map(String.init) + [
                "--as", login, "--register", city.folder.appending(path: "register.db").path,
            ]
        let ended = await #expect(
            processExitsWith: .exitCode(status),
            observing: [\.standardOutputContent, \.standardErrorContent]
        ) { [arguments = arguments as [String]] in
            let policy = Policy.fujieda.with(permits: [NewKindCommandTests.loan])
            await MainActor.run {
                Interface.$policy.withValue(policy) {
                    Interface.$given.withValue(arguments) { Main.main() }
                }
            }
        }
        let result = try #require(ended, "\(line)")
        return Program.Run(
            status: status, output: String(decoding: result.standardOutputContent, as: UTF8.self),
            error: String(decoding: result.standardErrorContent, as: UTF8.self))
    }

    @Test func hasItsCommandsItsPageAndItsBook() async throws {
        let city = try City()
        let kinds = try await run("permit kinds loan --json", in: city).objects()
        let kind = try #require(kinds.first)
        #expect(kind["kind"] as? String == "loan")
        let asked = try #require(kind["fields"] as? [[String: Any]])
        #expect(
            asked.map { $0["name"] as? String } == ["borrower", "box", "basis", "checked", "state"])
        #expect(
            asked.map { $0["requiredAt"] as? String } == [
                "apply", nil, "approve", "start", "finish",
            ])
        #expect(try await run("permit kinds", in: city).output.contains("貸出し"))

        // By its name or its code, with its fields by their names or labels.
        let apply = "--purpose 研修 --from 2026-01-01 --until 2099-12-31 --field 箱=7"
        let refused = try await run(
            "permit apply 貸出し 1 \(apply) borrower=clerk --lang ja", in: city, status: 77)
        #expect(refused.error.contains("貸出し") && refused.error.contains("5(2)⑤イ"))
        let unasked = try await run("permit apply loan 2 \(apply) --json", in: city, status: 77)
        #expect(try unasked.jsonError()["clause"] as? String == "5(2)⑧ア")
        let lines = [
            ("permit apply 貸出し 2 \(apply) borrower=clerk", "staff"),
            ("permit approve 6 --field 根拠=要綱", "manager"),
            ("permit start 6 --field checked=yes", "staff"),
            ("permit finish 6 --field 2.state=良い", "staff"),
            ("permit acknowledge 6", "manager"),
        ]
        for (line, login) in lines { _ = try await run(line, in: city, as: login) }

        let shown = try await run("permit show 6 --json", in: city).object()
        #expect(shown["kind"] as? String == "loan")
        #expect(shown["state"] as? String == "acknowledged")
        let fields = try #require(shown["fields"] as? [String: Any])
        #expect(fields["box"] as? Int == 7)
        #expect(fields["checked"] as? Bool == true)
        #expect(fields["borrower"] as? String == "clerk")
        #expect(fields["basis"] as? String == "要綱")
        #expect(fields["state"] as? String == "good")
        let page = try await run("permit show 6 --lang ja", in: city).output
        for text in ["貸出し", "借りる人", "佐藤花子", "根拠", "要綱", "状態", "良い"] {
            #expect(page.contains(text), "\(text)")
        }
        #expect(try await run("permit list --kind loan --json", in: city).objects().count == 1)

        let file = city.folder.appending(path: "loan.html")
        _ = try await run("permit print 6 --output \(file.path)", in: city)
        let sheet = try String(contentsOf: file, encoding: .utf8)
        for text in ["貸出し", "借りる人", "佐藤花子", "箱", "根拠", "要綱", "点検した", "状態", "良い"] {
            #expect(sheet.contains(text), "\(text)")
        }

        let book = try await run("book 貸出し --json", in: city, as: "auditor").objects()
        #expect(book.map { $0["asset"] as? Int } == [2])
        #expect((book.first?["fields"] as? [String: Any])?["state"] as? String == "good")
        let table = try await run("book loan --lang ja", in: city, as: "auditor").output
        #expect(table.contains("借りる人") && table.contains("良い"))
        let folder = city.folder.appending(path: "bundle").path
        _ = try await run("ledger export \(folder) --lang ja", in: city, as: "auditor")
        let exported = try String(contentsOfFile: "\(folder)/books/loan.csv", encoding: .utf8)
        #expect(exported.contains("借りる人") && exported.contains("良い"))

        let verdict = try await run("ledger verify --replay --json", in: city, as: "auditor")
        #expect(try verdict.object()["result"] as? String == "passed")
        // The program itself knows no such kind, and says which ones it knows.
        let unknown = try city.run("permit kinds loan --json")
        #expect(unknown.status == 64)
        let accepted = try #require(unknown.jsonError()["accepted"] as? String)
        #expect(accepted.contains("carry-out"))
    }
}
