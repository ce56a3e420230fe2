import ArgumentParser
import Register
import RegisterScreens
import SecurityPolicy

/// A kind of permit by code or name.
struct PermitKindCode: ExpressibleByArgument {
    let kind: PermitKind

    init?(argument: String) {
        let policy = Interface.policy
        guard let kind = policy.permitCode(for: argument).flatMap(policy.permit) else { return nil }
        self.kind = kind
    }

    static var allValueStrings: [String] { Interface.policy.permits.map(\.code) }
}

/// A state of permits by code or name.
struct PermitStateCode: ExpressibleByArgument {
    let state: PermitState

    init?(argument: String) {
        let found = PermitState.allCases.first { state in
            let name = Words.permitState(state)
            return [state.rawValue, name.ja, name.en].contains(argument)
        }
        guard let found else { return nil }
        state = found
    }

    static let allValueStrings = PermitState.allCases.map(\.rawValue)
}

/// A field and its value: `destination=東京`, or `12.serial=A1` for asset 12 alone.
struct FieldValue: ExpressibleByArgument {
    let name: String
    let value: String

    init?(argument: String) {
        // By scalars: a combining mark after the sign would make another character of it.
        let scalars = argument.unicodeScalars
        guard let equals = scalars.firstIndex(of: "="), equals != scalars.startIndex else {
            return nil
        }
        name = String(scalars[..<equals])
        value = String(scalars[scalars.index(after: equals)...])
    }
}

/// The fields of a permit.
struct PermitFieldOptions: ParsableArguments {
    @Option(help: ArgumentHelp(Words.PermitHelp.field.here, valueName: "name=value"))
    var field: [FieldValue] = []

    /// What is given for a kind, in the form that acts take.
    ///
    /// - Throws: `Fault.usage` if one field is given two values.
    func values(for kind: PermitKind) throws -> [String: String] {
        var seen: Set<String> = []
        for one in field {
            let name = kind.fieldName(for: one.name)
            guard seen.insert(name).inserted else {
                throw Fault.usage(Words.PermitFault.fieldTwice(name))
            }
        }
        return kind.fields(for: field.map { ($0.name, $0.value) })
    }

    /// What is given for a permit that there is.
    func values(for number: Int, _ session: Session) throws -> [String: String] {
        if field.isEmpty { return [:] }
        return try values(for: session.kind(of: session.permit(number)))
    }
}

extension Session {
    /// One permit with everything about it.
    func permit(_ number: Int) throws -> Permit {
        guard let permit = try answer(ShowPermits([number])).first else {
            throw RegisterError.notFound(.permit, String(number))
        }
        return permit
    }

    /// The kind of a permit.
    func kind(of permit: Permit) throws -> PermitKind {
        guard let kind = register.policy.permit(permit.kind) else {
            throw RegisterError.io(detail: "no kind of permit \(permit.kind)")
        }
        return kind
    }
}

extension ActOptions {
    /// Performs an act on a permit and prints its receipt, and where the permit stands now.
    ///
    /// - Parameters:
    ///   - permit: its number; nil: the receipt's.
    ///   - enclosure: the bytes of a file that comes along.
    func perform(_ act: some Act, permit number: Int? = nil, enclosure: [UInt8]? = nil) throws {
        let session = try globals.session()
        var circumstances = circumstances
        circumstances.enclosure = enclosure
        let receipt = try session.register.perform(act, by: session.caller, circumstances)
        if session.isJSON { return try Output.send(JSON(receipt)) }
        let incident = number == nil || number == receipt.number ? nil : receipt.number
        let shown = number ?? receipt.number ?? 0
        var lines = [Words.PermitSay.done(receipt, permit: shown, incident: incident).here]
        // The act is done: whatever hinders this look is no error of the act.
        if let permit = try? session.permit(shown) {
            lines.append(PermitText.summary(permit, session.register.policy))
            // Whoever asks for more is told what is still to come back.
            if permit.state == .applied, permit.applicantOverdue > 0 {
                lines.append(Words.othersOverdue(permit.applicantOverdue).here)
            }
        }
        try Output.send(lines.map { $0 + "\n" }.joined())
    }
}
