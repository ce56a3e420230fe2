internal import GRDB
public import SecurityPolicy

/// The people, by login, with their appointments.
public struct ListPeople: Query {
    /// Only this person, by login.
    public var login: String?

    /// Only people with appointments that end on one of these days, the first and the last, and only these
    /// appointments of theirs; nil: all.
    public var ending: Ending?

    /// A look at the people.
    public init(login: String? = nil, ending: Ending? = nil) {
        self.login = login
        self.ending = ending
    }

    /// Days on which appointments end.
    public struct Ending: Codable, Hashable, Sendable {
        /// The first day; nil: however long ago.
        public let from: Day?
        /// The last day.
        public let by: Day

        /// Days, the first and the last included.
        public init(from: Day?, by: Day) {
            self.from = from
            self.by = by
        }
    }

    /// A person.
    public struct Person: Codable, Hashable, Sendable {
        /// The login.
        public let login: String
        /// The name.
        public let name: String
        /// The reading of the name.
        public let kana: String?
        /// The code of the unit.
        public let unit: String?
        /// How they are employed.
        public let employment: AddPerson.Employment
        /// The first day on which they are not there any more; nil: they stay.
        public let leftOn: Day?
        /// What they are and were appointed to, in the order of recording.
        public let appointments: [Appointment]
    }

    /// An appointment.
    public struct Appointment: Codable, Hashable, Sendable {
        /// The role.
        public let role: Role
        /// The code of the unit.
        public let unit: String?
        /// The first day.
        public let from: Day
        /// The last day; nil: until ended.
        public let until: Day?
        /// The login of the person for whom they act.
        public let actingFor: String?

        /// Whether it holds on a day.
        public func holds(on day: Day) -> Bool {
            from <= day && until.map { day <= $0 } ?? true
        }
    }

    /// Looks.
    public func answer(from reader: Reader) throws -> [Person] {
        let appointments = try reader.rows(
            """
            SELECT person, role, unit.code, from_day, until_day, principal.login
            FROM appointment LEFT JOIN unit ON unit.id = appointment.unit
                LEFT JOIN person AS principal ON principal.id = acting_for
            WHERE (?1 IS NULL OR person = (SELECT id FROM person WHERE login = ?1))
                AND (?3 IS NULL OR until_day BETWEEN ifnull(?2, until_day) AND ?3)
            ORDER BY appointment.id
            """, [login, ending?.from?.description, ending?.by.description])
        let byPerson = try Dictionary(grouping: appointments) { try $0[0] as Int }
        return try reader.rows(
            """
            SELECT person.id, login, person.name, kana, unit.code, employment, left_on
            FROM person LEFT JOIN unit ON unit.id = person.unit
            WHERE ?1 IS NULL OR login = ?1 ORDER BY login
            """, [login]
        ).compactMap { row in
            let held = try byPerson[row[0]]
            return held == nil && ending != nil
                ? nil
                : try Person(
                    login: row[1], name: row[2], kana: row[3], unit: row[4],
                    employment: row[5], leftOn: row[6],
                    appointments: (held ?? []).map(ListPeople.appointment))
        }
    }

    private static func appointment(_ row: StoredRow) throws -> Appointment {
        try Appointment(
            role: row[1], unit: row[2], from: row[3], until: row[4], actingFor: row[5])
    }
}
