import Foundation
import Testing

/// Bundles to be tested, and the programs of the system that test them.
enum BundleTools {
    private static func find(_ name: String) -> URL? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return path.split(separator: ":").map { URL(filePath: "\($0)/\(name)") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    static let python = find("python3")
    static let office = find("soffice")
    static let keygen = find("ssh-keygen")
    static let strace = find("strace")
    static let scripts = Program.package.appending(path: "Tests/EndToEndTests/Python")
    static let verifier = Program.package.appending(path: "Sources/Register/Export/verify.py")

    /// A city with permits in every state, some of them started, ended, lost, with papers.
    static func city() throws -> City {
        let city = try PermitCity.make()
        try "=1+1 は式ではない\n".write(
            to: city.folder.appending(path: "証明書2.pdf"), atomically: true, encoding: .utf8)
        for line in [
            "permit attach 14 証明書.pdf --as staff", "permit attach 14 証明書2.pdf --as staff",
            "permit finish 14 --field method=purge verification=確認 person=staff witness=clerk"
                + " 8.serial=A-1 --as staff",
            "permit acknowledge 14 --as manager",
            "permit start 12 --occurred-at 2026-01-02T10:00 --as staff",
            "permit extend 12 --until 2100-03-31 --reason =延長 --as staff",
            "permit approve 12 --as manager", "permit lose 12 --reason 車内で紛失 --as staff",
            "permit approve 16 --unavoidable 急ぐため --as manager", "permit start 16 --as manager",
            "unit move zeimu --as kiban", "unappoint staff staff --unit soumu --as kiban",
            "appoint staff staff --unit soumu --acting-for clerk --as kiban",
        ] {
            _ = try city.run(line)
        }
        return city
    }

    /// A city with bundles of all, of a section, and of one without records.
    static let shared = Result {
        let city = try BundleTools.city()
        for (name, options) in [
            ("all", ""), ("soumu", " --unit soumu"), ("zeimu", " --unit zeimu"),
            ("sjis", " --encoding cp932"), ("year", " --fiscal-year 2025"),
        ] {
            let run = try city.run("ledger export \(name)\(options) --as auditor --lang ja")
            try #require(run.status == 0, "\(name): \(run.error)")
        }
        return city
    }
}
