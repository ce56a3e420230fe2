public import SecurityPolicy

extension Policy {
    /// The codes that a text gives: one by itself, or those with this name in either language,
    /// however it is written.
    ///
    ///     policy.codes(.measure, for: "暗号化")    // ["encrypted"]
    public func codes(_ family: PolicyCode.Family, for text: String) -> [String] {
        let codes = codes(of: family)
        if codes.contains(where: { $0.code == text }) { return [text] }
        let folded = SearchText.query(text)
        return codes.filter { code in
            [code.code, code.name.ja, code.name.en].contains { SearchText.query($0) == folded }
        }.map(\.code)
    }

    /// The code that a text gives; nil if none, or more than one, is called so.
    public func code(_ family: PolicyCode.Family, for text: String) -> String? {
        let codes = codes(family, for: text)
        return codes.count == 1 ? codes[0] : nil
    }
}
