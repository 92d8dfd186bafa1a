internal import Foundation

/// The ways in which diagnostics can be printed.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// For people.
  case text
  /// One object with all diagnostics and a summary.
  case json
  /// GitHub workflow commands.
  case github
  /// Static Analysis Results Interchange Format 2.1.0.
  case sarif
  /// Code Quality of GitLab.
  case gitlab
}

extension ReportFormat {
  /// Diagnostics and a summary for other programs.
  ///
  /// - Parameters:
  ///   - diagnostics: In the order in which they are printed.
  ///   - summary: Named figures of the run; only `json` shows them.
  ///   - folder: The project's folder in the repository, with a final `/`; empty where they are the same. Build servers show
  ///     problems beside the lines of the repository's files.
  ///   - text: Makes the text for people, and reads the files that diagnostics name.
  public func report(_ diagnostics: [Diagnostic], summary: [String: Int], folder: String = "", text: TextReport) throws
    -> PrintedText
  {
    var positions = PositionFinder(text.source)
    switch self {
    case .text: return .report(text.text(for: diagnostics))
    case .json: return .json(try JSONReport(diagnostics, &positions, summary: summary).encoded())
    case .github: return .report(GitHubReport.text(for: diagnostics, &positions, folder: folder))
    case .sarif: return .json(try SARIFReport(diagnostics, &positions, folder: folder).encoded())
    case .gitlab: return .json(try GitLabReport(diagnostics, &positions, folder: folder).encoded())
    }
  }
}

extension Encodable {
  fileprivate func encoded() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}
