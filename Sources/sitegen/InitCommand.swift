public import ArgumentParser
import Building
import Diagnostics
import Foundation
public import Starter
import Values
import World

/// `sitegen init`.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Makes a new project that builds, with texts that say what to write.",
    discussion: """
      Example: sitegen init clinic-guide --name "Green Street Clinic" --phone "+44 20 7946 0000" --country GB --language en-GB

      In a terminal it asks for what the options don't say; every question has an answer already. Nothing is ever overwritten.
      """)

  @Argument(
    help: ArgumentHelp(
      "The project's folder (default: this one). It must be empty, or not there yet.", valueName: "dir"))
  var folder = "."

  @Option(help: ArgumentHelp("The clinic's name.", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("The address that the site will have.", valueName: "url"))
  var url: String?

  @Option(help: ArgumentHelp("The number that patients call.", valueName: "number"))
  var phone: String?

  @Option(help: ArgumentHelp("The country, two letters; it decides the emergency number.", valueName: "code"))
  var country: String?

  @Option(
    help: ArgumentHelp(
      "The language of the texts: en, es, de, fr, it, pt, nl, pl, ar or zh, also with a region.", valueName: "tag"))
  var language: String?

  @Option(help: ArgumentHelp("Your colour, such as #0b6e6e; all others are made from it.", valueName: "color"))
  var accent: String?

  @Option(
    help: ArgumentHelp(
      "Which host builds the site: github, gitlab or none (default: the host of the repository, if there is one).",
      valueName: "host"))
  var ci: StarterHost?

  @Flag(name: [.short, .long], help: "Ask nothing.")
  var yes = false

  func run() throws {
    let answers = try answers()
    let target = try target()
    let files = StarterProject.files(answers, host: try ci ?? host(of: target))
    for (path, bytes) in files {
      for parent in FileSystem.folders(of: path) { try FileSystem.makeFolder(target + "/" + parent) }
      try FileSystem.create(target + "/" + path, bytes)
    }
    let isHere = folder == "." || folder == "./"
    Console.note(.line("Made \(files.count) files in \(isHere ? "this folder" : folder + "/"). Next:"))
    if !isHere { Console.note(.line("  cd \(Self.shellWord(folder))")) }
    Console.note(.line("  sitegen serve --open --drafts   see the site, and write: begin with Content/index.md"))
    Console.note(.line("  sitegen build                   make Public/, which any web server can show"))
    if files.contains(where: { $0.path.hasPrefix(".git") && $0.path.hasSuffix(".yml") }) {
      Console.note(
        .line("To build on your host, set its variable SITEGEN_ARCHIVE to the address of the archive with sitegen."))
    }
  }

  /// What the project is made with: options, answers of a person at a terminal, or what suits a first look.
  private func answers() throws -> StarterAnswers {
    var answers = StarterAnswers()
    let asks = !yes && isatty(0) == 1 && isatty(1) == 1
    let options = [
      "name": name, "url": url, "phone": phone, "country": country, "language": language, "accent": accent,
    ]
    let languages = BuiltInTheme.languages
    for question in StarterQuestion.all(languages: languages) {
      if let given = options[question.name] ?? nil {
        let answer = question.normalized(given)
        if let problem = question.problem(with: answer, languages: languages) {
          throw UsageError("--\(question.name): \(problem)")
        }
        answers.set(question.name, answer)
      } else if asks, !question.text.isEmpty {
        ask(question, languages, &answers)
      }
      let regional = "en-" + answers.country
      if question.name == "country", BuiltInTheme.regions.contains(regional) { answers.language = regional }
    }
    return answers
  }

  /// Asks until there is an answer that can be taken; an empty one takes what is there already.
  private func ask(_ question: StarterQuestion, _ languages: [String], _ answers: inout StarterAnswers) {
    let old = answers.byName.first { $0.name == question.name }?.value ?? ""
    while true {
      Console.note(.line("\(question.text) [\(old)]"))
      guard let line = readLine() else { return }
      let answer = question.normalized(line)
      if answer.isEmpty { return }
      guard let problem = question.problem(with: answer, languages: languages) else {
        return answers.set(question.name, answer)
      }
      Console.note(.line(problem))
    }
  }

  /// The project's folder, absolute, which is empty.
  private func target() throws -> String {
    guard let start = FileSystem.resolved(".") else { throw WorldError("the current folder no longer exists") }
    var path = folder.hasPrefix("/") ? folder : start + "/" + folder
    while path.hasSuffix("/"), path.utf8.count > 1 { path.removeLast() }
    for parent in FileSystem.folders(of: path) + [path] where !parent.isEmpty && !FileSystem.isFolder(parent) {
      try FileSystem.makeFolder(parent)
    }
    // A repository that was just made is empty, too.
    let names = try FileSystem.names(in: path).filter { $0 != ".git" }
    if !names.isEmpty {
      let shown = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? " and \(names.count - 3) more" : "")
      throw WorldError(
        "\(folder == "." ? "this folder" : folder) isn't empty: it contains \(shown); nothing was written. "
          + "Name a new folder: sitegen init clinic-guide")
    }
    return path
  }

  /// The host of the repository that a folder is in.
  private func host(of folder: String) throws -> StarterHost {
    var path = folder
    while true {
      if let bytes = try? FileSystem.read(path + "/.git/config", limit: 1 << 16).bytes {
        return StarterHost(ofRepository: String(decoding: bytes, as: UTF8.self))
      }
      guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.utf8.startIndex else { return .none }
      path = String(Substring(path.utf8[..<slash]))
    }
  }

  /// A word as a shell takes it.
  private static func shellWord(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0.isASCIIAlphanumeric || "-_./".utf8.contains($0) }
    return isPlain ? text : "'" + text.replacingOccurrences(of: "'", with: "'\\''") + "'"
  }
}

extension StarterHost: ExpressibleByArgument {}
