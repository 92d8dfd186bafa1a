import Diagnostics
import Synchronization

/// Says in the terminal what keeps a preview's site from being published, whenever that has changed.
struct TerminalProblems: ~Copyable, Sendable {
  private let reporter: Reporter
  private let shown = Mutex<[Diagnostic]>([])

  init(_ reporter: Reporter) { self.reporter = reporter }

  /// Prints problems unless they are the same as last time.
  func show(_ problems: [Diagnostic]) throws {
    let earlier = shown.withLock { shown in
      let earlier = shown
      shown = problems
      return earlier
    }
    if problems == earlier { return }
    if problems.isEmpty {
      Console.error(
        .line("The errors in settings, front matter and templates are gone. Those in texts are shown on their pages."))
    } else {
      try reporter.report(problems, summary: [:])
    }
  }
}
