internal import SecurityPolicy
internal import TerminalKit

extension FlowText {
    /// A field behind its name; none if there is no value.
    mutating func field(
        _ name: Wording, _ value: String?, _ world: World, style: Style = .plain,
        clause: String = ""
    ) {
        guard let value, !value.isEmpty else { return }
        let width = world.language == .ja ? 14 : 15
        let name = world.text(name)
        // A longer name would lose its end, which often is what tells it from another.
        let label = DisplayWidth.of(name) > width ? name + ": " : fitted(name, width) + " "
        paragraph([Run(label, Palette.label)], visible(value), style, clause: clause)
    }
}
