import Testing

/// Command lines that are refused, each with its exit status, kind and clause.
struct BadInput: Sendable, CustomTestStringConvertible {
    let line: String
    let status: Int32
    let kind: String
    let clause: String?

    var testDescription: String { line }

    init(_ line: String, _ status: Int32, _ kind: String, _ clause: String? = nil) {
        self.line = line
        self.status = status
        self.kind = kind
        self.clause = clause
    }

    static let all = usage + missing + refused

    static let usage = [
        BadInput("asset add x --kind paper --unit soumu", 64, "usage"),
        BadInput("asset add x --unit soumu", 64, "usage"),
        BadInput("asset add x --kind document --unit soumu --c abc", 64, "usage"),
        BadInput("asset add x --kind document --unit soumu --c 1", 64, "usage"),
        BadInput("asset classify 3 --c 1 --as manager", 64, "usage"),
        BadInput("asset classify 1 --as manager", 64, "usage"),
        BadInput("--as-of 2026-02-01 asset retire 1 --reason x --as manager", 64, "usage"),
        BadInput("asset show one", 64, "usage"), BadInput("asset show 1 2", 64, "usage"),
        BadInput("asset list --class C4", 64, "usage"),
        BadInput("asset list --sort colour", 64, "usage"),
        BadInput("asset list --limit 0", 64, "usage"),
        BadInput("asset list --lang fr", 64, "usage"), BadInput("asset lisst", 64, "usage"),
        BadInput("asset list --searhc x", 64, "usage"),
        BadInput("asset list --json=yes", 64, "usage"),
        BadInput("appoint manager emperor", 64, "usage"),
        BadInput("appoint manager staff --unit soumu --from 2026-02-30", 64, "usage"),
        BadInput("unit add x y --occurred-at yesterday", 64, "usage"),
        BadInput("asset import bad.csv --map colour=色", 64, "usage"),
        // What may have been meant is asked: a slip of the hand, a beginning, another place.
        BadInput("aset list", 64, "usage"), BadInput("asset shwo 1", 64, "usage"),
        BadInput("import good.csv", 64, "usage"), BadInput("asset verify", 64, "usage"),
        BadInput("frobnicate", 64, "usage"), BadInput("asset --as staff lits", 64, "usage"),
        BadInput("asset list --kind documnet", 64, "usage"),
        BadInput("asset list --kind sys", 64, "usage"),
    ]

    static let missing = [
        BadInput("asset show 99 --as kiban", 66, "not-found"),
        BadInput("asset why 99 --as kiban", 66, "not-found"),
        BadInput("asset history 99 --as kiban", 66, "not-found"),
        BadInput("asset put-in 2 99 --as manager", 66, "not-found"),
        BadInput("asset add x --kind document --unit nowhere --as manager", 66, "not-found"),
        BadInput("asset list --unit nowhere --as kiban", 66, "not-found"),
        BadInput("asset list --unit soum --as kiban", 66, "not-found"),
        BadInput("asset list --unit 総務か --as kiban", 66, "not-found"),
        BadInput("gaps --unit nowhere --as kiban", 66, "not-found"),
        BadInput("person add x y --unit nowhere --as kiban", 66, "not-found"),
        BadInput("appoint someone auditor --as kiban", 66, "not-found"),
        BadInput("unappoint nobody auditor --as kiban", 66, "not-found"),
        BadInput("ledger show 999 --as auditor", 66, "not-found"),
        BadInput("policy 99(9)", 66, "not-found"),
        BadInput("policy 99(9) --codes", 66, "not-found"),
        BadInput("asset import missing.csv --as manager", 66, "not-found"),
        BadInput("init --organisation x --as kiban", 73, "cannot-create"),
    ]

