internal import Foundation
public import Register

/// A filter and an order of the list of assets, under a name.
public struct SavedView: Codable, Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Which assets it shows.
    public var filter: AssetFilter
    /// In which order.
    public var order: AssetOrder
}

/// Where people keep their views; not in the register, for they are nobody else's business.
public protocol ViewStore: Sendable {
    /// The views of a person; none if they cannot be read.
    func views(of login: String) -> [SavedView]

    /// Keeps the views of a person instead of those before.
    func keep(_ views: [SavedView], of login: String) throws
}

/// Views in a JSON file, by the login of their person.
public struct FileViewStore: ViewStore {
    private let file: URL

    /// A store in a file, which need not be there yet.
    public init(path: String) {
        file = URL(filePath: path)
    }

    public func views(of login: String) -> [SavedView] { all()[login] ?? [] }

    public func keep(_ views: [SavedView], of login: String) throws {
        var all = all()
        all[login] = views
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(all).write(to: file, options: .atomic)
    }

    private func all() -> [String: [SavedView]] {
        guard let data = try? Data(contentsOf: file) else { return [:] }
        return (try? JSONDecoder().decode([String: [SavedView]].self, from: data)) ?? [:]
    }
}

/// Keeps views, and gives those that are kept.
struct KeepViews: Question {
    let store: any ViewStore
    /// The new views; nil: only asks.
    var views: [SavedView]?

    var channel: Channel { .views }

    func answer(from register: any Desk, for caller: Caller) throws -> [SavedView] {
        if let views { try store.keep(views, of: caller.login) }
        return store.views(of: caller.login)
    }
}
