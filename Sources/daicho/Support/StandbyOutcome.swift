import Register
import RegisterScreens

/// What a standby says of a first host whose entries it does not take; as `ledger verify` says it.
struct StandbyOutcome {
    let json: JSON
    let text: String

    init(_ departure: Departure) {
        let (heading, reason) = Words.Standby.departed(departure)
        text = "\(heading.here)\n  \(reason.here)\n"
        let finding =
            switch departure.finding {
            case .ledger(let finding): caseName(of: finding)
            case .stream(let fault): caseName(of: fault)
            case .paper: "paper"
            }
        json = .object([
            "result": .string("failed"), "entries": .int(departure.entries),
            "head": .string(departure.head), "firstBad": JSON(departure.firstBad),
            "finding": .string(finding), "reason": .string(reason.en),
            "source": JSON(departure.source),
        ])
    }
}
