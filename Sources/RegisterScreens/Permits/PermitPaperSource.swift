internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// The papers of a permit, to save one of them.
struct PermitPaperSource: ListSource {
    var search = ""
    private let permit: Permit

    private init(_ permit: Permit) { self.permit = permit }

    /// What saves a paper of a permit: where there are several, one is chosen first.
    static func save(of permit: Permit) -> [Effect] {
        let papers = permit.attachments
        guard papers.count == 1 else { return [.push(ListScreen(PermitPaperSource(permit)))] }
        return [.push(FormScreen(SavePaperForm(permit: permit.number, paper: papers[0])))]
    }

    /// A paper, by its place.
    struct Line: ListLine {
        let number: Int
        let paper: Permit.Attachment
    }

    var title: Wording? { Words.Permits.choosePaper }
    var openLabel: Wording? { Words.Keys.chooseLabel }

    func page(
        _ place: ListPlace, limit: Int, from register: any Desk, for caller: Caller
    ) throws -> ListPage<Line> {
        let lines = permit.attachments.enumerated().map { Line(number: $0 + 1, paper: $1) }
        return page(of: lines, place, limit: limit) { [$0.paper.name, $0.paper.digest] }
    }

    func columns(_ world: World) -> [TableColumn] {
        [
            TableColumn(world.text(Words.Permits.paperName), minimum: 24, ideal: .max),
            TableColumn(world.text(Words.Permits.size), minimum: 10, alignment: .trailing),
            TableColumn(world.text(Words.Permits.attachedAt), minimum: 18),
            // Two of the same name are told apart by it.
            TableColumn("SHA-256", minimum: 10, priority: 1),
        ]
    }

    func text(_ line: Line, column: Int, _ world: World) -> String {
        switch column {
        case 0: line.paper.name
        case 1: grouped(line.paper.size)
        case 2: world.text(line.paper.at, isShort: true)
        default: String(line.paper.digest.prefix(8))
        }
    }

    func open(_ line: Line, _ world: World) -> [Effect]? {
        [.pop, .push(FormScreen(SavePaperForm(permit: permit.number, paper: line.paper)))]
    }
}

/// Saves a paper of a permit into a file that does not exist yet.
struct SavePaperForm: Form {
    let permit: Int
    let paper: Permit.Attachment

    var title: Wording { Words.Permits.saveTitle(permit, paper.name) }
    var subjects: [Int] { [] }
    var fileField: String? { "file" }
    var confirmLabel: Wording { Words.PermitKeys.saveLabel }

    func draft(_ material: FormMaterial) -> String { "" }

    func fields(_ material: FormMaterial, _ world: World) -> [FormField<String>] {
        // The name was given by whoever attached it: it must not lead into another folder, nor be
        // that of a hidden file, some of which are obeyed, such as ~/.bash_profile.
        var name = paper.name.replacing("/", with: "_")
        if name.hasPrefix(".") { name = "_" + name }
        return [
            .text(
                "file", Words.Permits.saveTo, "~/" + name, isRequired: true,
                help: Words.Permits.saveHelp
            ) { $0 = $1 ?? "" }
        ]
    }

    func acts(_ draft: String, _ material: FormMaterial) -> [any Act] { [] }

    func task(_ draft: String) -> (any FileTask)? {
        SavePaper(permit: permit, paper: paper, file: TypedFile(draft))
    }
}
