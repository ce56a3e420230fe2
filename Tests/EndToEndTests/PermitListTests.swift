import Foundation
import Register
import SecurityPolicy
import Testing

/// Lists of permits on the command line.
@Suite struct PermitListTests {
    /// What waits for whom; nothing overdue prints nothing, so that cron sends no mail.
    @Test func lists() throws {
        let city = try PermitCity.shared.get()
        func numbers(_ line: String) throws -> [Int] {
            try city.run("permit list \(line) --json").objects().compactMap { $0["number"] as? Int }
        }
        #expect(try numbers("--as auditor") == [19, 18, 17, 16, 15, 14, 13, 12, 11])
        #expect(try Set(numbers("--inbox --as manager")) == [11, 15, 17])
        #expect(try numbers("--inbox --as boss") == [16])
        #expect(try numbers("--inbox --as chief") == [19])
        #expect(try numbers("--inbox --as staff") == [])
        #expect(try numbers("--mine --as manager") == [16])
        #expect(try Set(numbers("--out --as staff")) == [13, 14])
        #expect(try numbers("--kind 運搬 --kind disposal --as staff") == [14, 13])
        #expect(try numbers("--state 取下げ --state finished --as staff") == [18, 15])
        #expect(try numbers("--about 9 --as staff") == [18, 16, 15])
        #expect(try numbers("--search 照会 --as staff") == [15])
        #expect(try numbers("--unit 税務課 --as staff") == [])
        #expect(try numbers("--limit 2 --after 17 --as staff") == [16, 15])
        for line in ["--overdue", "--overdue --unit soumu"] {
            let run = try city.run("permit list \(line) --as auditor")
            #expect(run.status == 0)
            #expect(run.output.isEmpty)
        }
        #expect(try city.run("permit list --overdue --json --as auditor").output == "[]\n")
    }

    /// What is in use beyond its last day: a line a permit without a heading, and no other status.
    @Test func overdue() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "late-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try madeLongAgo(at: folder.appending(path: "register.db").path)
        func run(_ line: String) throws -> Program.Run {
            try Program.run(
                line.split(separator: " ").map(String.init), in: folder,
                environment: ["DAICHO_REGISTER": "register.db"])
        }
        let list = try run("permit list --overdue --as manager --lang en")
        #expect(list.status == 0)
        #expect(list.output.split(separator: "\n").count == 2)
        #expect(list.output.hasPrefix("4  Carry-out"))
        #expect(list.output.contains(/2020-01-10 [0-9]+ days overdue/))
        #expect(
            try run("permit list --overdue --after 4 --limit 1 --as manager").output.contains("5"))
        let permit = try run("permit show 4 --as manager --json").object()
        #expect(permit["overdue"] as? Bool == true)
        #expect(permit["applicantOverdue"] as? Int == 1)
        #expect(permit["flags"] as? [String] == ["late"])
        let page = try run("permit show 4 --as manager --lang ja").output
        #expect(page.contains("期限超過") && page.contains("ほかに期限超過の許可 1件"))
        #expect(
            try run("permit show 6 --as manager --json").object()["state"] as? String == "lapsed")
        // Whoever asks for more is told what is still to come back.
        let more = try run(
            "permit apply own-device --purpose 出張 --from 2026-01-01 --until 2099-12-31 --field"
                + " device-type=computer device=私物 user=staff --as staff --lang ja")
        #expect(more.status == 0 && more.output.contains("ほかに期限超過の許可 2件"), "\(more)")
        let late = try run("permit start 6 --as staff --json")
        #expect(try late.status == 77 && late.jsonError()["rule"] as? String == "wrong-state")
    }

    /// A register of January 2020: permits 4 and 5 are in use, 6 is only approved.
    private func madeLongAgo(at path: String) throws {
        let manager = Caller(login: "manager", host: "test")
        let staff = Caller(login: "staff", host: "test")
        let start = try #require(Moment("2020-01-06T09:00+09:00"))
        let register = try Register.create(
            at: path, organisation: "藤枝市役所", founder: manager, founderName: "鈴木一郎",
            surroundings: Surroundings(
                now: { start }, salt: { (0..<16).map { _ in UInt8.random(in: 0...255) } }))
        try register.transaction { door in
            try door.perform(AddUnit(code: "soumu", name: "総務課"), by: manager)
            try door.perform(AddPerson(login: "staff", name: "田中次郎", unit: "soumu"), by: manager)
            for (login, role) in [("staff", Role.staff), ("manager", .sectionManager)] {
                try door.perform(
                    Appoint(login: login, role: role, unit: "soumu", from: start.day), by: manager)
            }
            for name in ["書類1", "書類2", "書類3"] {
                try door.perform(
                    RegisterAsset(AssetFields(name: name, kind: .document, unit: "soumu")),
                    by: manager)
            }
            for asset in 1...3 {
                let permit = try door.perform(
                    ApplyForPermit(
                        kind: "carry-out", assets: [asset], purpose: "打合せ", from: start.day,
                        until: start.day.advanced(by: 4),
                        fields: ["destination": "県庁", "carrier": "staff", "protection": "施錠"]),
                    by: staff
                ).number
                let number = try #require(permit)
                try door.perform(ApprovePermit(permit: number), by: manager)
                if asset < 3 { try door.perform(StartPermit(permit: number), by: staff) }
            }
        }
    }
}
