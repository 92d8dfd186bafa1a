internal import ArgumentParser
import Building
import Foundation
import Site
import Values
import World

/// The options of every command that reads a project.
struct ProjectOptions: ParsableArguments {
  @OptionGroup var location: FolderOption

  @Option(help: ArgumentHelp("The site's web address; replaces 'url' in site.yaml.", valueName: "url"))
  var baseURL: String?

  @Option(
    help: ArgumentHelp(
      "The day to use as today (default: SOURCE_DATE_EPOCH, or else the clock).", valueName: "yyyy-mm-dd"))
  var today: String?

  @Flag(help: "Include drafts.")
  var drafts = false

  @OptionGroup var color: ColorOption

  /// The project's folder.
  ///
  /// - Throws: `WorldError` where there is none.
  func folder() throws -> String { try location.folder() }

  /// Reads the project.
  func open(_ folder: String) throws -> Workspace {
    try Workspace(opening: folder, try siteOptions(), jobs: Self.processors)
  }

  /// How many threads work by default.
  static var processors: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// The options for the site.
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
        throw ValidationError("SOURCE_DATE_EPOCH isn't a number of seconds: '\(epoch)'")
      }
      return day
    }
    let now = Date()
    guard let day = Day(secondsSince1970: Int(now.timeIntervalSince1970)) else {
      throw WorldError("the clock shows a day that is not in the calendar")
    }
    return day
  }
}
