import Diagnostics
import Foundation

/// What keeps the site from being published, as the preview's pages read it.
struct PageProblems: Encodable {
  /// How many are shown at most; the terminal shows all.
  static let most = 20

  /// The number of the project's state.
  var version: Int
  /// How many there are.
  var count: Int
  /// Whether the page below them is the last good one.
  var isOld: Bool
  /// Why the page of this address is left out, in a sentence; nil where nothing is left out here.
  var note: String?
  var problems: [Problem]

  /// A problem.
  struct Problem: Encodable {
    /// `error` or `warning`.
    var severity: String
    /// What is wrong, in a sentence.
    var message: String
    /// The file with the line and the column, where they are known.
    var place: String
    /// The line of the file with a mark below it and what to do, as in a terminal; only what to do where there is no line.
    var excerpt: String

    init(_ diagnostic: Diagnostic, _ report: TextReport) {
      severity = diagnostic.severity.rawValue
      message = diagnostic.message
      let lines = report.text(for: [diagnostic]).split(separator: "\n", maxSplits: 1)
      let head = lines.first.map(String.init) ?? ""
      // The first line is "place: severity: message [rule]".
      place = head.range(of: ": \(severity): ").map { String(head[..<$0.lowerBound]) } ?? diagnostic.location.path
      excerpt = lines.count > 1 ? String(lines[1]) : ""
    }
  }
}
