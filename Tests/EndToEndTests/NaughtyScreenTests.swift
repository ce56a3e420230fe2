import Foundation
import Testing

/// The naughty strings as names, on a real terminal: all bytes that reach it are looked at.
@Suite(
    .enabled(
        if: RealScreens.areThere, "tmux is missing, or .build holds no daicho that opens screens"))
struct NaughtyScreenTests {
    @Test func nothingOfTheDataIsObeyed() throws {
        guard let strings = naughtyStrings else {
            return print("skipped: no data/naughty-strings in DAICHO_SHARED or ../shared")
        }
        let hall = try SmallHall()
        let names = try bring(strings, into: hall)
        let tmux = try Tmux(home: hall.folder, width: 300, height: 100)
        let file = hall.folder + "/bytes"
        tmux.record(to: file)
        hall.start(tmux)
        #expect(tmux.waits(for: "分類していない資産"), "\(tmux.screen)")
        tmux.press("1")
        #expect(tmux.waits(for: " 1/\(SmallHall.names.count + names.count)件"), "\(tmux.screen)")
        var (page, seen) = (tmux.settled, "")
        while !seen.contains(page) {
            seen += page
            tmux.press("PageDown")
            // On the last page nothing changes.
            _ = tmux.waits(atMost: .seconds(1)) { $0 != page }
            page = tmux.settled
        }
        let missing = names.filter { name in
            let isPlain = name.count < 60 && name.utf8.allSatisfy { (33..<127).contains($0) }
            return isPlain && strstr(seen, name) == nil
        }
        #expect(missing.isEmpty)
        // The details, where nothing is cut off, of those that are more than letters and signs.
        tmux.resize(80, 60)
        tmux.press("g", "Enter")
        #expect(tmux.waits(for: "#1 "), "\(tmux.screen)")
        // The assets before the first name.
        var steps = Array(repeating: "n", count: SmallHall.names.count - 1)
        for (index, name) in names.enumerated() {
            steps.append("n")
            guard name.unicodeScalars.contains(where: { !$0.isASCII || $0.value < 32 }) else {
                continue
            }
            tmux.press(steps)
            steps = []
            // By bytes: a name may begin with a mark that joins the space.
            let title = "\n#\(SmallHall.names.count + index + 1) "
            try #require(tmux.waits { strstr($0, title) != nil }, "\(tmux.screen)")
        }
        tmux.press("5")
        #expect(tmux.waits(for: "履歴"), "\(tmux.screen)")
        tmux.press("Q")
        #expect(tmux.waits(for: "status=0."), "\(tmux.screen)")
        let bytes = try String(contentsOfFile: file, encoding: .utf8)
        // They were there, written out.
        for notation in ["<U+202A>", "<U+200B>", "<U+FEFF>"] {
            #expect(strstr(bytes, notation) != nil, "\(notation)")
        }
        #expect(strays(in: bytes).isEmpty)
        let obeyed = names.filter { name in
            pieces(around: rawControls(in: name), of: name).contains {
                strstr(bytes, $0) != nil
            }
        }
        #expect(obeyed.isEmpty)
        hall.expectSane(tmux)
    }

    /// Imports them as names and notes; gives those that are names.
    private func bring(_ strings: [String], into hall: SmallHall) throws -> [String] {
        var names: [String] = []
        var text = "name,note,kind,unit\n"
        for string in strings where !string.allSatisfy(\.isWhitespace) {
            let cell = "\"" + string.replacing("\"", with: "\"\"") + "\""
            text += "\(cell),\(cell),document,shimin\n"
            names.append(string)
        }
        let file = hall.folder + "/naughty.csv"
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        let run = try Program.run(
            ["asset", "import", file, "--encoding", "utf-8", "--register", hall.path],
            in: URL(filePath: hall.folder))
        #expect(run.status == 0, "\(run.error)")
        #expect(names.count > 400)
        return names
    }

    /// What is neither text nor part of the sequences by which a screen is drawn.
    private func strays(in bytes: String) -> [String] {
        var rest = bytes.unicodeScalars[...]
        var strays: [String] = []
        while let first = rest.popFirst() {
            switch first.value {
            case 0x07, 0x08, 0x0D, 0x0E, 0x0F: continue
            case 0x1B:
                let kind = rest.popFirst() ?? first
                var last = kind
                if kind == "[" {
                    repeat {
                        last = rest.popFirst() ?? first
                    } while (0x20..<0x40)
                        .contains(last.value)
                } else if kind == "(" || kind == ")" {
                    last = rest.popFirst() ?? first
                }
                let known = kind == "[" ? "ABCDGHJKLMPSTXZ@`bdfhlmr" : "=>78M0AB"
                if !known.unicodeScalars.contains(last) { strays.append("ESC \(kind)…\(last)") }
            default: strays += rawControls(in: String(first)).map(\.debugDescription)
            }
        }
        return strays
    }

    /// Each control of a text with what stands around it.
    private func pieces(around controls: [Unicode.Scalar], of text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return scalars.indices.filter { controls.contains(scalars[$0]) }.map {
            let piece = scalars[max(0, $0 - 4)..<min(scalars.count, $0 + 8)]
            return String(String.UnicodeScalarView(piece))
        }
    }
}
