import Foundation
import PackagePlugin

/// Builds a filter of English words into the program, so that the search never takes a good word for a misspelling.
@main
struct EmbedWords: BuildToolPlugin {
  /// Lists of words, of which all that are there are used. Debian: the packages wamerican and wbritish. macOS has the last one.
  private static let lists = [
    ["/usr/share/dict/american-english", "/usr/share/dict/british-english"], ["/usr/share/dict/web2"],
  ]
  private static let notice = "/usr/share/doc/wamerican/copyright"

  /// No list is installed where the program is built.
  private struct MissingList: Error, CustomStringConvertible {
    var description: String {
      "The lists of English words, which the search needs, aren't installed. Debian: apt-get install wamerican wbritish."
    }
  }

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let output = context.pluginWorkDirectoryURL.appending(path: "EnglishWordFilter.swift")
    func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
    guard let lists = Self.lists.first(where: { $0.allSatisfy(isThere) }) else { throw MissingList() }
    return [
      .buildCommand(
        displayName: "Embedding words",
        executable: try context.tool(named: "embed-words").url,
        arguments: [output.path(percentEncoded: false), Self.notice] + lists,
        inputFiles: lists.map { URL(filePath: $0) }, outputFiles: [output])
    ]
  }
}
