public import Settings
public import Diagnostics

/// What `site.yaml` says of how texts are checked.
public struct CheckSettings: Sendable {
  /// Whose rules count.
  public enum Profile: String, Sendable, CaseIterable {
    /// A clinic in the United States.
    case usClinic = "us-clinic"
    /// A clinic in the United Kingdom.
    case ukClinic = "uk-clinic"
    /// A clinic in the European Union.
    case euClinic = "eu-clinic"
    /// Whoever isn't a clinic: claims of authorities and of reviews don't matter.
    case plain
  }

  /// How a rule is taken.
  public enum Setting: Sendable {
    /// Not at all.
    case off
    /// As this.
    case severity(Severity)
    /// As a warning above one figure, and as an error above another.
    case limits(warning: Double?, error: Double?)
  }

  /// Whose rules count; a clinic in the United States where nothing is said.
  public var profile: Profile?
  /// How single rules are taken, in the order of the file.
  public var rules: [(name: Located<String>, setting: Setting)] = []
  /// Words that these readers know.
  public var terms: [Located<String>] = []
}

extension CheckSettings {
  static let keys: [SettingsKey<Self>] = [
    SettingsKey("profile") { $0.profile = $2.choice($1, "profile") },
    SettingsKey("rules") { $0.rules = readRules($1, &$2) },
    .texts("terms", \.terms),
  ]

  private static func readRules(
    _ node: SettingsNode, _ reader: inout SettingsReader
  ) -> [(name: Located<String>, setting: Setting)] {
    let example = "write rules: { sentence-long: warning, claim-superlative: off }"
    guard case .map(let entries) = node.content else {
      reader.report(node.range, "'rules' must be a map of rules, not \(node.kindWords)", hint: example)
      return []
    }
    return entries.compactMap { key, value in
      guard case .scalar(let name, _) = key.content, !value.isRefused, let setting = setting(value, name, &reader)
      else { return nil }
      return (Located(value: name, range: key.range), setting)
    }
  }

  private static func setting(_ node: SettingsNode, _ name: String, _ reader: inout SettingsReader) -> Setting? {
    if case .map = node.content {
      var limits = Limits()
      reader.fill(&limits, from: node, keys: Limits.keys, name: name)
      return .limits(warning: limits.warning, error: limits.error)
    }
    guard case .scalar(let text, _) = node.content else {
      reader.report(
        node.range, "'\(name)' must be off, note, warning or error, not \(node.kindWords)",
        hint: "write '\(name): warning'")
      return nil
    }
    // YAML reads "off" as a word here, and some people write "false" or "warn".
    switch text.lowercased() {
    case "off", "false", "no": return .off
    case "note", "info": return .severity(.note)
    case "warning", "warn": return .severity(.warning)
    case "error", "on", "true": return .severity(.error)
    default:
      reader.report(
        node.range, "'\(text)' says nothing about a rule", hint: "write off, note, warning or error")
      return nil
    }
  }

  /// `{ warn: 7, error: 9 }`
  private struct Limits: Sendable {
    var warning: Double?, error: Double?

    static let keys: [SettingsKey<Self>] = [
      SettingsKey("warn") { $0.warning = number($1, "warn", &$2) },
      SettingsKey("warning") { $0.warning = number($1, "warning", &$2) },
      SettingsKey("error") { $0.error = number($1, "error", &$2) },
    ]

    private static func number(_ node: SettingsNode, _ name: String, _ reader: inout SettingsReader) -> Double? {
      if case .scalar(let text, _) = node.content, let number = Double(text), (0...1000).contains(number) {
        return number
      }
      reader.report(node.range, "'\(name)' must be a number", hint: "write it in digits, such as '\(name): 7'")
      return nil
    }
  }
}
