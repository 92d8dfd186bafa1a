internal import ArgumentParser
import Foundation
import World

/// The option that names the project.
struct FolderOption: ParsableArguments {
  @Option(
    name: [.customShort("C"), .customLong("project")],
    help: ArgumentHelp(
      "The project's folder (default: this one, or the nearest above it with Content/site.yaml).", valueName: "dir"))
  var project: String?

  /// The project's folder.
  ///
  /// - Throws: `WorldError` where there is none.
  func folder() throws -> String {
    if let project {
      guard let folder = FileSystem.resolved(project) else { throw WorldError("there is no folder \(project)") }
      guard FileSystem.isFolder(folder + "/Content") else {
        throw WorldError("there is no Content/ in \(project), so it isn't a project")
      }
      return folder
    }
    guard let start = FileSystem.resolved(".") else { throw WorldError("the current folder no longer exists") }
    var folder = start
    while try !FileSystem.exists(folder + "/Content/site.yaml") {
      guard let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")), folder != "/" else {
        throw WorldError(
          "there is no Content/site.yaml in this folder or in any above it; go to the folder of your project with cd, or name it with -C"
        )
      }
      folder = String(Substring(folder.utf8[..<slash]))
    }
    return folder.isEmpty ? "/" : folder
  }
}
