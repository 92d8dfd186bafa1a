import Foundation
import PackagePlugin

/// Builds the files of `Templates/` into the program, so that a copied binary needs no other file.
@main
struct EmbedTheme: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let theme = context.package.directoryURL.appending(path: "Templates")
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInTheme.swift")
    let names = try FileManager.default.subpathsOfDirectory(atPath: theme.path(percentEncoded: false)).sorted()
    let files = names.filter { name in
      var isFolder: ObjCBool = false
      let path = theme.appending(path: name).path(percentEncoded: false)
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
        && !name.split(separator: "/").contains { $0.hasPrefix(".") }
    }.map { (name: $0, url: theme.appending(path: $0)) }
    return [
      .buildCommand(
        displayName: "Embedding Templates/",
        executable: try context.tool(named: "embed-files").url,
        arguments: ["BuiltInTheme", output.path(percentEncoded: false)]
          + files.flatMap { [$0.name, $0.url.path(percentEncoded: false)] },
        inputFiles: files.map(\.url), outputFiles: [output])
    ]
  }
}
