import Foundation
import PackagePlugin

/// Builds the files of `Templates/` into the program, so that a copied binary needs no other file.
@main
struct EmbedTheme: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let theme = context.package.directoryURL.appending(path: "Templates")
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInTheme.swift")
    let names = try FileManager.default.subpathsOfDirectory(atPath: theme.path(percentEncoded: false)).sorted()
    let files = names.map { theme.appending(path: $0) }.filter { !$0.hasDirectoryPath }
    return [
      .buildCommand(
        displayName: "Embedding Templates/",
        executable: try context.tool(named: "embed-theme").url,
        arguments: [theme.path(percentEncoded: false), output.path(percentEncoded: false)],
        inputFiles: files, outputFiles: [output])
    ]
  }
}
