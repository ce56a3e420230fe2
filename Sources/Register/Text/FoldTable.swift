// The tables of the search folding's fast path.
//
// They say nothing that `SearchText.foldedByDefinition` does not say: a test folds every Unicode
// scalar both ways. A scalar that is not in the tables sends the whole text to the definition.

/// What the fast path does with each scalar of the Basic Multilingual Plane.
struct FoldTable: Sendable {
    /// The folded scalar, or one of the marks below.
    let entries: [UInt16]
    /// For a hiragana at `index + 0x3040`: what it becomes with a voiced sound mark, or 0.
    let voiced: [UInt16]
    /// The same for the semi-voiced sound mark.
    let semiVoiced: [UInt16]

    /// Not in the table: only the definition knows.
    static let unknown: UInt16 = 0
    /// Disappears: a control character, a zero-width character, a variation selector.
    static let dropped: UInt16 = 1
    /// White space: one space for a run of them.
    static let space: UInt16 = 2
    /// A voiced sound mark of any width: joins the kana before it.
    static let voicedMark: UInt16 = 3
    /// A semi-voiced sound mark of any width.
    static let semiVoicedMark: UInt16 = 4
    /// Becomes what `expansions` says.
    static let expanded: UInt16 = 5

    static let shared = FoldTable()

    private init() {
        var table = [UInt16](repeating: FoldTable.unknown, count: 0x10000)
        func keep(_ range: ClosedRange<Int>) {
            for scalar in range { table[scalar] = UInt16(scalar) }
        }
        func move(_ range: ClosedRange<Int>, by offset: Int) {
            for scalar in range { table[scalar] = UInt16(scalar + offset) }
        }
        func mark(_ scalars: some Sequence<Int>, _ entry: UInt16) {
            for scalar in scalars { table[scalar] = entry }
        }

        // ASCII, and its full-width forms.
        mark(0x00...0x1F, FoldTable.dropped)
        mark(0x09...0x0D, FoldTable.space)
        keep(0x21...0x7E)
        move(0x41...0x5A, by: 0x20)
        move(0xFF01...0xFF5E, by: -0xFEE0)
        move(0xFF21...0xFF3A, by: -0xFEE0 + 0x20)
        mark([0x20, 0x85, 0xA0, 0x2002, 0x2003, 0x2009, 0x2028, 0x2029, 0x3000], FoldTable.space)

        // Controls, zero-width and bidirectional characters, variation selectors.
        mark(0x7F...0x84, FoldTable.dropped)
        mark(0x86...0x9F, FoldTable.dropped)
        mark(0x200B...0x200F, FoldTable.dropped)
        mark(0x202A...0x202E, FoldTable.dropped)
        mark(0x2060...0x206F, FoldTable.dropped)
        mark(0xFE00...0xFE0F, FoldTable.dropped)
        mark([0xAD, 0xFEFF], FoldTable.dropped)

        // Signs of everyday Japanese text. The pairs that CP932 confuses become one.
        for scalar in [0xA3, 0xA7, 0xAC, 0xB0, 0xB1, 0xB6, 0xD7, 0xF7] { keep(scalar...scalar) }
        keep(0x2018...0x2019)
        keep(0x201C...0x201D)
        keep(0x2190...0x21FF)
        keep(0x2500...0x27BF)
        keep(0x2010...0x2010)
        keep(0x2013...0x2013)
        keep(0x2015...0x2015)
        keep(0x203B...0x203B)
        keep(0x3001...0x3029)
        for (sign, folded) in SearchText.confusedPairs { table[Int(sign)] = UInt16(folded) }

        // Kana.
        keep(0x3041...0x3096)
        mark([0x3099, 0x309B, 0xFF9E], FoldTable.voicedMark)
        mark([0x309A, 0x309C, 0xFF9F], FoldTable.semiVoicedMark)
        keep(0x309D...0x309E)
        keep(0x30A0...0x30A0)
        move(0x30A1...0x30F6, by: -0x60)
        keep(0x30F7...0x30FC)
        move(0x30FD...0x30FE, by: -0x60)
        let halfWidth: [UInt16] = [
            // ｡ ｢ ｣ ､ ･ ｦ ｧ ｨ ｩ ｪ ｫ ｬ ｭ ｮ ｯ ｰ
            0x3002, 0x300C, 0x300D, 0x3001, 0x30FB, 0x3092, 0x3041, 0x3043, 0x3045, 0x3047, 0x3049,
            0x3083, 0x3085, 0x3087, 0x3063, 0x30FC,
            // ｱ … ﾝ
            0x3042, 0x3044, 0x3046, 0x3048, 0x304A, 0x304B, 0x304D, 0x304F, 0x3051, 0x3053, 0x3055,
            0x3057, 0x3059, 0x305B, 0x305D, 0x305F, 0x3061, 0x3064, 0x3066, 0x3068, 0x306A, 0x306B,
            0x306C, 0x306D, 0x306E, 0x306F, 0x3072, 0x3075, 0x3078, 0x307B, 0x307E, 0x307F, 0x3080,
            0x3081, 0x3082, 0x3084, 0x3086, 0x3088, 0x3089, 0x308A, 0x308B, 0x308C, 0x308D, 0x308F,
            0x3093,
        ]
        for (offset, folded) in halfWidth.enumerated() { table[0xFF61 + offset] = folded }

        // Ideographs, private use (a city's own characters).
        keep(0x3400...0x9FFF)
        keep(0xE000...0xF8FF)
        for range in FoldTable.expandedRanges {
            mark(range.lazy.map(Int.init), FoldTable.expanded)
        }
        entries = table

        // か…ち and つ…と take the voiced mark on every second code; は…ほ take both.
        var voiced = [UInt16](repeating: 0, count: 0x60)
        var semiVoiced = voiced
        let bases = Array(stride(from: 0x304B, through: 0x3061, by: 2)) + [0x3064, 0x3066, 0x3068]
        for base in bases { voiced[base - 0x3040] = UInt16(base + 1) }
        for base in stride(from: 0x306F, through: 0x307B, by: 3) {
            voiced[base - 0x3040] = UInt16(base + 1)
            semiVoiced[base - 0x3040] = UInt16(base + 2)
        }
        voiced[0x06] = 0x3094  // う
        voiced[0x5D] = 0x309E  // ゝ
        self.voiced = voiced
        self.semiVoiced = semiVoiced
    }

