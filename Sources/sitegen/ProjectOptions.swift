internal import ArgumentParser
import Building
import Diagnostics
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
      "The day to use as today (default: SOURCE_DATE_EPOCH, or else the clock, in the time zone of site.yaml).",
      valueName: "yyyy-mm-dd"))
  var today: String?

  @Flag(help: "Include drafts.")
  var drafts = false

  @OptionGroup var color: TextOptions

  /// The project's folder.
  ///
  /// - Throws: `WorldError` where there is none.
  func folder() throws -> String { try location.folder() }

  /// Reads the project.
  func open(_ folder: String) throws -> Workspace {
    try Workspace(opening: folder, try siteOptions(in: folder), jobs: Self.processors, documents: DrawCommand.helpers)
  }

  /// Reads the project, and ends where something is wrong with it that is known without the texts.
  func openWithoutErrors() throws -> Snapshot {
    let folder = try folder()
    let snapshot = try open(folder).snapshot
    let errors = snapshot.diagnostics.sortedAndUnique().filter { $0.severity == .error }
    try Reporter(color, folder: folder).report(errors, summary: [:])
    if !errors.isEmpty { throw ExitCode(1) }
    return snapshot
  }

  /// How many threads work by default.
  static var processors: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// The options for the site.
  func siteOptions(in folder: String) throws -> Site.Options {
    let (day, latest) = try days(in: folder)
    var options = Site.Options(today: day, latestDay: latest, includesDrafts: drafts)
    if let baseURL {
      switch SiteURL.normalized(baseURL) {
      case .success(let url): options.baseURL = url
      case .failure(let problem): throw ValidationError("--base-url \(problem.message): '\(baseURL)' (\(problem.hint))")
      }
    }
    return options
  }

  /// The day that counts as today: `--today`, else that of the moment in the clinic's time zone; and the latest day on
  /// earth, where it isn't that one.
  private func days(in folder: String) throws -> (today: Day, latest: Day?) {
    if let today {
      guard let day = Day(iso: today) else {
        throw ValidationError("--today is not a date: '\(today)' (for example 2026-03-02)")
      }
      return (day, nil)
    }
    let zone = timeZone(of: folder)
    if let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], !epoch.isEmpty {
      // The same build on every machine: the machine's own time zone doesn't count.
      guard let seconds = Int(epoch), let day = TimeZoneName.day(atSecondsSince1970: seconds, in: zone ?? "UTC") else {
        throw ValidationError("SOURCE_DATE_EPOCH isn't a number of seconds between the years 1 and 9999: '\(epoch)'")
      }
      return (day, TimeZoneName.latestDay(atSecondsSince1970: seconds))
    }
    let now = Int(Date().timeIntervalSince1970)
    guard let day = TimeZoneName.day(atSecondsSince1970: now, in: zone) else {
      throw WorldError("the clock shows a day that is not in the calendar")
    }
    return (day, TimeZoneName.latestDay(atSecondsSince1970: now))
  }

  /// The time zone of the settings; what is wrong with them is reported when the project is read.
  private func timeZone(of folder: String) -> String? {
    guard let bytes = try? FileSystem.read(folder + "/" + SiteSettings.path).bytes else { return nil }
    return SiteSettings.parse(bytes).settings.project.timeZone
  }
}
