internal import CTerminal

/// What nearly all terminals send: xterm and its kin, with the forms of VT220, rxvt and the Linux
/// console.
let commonSequences: [[UInt8]: Key] = {
    let letters: [(Character, Key)] = [
        ("A", .up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end),
        ("P", .function(1)), ("Q", .function(2)), ("R", .function(3)), ("S", .function(4)),
    ]
    let numbers: [(Int, Key)] = [
        (1, .home), (2, .insert), (3, .delete), (4, .end), (5, .pageUp), (6, .pageDown),
        (7, .home), (8, .end),
        (11, .function(1)), (12, .function(2)), (13, .function(3)), (14, .function(4)),
        (15, .function(5)), (17, .function(6)), (18, .function(7)), (19, .function(8)),
        (20, .function(9)), (21, .function(10)), (23, .function(11)), (24, .function(12)),
    ]
    var table: [[UInt8]: Key] = [:]
    func add(_ text: String, _ key: Key) { table[[0x1B] + Array(text.utf8)] = key }
    for (letter, key) in letters {
        add("[\(letter)", key)
        add("O\(letter)", key)
    }
    for (number, key) in numbers { add("[\(number)~", key) }
    for (index, letter) in "ABCDE".enumerated() { add("[[\(letter)", .function(index + 1)) }
    add("[Z", .backTab)
    add("OM", .enter)  // The keypad's.
    // rxvt with Ctrl.
    add("Oc", .wordRight)
    add("Od", .wordLeft)
    return table
}()

/// What this terminal sends, as terminfo says once the screen was started.
func terminfoSequences() -> [[UInt8]: Key] {
    var keys: [(String, Key)] = [
        ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
        ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert),
        ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter),
    ]
    for number in 1...12 { keys.append(("kf\(number)", .function(number))) }
    var table: [[UInt8]: Key] = [:]
    for (name, key) in keys {
        guard let bytes = daicho_key_bytes(name) else { continue }
        let sequence = Array(String(cString: bytes).utf8)
        // A key that sends one control character cannot be told from Ctrl with a letter.
        if sequence.count > 1, sequence.first == 0x1B { table[sequence] = key }
    }
    return table
}
