public import ArgumentParser
public import Register
public import SecurityPolicy

extension Language: ExpressibleByArgument {}
extension AssetKind: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {}
extension AddPerson.Employment: ExpressibleByArgument {}

extension Day: ExpressibleByArgument {
    /// Reads what somebody typed.
    public init?(argument: String) { self.init(argument) }
}

extension Moment: ExpressibleByArgument {
    /// Reads what somebody typed.
    public init?(argument: String) { self.init(argument) }
}
