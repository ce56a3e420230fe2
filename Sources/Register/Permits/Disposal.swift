internal import GRDB
internal import SecurityPolicy

/// What finishing a disposal does to its assets.
extension Door {
    /// Empties, sanitizes and retires assets (5(2)⑪ア).
    ///
    /// Media in equipment are things of their own: they are taken out before, or disposed of
    /// together with it.
    func dispose(of disposed: [Remnant.Disposed]) throws {
        // What is inside first: a container is retired empty.
        var left = disposed
        while !left.isEmpty {
            let inner = try left.firstIndex { item in
                try contents(of: item.asset).allSatisfy { content in
                    !left.contains { $0.asset == content }
                }
            }
            // Contents form no cycle, so that there is always one.
            let item = left.remove(at: inner ?? 0)
            try dispose(of: item.asset, by: item.method.flatMap(policy.sanitization))
        }
    }

    private func dispose(of number: Int, by method: SanitizationMethod?) throws {
        let stored = try asset(number)
        if stored.kind.keepsData {
            let things = try contents(of: number).filter { try storedAsset($0).kind.keepsData }
            guard things.isEmpty else {
                throw RegisterError.refused(.stillContains(number, contents: things))
            }
        }
        // What was in it may be elsewhere too, and stays in the register.
        try run("DELETE FROM contents WHERE container = ?", [number])
        if stored.kind.keepsData, let method { try sanitize(number, by: method) }
        try retire(try asset(number))
    }
}
