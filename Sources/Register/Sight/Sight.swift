internal import GRDB
public import SecurityPolicy

/// How much of the register somebody sees (8(2)①).
struct Sight: Hashable, Sendable {
    /// Who looks, by login; they see what they applied for and what they decided, whatever its unit.
    let login: String
    /// The codes of the units whose assets and permits they see; nil: everything.
    ///
    /// Codes, not ids: in the register of a past day the same unit may have another id.
    let units: Set<String>?

    /// What the program itself sees.
    static let everything = Sight(login: "", units: nil)
}

extension Door {
    /// How much a person sees by the appointments that give them a duty.
    ///
    /// - Throws: `RegisterError.refused` if none does.
    func sight(of login: String, _ duty: Duty) throws -> Sight {
        _ = try authorise(login, Authority(duty, .anywhere))
        let roles = policy.duty(duty).roles
        let able = try appointments(of: person(login)).filter {
            $0.isValid(on: recordedAt.day) && roles.contains($0.role)
        }
        if able.contains(where: { policy.sight(of: $0.role) == .city }) {
            return Sight(login: normalised(login), units: nil)
        }
        let codes = try able.compactMap(\.unit).flatMap { unit -> [String] in
            try rows(
                """
                WITH RECURSIVE below (id) AS (
                    SELECT ? UNION SELECT unit.id FROM unit JOIN below ON unit.parent = below.id)
                SELECT code FROM unit JOIN below USING (id)
                """, [unit]
            ).map { try $0[0] }
        }
        let units = Set(codes)
        // Whose unit is the city sees everything.
        let all: Int = try row("SELECT count(*) FROM unit")?[0] ?? 0
        return Sight(login: normalised(login), units: units.count == all ? nil : units)
    }

    /// The ids of the units that somebody sees; nil: of all.
    func units(in sight: Sight) throws -> Set<Int>? {
        guard let codes = sight.units else { return nil }
        return try Set(
            rows(
                "SELECT id FROM unit WHERE code IN (SELECT value FROM json_each(?))",
                [String(decoding: CanonicalJSON.bytes(of: codes.sorted()), as: UTF8.self)]
            ).map { try $0[0] })
    }
}

/// Something that is there, and not for who asked.
public struct OutOfSight: Codable, Hashable, Sendable {
    /// What it is.
    public let thing: RegisterError.Thing
    /// Its number.
    public let number: Int
    /// The code and the name of its section; nil: it belongs to none.
    public let unit: String?
    public let unitName: String?
    /// The highest class of confidentiality in it; nil: there is none.
    public let c: Int?
    /// The clause by which it is not shown.
    public let clause: Clause

    /// Whether the ledger remembers that somebody wanted to see it.
    var isRecorded: Bool { (thing == .asset || thing == .permit) && c.map { $0 <= 2 } ?? false }
}

extension Door {
    /// Why something with a number is not in the tables that somebody sees: it is out of their
    /// sight, or there is no such thing.
    func absence(of thing: RegisterError.Thing, _ number: Int) throws -> RegisterError {
        // Behind the views of whoever looks are the tables (SightedTables.swift).
        let statement: String? =
            switch thing {
            case .asset: "SELECT unit, effective_c FROM main.asset WHERE number = ?"
            case .permit:
                """
                SELECT unit, (SELECT min(effective_c) FROM main.permit_item
                    JOIN main.asset ON asset.number = asset WHERE permit = permit.number)
                FROM main.permit WHERE number = ?
                """
            case .entry: "SELECT NULL, NULL FROM main.entry WHERE number = ?"
            case .purge: "SELECT unit, NULL FROM main.purge WHERE number = ?"
            default: nil
            }
        guard let statement, let found = try row(statement, [number]) else {
            return .notFound(thing, String(number))
        }
        let unit = try (found[0] as Int?).flatMap {
            try row("SELECT code, name FROM unit WHERE id = ?", [$0])
        }
        return try .refused(
            .outOfSight(
                OutOfSight(
                    thing: thing, number: number, unit: unit?[0], unitName: unit?[1], c: found[1],
                    clause: policy.duty(.read).clause)))
    }
}
