import SecurityPolicy
import Testing

/// Assets as a city hall has them, and what is missing for each, written by hand.
@Suite struct GapTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let what: String
        let kind: AssetKind
        let traits: [String]
        let classes: Classification
        let specificPersonal: Bool
        let measures: [String]
        let gaps: [String]
        var testDescription: String { what }

        init(
            _ what: String, _ kind: AssetKind, _ classes: Classification,
            with traits: [String] = [],
            specificPersonal: Bool = false, done measures: [String] = [], gaps: [String]
        ) {
            self.what = what
            self.kind = kind
            self.traits = traits
            self.classes = classes
            self.specificPersonal = specificPersonal
            self.measures = measures
            self.gaps = gaps
        }
    }

    @Test(arguments: information + papers + media + equipment + systems)
    func gaps(of asset: Case) throws {
        let policy = Policy.fujieda
        let traits = try #require(policy.bits(ofTraits: asset.traits))
        let measures = try #require(policy.bits(ofMeasures: asset.measures))
        #expect(policy.violation(traits: traits, of: asset.kind) == nil)
        let gaps = policy.gaps(
            kind: asset.kind, traits: traits, effective: asset.classes,
            specificPersonal: asset.specificPersonal, measures: measures)
        #expect(policy.obligations(in: gaps).map(\.id) == asset.gaps)
    }

    static let information = [
        Case("opening hours", .information, .lowest, gaps: []),
        Case(
            "draft budget, nothing done", .information, cia(2, 3, 2),
            gaps: ["c2.viewing", "c2.network", "c2.copying"]),
        Case(
            "not yet classified, nothing done", .information, .highest,
            gaps: [
                "c2.viewing", "c2.network", "c2.copying", "c1.sending", "c1.encryption",
                "i1.editing", "i1.backup", "a1.backup",
            ]),
        Case(
            "resident ledger, well kept", .information, .highest, done: wellKeptInformation,
            gaps: []),
        Case(
            "My Number ledger, kept like any other", .information, .highest, specificPersonal: true,
            done: wellKeptInformation, gaps: ["c1.my-number"]),
        Case(
            "My Number ledger, well kept", .information, .highest, specificPersonal: true,
            done: wellKeptInformation + ["my-number-rules"], gaps: []),
    ]

    static let wellKeptInformation = [
        "viewing-restricted", "editing-restricted", "copy-restricted", "no-external-sending",
        "suitable-network", "password-set", "backup",
    ]

    static let papers = [
        Case("leaflet", .document, .lowest, gaps: []),
        Case(
            "welfare case file, nothing done", .document, cia(1, 3, 2),
            gaps: [
                "c2.viewing", "c2.copying", "c1.lock", "keep.place", "area.handling",
                "area.protection",
            ]),
        Case(
            "welfare case file, well kept", .document, cia(1, 3, 2),
            done: ["viewing-restricted", "copy-restricted", "locked", "handling-area"], gaps: []),
        Case(
            "only original of an old map", .document, cia(3, 3, 1),
            gaps: ["a1.lock", "a1.backup", "keep.place"]),
        Case(
            "printed network diagram, well kept", .systemDocument, cia(1, 3, 2),
            done: ["viewing-restricted", "copy-restricted", "no-external-sending", "locked"],
            gaps: []),
        Case(
            "the same as a file", .systemDocument, cia(1, 3, 2), with: ["electronic-file"],
            done: ["viewing-restricted", "copy-restricted", "no-external-sending", "locked"],
            gaps: ["c1.encryption-file"]),
    ]

    static let media = [
        Case("empty USB key", .medium, .lowest, with: ["usb-key"], gaps: []),
        Case(
            "USB key with personal data in a locked drawer", .medium, cia(1, 3, 2),
            with: ["usb-key"],
            done: ["encrypted", "locked"],
            gaps: ["c2.viewing", "c2.copying", "keep.fireproof", "area.handling"]),
        Case(
            "disc of a draft, well kept", .medium, cia(2, 3, 2),
            done: ["viewing-restricted", "copy-restricted", "fireproof-locked", "handling-area"],
            gaps: []),
        Case(
            "disc with I2 only", .medium, cia(3, 2, 2), gaps: ["keep.place", "keep.fireproof"]),
        Case(
            "old public photographs", .medium, .lowest, with: ["long-kept"],
            gaps: ["keep.write-protection"]),
        Case("backup disk in rotation", .medium, .lowest, with: ["backup-medium"], gaps: []),
        Case(
            "archived backup", .medium, .lowest, with: ["backup-medium", "long-kept"],
            done: ["write-protected"], gaps: ["keep.safe-region"]),
        Case(
            "archived backup of the resident ledger, well kept", .medium,
            .highest, with: ["backup-medium", "long-kept"],
            done: [
                "viewing-restricted", "copy-restricted", "encrypted", "fireproof-locked",
                "write-protected", "disaster-safe-region", "management-area",
            ], gaps: []),
    ]

    static let equipment = [
        Case("projector", .equipment, .lowest, gaps: []),
        Case(
            "public web server, nothing done", .equipment, .lowest, with: ["server"],
            gaps: ["server.mounting", "virus.software", "virus.patterns"]),
        Case(
            "resident server, nothing done", .equipment, .highest, with: ["server"],
            gaps: [
                "c2.viewing", "c2.network-equipment", "c1.lock", "i1.lock", "i1.backup-server",
                "a1.redundancy-equipment", "a1.lock", "a1.backup-server", "keep.place",
                "area.management-equipment", "area.protection", "server.mounting",
                "server.redundancy", "virus.software", "virus.patterns",
            ]),
        Case(
            "resident server, well kept", .equipment, .highest, with: ["server"],
            done: [
                "viewing-restricted", "suitable-network", "locked", "backup", "redundant",
                "management-area", "mounted-safely", "antivirus", "patterns-current",
            ], gaps: []),
        Case(
            "reception computer left on the desk", .equipment, .lowest, with: ["computer"],
            done: ["antivirus", "patterns-current"], gaps: ["terminal.lock"]),
        Case(
            "laptop on the internet with a draft on it", .equipment,
            cia(2, 3, 2), with: ["computer", "mobile-terminal", "internet-connected"],
            done: ["cable-locked", "antivirus", "patterns-current"],
            gaps: [
                "c2.viewing", "c2.network-equipment", "keep.place", "internet.copies",
                "area.handling-equipment",
            ]),
        Case(
            "tablet for home visits, no password", .equipment, cia(1, 3, 2),
            with: ["mobile-terminal"],
            done: ["viewing-restricted", "suitable-network", "locked", "handling-area"],
            gaps: ["c1.encryption-terminal"]),
        Case(
            "multifunction printer, nothing done", .equipment, .lowest,
            with: ["multifunction-printer"],
            gaps: ["printer.settings"]),
        Case(
            "multifunction printer that keeps scans", .equipment, cia(1, 3, 2),
            with: ["multifunction-printer"], done: ["secure-settings", "locked"],
            gaps: ["c2.viewing", "c2.network-equipment", "area.handling-equipment"]),
        Case(
            "core switch, nothing done", .equipment, cia(3, 3, 1), with: ["network-device"],
            gaps: ["a1.redundancy-equipment", "a1.lock", "keep.place", "server.mounting"]),
    ]

    static let systems = [
        Case("events calendar", .system, .lowest, gaps: []),
        Case(
            "tax system, nothing done", .system, .highest,
            gaps: [
                "c2.viewing", "c2.network", "c1.sending", "i1.editing", "i1.backup",
                "a1.redundancy", "a1.backup", "area.management", "line.security",
                "line.encryption", "line.continuity",
            ]),
        Case(
            "tax system, well kept", .system, .highest,
            done: [
                "viewing-restricted", "suitable-network", "no-external-sending",
                "editing-restricted", "backup", "redundant", "management-area",
                "line-encryption-unneeded", "resilient-line",
            ], gaps: []),
        Case(
            "room booking for residents", .system, .lowest, with: ["used-by-outsiders"],
            gaps: ["outsiders.separation"]),
        Case(
            "room booking, judged", .system, .lowest, with: ["used-by-outsiders"],
            done: ["separation-unneeded"], gaps: []),
    ]
}
