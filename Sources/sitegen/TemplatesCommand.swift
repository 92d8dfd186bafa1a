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
    discussion: """
      Example: sitegen templates --export article.html

      The list says which files are the project's own, and where the built-in file has changed since it was copied. To see what \
      the built-in one says now: sitegen templates --show article.html
      """)

  @Flag(help: "Print the names and types that templates may use.")
  var schema = false

  @Flag(help: "With --schema: print them as an article in Markdown.")
  var markdown = false

  @Option(
    help: ArgumentHelp("Copy a built-in file to Templates/ of the project, to change it there.", valueName: "file"))
  var export: String?

  @Option(help: ArgumentHelp("Print a built-in file.", valueName: "file"))
  var show: String?

  @Option(
    help: ArgumentHelp(
      "Say that your file has all that you want of the built-in one as it is now.", valueName: "file"))
  var compared: String?

  @OptionGroup var location: FolderOption

  func validate() throws {
    let chosen = [schema ? "--schema" : nil, export.map { _ in "--export" }, show.map { _ in "--show" }]
    let names = (chosen + [compared.map { _ in "--compared" }]).compactMap(\.self)
    if markdown, !schema { throw ValidationError("--markdown is for --schema: sitegen templates --schema --markdown") }
    if names.count > 1 { throw ValidationError("\(names[0]) and \(names[1]) can't be used together") }
  }

  func run() throws {
    if schema {
      let files = BuiltInTheme.all
      Console.output(.lines(markdown ? PageSchema.markdown(themeFiles: files) : PageSchema.text(themeFiles: files)))
    } else if let export {
      try copy(builtIn(export))
    } else if let show {
      Console.output(.lines(String(decoding: try builtIn(show).bytes, as: UTF8.self)))
    } else if let compared {
      try note(builtIn(compared))
    } else {
      try list()
    }
  }

  private func builtIn(_ name: String) throws -> ThemeFile {
    guard let file = BuiltInTheme.all.first(where: { $0.name == name }) else {
      throw ValidationError("there is no built-in file '\(name)'; 'sitegen templates' lists them")
    }
    return file
  }

  private func copy(_ file: ThemeFile) throws {
    let folder = try location.folder()
    var path = folder + "/Templates"
    try FileSystem.makeFolder(path)
    for part in file.name.split(separator: "/").dropLast() {
      path += "/" + part
      try FileSystem.makeFolder(path)
    }
    if try FileSystem.exists(folder + "/" + file.path) {
      throw WorldError("\(file.path) exists already; nothing was changed")
    }
    try FileSystem.create(folder + "/" + file.path, file.bytes)
    var copied = try CopiedTemplates(in: folder)
    try copied.note(file)
    Console.output(.line("Copied to \(file.path). It now replaces the built-in file."))
  }

  private func note(_ file: ThemeFile) throws {
    let folder = try location.folder()
    guard try FileSystem.exists(folder + "/" + file.path) else {
      throw ValidationError("there is no \(file.path), so the built-in file is used; nothing was changed")
    }
    var copied = try CopiedTemplates(in: folder)
    try copied.note(file)
    Console.output(.line("Noted: \(file.path) has what you want of the built-in file as it is now."))
  }

  private func list() throws {
    let all = try CopiedTemplates(in: location.folder()).all()
    let width = all.map(\.name.count).max() ?? 0
    for (name, origin) in all {
      let words = Self.words(for: origin)
      let padding = String(repeating: " ", count: words.isEmpty ? 0 : width - name.count + 2)
      Console.output(.line(name + padding + words))
    }
    guard let name = all.first(where: { $0.origin == .overtaken })?.name else { return }
    Console.output(.line(""))
    Console.output(.line("What is different: sitegen templates --show \(name) | diff Templates/\(name) -"))
    Console.output(.line("When your file has what you want of it: sitegen templates --compared \(name)"))
  }

  /// What the list says of a file.
  private static func words(for origin: CopiedTemplates.Origin) -> String {
    switch origin {
    case .builtIn: ""
    case .added, .own: "your own"
    case .same: "your own, the same as the built-in file"
    case .overtaken: "your own; the built-in file has changed since you copied it"
    }
  }
}
