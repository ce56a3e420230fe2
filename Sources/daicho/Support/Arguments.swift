public import ArgumentParser
public import Register
internal import RegisterScreens
public import SecurityPolicy

extension AuditReport: ExpressibleByArgument {
    /// Reads a code or a name.
    public init?(argument: String) {
        let found = AuditReport.allCases.first { report in
            let name = Words.Report.name(report)
            return [report.rawValue, name.ja, name.en].contains(argument)
        }
        guard let found else { return nil }
        self = found
    }
}
extension ReportGroup: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
extension AssetKind: ExpressibleByArgument {
    /// Reads a code or a name.
    public init?(argument: String) {
        guard let code = Interface.policy.code(.kind, for: argument) else { return nil }
        self.init(rawValue: code)
    }
}

extension Role: ExpressibleByArgument {
    /// Reads a code or a name.
    public init?(argument: String) {
        guard let code = Interface.policy.code(.role, for: argument) else { return nil }
        self.init(rawValue: code)
    }
}

extension Policy {
    /// The codes of what somebody wrote by code or name; what is neither stays as it is, for the act
    /// to refuse.
    ///
    /// - Throws: ``Fault`` where a name does not say which code is meant.
    func given(_ family: PolicyCode.Family, _ texts: [String]) throws -> [String] {
        try texts.map { text in
            let codes = codes(family, for: text)
            guard codes.count < 2 else { throw Fault.usage(Words.severalCodes(text, codes)) }
            return codes.first ?? text
        }
    }
}
extension AddPerson.Employment: ExpressibleByArgument {
    /// Reads a code or a name.
    public init?(argument: String) {
        let found = AddPerson.Employment.allCases.first { employment in
            let name = Words.employment(employment)
            return [employment.rawValue, name.ja, name.en].contains(argument)
        }
        guard let found else { return nil }
        self = found
    }
}

extension Day: ExpressibleByArgument {
    /// Reads what somebody typed.
    public init?(argument: String) { self.init(argument) }
}

extension Moment: ExpressibleByArgument {
    /// Reads what somebody typed.
    public init?(argument: String) { self.init(argument) }
}
