import Foundation

/// Command lines about permits that are refused, each with its exit status, kind and clause.
extension BadInput {
    static let permits = permitUsage + permitMissing + permitFiles + permitRefused + permitStates

    private static let transport =
        "permit apply transport 9 --purpose 運搬 --from 2026-01-01 --field from-place=本庁 to-place=支所"
        + " locked-case=true"

    private static let finish14 =
        "permit finish 14 --field verification=確認 person=staff witness=clerk --as staff"

    private static let permitUsage = [
        BadInput("permit apply paper 2 --purpose x --as staff", 64, "usage"),
        BadInput("permit apply carry-out 2 --as staff", 64, "usage"),
        BadInput("permit apply carry-out two --purpose x --as staff", 64, "usage"),
        BadInput(
            "permit apply carry-out 2 --purpose x --field destination --as staff", 64, "usage"),
        BadInput(
            "permit apply carry-out 2 --purpose x --field destination=a 持ち出し先=b --as staff", 64,
            "usage"),
        BadInput("permit apply carry-out 2 --purpose x --from 2026-02-30 --as staff", 64, "usage"),
        BadInput("permit list --state sleeping --as staff", 64, "usage"),
        BadInput("permit list --kind paper --as staff", 64, "usage"),
        BadInput("permit list --inbox --mine --as staff", 64, "usage"),
        BadInput("permit list --limit 0 --as staff", 64, "usage"),
        BadInput("permit show ten --as staff", 64, "usage"),
        BadInput("permit extend 13 --reason x --as staff", 64, "usage"),
        BadInput("permit save 14 証明書.pdf --as staff", 64, "usage"),
        BadInput("permit aprove 11 --as manager", 64, "usage"),
        BadInput("permit start 12 --occurred-at tomorrow --as staff", 64, "usage"),
        BadInput("book paper --as staff", 64, "usage"),
        BadInput("book carry-out --from 2026-12-31 --until 2026-01-01 --as staff", 64, "usage"),
    ]

    private static let permitMissing = [
        BadInput("permit show 99 --as staff", 66, "not-found"),
        BadInput("permit approve 99 --as manager", 66, "not-found"),
        BadInput("permit start 99 --field a=b --as staff", 66, "not-found"),
        BadInput("permit print 99 --output x.html --as staff", 66, "not-found"),
        BadInput(PermitCity.carryOut(99, as: "staff"), 66, "not-found"),
        BadInput("permit list --about 99 --as staff", 66, "not-found"),
        BadInput("permit list --unit nowhere --as staff", 66, "not-found"),
        BadInput("book carry-out --unit nowhere --as staff", 66, "not-found"),
        BadInput("permit revise 11 --field carrier=someone --as staff", 66, "not-found"),
        BadInput("permit attach 14 missing.pdf --as staff", 66, "not-found"),
        BadInput("permit save 14 missing.pdf --output x.pdf --as staff", 66, "not-found"),
        BadInput(
            transport + " carrier-contractor=nobody --until 2099-12-31 --as staff", 66, "not-found"),
    ]

    private static let permitFiles = [
        BadInput("permit attach 14 . --as staff", 65, "bad-data"),
        BadInput("permit attach 14 link.pdf --as staff", 65, "bad-data"),
        BadInput("permit attach 14 pipe.pdf --as staff", 65, "bad-data"),
        BadInput("permit attach 14 /dev/zero --as staff", 65, "bad-data"),
        BadInput("permit attach 14 large.pdf --as staff", 77, "refused", "5(2)⑪ウ"),
        BadInput("permit attach 14 empty.pdf --as staff", 77, "refused", "5(2)⑪ウ"),
        // A file of the system's that cannot be read at its beginning.
        BadInput("permit attach 14 /proc/self/mem --as staff", 74, "io"),
        BadInput("permit print 14 --output 証明書.pdf --as staff", 73, "cannot-create"),
        BadInput("permit print 14 --output nowhere/x.html --as staff", 73, "cannot-create"),
    ]

