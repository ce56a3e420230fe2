internal import GRDB
public import SecurityPolicy

/// The people, by login, with their appointments.
public struct ListPeople: Query {
    /// Only this person, by login.
    public var login: String?

    /// A look at the people.
    public init(login: String? = nil) {
        self.login = login
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
            ORDER BY appointment.id
            """)
        let byPerson = try Dictionary(grouping: appointments) { try $0[0] as Int }
        return try reader.rows(
            """
            SELECT person.id, login, person.name, kana, unit.code, employment, left_on
            FROM person LEFT JOIN unit ON unit.id = person.unit
            WHERE ?1 IS NULL OR login = ?1 ORDER BY login
            """, [login]
        ).map { row in
            try Person(
                login: row[1], name: row[2], kana: row[3], unit: row[4],
                employment: row[5], leftOn: row[6],
                appointments: (byPerson[row[0]] ?? []).map(ListPeople.appointment))
        }
    }

    private static func appointment(_ row: StoredRow) throws -> Appointment {
        try Appointment(
            role: row[1], unit: row[2], from: row[3], until: row[4], actingFor: row[5])
    }
}
