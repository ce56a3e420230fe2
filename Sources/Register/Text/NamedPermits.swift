public import SecurityPolicy

/// What people write about permits by its name instead of its code, however it is written.
extension Policy {
    /// The code of the kind of permit that a text gives by code or by name; nil if none, or more than
    /// one, is called so.
    ///
    ///     policy.permitCode(for: "運搬")    // "transport"
    public func permitCode(for text: String) -> String? {
        codeOf(text, among: permits.map { ($0.code, $0.name) })
    }
}

extension PermitKind {
    /// The name of a field that a text gives by name or by label.
    ///
    /// The number of an asset may stand before it: `12.製造番号`. What is neither stays as it is, for
    /// the act to refuse.
    public func fieldName(for text: String) -> String {
        let key = PermitFieldName(text)
        let prefix = key.asset.map { "\($0)." } ?? ""
        return codeOf(key.name, among: fields.map { ($0.name, $0.label) }).map { prefix + $0 }
            ?? text
    }

    /// The fields that texts give, in the form that an act takes.
    public func fields(for given: [(name: String, value: String)]) -> [String: String] {
        var result: [String: String] = [:]
        for (text, value) in given {
            let name = fieldName(for: text)
            result[name] = field(PermitFieldName(name).name)?.value(for: value) ?? value
        }
        return result
    }
}

extension PermitField {
    /// The value that a text gives, in the form that an act takes.
    ///
    /// A choice may be given by its label, a boolean by yes and no. What is neither stays as it is,
    /// for the act to refuse.
    public func value(for text: String) -> String {
        switch kind {
        case .choice(let choices):
            return codeOf(text, among: choices.map { ($0.code, $0.label) }) ?? text
        case .boolean:
            let folded = SearchText.query(text)
            if ["true", "yes", "はい"].contains(folded) { return "true" }
            if ["false", "no", "いいえ"].contains(folded) { return "false" }
            return text
        case .text, .date, .time, .integer, .person, .contractor: return text
        }
    }
}

/// The code that a text gives, by itself or by a name in either language, with or without what the
/// name has in parentheses.
private func codeOf(_ text: String, among named: [(code: String, name: Wording)]) -> String? {
    if named.contains(where: { $0.code == text }) { return text }
    let folded = SearchText.query(text)
    let found = named.filter { code, name in
        [code, name.ja, name.en, short(name.ja), short(name.en)].contains {
            SearchText.query($0) == folded
        }
    }
    return found.count == 1 ? found[0].code : nil
}

/// A name without what it ends with in parentheses: `持ち出し（庁舎内の移動も）`.
private func short(_ name: String) -> String {
    guard name.hasSuffix("）") || name.hasSuffix(")") else { return name }
    return String(name.prefix { $0 != "（" && $0 != "(" })
}
