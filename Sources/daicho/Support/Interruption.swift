import Foundation

/// Ends of the program by somebody's key or by a signal, with nothing left of what it was making.
enum Interruption {
    /// What is removed; set before a signal can arrive, and read by its handler.
    nonisolated(unsafe) private static var names: UnsafeMutablePointer<UnsafeMutablePointer<CChar>>?
    nonisolated(unsafe) private static var count = 0

    private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

    /// Does something; a signal that ends the program meanwhile removes files first.
    static func removing<Result>(_ files: [String], _ body: () throws -> Result) rethrows -> Result
    {
        let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>>.allocate(
            capacity: files.count)
        for name in files {
            guard let copy = strdup(name) else { continue }
            (list + count).initialize(to: copy)
            count += 1
        }
        names = list
        for number in signals where !isIgnored(number) {
            // Nothing but what signal-safety(7) lists.
            signal(number) { number in
                if let names = Interruption.names {
                    for place in 0..<Interruption.count { unlink(names[place]) }
                }
                signal(number, SIG_DFL)
                raise(number)
            }
        }
        defer {
            for number in signals where !isIgnored(number) { signal(number, SIG_DFL) }
            for place in 0..<count { free(list[place]) }
            count = 0
            names = nil
            list.deallocate()
        }
        return try body()
    }

    /// As nohup(1) and shells do for programs in the background: that stays so.
    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        sigaction(number, nil, &action)
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