    static let refused = [
        // A cycle of contents, itself included; the path is shown.
        BadInput("asset put-in 1 1 --as manager", 77, "refused", "5(2)④ウ"),
        BadInput("asset put-in 2 5 --as manager", 77, "refused", "5(2)⑪ア"),
        BadInput("asset take-out 2 1 --as manager", 77, "refused", "5(2)④ウ"),
        BadInput("asset put-in 3 1 --as manager", 77, "refused", "基本方針 3(2)"),
        // Classes out of range; specific personal information; lowering.
        BadInput("asset classify 1 --c 4 --as clerk", 77, "refused", "5(1)①"),
        BadInput("asset classify 1 --c 0 --as clerk", 77, "refused", "5(1)①"),
        BadInput("asset classify 1 --i 9 --as clerk", 77, "refused", "5(1)②"),
        BadInput("asset classify 1 --a 3 --as clerk", 77, "refused", "5(1)③"),
        BadInput(
            "asset add x --kind document --unit soumu --c 4 --i 1 --a 1 --as staff", 77, "refused",
            "5(1)①"),
        BadInput(
            "asset add x --kind document --unit soumu --c 2 --i 1 --a 1 --specific-personal --as staff",
            77, "refused", "5(2)⑤ウ"),
        BadInput(
            "asset classify 1 --c 2 --specific-personal --reason x --as manager", 77, "refused",
            "5(2)⑤ウ"),
        BadInput("asset classify 1 --c 2 --reason x --as clerk", 77, "refused", "5(2)①ア"),
        BadInput("asset classify 1 --c 2 --as manager", 77, "refused", "5(2)①ア"),
        BadInput(
            "asset classify 1 --c 1 --criterion c2.important --as clerk", 77, "refused", "5(1)①"),
        BadInput("asset classify 1 --c 1 --criterion c9.none --as clerk", 77, "refused", "5(1)①"),
        // Who may not.
        BadInput("asset list --as nobody", 77, "refused", "4(1)①-⑦"),
        BadInput("asset list --as stranger", 77, "refused", "8(2)①"),
        BadInput("asset classify 3 --c 1 --i 1 --a 1 --as staff", 77, "refused", "5(2)①ア"),
        BadInput("asset move 1 倉庫 --as other", 77, "refused", "5(2)⑧ア"),
        BadInput("asset move 1 倉庫 --as auditor", 77, "refused", "5(2)⑧ア"),
        BadInput("ledger list --as staff", 77, "refused", "基本方針 7"),
        BadInput("unit add x y --as manager", 77, "refused", "4(1)①-⑦"),
        // The organisation.
        BadInput("unit move city --parent soumu --as kiban", 77, "refused", "4(1)①-⑦"),
        BadInput("unit move city --parent city --as kiban", 77, "refused", "4(1)①-⑦"),
        BadInput("unit add soumu x --as kiban", 77, "refused", "基本方針 3(2)"),
        BadInput(
            "appoint manager section-manager --unit soumu --from 2026-06-01 --as kiban", 77,
            "refused", "4(1)①-⑦"),
        BadInput(
            "appoint manager staff --unit soumu --from 2026-06-01 --until 2026-05-31 --as kiban",
            77,
            "refused", "4(1)①-⑦"),
        BadInput("appoint manager section-manager --as kiban", 77, "refused", "4(1)①-⑦"),
        BadInput("appoint manager auditor --unit soumu --as kiban", 77, "refused", "4(1)①-⑦"),
        BadInput(
            "appoint clerk section-manager --unit soumu --acting-for staff --as kiban", 77,
            "refused", "4(1)②"),
        BadInput("unit add x y --occurred-at 2999-01-01 --as kiban", 77, "refused", "8(1)③ア"),
        // Things that assets cannot do.
        BadInput("asset sanitize 2 --method burn --as clerk", 77, "refused", "5(2)⑪ア"),
        BadInput("asset sanitize 1 --method purge --as clerk", 77, "refused", "5(2)⑪ア"),
        BadInput("asset move 5 倉庫 --as manager", 77, "refused", "5(2)⑪ア"),
        BadInput("asset measure 1 --add magic --as staff", 77, "refused", "5(2)④イ"),
        BadInput("asset measure 1 --add encypted --as staff", 77, "refused", "5(2)④イ"),
        BadInput("asset measure 1 --as staff", 77, "refused", "8(1)③ア"),
        BadInput(
            "asset add x --kind document --unit soumu --trait server --as staff", 77, "refused",
            "基本方針 3(2)"),
    ]
}
