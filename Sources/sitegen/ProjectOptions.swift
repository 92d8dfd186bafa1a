import World
import Values
internal import ArgumentParser
internal import Diagnostics
import Foundation
import Site
import TemplateLanguage

/// The options of every command that reads a project.
struct ProjectOptions: ParsableArguments {
  @Option(
    name: [.customShort("C"), .customLong("project")],
    help: ArgumentHelp(
      "The project's folder (default: this one, or the nearest above that has Content/site.yaml).", valueName: "dir"))
  var project: String?

  @Option(help: ArgumentHelp("Where the site will live; replaces 'url' of site.yaml.", valueName: "url"))
  var baseURL: String?

  @Option(
    help: ArgumentHelp(
      "The day that counts as today (default: SOURCE_DATE_EPOCH, else the clock).", valueName: "yyyy-mm-dd"))
  var today: String?

  @Flag(help: "Publish drafts too.")
  var drafts = false

  @Flag(help: "Warnings fail the build.")
  var strict = false

  @Flag(name: [.short, .long], help: "Print problems only.")
  var quiet = false

  @Flag(name: [.short, .long], help: "Print more.")
  var verbose = false

  @Option(help: ArgumentHelp("Colours: auto, always or never.", valueName: "when"))
  var color: ColorChoice = .auto

  /// When to colour.
  enum ColorChoice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  /// Whether diagnostics are coloured.
  var isColored: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: Console.isTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    }
  }

  /// The project's folder.
  ///
  /// - Throws: `WorldError` where there is none.
  func folder() throws -> String {
    if let project {
      guard let folder = FileSystem.resolved(project) else { throw WorldError("there is no folder \(project)") }
      guard FileSystem.isFolder(folder + "/Content") else {
        throw WorldError("there is no Content/ in \(project), so it is no project")
      }
      return folder
    }
    guard let start = FileSystem.resolved(".") else { throw WorldError("the current folder does not exist any more") }
    var folder = start
    while try !FileSystem.exists(folder + "/Content/site.yaml") {
      guard let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")), folder != "/" else {
        throw WorldError(
          "there is no Content/site.yaml in this folder or in any above it; go to a project, or name it with -C")
      }
      folder = String(Substring(folder.utf8[..<slash]))
    }
    return folder.isEmpty ? "/" : folder
  }

  /// What the model is told.
  func siteOptions() throws -> Site.Options {
    var options = Site.Options(today: try day(), includesDrafts: drafts)
    if let baseURL {
      switch SiteURL.normalized(baseURL) {
      case .success(let url): options.baseURL = url
      case .failure(let problem): throw ValidationError("--base-url \(problem.message): '\(baseURL)' (\(problem.hint))")
      }
    }
    return options
  }

  private func day() throws -> Day {
    if let today {
      guard let day = Day(iso: today) else {
        throw ValidationError("--today is not a date: '\(today)' (for example 2026-03-02)")
      }
      return day
    }
    if let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], !epoch.isEmpty {
      guard let seconds = Int(epoch), let day = Day(secondsSince1970: seconds) else {
        throw ValidationError("SOURCE_DATE_EPOCH is no number of seconds: '\(epoch)'")
      }
      return day
    }
    let now = Date()
    guard let day = Day(secondsSince1970: Int(now.timeIntervalSince1970)) else {
      throw WorldError("the clock shows no day of the calendar")
    }
    return day
  }
}