    /// Characters that stand for several: ①, Ⅱ, ㈱, ㎡, ㍻, …; and compatibility ideographs.
    ///
    /// None begins with a character that could join what precedes it.
    private static let expandedRanges: [ClosedRange<UInt32>] = [
        0x2026...0x2026, 0x2100...0x2138, 0x2160...0x217F, 0x2460...0x24FF, 0x3200...0x33FF,
        0xF900...0xFAFF,
    ]

    /// What the definition makes of one character.
    struct Expansion: Sendable {
        let utf8: [UInt8]
        let last: UInt32
    }

    /// The folding of each character in `expandedRanges`, made when the first one is met.
    static let expansions: [UInt32: Expansion] = {
        var result: [UInt32: Expansion] = [:]
        for scalar in expandedRanges.joined().compactMap(Unicode.Scalar.init) {
            let folded = SearchText.foldedByDefinition(String(scalar))
            guard let last = folded.unicodeScalars.last else { continue }
            result[scalar.value] = Expansion(utf8: Array(folded.utf8), last: last.value)
        }
        return result
    }()

    /// What a folded kana becomes with a sound mark after it; 0 if only the definition knows.
    @inline(__always)
    func joined(_ kana: UInt32, _ mark: UInt16) -> UInt32 {
        guard kana >= 0x3040, kana < 0x30A0 else { return 0 }
        let index = Int(kana - 0x3040)
        return UInt32(mark == FoldTable.voicedMark ? voiced[index] : semiVoiced[index])
    }
}
