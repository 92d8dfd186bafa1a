import Building
import Diagnostics
import Dispatch
import Synchronization
import World

/// Says in the terminal what is wrong with a preview's site, whenever that has changed: at once what keeps all of it from being
/// published, and a moment later, not to keep a page waiting, what texts have.
final class TerminalProblems: Sendable {
  private let preview: Preview
  private let reporter: Reporter
  private let queue = DispatchQueue(label: "problems of texts", qos: .utility)
  private let state = Mutex(State())

  private struct State {
    /// What was said last of the project as a whole.
    var errors: [Diagnostic] = []
    /// What was said last of each text, by its path from the project's folder.
    var texts: [String: [Said]] = [:]
    /// How often all texts were to be read; only the last time counts.
    var readings = 0
  }

  /// A problem, wherever in its file it is: a word above it moves it, and it is the same.
  private struct Said: Equatable {
    var rule: String, message: String
    init(_ problem: Diagnostic) { (rule, message) = (problem.rule.id, problem.message) }
  }

  init(_ preview: Preview, _ reporter: Reporter) { (self.preview, self.reporter) = (preview, reporter) }

  /// Says what has changed after a change of files.
  func show(after change: FolderChange) {
    let errors = preview.errors
    let (earlier, reading) = state.withLock { state in
      let earlier = state.errors
      state.errors = errors
      if change == .anything { state.readings += 1 }
      return (earlier, state.readings)
    }
    if errors.isEmpty, !earlier.isEmpty {
      Console.error(.line("Those errors are gone."))
    } else if errors != earlier {
      try? reporter.report(errors, summary: [:])
    }
    // Pages first: they are asked for as soon as they are told.
    queue.asyncAfter(deadline: .now() + .milliseconds(300)) { [self] in
      // Texts that can't be read are errors of the project.
      switch change {
      case .files(let paths):
        if let found = try? preview.findings(inFiles: paths) { say(found, of: paths) }
      case .anything where reading == state.withLock({ $0.readings }):
        if let found = try? preview.overview(jobs: 1).findings { say(found, of: nil) }
      case .anything: break
      }
    }
  }

  /// Says what is wrong with texts, as far as it wasn't said before.
  ///
  /// - Parameter files: The files that were read; nil for all of the project.
  private func say(_ findings: [Diagnostic], of files: Set<String>?) {
    let (news, gone) = state.withLock { state -> ([Diagnostic], [String]) in
      // Of a file whose head can't be read, the text isn't known.
      let unread = Set(state.errors.map(\.location.path))
      let found = Dictionary(grouping: findings.filter { !state.errors.contains($0) }, by: \.location.path)
      let texts = found.mapValues { $0.map(Said.init) }
      let read = (files ?? Set(found.keys).union(state.texts.keys)).subtracting(unread)
      let news = read.filter { texts[$0] != nil && texts[$0] != state.texts[$0] }
      let gone = read.filter { texts[$0] == nil && state.texts[$0] != nil }
      for file in read { state.texts[file] = texts[file] }
      return (news.sorted().flatMap { found[$0] ?? [] }, gone.sorted())
    }
    if !news.isEmpty { try? reporter.report(news, summary: [:]) }
    for file in gone { Console.error(.line("\(file): nothing is wrong any more.")) }
  }
}
