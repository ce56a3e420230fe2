internal import Register
internal import SecurityPolicy
internal import TerminalKit

/// What an asset contains at any depth, as a tree that folds, with the class that each part brings.
struct TreeScreen: Screen {
    /// The way from the asset to a part.
    typealias Path = [Int]

    let root: Int
    private(set) var contents: TraceContents.Contents?
    private(set) var list = PartList<Path>()
    /// The parts whose own parts are not shown.
    private var folded: Set<Path> = []
    private var isAsked = false

    /// So many parts are shown unfolded at the beginning; of more only the first level.
    private static let mostUnfolded = 100
    /// So many lines at most, whatever is unfolded.
    private static let mostLines = 5000

    init(_ root: Int) { self.root = root }

    var context: KeyContext { .tree }
    var isWaiting: Bool { contents == nil }

    // MARK: Updating

    mutating func fit(into size: Size, _ world: World) -> [Effect] {
        list.fit(Size(width: size.width, height: max(1, size.height - 1)))
        guard !isAsked else { return [] }
        isAsked = true
        return [.ask(LoadTree(root: root))]
    }

    mutating func refresh(_ world: World) -> [Effect] { [.ask(LoadTree(root: root))] }

    mutating func receive(_ reply: Reply, _ world: World) -> [Effect] {
        guard let (_, result) = reply.to(LoadTree.self) else { return [] }
        switch result {
        case .failure(let error):
            return [.say(Message(text: Words.screenError(error), isError: true))]
        case .success(let found):
            if contents == nil, found.lines.count > TreeScreen.mostUnfolded {
                folded = Set((found.parts[root] ?? []).map { [root, $0] })
            }
            contents = found
            show(world)
            return []
        }
    }

    func reasonAgainst(_ action: Action) -> Wording? {
        switch action {
        case .open, .why: list.selected == nil ? Words.Media.noContents : nil
        case .unfold, .fold, .toggle:
            list.selected.map { !hasParts($0) } ?? true ? Words.Tree.nothingInside : nil
        default: nil
        }
    }

    mutating func perform(_ action: Action, _ world: World) -> [Effect] {
        guard let path = list.selected, let number = path.last else {
            return action == .back ? [.pop] : []
        }
        switch action {
        case .open: return [.push(AssetListScreen(showing: number))]
        case .why: return [.push(WhyScreen(number))]
        case .back: return [.pop]
        case .unfold: folded.remove(path)
        case .fold: folded.insert(path)
        case .toggle:
            if folded.remove(path) == nil { folded.insert(path) }
        default:
            list.perform(action)
            return []
        }
        show(world)
        return []
    }

    private func hasParts(_ path: Path) -> Bool {
        path.last.flatMap { contents?.parts[$0] }?.isEmpty == false
    }

    // MARK: The lines

    private mutating func show(_ world: World) {
        var parts: [DialogPart<Path>] = []
        add([root], to: &parts, world)
        if contents?.isCut == true || parts.count >= TreeScreen.mostLines {
            parts.append(DialogPart(text: world.text(Words.Tree.isCut), style: Palette.faint))
        }
        list.show(parts)
    }

    private func add(_ path: Path, to parts: inout [DialogPart<Path>], _ world: World) {
        guard let contents, let number = path.last, parts.count < TreeScreen.mostLines else {
            return
        }
        parts.append(part(path, contents.lines[number], world))
        guard !folded.contains(path) else { return }
        for below in contents.parts[number] ?? [] { add(path + [below], to: &parts, world) }
    }

    private func part(_ path: Path, _ line: AssetLine?, _ world: World) -> DialogPart<Path> {
        let sign = !hasParts(path) ? "  " : folded.contains(path) ? "+ " : "- "
        var part = DialogPart(
            item: path,
            beginning: [
                .init(String(repeating: "  ", count: path.count - 1) + sign),
                .init("#\(path.last ?? 0) ", Palette.label),
            ])
        guard let line, let top = contents?.lines[root] else { return part }
        part.beginning += line.effective.runs
        let marks = line.marks(world)
        if !marks.isEmpty { part.beginning.append(.init(marks + " ", Palette.mark)) }
        part.beginning.append(.init(world.text(Words.name(of: line))))
        if path.count > 1 {
            let brought = Axis.allCases.filter {
                line.effective[$0] == top.effective[$0]
                    && line.effective[$0] < $0.classes.upperBound
            }.map { $0.name(line.effective[$0]) }
            if !brought.isEmpty {
                part.beginning.append(.init(world.text(Words.Tree.brings(brought)), Palette.faint))
            }
        }
        return part
    }

    // MARK: Drawing

    func draw(on grid: inout Grid, in area: Area, _ world: World) {
        let name = contents?.lines[root]?.name ?? ""
        grid.write(
            fitted(world.text(Words.Tree.title("#\(root) \(name)")), area.width), x: area.x,
            y: area.y, style: Palette.title)
        if contents == nil {
            grid.write(
                world.text(Words.Screen.reading), x: area.x + 1, y: area.y + 2,
                style: Palette.faint)
        }
        list.draw(on: &grid, in: area.below(1))
    }

    func drawStatus(on grid: inout Grid, in area: Area, _ world: World) {
        guard let contents else { return }
        let text = world.text(Words.Tree.count(grouped(contents.lines.count - 1)))
        grid.write(fitted(text, area.width - 2), x: 1, y: area.y)
    }
}

/// Asks what an asset contains.
struct LoadTree: Question {
    var root: Int

    var channel: Channel { .page }

    func answer(from register: any Desk, for caller: Caller) throws -> TraceContents.Contents {
        try register.answer(TraceContents(root), for: caller)
    }
}

extension Classification {
    /// The class as runs in its colours, with a blank behind each.
    var runs: [FlowText.Run] {
        Axis.allCases.flatMap { axis in
            [
                FlowText.Run(axis.name(self[axis]), Palette.style(of: self[axis], on: axis)),
                FlowText.Run(" "),
            ]
        }
    }
}
