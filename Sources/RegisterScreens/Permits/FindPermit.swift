internal import Register

/// Asks whether a number that is no asset's is that of a permit.
struct FindPermit: Question {
    var number: Int

    var channel: Channel { .facts }

    func answer(from register: any Desk, for caller: Caller) throws -> Bool {
        do {
            return try !register.answer(ShowPermits([number]), for: caller).isEmpty
        } catch RegisterError.notFound {
            return false
        }
    }

    /// Shows the permit, or says that there is nothing with the number.
    func show(_ result: Result<Bool, any Error>, _ world: World) -> [Effect] {
        if case .success(true) = result {
            return [
                .push(ListScreen(PermitsSource(world, tab: .all, search: "#\(number)")))
            ]
        }
        return [
            .say(
                Message(
                    text: Words.screenError(RegisterError.notFound(.asset, String(number))),
                    isError: true)), .beep,
        ]
    }
}
