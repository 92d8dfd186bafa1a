import Diagnostics
import Foundation
import Pages
import Synchronization

/// Prints diagnostics, progress and summaries.
struct Reporter: Sendable {
  let format: ReportFormat
  let isQuiet: Bool
  let text: TextReport

  init(_ options: ProjectOptions, format: ReportFormat, folder: String) {
    self.format = format
    isQuiet = options.quiet
    text = TextReport(isColored: options.isColored) { path in
      if let bytes = try? FileSystem.read(folder + "/" + path, followsLink: true).bytes { return bytes }
      return BuiltInTheme.all.first { $0.path == path }?.bytes
    }
  }

  /// Prints diagnostics; those for programs go to stdout, those for people to stderr.
  func report(_ diagnostics: [Diagnostic], summary: [String: Int]) throws {
    let report = try format.report(diagnostics, summary: summary, text: text)
    if format == .text { Console.error(report) } else { Console.output(report) }
  }

  /// Prints a line of a summary for people.
  func say(_ line: String) {
    if !isQuiet, format == .text || format == .github { Console.output(line + "\n") }
  }

  /// What shows how far a stage is, once it has taken a while.
  func progress(_ what: String, total: Int) -> (Int) -> Void {
    if isQuiet { return { _ in } }
    let start = ContinuousClock.now
    let isTerminal = Console.isTerminal
    var lastLine = start
    return { done in
      let now = ContinuousClock.now
      if isTerminal, now - start > .milliseconds(500) {
        Console.error("\r\u{1B}[K\(what) \(done) of \(total) …")
      } else if !isTerminal, now - lastLine > .seconds(10) {
        Console.error("\(what) \(done) of \(total) …\n")
        lastLine = now
      }
    }
  }

  /// Clears the progress line.
  func endProgress() {
    if !isQuiet, Console.isTerminal { Console.error("\r\u{1B}[K") }
  }
}
