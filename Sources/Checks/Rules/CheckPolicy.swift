internal import Settings
internal import Diagnostics
internal import Site

/// How a project takes each rule.
struct CheckPolicy: Sendable {
  private let profile: CheckSettings.Profile
  private var settings: [String: CheckSettings.Setting] = [:]
  /// What is wrong with the settings.
  private(set) var problems: [Diagnostic] = []

  /// Reads what `site.yaml` says.
  init(_ checks: CheckSettings?) {
    profile = checks?.profile ?? .usClinic
    let known = Check.all.map(\.rule.id)
    for (name, setting) in checks?.rules ?? [] {
      guard let check = Check.all.first(where: { $0.rule.id == name.value }) else {
        let near = Spelling.nearest(to: name.value, in: known).map { "did you mean '\($0)'?" }
        problems.append(
          .error(
            .frontMatter, name.range.location(in: SiteSettings.path), "there is no rule '\(name.value)' of checks",
            hint: near ?? "'sitegen explain' lists all rules; those of the group that a build checks can't be changed"))
        continue
      }
      if case .limits = setting, check.limits == nil {
        problems.append(
          .error(
            .frontMatter, name.range.location(in: SiteSettings.path), "'\(name.value)' measures nothing",
            hint: "write off, note, warning or error"))
        continue
      }
      if case .limits(let warning, let error) = setting, let problem = Self.problem(warning, error) {
        problems.append(
          .error(
            .frontMatter, name.range.location(in: SiteSettings.path), "'\(name.value)' \(problem)",
            hint:
              "write the lower figure after warn, such as { warn: \(Self.text(check.limits?.warning ?? 6)), error: \(Self.text(check.limits.map { $0.error.isFinite ? $0.error : 2 * $0.warning } ?? 8)) }"
          ))
        continue
      }
      settings[name.value] = setting
    }
  }

  /// Why two limits make no sense; nil where they do.
  private static func problem(_ warning: Double?, _ error: Double?) -> String? {
    if let figure = [warning, error].compactMap(\.self).first(where: { $0 <= 0 }) {
      return "can't have the limit \(text(figure)): every text would be above it"
    }
    guard let warning, let error, warning > error else { return nil }
    return "is an error (\(text(error))) before it is a warning (\(text(warning)))"
  }

  /// A figure without a needless ".0".
  private static func text(_ figure: Double) -> String {
    figure == figure.rounded() && figure.magnitude < 1e9 ? String(Int(figure)) : String(figure)
  }

  /// The lowest figures from which rules that measure tell something, by their ids.
  var lowest: [String: Double] {
    var lowest: [String: Double] = [:]
    for check in Check.all {
      guard let limits = check.limits else { continue }
      lowest[check.rule.id] = limits.warning
      if case .limits(let warning, let error) = settings[check.rule.id] {
        lowest[check.rule.id] = min(warning ?? limits.warning, error ?? .infinity)
      }
    }
    return lowest
  }

  /// How bad a finding of a rule is; nil where the project doesn't want it.
  func severity(of check: Check, _ figure: Double?) -> Severity? {
    let setting = settings[check.rule.id]
    if case .off = setting { return nil }
    if case .severity(let severity) = setting { return isOver(check, figure) == nil ? nil : severity }
    if case .limits(let warning, let error) = setting, let limits = check.limits, let figure {
      if figure > error ?? max(limits.error, warning ?? 0) { return .error }
      return figure > warning ?? min(limits.warning, error ?? .infinity) ? .warning : nil
    }
    if let other = check.others[profile] { return other }
    return isOver(check, figure)
  }

  private func isOver(_ check: Check, _ figure: Double?) -> Severity? {
    guard let limits = check.limits, let figure else { return check.severity }
    return figure > limits.error ? .error : figure > limits.warning ? check.severity : nil
  }
}
