public import SecurityPolicy

extension Policy {
    /// The code that a text gives: by itself, or by a name in either language, however it is
    /// written; nil if none, or more than one, is called so.
    ///
    ///     policy.code(.measure, for: "暗号化")    // "encrypted"
    public func code(_ family: PolicyCode.Family, for text: String) -> String? {
        let codes = codes(of: family)
        if codes.contains(where: { $0.code == text }) { return text }
        let folded = SearchText.query(text)
        let named = codes.filter { code in
            [code.code, code.name.ja, code.name.en].contains { SearchText.query($0) == folded }
        }
        return named.count == 1 ? named[0].code : nil
    }
}
