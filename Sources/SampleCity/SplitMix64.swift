/// A repeatable source of chance (SplitMix64, by Sebastiano Vigna): the same seed, the same city.
///
/// Numbers are drawn by its own rule, not by `Int.random`, so that another version of Swift makes
/// the same city too.
struct SplitMix64 {
    private var state: UInt64

    /// A source of its own for each part of the city, so that a change in one leaves the others.
    init(seed: UInt64, stream: Int) {
        state = seed &+ UInt64(truncatingIfNeeded: stream) &* 0xD1B5_4A32_D192_ED03
        _ = next()
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A number from 0 to below the limit; 0 if the limit is not positive.
    mutating func below(_ limit: Int) -> Int {
        limit > 1 ? Int(next() % UInt64(limit)) : 0
    }

    /// Whether something happens that happens so many times in a hundred.
    mutating func chance(_ percent: Int) -> Bool {
        below(100) < percent
    }

    /// One of some things, of which there must be at least one.
    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[below(elements.count)]
    }

    /// Up to so many of some things, each once, in their order.
    mutating func pick<Element>(_ count: Int, of elements: [Element]) -> [Element] {
        var picked: [Element] = []
        for (index, element) in elements.enumerated()
        where below(elements.count - index) < count - picked.count {
            picked.append(element)
        }
        return picked
    }
}
