internal import Register

/// Something that a screen asks the register while the person goes on typing.
///
/// Questions are answered one after the other on another thread. A screen tells by the question that
/// comes back with the answer whether it still wants it.
protocol Question: Sendable {
    /// What comes back.
    associatedtype Answer: Sendable

    /// The channel on which it is asked.
    var channel: Channel { get }

    /// Asks.
    func answer(from register: any Desk, for caller: Caller) throws -> Answer
}

/// Where a screen's questions wait: of those that wait on one channel, only the newest is ever asked.
enum Channel: Int, CaseIterable {
    /// An act, which goes first; a screen waits for it before it asks for another.
    case act
    /// What the list shows.
    case page
    /// What stands beside the list.
    case detail
    /// What stands in the frame: people, units.
    case facts
    /// The person's own views.
    case views
    /// Whether anything has changed.
    case revision
    /// Counts, which may take long.
    case count
}

/// Tells screens apart: each that is opened gets the next number; 0 is the frame.
typealias ScreenID = Int

/// What came back for a question.
struct Reply: Sendable {
    /// The screen that asked.
    let asker: ScreenID
    /// The question.
    let question: any Question
    /// The answer, or what went wrong.
    let result: Result<any Sendable, any Error>

    /// The question and its answer, if it was a question of this type.
    func to<Q: Question>(_ type: Q.Type) -> (question: Q, result: Result<Q.Answer, any Error>)? {
        guard let question = question as? Q else { return nil }
        return (
            question,
            result.flatMap { answer in
                guard let answer = answer as? Q.Answer else {
                    return .failure(RegisterError.io(detail: "answer"))
                }
                return .success(answer)
            }
        )
    }
}

extension Reply {
    /// The same, where a refusal calls a unit by its name: people do not know its code.
    func namingUnits(by facts: Facts) -> Reply {
        guard case .failure(let error) = result,
            case .refused(.notTheDuty(let duty, let roles, let unit?, let clause)) =
                error as? RegisterError
        else { return self }
        let named = Refusal.notTheDuty(
            duty, roles: roles, unit: facts.unitName(unit), clause: clause)
        return Reply(
            asker: asker, question: question, result: .failure(RegisterError.refused(named)))
    }
}

extension Question {
    /// Asks and packs up what came of it.
    func reply(to asker: ScreenID, from register: any Desk, for caller: Caller) -> Reply {
        Reply(
            asker: asker, question: self,
            result: Result { try answer(from: register, for: caller) })
    }
}
