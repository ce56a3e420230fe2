internal import SecurityPolicy

/// The fields of a permit as they are stored: a canonical JSON object of texts.
enum PermitText {
    static func encode(_ fields: [String: String]) throws -> String {
        String(decoding: try CanonicalJSON.bytes(of: fields), as: UTF8.self)
    }

    static func decode(_ text: String) throws -> [String: String] {
        try CanonicalDecoder.decode([String: String].self, from: Array(text.utf8))
    }
}

/// A field as somebody names it: `serial`, or `12.serial` for asset 12 alone.
struct PermitFieldName {
    let asset: Int?
    let name: String

    init(_ text: String) {
        if let dot = text.firstIndex(of: "."), let asset = Int(text[..<dot]) {
            self.asset = asset
            name = String(text[text.index(after: dot)...])
        } else {
            asset = nil
            name = text
        }
    }
}

/// What people write into the fields of a permit, checked against the declaration of its kind.
extension Door {
    /// Takes values into a permit's fields, each in the form that is stored.
    ///
    /// - Parameters:
    ///   - given: by name, or by asset and name.
    ///   - phase: the step; fields of earlier steps have been approved or done and stay.
    func take(
        _ given: [String: String], into permit: inout StoredPermit, at phase: PermitField.Phase
    ) throws {
        // Sorted, so that of several faults it is always the same that is named; and what is for one
        // asset alone comes after what goes for all.
        let sorted = given.sorted { left, right in
            let isForOne = (PermitFieldName(left.key).asset, PermitFieldName(right.key).asset)
            return isForOne.0 == nil && isForOne.1 != nil
                || (isForOne.0 == nil) == (isForOne.1 == nil) && left.key < right.key
        }
        for (text, value) in sorted {
            let key = PermitFieldName(text)
            guard let field = permit.kind.field(key.name) else {
                throw RegisterError.refused(
                    .permit(.unknownField(text, accepted: permit.kind.fields.map(\.name))))
            }
            guard field.phase >= phase else {
                throw RegisterError.refused(.permit(.fieldIsFixed(field)))
            }
            let value = value.isEmpty ? nil : try checked(value, of: field, permit)
            guard field.isPerItem else {
                guard key.asset == nil else {
                    throw RegisterError.refused(
                        .permit(.unknownField(text, accepted: [field.name])))
                }
                permit.fields[field.name] = value
                continue
            }
            let places = permit.items.indices.filter {
                key.asset == nil || permit.items[$0].asset == key.asset
            }
            guard !places.isEmpty else {
                throw RegisterError.refused(
                    .permit(
                        .unknownField(
                            text, accepted: permit.assets.map { "\($0).\(field.name)" })))
            }
            for place in places { permit.items[place].fields[field.name] = value }
        }
    }

    /// A value in the form that is stored.
    private func checked(
        _ value: String, of field: PermitField, _ permit: StoredPermit
    ) throws -> String {
        let value = try text(value, field: field.name)
        func refused() -> RegisterError {
            RegisterError.refused(.permit(.fieldValue(field, value)))
        }
        switch field.kind {
        case .text: return value
        case .date:
            guard let day = Day(value) else { throw refused() }
            return day.description
        case .time:
            guard let moment = Moment(value) else { throw refused() }
            return moment.description
        case .boolean:
            guard value == "true" || value == "false" else { throw refused() }
            if field.isConfirmation, value == "false" {
                throw RegisterError.refused(.permit(.notConfirmed(field)))
            }
            return value
        case .integer:
            guard let number = Int(value) else { throw refused() }
            return String(number)
        case .choice(let choices):
            guard choices.contains(where: { $0.code == value }) else { throw refused() }
            return value
        case .person:
            guard try row("SELECT 1 FROM person WHERE login = ?", [value]) != nil else {
                throw RegisterError.notFound(.person, value)
            }
            return value
        case .contractor:
            try checkConfidentiality(of: value, field, permit)
            return value
        }
    }

    /// Refuses a contractor whose duty of confidentiality ends before the permit does (5(2)⑨ア).
    private func checkConfidentiality(
        of code: String, _ field: PermitField, _ permit: StoredPermit
    ) throws {
        let found = try row("SELECT nda_until FROM contractor WHERE code = ?", [code])
        guard let found else { throw RegisterError.notFound(.contractor, code) }
        let needed = max(permit.until ?? happenedAt.day, happenedAt.day)
        let until: Day? = try found[0]
        guard let until, until >= needed else {
            throw RegisterError.refused(
                .permit(.confidentialityEnds(field, contractor: code, on: until, needed: needed)))
        }
    }

    /// Refuses a step that lacks something that it, or an earlier one, demands.
    func checkComplete(_ permit: StoredPermit, at phase: PermitField.Phase) throws {
        for field in permit.kind.fields where field.phase == phase && field.isRequired {
            let missing =
                field.isPerItem
                ? permit.items.filter { $0.fields[field.name] == nil }.map(\.asset) : []
            guard field.isPerItem ? missing.isEmpty : permit.fields[field.name] != nil else {
                throw RegisterError.refused(.permit(.fieldMissing(field, assets: missing)))
            }
        }
        for case let field in permit.kind.fields where field.kind == .contractor {
            if let code = permit.fields[field.name] {
                try checkConfidentiality(of: code, field, permit)
            }
        }
        let answers = PermitValues(
            fields: permit.fields,
            items: permit.items.map { ($0.effective.c, $0.fields) }, hasPaper: try hasPaper(permit))
        for demand in permit.kind.demands {
            // A method that is planned is refused at once; the others wait for their step.
            if let place = answers.reversible(demand, policy).first,
                let field = permit.kind.sanitizationField
            {
                let item = permit.items[place]
                throw RegisterError.refused(
                    .permit(
                        .reversible(
                            item.asset, c: answers.items[place].c,
                            method: item.fields[field] ?? permit.fields[field] ?? "",
                            clause: demand.clause)))
            }
            guard demand.phase > phase || answers.meet(demand, of: permit.kind, policy) else {
                throw RegisterError.refused(.permit(.unmet(demand, kind: permit.kind.code)))
            }
        }
    }

    private func hasPaper(_ permit: StoredPermit) throws -> Bool {
        let asks = permit.kind.demands.contains {
            if case .attachment = $0.rule { true } else { false }
        }
        return try asks && row("SELECT 1 FROM attachment WHERE permit = ?", [permit.number]) != nil
    }
}
