/// The name of an enumeration's case in kebab case, for programs: `not-the-duty`.
func caseName(of value: Any) -> String {
    let label = Mirror(reflecting: value).children.first?.label ?? "\(value)"
    return label.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
}
