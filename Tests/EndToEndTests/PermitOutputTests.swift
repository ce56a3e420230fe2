import Testing

/// What people read of permits over several steps and by several people.
extension OutputTests {
    /// What PeerCaseTests checks at the door, as it is on the command line.
    @Test(arguments: ["ja", "en"]) func peerCases(_ language: String) throws {
        let back = "--field returned-by=staff confirmed-by=clerk condition=good --as staff"
        let connection =
            "permit apply outside-connection --purpose 申請の受付 --from 2026-01-01 --until 2099-12-31"
            + " --field system=受付 network=専用線 technology-examined=はい no-effect=はい"
            + " liability=契約第9条 published=いいえ --as staff"
        try compare(
            "peer-cases", language,
            [
                "# What is not out does not return.",
                "permit finish 11 \(back)", "permit finish 12 \(back)",
                "permit start 12 --as staff",
                "permit finish 12 \(back)", "permit finish 12 \(back)",
                "# Nobody approves for another, or twice.",
                "permit approve 11 --as clerk", "permit approve 11 --as manager",
                "permit approve 11 --as manager",
                "# One of two approvals waits for the other.",
                "permit approve 19 --as chief", "permit approve 19 --as chief",
                "permit show 19 --as staff", "permit list --inbox --as chief",
                "permit list --inbox --as kiban",
                "# A refusal without a reason is none, and leaves everything as it was.",
                "permit reject 19 --as kiban", "permit reject 19 --reason \u{3000} --as kiban",
                "permit list --inbox --as kiban",
                "# A new application after a refusal begins afresh.",
                "permit reject 19 --reason 専用線にすること --as kiban", connection,
                "permit show 20 --as staff", "permit approve 19 --as chief",
                "# Who decides has not contributed: applied, mended, or recorded the end.",
                "permit approve 16 --as manager", "permit send-back 16 --reason 連絡先を --as boss",
                "permit revise 16 --field contact=090 --as manager",
                "permit reject 16 --reason 不要 --as manager", "permit list --inbox --as manager",
                "permit list --inbox --as boss", "permit start 11 --as staff",
                "permit finish 11 --field returned-by=staff confirmed-by=manager condition=good"
                    + " --as manager",
                "permit acknowledge 11 --as manager",
                // The applicant becomes the manager.
                "appoint staff section-manager --unit soumu --from 2026-01-01 --as kiban",
                "permit list --inbox --as staff", "permit approve 17 --as staff",
                "permit acknowledge 12 --as staff",
                "# What is withdrawn waits for nobody.",
                "permit list --inbox --as manager", "permit withdraw 17 --as staff",
                "permit list --inbox --as manager", "permit reject 17 --reason 不要 --as manager",
                "# Who has left keeps the name, and decides no more.",
                "unappoint manager section-manager --unit soumu --until 2026-01-31 --as kiban",
                "permit approve 16 --as manager", "permit show 12 --as auditor",
                "ledger list --actor manager --limit 2 --as auditor", "ledger show 58 --as auditor",
                "ledger verify --replay",
            ], from: PermitCity.make())
    }

    /// A day of the clerk, the section manager and the auditor.
    @Test(arguments: ["ja", "en"]) func day(_ language: String) throws {
        try compare(
            "day", language,
            [
                "# The clerk",
                "permit list --mine --state approved --as staff",
                "asset list --kind medium --as staff",
                "permit apply carry-out 1 2 --purpose 研修 --from 2026-01-01 --until 2099-12-31"
                    + " --field destination=県庁 carrier=staff protection=暗号化 --as staff",
                "permit apply disposal 3 9 --purpose 保存期間の満了"
                    + " --field disposal-type=destruction --as staff",
                "permit start 12 --as staff",
                "# The section manager",
                "permit list --inbox --as manager", "permit show 20 --as manager",
                "permit approve 20 --note 鍵付きのかばんで --as manager",
                "permit reject 11 --reason 20と同じ --as manager",
                "permit approve 21 --as manager", "permit acknowledge 15 --as manager",
                "permit list --inbox --as manager",
                "asset list --unclassified --as manager",
                "gaps --unit soumu --limit 5 --as manager",
                "asset classify 3 --c 2 --i 2 --a 2 --criterion c2.important i2.important"
                    + " --reason 議案の控え --as manager",
                "asset why 3 --as manager", "permit list --overdue --as manager",
                "# The clerk",
                "permit start 20 --as staff", "permit list --about 2 --as staff",
                "permit finish 12 --field returned-by=staff confirmed-by=clerk condition=good"
                    + " --as staff",
                "permit start 21 --as staff",
                "permit finish 21 --field method=destroy verification=裁断を確認 person=staff"
                    + " witness=clerk --as staff",
                "asset show 3 --as staff",
                "# The auditor",
                "asset history 3 --as auditor", "book disposal --as auditor",
                "book carry-out --unit soumu --as auditor", "permit show 21 --as auditor",
                "ledger list --actor manager --limit 3 --as auditor",
                "permit approve 16 --as auditor", "ledger verify --replay --as auditor",
            ], from: PermitCity.make())
    }
}
