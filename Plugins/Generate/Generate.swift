import Foundation
import PackagePlugin

/// Writes what would otherwise be a list to remember: `schema.sql` and `verify.py` as strings for the
/// target that has a `Storage` folder, and for each folder of `Acts`, `Queries`,
/// `Commands` or `Places` the types that its files declare (a file is named like the one type that it
/// adds).
///
/// The lists are written while the build is planned, and only when they change, so that an
/// unchanged tree compiles nothing anew; their command does nothing.
@main
struct Generate: BuildToolPlugin {
    /// Folders whose files each add one type, and the protocol of these types.
    static let listed = [
        "Acts": "any Act.Type", "Queries": "any Query.Type",
        "Commands": "any ParsableCommand.Type", "Places": "any Place.Type",
    ]

    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let module = target as? any SourceModuleTarget else { return [] }
        let output = context.pluginWorkDirectoryURL.appending(path: "Generated")
        try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
        var files: [String: String] = [:]

        let folder = module.directoryURL
        for (name, type) in Self.listed {
            for (list, types) in try lists(of: folder.appending(path: name), named: name) {
                let heading = name == "Commands" ? "import ArgumentParser\n\n" : ""
                let elements = types.map { "    \($0).self,\n" }.joined()
                files["\(list).swift"] =
                    "\(heading)let listed\(list): [\(type)] = [\n\(elements)]\n"
            }
        }
        try write(files, to: output)
        var commands: [Command] = []
        if !files.isEmpty {
            commands.append(
                .prebuildCommand(
                    displayName: "Listing \(target.name)", executable: URL(filePath: "/bin/true"),
                    arguments: [], outputFilesDirectory: output))
        }
        if FileManager.default.fileExists(atPath: folder.appending(path: "Storage").path) {
            commands.append(
                try embed(
                    context.package.directoryURL.appending(path: "schema.sql"), as: "schemaText",
                    in: "Schema", context))
            commands.append(
                try embed(
                    folder.appending(path: "Export/verify.py"), as: "verifierText", in: "Verifier",
                    context))
        }
        return commands
    }

    /// A command of its own, run at each build: the build does not ask a plugin again because a
    /// file has changed that is not Swift.
    private func embed(
        _ file: URL, as name: String, in type: String, _ context: PluginContext
    ) throws -> Command {
        let output = context.pluginWorkDirectoryURL.appending(path: type)
        try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
        let script = ###"""
            { echo "/// The text of ${1##*/}."; echo "let $3 = ##\"\"\""; cat "$1"
              echo '"""##'; } > "$2.new"
            cmp -s "$2.new" "$2" && rm "$2.new" || mv "$2.new" "$2"
            """###
        return .prebuildCommand(
            displayName: "Embedding \(file.lastPathComponent)",
            executable: URL(filePath: "/bin/sh"),
            arguments: [
                "-c", script, "sh", file.path, output.appending(path: "\(type).swift").path, name,
            ],
            outputFilesDirectory: output)
    }

    /// The types declared in a folder and in each folder below it, by the name of their list.
    private func lists(of folder: URL, named name: String) throws -> [(String, [String])] {
        guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
        let entries = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        let types = entries.filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) }
        let inner = try entries.filter { !$0.contains(".") }.flatMap {
            try lists(of: folder.appending(path: $0), named: name + $0)
        }
        return [(name, types)] + inner
    }

    private func write(_ files: [String: String], to folder: URL) throws {
        for (name, text) in files {
            let file = folder.appending(path: name)
            if (try? String(contentsOf: file, encoding: .utf8)) != text {
                try text.write(to: file, atomically: true, encoding: .utf8)
            }
        }
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
        where files[name] == nil {
            try FileManager.default.removeItem(at: folder.appending(path: name))
        }
    }
}
