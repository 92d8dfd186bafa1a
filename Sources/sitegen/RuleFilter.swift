import Checks
import Diagnostics
import Foundation

/// Groups and rules that are asked for with `--only` and `--skip`.
struct RuleFilter {
  private let only: Set<String>, skip: Set<String>

  /// Reads both options.
  ///
  /// - Throws: `UsageError` for a name that no rule and no group has.
  init(only: String?, skip: String?) throws {
    (self.only, self.skip) = (try Self.names(only, "--only"), try Self.names(skip, "--skip"))
  }

  /// The findings that are asked for.
  func chosen(_ found: [Diagnostic]) -> [Diagnostic] {
    found.filter { problem in
      (only.isEmpty || only.contains(problem.rule.id) || only.contains(problem.rule.group.rawValue))
        && !skip.contains(problem.rule.id) && !skip.contains(problem.rule.group.rawValue)
    }
  }

  private static func names(_ list: String?, _ option: String) throws -> Set<String> {
    guard let list else { return [] }
    let names = list.split(separator: ",").map { String($0).trimmingCharacters(in: .whitespaces) }
    if names.isEmpty { throw UsageError("\(option) names nothing: write groups or rules, with commas between them") }
    let known = ExplainCommand.rules.map(\.id) + RuleGroup.allCases.map(\.rawValue)
    for name in names where !known.contains(name) {
      let near = Spelling.nearest(to: name, in: known).map { "did you mean \($0)?" } ?? "'sitegen explain' lists them"
      throw UsageError("\(option): there is no rule or group '\(name)' (\(near))")
    }
    return Set(names)
  }
}
