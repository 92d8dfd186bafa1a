internal import Diagnostics
internal import Settings
internal import Values

extension Addresses {
  /// The page that a settings file names by its path; nil, with what is wrong, where there is none.
  ///
  /// - Parameters:
  ///   - path: Inside `Content/`.
  ///   - file: The settings file, as people see it.
  ///   - what: What would lead there, for people, such as "the navigation".
  func page(named path: Located<String>, in file: String, what: String) -> (page: Int?, problem: Diagnostic?) {
    let resolved = ContentPath.resolve(path.value.utf8, from: "")
    if let resolved, unreadable.contains(resolved) { return (nil, nil) }
    if let page = resolved.flatMap({ pagesBySource[$0] }) { return (page, nil) }
    let problem =
      resolved.flatMap { reasonsBySource[$0] }.map { reason in
        LinkProblem(
          message: "'\(path.value)' is left out (\(reason)), so the link in \(what) would lead nowhere",
          hint: "remove the link, or publish that page")
      }
      ?? LinkProblem(
        message: "there is no page '\(path.value)'",
        hint: Spelling.hint(for: path.value, in: pagesBySource.keys) ?? "write the path of a Markdown file in Content/")
    return (nil, .error(.link, path.range.location(in: file), problem.message, hint: problem.hint))
  }
}
