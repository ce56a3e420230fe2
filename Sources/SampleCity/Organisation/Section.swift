/// A department of the sample city hall (部), with its sections.
struct Department {
    let code: String
    let name: String
    var sections: [Section]
}

/// A section of the sample city hall (課), with what it does and keeps.
struct Section {
    let code: String
    let name: String
    /// The building and floor.
    let place: String
    /// The code of the unit above it.
    let parent: String
    /// What it keeps, in the order of its business.
    var subjects: [Subject] = []
    /// The systems that it runs.
    var systems: [String] = []
}

/// A thing that a section keeps information about.
struct Subject {
    let name: String
    /// The business that it is kept for (事務).
    let purpose: String
    let profile: Profile
}

/// What the sample city hall is made of.
enum Organisation {
    /// The code and name of the unit at the top.
    static let root = (code: "city", name: "藤見市役所")

    /// Every department with every section that there is a text for.
    static let departments =
        [
            SectionsOffices.text, SectionsCitizens.text, SectionsWorks.text, SectionsServices.text,
        ].flatMap(parse)

    /// As many sections as wanted, in their departments.
    ///
    /// A small city gets the first section of each department before any gets a second one; a large
    /// one gets branches under its sections.
    static func departments(sections count: Int) -> [Department] {
        let ranked = departments.enumerated().flatMap { index, department in
            department.sections.indices.map { (rank: $0, department: index) }
        }.sorted { ($0.rank, $0.department) < ($1.rank, $1.department) }
        let chosen = ranked.prefix(count)
        var result = departments
        for index in result.indices {
            let sections = chosen.count { $0.department == index }
            result[index].sections = Array(result[index].sections.prefix(sections))
        }
        for branch in 0..<max(0, count - ranked.count) {
            let place = ranked[branch % ranked.count]
            let original = departments[place.department].sections[place.rank]
            result[place.department].sections.append(
                original.branch(number: branch / ranked.count + 2))
        }
        return result.filter { !$0.sections.isEmpty }
    }

    /// Reads `# code department`, `@ code section place`, `business: thing/profile …` and
    /// `* system …`.
    private static func parse(_ text: String) -> [Department] {
        var departments: [Department] = []
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            guard let last = departments.indices.last else {
                departments.append(Department(code: words[1], name: words[2], sections: []))
                continue
            }
            switch words[0] {
            case "#":
                departments.append(Department(code: words[1], name: words[2], sections: []))
            case "@":
                departments[last].sections.append(
                    Section(
                        code: words[1], name: words[2], place: words[3],
                        parent: departments[last].code))
            case "*":
                departments[last].edit { $0.systems += words.dropFirst() }
            default:
                let purpose = String(words[0].dropLast())
                departments[last].edit { $0.subjects += subjects(words.dropFirst(), purpose) }
            }
        }
        return departments
    }

    private static func subjects(_ words: ArraySlice<String>, _ purpose: String) -> [Subject] {
        words.compactMap { word in
            guard let letter = word.last, let profile = Profile(rawValue: letter) else {
                return nil
            }
            return Subject(name: String(word.dropLast(2)), purpose: purpose, profile: profile)
        }
    }
}

extension Department {
    /// Changes the section that was read last.
    fileprivate mutating func edit(_ change: (inout Section) -> Void) {
        guard let last = sections.indices.last else { return }
        change(&sections[last])
    }
}

extension Section {
    /// A branch that does the same work elsewhere, under this section.
    fileprivate func branch(number: Int) -> Section {
        Section(
            code: "\(code)-\(number)", name: "\(name) 第\(number)分室", place: "第\(number)分庁舎1階",
            parent: code, subjects: subjects, systems: systems)
    }
}
