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
        let label = Run(fitted(world.text(name), width) + " ", Palette.label)
        paragraph([label], visible(value), style, clause: clause)
    }
}
