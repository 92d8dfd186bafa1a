import Diagnostics
import Building
import World
import ArgumentParser
import Foundation
import Pages
import Site

/// `sitegen templates`.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates", abstract: "Lists the templates and the names they can use, and copies built-in ones.",
    discussion: "Example: sitegen templates --export article.html")

  @Flag(help: "Print the names and types that templates may use.")
  var schema = false

  @Option(
    help: ArgumentHelp("Copy a built-in file to Templates/ of the project, to change it there.", valueName: "file"))
  var export: String?

  @OptionGroup var location: FolderOption

  func run() throws {
    if schema {
      Console.output(.lines(PageSchema.text(themeFiles: BuiltInTheme.all)))
    } else if let export {
      try copy(export)
    } else {
      for file in BuiltInTheme.all { Console.output(.line(file.name)) }
    }
  }

  private func copy(_ name: String) throws {
    guard let file = BuiltInTheme.all.first(where: { $0.name == name }) else {
      throw ValidationError("there is no built-in file '\(name)'; 'sitegen templates' lists them")
    }
    let folder = try location.folder()
    var path = folder + "/Templates"
    try FileSystem.makeFolder(path)
    for part in name.split(separator: "/").dropLast() {
      path += "/" + part
      try FileSystem.makeFolder(path)
    }
    let target = folder + "/Templates/" + name
    if try FileSystem.exists(target) { throw WorldError("Templates/\(name) exists already; nothing was changed") }
    try FileSystem.create(target, file.bytes)
    Console.output(.line("Copied to Templates/\(name). It now replaces the built-in file."))
  }
}
