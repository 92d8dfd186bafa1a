import Building
import World
import Diagnostics
import Foundation
import Pages
import Synchronization

/// Prints diagnostics, progress and summaries.
struct Reporter: Sendable {
  let format: ReportFormat
  let isQuiet: Bool
  let text: TextReport
  /// The project's folder in the repository.
  private let repositoryFolder: String

  /// - Parameters:
  ///   - folder: The project's folder, for the lines that problems are in.
  ///   - isQuiet: Whether only problems are printed.
  init(_ color: TextOptions, format: ReportFormat = .text, folder: String, isQuiet: Bool = false) {
    (self.format, self.isQuiet) = (format, isQuiet)
    repositoryFolder = Repository.path(of: folder, environment: ProcessInfo.processInfo.environment)
    text = TextReport(isColored: color.isColored, showsAll: color.all) { path in
      if let bytes = try? FileSystem.read(folder + "/" + path, followsLink: true).bytes { return bytes }
      return BuiltInTheme.all.first { $0.path == path }?.bytes
    }
  }

  /// The report without colours, for pages of the preview.
  var textForPages: TextReport { TextReport(isColored: false, showsAll: true, source: text.source) }

  /// Prints diagnostics; those for programs go to stdout, those for people to stderr.
  func report(_ diagnostics: [Diagnostic], summary: [String: Int]) throws {
    let report = try format.report(diagnostics, summary: summary, folder: repositoryFolder, text: text)
    if format == .text { Console.error(report) } else { Console.output(report) }
  }

  /// Prints a line of a summary for people.
  func say(_ line: String) {
    if !isQuiet, format == .text || format == .github { Console.note(.line(line)) }
  }

  /// Shows how far a stage is, once it has taken a while.
  var progress: BuildProgress {
    isQuiet ? .silent : BuildProgress(begin: Self.showProgress, end: Self.clearProgress)
  }

  @Sendable private static func clearProgress() {
    if Console.isTerminal { Console.showProgress(nil) }
  }

  @Sendable private static func showProgress(_ what: String, total: Int) -> (Int) -> Void {
    let start = ContinuousClock.now
    let isTerminal = Console.isTerminal
    var lastLine = start
    return { done in
      let now = ContinuousClock.now
      if isTerminal, now - start > .milliseconds(500) {
        Console.showProgress("\(what) \(done) of \(total) …")
      } else if !isTerminal, now - lastLine > .seconds(10) {
        Console.showProgress("\(what) \(done) of \(total) …")
        lastLine = now
      }
    }
  }
}
