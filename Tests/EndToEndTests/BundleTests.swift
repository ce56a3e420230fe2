import Foundation
import Testing

/// Bundles on the command line: made, checked without the program, tampered with, interrupted.
@Suite struct BundleTests {
    private func python(_ arguments: [String], in folder: URL) throws -> Program.Run {
        try Program.run(try #require(BundleTools.python), ["-B"] + arguments, in: folder)
    }

    @Test(
        .enabled(if: BundleTools.python != nil, "python3 is not installed"),
        arguments: ["all", "soumu", "zeimu", "sjis", "year"])
    func verifies(_ name: String) throws {
        let city = try BundleTools.shared.get()
        let verdict = try python(["\(name)/verify.py"], in: city.folder)
        #expect(verdict.status == 0, "\(verdict.output)\(verdict.error)")
        let sums = try Program.run(
            URL(filePath: "/usr/bin/sha256sum"), ["-c", "--strict", "--quiet", "SHA256SUMS"],
            in: city.folder.appending(path: name))
        #expect(sums.status == 0, "\(sums.output)\(sums.error)")
        // The verifier is small enough to be read, and nothing of it is for a newer Python.
        let text = try String(
            contentsOf: city.folder.appending(path: "\(name)/verify.py"), encoding: .utf8)
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 201)
        let lines = try String(
            contentsOf: city.folder.appending(path: "\(name)/books/disposal.jsonl"),
            encoding: .utf8)
        #expect(lines.isEmpty == ["zeimu", "year"].contains(name))
    }

    /// A signature made here is one that OpenSSH's own program takes, of that key and no other.
    @Test(
        .enabled(
            if: BundleTools.keygen != nil && BundleTools.python != nil,
            "ssh-keygen or python3 is not installed"))
    func signed() throws {
        let city = try City()
        let keygen = try #require(BundleTools.keygen)
        for key in ["key", "other"] {
            let made = try Program.run(
                keygen, ["-q", "-t", "ed25519", "-N", "", "-C", key, "-f", key], in: city.folder)
            #expect(made.status == 0, "\(made.error)")
            let text = try String(
                contentsOf: city.folder.appending(path: "\(key).pub"), encoding: .utf8)
            try "kiban@city \(text)".write(
                to: city.folder.appending(path: "signers.\(key)"), atomically: true,
                encoding: .utf8)
        }
        let run = try city.run("ledger export out --sign key --json --as auditor")
        #expect(try run.object()["signed"] as? Bool == true)
        for (signers, id, status) in [
            ("key", "kiban@city", 0), ("other", "kiban@city", 1), ("key", "other@city", 1),
        ] as [(String, String, Int32)] {
            let verdict = try python(
                ["out/verify.py", "--signers", "signers.\(signers)", "--id", id], in: city.folder)
            #expect(verdict.status == status, "\(verdict.output)\(verdict.error)")
        }
        for (file, space) in [
            ("SHA256SUMS", "daicho-export"), ("checkpoint.txt", "daicho-checkpoint"),
        ] {
            let verdict = try Program.run(
                URL(filePath: "/bin/sh"),
                [
                    "-c",
                    "\(keygen.path) -Y verify -f signers.key -I kiban@city -n \(space)"
                        + " -s out/\(file).sig < out/\(file)",
                ], in: city.folder)
            #expect(verdict.status == 0, "\(verdict.output)\(verdict.error)")
        }
        // A key that is none: nothing is left.
        let refused = try city.run("ledger export no --sign register.db --json --as auditor")
        #expect(refused.status == 74)
        #expect(try city.run("ledger export no --sign nothing --json --as auditor").status == 66)
        #expect(try left(in: city, "no").isEmpty)
    }

    /// Ten thousand single changes to real bundles, by people who do the sums anew and by others: every
    /// one is found, and none in what nobody has touched.
    @Test(.enabled(if: BundleTools.python != nil, "python3 is not installed"))
    func tampered() throws {
        let city = try BundleTools.shared.get()
        let run = try python(
            [
                BundleTools.scripts.appending(path: "tamper.py").path, BundleTools.verifier.path,
                "3000", "all", "soumu", "sjis", "zeimu",
            ], in: city.folder)
        #expect(run.status == 0, "\(run.output)\(run.error)")
        print("tampering with bundles: \(run.output)")
    }

    /// What was made up to break the verifier is refused in one line.
    @Test(.enabled(if: BundleTools.python != nil, "python3 is not installed"))
    func hostile() throws {
        let city = try BundleTools.shared.get()
        let run = try python(
            [
                BundleTools.scripts.appending(path: "hostile.py").path, BundleTools.verifier.path,
                "all",
            ], in: city.folder)
        #expect(run.status == 0, "\(run.output)\(run.error)")
    }

    /// The workbook opens elsewhere and says what the exact lines say, dates as dates.
    @Test(
        .enabled(
            if: BundleTools.office != nil && BundleTools.python != nil,
            "LibreOffice or python3 is not installed"))
    func workbook() throws {
        let city = try BundleTools.shared.get()
        let run = try python(
            [
                BundleTools.scripts.appending(path: "workbook.py").path,
                try #require(BundleTools.office).path, "all",
            ], in: city.folder)
        #expect(run.status == 0, "\(run.output)\(run.error)")
    }

    /// The files and folders that an export of a name has left.
    private func left(in city: City, _ name: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: city.folder.path).filter {
            $0 == name || $0.hasPrefix(".\(name).")
        }
    }

    /// Whoever interrupts an export finds nothing of it; whoever kills the program finds nothing under
    /// the name, or all of it.
    @Test(
        .enabled(
            if: BundleTools.strace != nil && BundleTools.python != nil,
            "strace or python3 is not installed"),
        arguments: [
            ("INT", "fsync", 1), ("INT", "fsync", 20), ("INT", "fsync", 39), ("TERM", "write", 30),
            ("HUP", "mkdir", 2), ("KILL", "fsync", 1), ("KILL", "fsync", 40), ("KILL", "rename", 1),
            ("KILL", "write", 50),
        ])
    func interrupted(_ signal: String, _ call: String, _ when: Int) throws {
        let city = try City()
        let run = try Program.run(
            try #require(BundleTools.strace),
            [
                "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e",
                "inject=\(call):signal=\(signal):when=\(when)", Program.executable.path, "ledger",
                "export", "out", "--as", "auditor",
            ], in: city.folder, environment: ["DAICHO_REGISTER": "register.db"])
        let files = try left(in: city, "out")
        if files.contains("out") {
            let verdict = try python(["out/verify.py"], in: city.folder)
            #expect(verdict.status == 0, "\(verdict.output)\(verdict.error)")
        } else {
            #expect(run.status > 128, "\(run.status) \(run.output)\(run.error)")
            if signal != "KILL" { #expect(files.isEmpty) }
        }
        #expect(try city.run("ledger verify --replay").status == 0)
    }
}
