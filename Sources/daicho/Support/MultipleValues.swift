import Register
import SecurityPolicy

/// Options that may be followed by several values: `--criterion c1.trust i1.rights-or-work`.
///
/// The parser can either take one value an option or all up to the next option, and then it would
/// take the arguments after them too. The values are known codes, so each is given its option here.
enum MultipleValues {
    /// Arguments in which each value of these options has its option before it.
    static func expanded(_ arguments: [String]) -> [String] {
        spread(arguments.flatMap(parted))
    }

    /// Parts `--option=value` where the value begins with a combining mark: the parser looks for a
    /// character that is an equals sign, and this one carries the mark.
    private static func parted(_ argument: String) -> [String] {
        let scalars = argument.unicodeScalars
        guard argument.hasPrefix("--"), let equals = scalars.firstIndex(of: "="),
            equals != argument.firstIndex(of: "=")
        else { return [argument] }
        return [String(scalars[..<equals]), String(scalars[scalars.index(after: equals)...])]
    }

    private static func spread(_ arguments: [String]) -> [String] {
        let accepts =
            arguments.first { ["asset", "permit"].contains($0) } == "permit"
            ? ofPermits : ofAssets
        var result: [String] = []
        var option: String?
        var isValue = false
        for (index, argument) in arguments.enumerated() {
            if argument == "--" { return result + arguments[index...] }
            if isValue {
                isValue = false
            } else if argument.hasPrefix("-") {
                let name = String(argument.prefix { $0 != "=" })
                option = accepts[name] == nil ? nil : name
                isValue = option != nil && name == argument
            } else if let name = option, accepts[name]?(argument) ?? false {
                result.append(name)
            } else {
                option = nil
            }
            result.append(argument)
        }
        return result
    }

    private typealias Accepted = [String: @Sendable (String) -> Bool]

    /// What the commands `permit …` accept: numbers of assets, which no argument follows, and
    /// fields, which no number looks like.
    private static let ofPermits: Accepted = [
        "--add": { Int($0) != nil }, "--remove": { Int($0) != nil },
        "--field": { $0.unicodeScalars.contains("=") },
    ]

    private static let ofAssets: Accepted = {
        let policy = Interface.policy
        let measures = Set(policy.measures.map(\.code))
        let traits = Set(policy.traits.map(\.code))
        let isMapping: @Sendable (String) -> Bool = { ColumnValue(argument: $0) != nil }
        return [
            // No asset is called like a criterion, as one may be like a trait or a measure.
            "--criterion": { !policy.codes(.criterion, for: $0).isEmpty },
            "--trait": { traits.contains($0) },
            "--measure": { measures.contains($0) }, "--add": { measures.contains($0) },
            "--remove": { measures.contains($0) }, "--map": isMapping, "--default": isMapping,
        ]
    }()
}