    private static let permitRefused = [
        // Purpose, period, assets.
        BadInput(
            "permit apply carry-out 2 --purpose \u{3000} --as staff", 77, "refused", "基本方針 3(2)"),
        BadInput(
            "permit apply carry-out 2 --purpose x --from 2099-12-31 --until 2099-12-30 --as staff",
            77, "refused", "6(1)③イ"),
        BadInput(
            "permit apply carry-out 2 --purpose x --from 2020-01-01 --until 2020-12-31 --as staff",
            77, "refused", "6(1)③イ"),
        BadInput("permit apply carry-out 2 --purpose x --as staff", 77, "refused", "6(1)③ア"),
        BadInput("permit apply carry-out --purpose x --as staff", 77, "refused", "6(1)③ア"),
        BadInput("permit apply disposal 9 9 --purpose x --as staff", 77, "refused", "5(2)①ア"),
        BadInput(PermitCity.carryOut(5, as: "staff"), 77, "refused", "5(2)⑪ア"),
        BadInput(PermitCity.carryOut(4, as: "staff"), 77, "refused", "6(1)③ア"),
        BadInput(PermitCity.carryOut(7, as: "staff"), 77, "refused", "6(1)③ア"),
        // Fields.
        BadInput("permit revise 11 --field colour=red --as staff", 77, "refused", "6(1)③ア"),
        BadInput("permit revise 11 --field copied=maybe --as staff", 77, "refused", "6(1)③ア"),
        BadInput("permit revise 11 --field destination= --as staff", 77, "refused", "6(1)③ア"),
        BadInput("permit finish 13 --field to-place=出張所 --as staff", 77, "refused", "4(3)"),
        BadInput("permit revise 11 --add 4 --as staff", 77, "refused", "5(2)①ア"),
        BadInput("permit revise 11 --add 2 --as staff", 77, "refused", "5(2)①ア"),
        BadInput("permit revise 11 --remove 3 --as staff", 77, "refused", "6(1)③ア"),
        BadInput("permit lose 13 9 --reason x --as staff", 77, "refused", "6(1)③ア"),
        // Contractors; what is sent out; what must be confirmed.
        BadInput(
            transport + " carrier-contractor=acme --until 2031-04-01 --as staff", 77, "refused",
            "5(2)⑨ア"),
        BadInput(transport + " --until 2099-12-31 --as staff", 77, "refused", "5(2)⑨ア"),
        BadInput(
            "permit apply e-mail 1 --purpose x --field recipient=県 protection=暗号化 --as staff", 77,
            "refused", "6(1)⑤ウ"),
        BadInput(
            "permit apply external-send 1 --purpose x --field recipient=県 site=x --as staff", 77,
            "refused", "5(2)⑤イ"),
        BadInput(
            "permit apply outside-connection --purpose x --from 2026-01-01 --until 2099-12-31 --field"
                + " technology-examined=いいえ --as staff", 77, "refused", "8(1)⑧イ-エ"),
        // Disposal: a method that can be undone, and no certificate.
        BadInput(finish14 + " --field method=clear", 77, "refused", "5(2)⑪ア"),
        BadInput(finish14 + " --field 8.method=clear", 77, "refused", "5(2)⑪ア"),
        BadInput(finish14, 77, "refused", "5(2)⑪ア"),
        BadInput(finish14 + " --field method=purge", 77, "refused", "5(2)⑪ウ"),
    ]

    private static let permitStates = [
        // Wrong role, wrong unit, one's own.
        BadInput("permit approve 11 --as staff", 77, "refused", "6(1)③ア"),
        BadInput("permit approve 11 --as other", 77, "refused", "6(1)③ア"),
        BadInput("permit approve 11 --as auditor", 77, "refused", "6(1)③ア"),
        BadInput("permit approve 16 --as manager", 77, "refused", "4(3)"),
        BadInput("permit reject 16 --reason x --as manager", 77, "refused", "4(3)"),
        BadInput("permit acknowledge 15 --as staff", 77, "refused", "5(2)⑩ア"),
        BadInput("permit revise 11 --purpose x --as clerk", 77, "refused", "4(3)"),
        BadInput("permit withdraw 11 --as clerk", 77, "refused", "4(3)"),
        BadInput("permit start 12 --as other", 77, "refused", "6(1)③ア"),
        BadInput("permit start 12 --as nobody", 77, "refused", "4(1)①-⑦"),
        BadInput("permit approve 19 --as manager", 77, "refused", "8(1)⑧ア"),
        BadInput("permit show 11 --as stranger", 77, "refused", "8(2)①"),
        // Without a reason.
        BadInput("permit reject 11 --as manager", 77, "refused", "4(3)"),
        BadInput("permit send-back 11 --as manager", 77, "refused", "4(3)"),
        BadInput("permit send-back 11 --reason \u{3000} --as manager", 77, "refused", "4(3)"),
        BadInput("permit extend 13 --until 2100-01-01 --as staff", 77, "refused", "4(3)"),
        BadInput("permit lose 13 --as staff", 77, "refused", "4(3)"),
        // Wrong state, wrong time.
        BadInput("permit start 11 --as staff", 77, "refused", "6(1)③ア"),
        BadInput("permit finish 11 --as staff", 77, "refused", "6(1)③ア"),
        BadInput("permit finish 12 --as staff", 77, "refused", "6(1)③ア"),
        BadInput("permit start 13 --as staff", 77, "refused", "5(2)⑨ア"),
        BadInput("permit approve 13 --as manager", 77, "refused", "5(2)⑨ア"),
        BadInput("permit acknowledge 13 --as manager", 77, "refused", "5(2)⑨ア"),
        BadInput("permit withdraw 13 --as staff", 77, "refused", "5(2)⑨ア"),
        BadInput("permit approve 18 --as manager", 77, "refused", "6(1)③ア"),
        BadInput("permit lose 11 --reason x --as staff", 77, "refused", "6(1)③ア"),
        BadInput("permit attach 18 証明書.pdf --as staff", 77, "refused", "6(1)③ア"),
        BadInput("permit revoke 13 --reason x --as manager", 77, "refused", "8(1)⑧オ"),
        BadInput("permit revoke 19 --reason x --as chief", 77, "refused", "8(1)⑧ア"),
        BadInput(
            "permit extend 13 --until 2099-12-31 --reason x --as staff", 77, "refused", "6(1)③イ"),
        BadInput(
            "permit start 12 --occurred-at 2026-01-02T09:00+09:00 --as staff", 77, "refused",
            "6(1)③イ"),
        BadInput(
            "permit start 12 --occurred-at 2099-01-02T09:00+09:00 --as staff", 77, "refused",
            "8(1)③ア"),
        // A class that has risen since the approval.
        BadInput("permit start 17 --as staff", 77, "refused", "5(2)④イ"),
    ]
}
