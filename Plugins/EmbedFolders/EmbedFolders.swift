import Foundation
import PackagePlugin

/// Builds files into the program that aren't Swift, so that a copied binary needs no other file.
@main
struct EmbedFolders: BuildToolPlugin {
  /// What each target contains: the Swift type, the folder, and whether that is in the package or in the target.
  private static let folders: [String: [(type: String, folder: String, isInPackage: Bool)]] = [
    "Building": [("BuiltInTheme", "Templates", true)],
    "Checks": [("CheckWords", "Words", false), ("ReportFiles", "ReportFiles", false)],
    "Server": [("DeskFiles", "Desk", false)],
    "Starter": [("StarterFiles", "Files", false), ("StarterForms", "Forms", false), ("StarterHosts", "Hosts", false)],
  ]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    try Self.folders[target.name, default: []].map { type, folder, isInPackage in
      let root = isInPackage ? context.package.directoryURL : target.directoryURL
      let source = root.appending(path: folder)
      let output = context.pluginWorkDirectoryURL.appending(path: type + ".swift")
      let names = try FileManager.default.subpathsOfDirectory(atPath: source.path(percentEncoded: false)).sorted()
      let files = names.filter { name in
        var isFolder: ObjCBool = false
        let path = source.appending(path: name).path(percentEncoded: false)
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
          && !name.split(separator: "/").contains { $0.hasPrefix(".") }
      }.map { (name: $0, url: source.appending(path: $0)) }
      return .buildCommand(
        displayName: "Embedding \(folder)/",
        executable: try context.tool(named: "embed-files").url,
        arguments: [type, output.path(percentEncoded: false)]
          + files.flatMap { [$0.name, $0.url.path(percentEncoded: false)] },
        inputFiles: files.map(\.url), outputFiles: [output])
    }
  }
}
