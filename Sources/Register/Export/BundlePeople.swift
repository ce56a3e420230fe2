internal import Foundation
internal import GRDB
internal import SecurityPolicy

/// The people, units and contractors of a bundle, and what was decided about keeping its records.
extension BundleExport {
    /// Finds the entries by which records of the books were held and released, and those by which
    /// records of the same sections were asked to be erased, kept or erased.
    func findEntriesOfRetention() throws {
        var purges: [Int] = []
        try read { reader in
            for row in try reader.rows(
                """
                SELECT about.number, entry.number, actor
                FROM entry JOIN about ON about.entry = entry.number
                WHERE act IN (?, ?) AND entry.number <= ?
                """, [HoldRecord.name, UnholdRecord.name, last])
            where permits.contains(try row[0]) {
                concerned.insert(try row[1])
                logins.insert(try row[2])
            }
            let scope = "[" + scope.map(String.init).joined(separator: ",") + "]"
            for row in try reader.rows(
                """
                SELECT entry.number, actor, act
                FROM purge JOIN about ON about.number = purge.number
                    JOIN entry ON entry.number = about.entry
                WHERE (?1 = '[]' OR unit IN (SELECT value FROM json_each(?1)))
                    AND act GLOB 'retention.*' AND entry.number <= ?2
                """, [scope, last])
            {
                let (entry, act): (Int, String) = (try row[0], try row[2])
                concerned.insert(entry)
                logins.insert(try row[1])
                if act == PurgeRecords.name { purges.append(entry) }
            }
        }
        // One a transaction, and read outside of it: they are large, and writers wait meanwhile.
        for entry in purges {
            let found = try read { reader in
                try reader.row("SELECT body FROM entry WHERE number = ?", [entry])
            }
            guard let body: Data = try found?[0] else { continue }
            let purge = try AnyEnvelope.read(Array(body), entry: entry).act as? PurgeRecords
            for record in purge?.records ?? [] {
                for remnant in record.entries { erased.insert(remnant.entry) }
            }
        }
    }

    /// Finds the entries by which the people, units and contractors came that occur, and gives what
    /// they say, in the order of the entries.
    func findPeople() throws -> [BundleValue] {
        let acts = [
            CreateRegister.name, AddPerson.name, Appoint.name, EndAppointment.name,
            LeaveRegister.name, AddUnit.name, MoveUnit.name, AddContractor.name,
        ]
        var found: [(entry: Int, body: AnyEnvelope)] = []
        let list = acts.map { "'\($0)'" }.joined(separator: ", ")
        var after = 0
        while true {
            let rows = try read {
                try $0.rows(
                    """
                    SELECT number, body FROM entry
                    WHERE act IN (\(list)) AND number > ? AND number <= ? ORDER BY number LIMIT 2000
                    """, [after, last])
            }
            for row in rows {
                let body: Data = try row[1]
                found.append((try row[0], try AnyEnvelope.read(Array(body), entry: row[0])))
            }
            guard let end = rows.last else { break }
            after = try end[0]
        }
        return chosen(found)
    }

    private func chosen(_ found: [(entry: Int, body: AnyEnvelope)]) -> [BundleValue] {
        for (_, body) in found {
            switch body.act {
            case let act as AddPerson where logins.contains(normalised(act.login)):
                units.insert(normalised(act.unit))
            case let act as Appoint where logins.contains(normalised(act.login)):
                if let unit = act.unit { units.insert(normalised(unit)) }
                if let principal = act.actingFor { logins.insert(normalised(principal)) }
            default: break
            }
        }
        // Units above units; these are few, and no deeper than a city hall is.
        var count = -1
        while units.count != count {
            count = units.count
            for (_, body) in found {
                switch body.act {
                case let act as AddUnit where units.contains(normalised(act.code)):
                    if let parent = act.parent { units.insert(normalised(parent)) }
                case let act as MoveUnit where units.contains(normalised(act.code)):
                    if let parent = act.parent { units.insert(normalised(parent)) }
                case let act as AddPerson where logins.contains(normalised(act.login)):
                    units.insert(normalised(act.unit))
                default: break
                }
            }
        }
        return found.filter { isChosen($0.body.act) }.map { entry, body in
            concerned.insert(entry)
            return BundleExport.line(of: body, entry: entry)
        }
    }

    /// What an entry says about a person, a unit or a contractor: its act's own fields, as they are
    /// stored.
    private static func line(of body: AnyEnvelope, entry: Int) -> BundleValue {
        func text(_ text: String?) -> BundleValue? {
            text.flatMap { $0.isEmpty ? nil : .text(normalised($0)) }
        }
        var members: [String: BundleValue?] = [
            "act": .text(type(of: body.act).name), "entry": .number(entry),
            "at": .text(body.recordedAt.description),
        ]
        let said: [String: BundleValue?] =
            switch body.act {
            case let act as CreateRegister:
                [
                    "organisation": text(act.organisation), "policy": text(act.policy),
                    "language": text(act.language.rawValue), "login": text(act.login),
                    "person": text(act.person),
                ]
            case let act as AddPerson:
                [
                    "login": text(act.login), "name": text(act.name), "unit": text(act.unit),
                    "kana": text(act.kana), "employment": text(act.employment.rawValue),
                ]
            case let act as Appoint:
                [
                    "login": text(act.login), "role": text(act.role.rawValue),
                    "unit": text(act.unit), "from": .day(act.from), "until": .day(act.until),
                    "actingFor": text(act.actingFor),
                ]
            case let act as EndAppointment:
                [
                    "login": text(act.login), "role": text(act.role.rawValue),
                    "unit": text(act.unit), "until": .day(act.until),
                ]
            case let act as LeaveRegister: ["login": text(act.login), "from": .day(act.from)]
            case let act as AddUnit:
                ["code": text(act.code), "name": text(act.name), "parent": text(act.parent)]
            case let act as MoveUnit: ["code": text(act.code), "parent": text(act.parent)]
            case let act as AddContractor:
                [
                    "code": text(act.code), "name": text(act.name),
                    "contract": text(act.contract), "ndaUntil": .day(act.ndaUntil),
                ]
            default: [:]
            }
        for (name, value) in said { members[name] = value }
        return .members(members)
    }

    private func isChosen(_ act: any Act) -> Bool {
        switch act {
        case let act as AddPerson: logins.contains(normalised(act.login))
        case let act as Appoint: logins.contains(normalised(act.login))
        case let act as EndAppointment: logins.contains(normalised(act.login))
        case let act as LeaveRegister: logins.contains(normalised(act.login))
        case let act as AddUnit: units.contains(normalised(act.code))
        case let act as MoveUnit: units.contains(normalised(act.code))
        case let act as AddContractor: contractors.contains(normalised(act.code))
        default: act is CreateRegister
        }
    }

    func write(_ people: [BundleValue], _ workbook: Workbook) throws {
        let columns = BundleColumns(options.words.columnsOfPeople(policy))
        let writer = try BookWriter(name: "people", columns, self)
        try workbook.begin(options.words.sheetOfPeople, columns)
        for line in people {
            try writer.append(line)
            try workbook.append(line)
        }
        try writer.finish()
        workbook.endSheet()
    }
}
