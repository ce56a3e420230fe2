import Foundation
import Testing

/// Permits in every state in which they can be refused something.
///
/// Assets of `soumu` besides the city's: 6 a C2 document, 7 a C3 medium, 8 a C1 medium, 9 and 10
/// C3 documents. Permits: 11 a carry-out of 2, applied for by `staff`; 12 a carry-out of 6, approved;
/// 13 a transport of 7, started; 14 the disposal of 8 by a contractor, started; 15 a provision of 9,
/// finished; 16 a carry-out of 9, applied for by `manager`; 17 a carry-out of 10, approved before 10
/// became C2; 18 a carry-out of 9, withdrawn; 19 a connection that waits for two people. `chief` is
/// the general officer, `boss` the department officer, and `kiban` the infrastructure manager.
enum PermitCity {
    /// A register that tests may be refused by, but not change.
    static let shared = Result { try make() }

    /// A register of its own, with files to attach.
    static func make() throws -> City {
        let city = try City(after: setting)
        try files(in: city)
        return city
    }

    /// A register of its own that is a copy of the shared one.
    static func copy() throws -> City {
        let city = try City()
        let path = city.folder.appending(path: "register.db")
        try Data(contentsOf: shared.get().folder.appending(path: "register.db")).write(to: path)
        return city
    }

    /// A certificate, and what is none: a link, a pipe, an empty file and one that is too large.
    private static func files(in city: City) throws {
        func path(_ name: String) -> String { city.folder.appending(path: name).path }
        try "消去の証明書\n".write(toFile: path("証明書.pdf"), atomically: true, encoding: .utf8)
        try FileManager.default.createSymbolicLink(
            atPath: path("link.pdf"), withDestinationPath: "証明書.pdf")
        try #require(mkfifo(path("pipe.pdf"), 0o600) == 0)
        try #require(FileManager.default.createFile(atPath: path("empty.pdf"), contents: nil))
        // Sparse: it takes no room.
        try #require(FileManager.default.createFile(atPath: path("large.pdf"), contents: nil))
        try #require(truncate(path("large.pdf"), 32 << 20 + 1) == 0)
    }

    /// A carry-out of an asset from the beginning of 2026, which lasts.
    static func carryOut(_ asset: Int, as login: String) -> String {
        "permit apply carry-out \(asset) --purpose 打合せ --from 2026-01-01 --until 2099-12-31"
            + " --field destination=県庁 carrier=staff protection=暗号化 --as \(login)"
    }

    static let setting = [
        "person add chief 山田課長 --unit city --as kiban",
        "person add boss 小林部長 --unit city --as kiban",
        "appoint chief general-officer --from 2026-01-01 --as kiban",
        "appoint boss department-officer --unit city --from 2026-01-01 --as kiban",
        "asset add 議案の控え --kind document --unit soumu --c 2 --i 2 --a 2 --criterion c2.important"
            + " i2.important --as manager",
        "asset add 外付けディスク --kind medium --unit soumu --c 3 --i 3 --a 2 --as manager",
        "asset add 共有ディスク --kind medium --unit soumu --c 1 --i 2 --a 2 --criterion c1.personal"
            + " i2.important --as manager",
        "asset add 案内状 --kind document --unit soumu --c 3 --i 3 --a 2 --as manager",
        "asset add 会議録 --kind document --unit soumu --c 3 --i 3 --a 2 --as manager",
        carryOut(2, as: "staff"),
        carryOut(6, as: "staff"), "permit approve 12 --as manager",
        "permit apply transport 7 --purpose 点検 --from 2026-01-01 --until 2099-12-31 --field"
            + " from-place=本庁 to-place=支所 carrier-staff=staff locked-case=yes --as staff",
        "permit approve 13 --as manager", "permit start 13 --as staff",
        "permit apply disposal 8 --purpose 故障 --field disposal-type=destruction"
            + " outsourced-to=acme --as staff",
        "permit approve 14 --as manager", "permit start 14 --as staff",
        "permit apply provision 9 --purpose 照会への回答 --field recipient=県 method=posted --as staff",
        "permit approve 15 --field legal-basis=条例第8条 --as manager", "permit finish 15 --as staff",
        carryOut(9, as: "manager"),
        carryOut(10, as: "staff"), "permit approve 17 --as manager",
        "asset classify 10 --c 2 --i 2 --a 2 --criterion c2.important i2.important --as clerk",
        carryOut(9, as: "staff"), "permit withdraw 18 --as staff",
        "permit apply outside-connection --purpose 申請の受付 --from 2026-01-01 --until 2099-12-31"
            + " --field system=受付 network=インターネット technology-examined=はい no-effect=はい"
            + " liability=契約第9条 published=いいえ --as staff",
    ]
}
