internal import Diagnostics
public import Settings
public import Values

/// A sentence at the top of every page for some days: `banner` in `site.yaml`.
public struct Banner: Sendable {
  /// What it is about, which decides how it looks.
  public enum Kind: String, Sendable, CaseIterable {
    case info, closed, safety
  }

  /// What it is about.
  public var kind: Kind?
  /// One sentence.
  public var text: Located<String>?
  /// The path of a page that says more.
  public var page: Located<String>?
  /// The first day on which it is shown, and the first on which it no longer is.
  public var from: Located<Day>?, until: Located<Day>?

  static let example = "write banner: { kind: closed, text: We are closed until 27 December., until: 2026-12-28 }"

  /// Whether it is shown on a day.
  public func isShown(on today: Day) -> Bool {
    (from.map { $0.value <= today } ?? true) && (until.map { today < $0.value } ?? false)
  }

  /// Whether its last day has passed.
  public func hasEnded(on today: Day) -> Bool { until.map { $0.value <= today } ?? false }

  /// Reads it.
  static func read(_ node: SettingsNode, _ reader: inout SettingsReader) -> Banner? {
    var banner = Banner()
    guard reader.fillsWhole(&banner, from: node, keys: keys, name: "banner") else { return nil }
    guard banner.text != nil, let until = banner.until else {
      reader.report(
        node.range,
        banner.text == nil
          ? "'banner' has no 'text'"
          : "'banner' has no 'until', the day from which it is gone: nobody would take it away",
        hint: example)
      return nil
    }
    if let from = banner.from, until.value <= from.value {
      reader.report(
        until.range, "'until' is before 'from' (\(from.value.iso))", hint: "correct one of the two dates")
      return nil
    }
    return banner
  }

  private static let keys: [SettingsKey<Banner>] = [
    SettingsKey("kind") { $0.kind = $2.choice($1, "kind") },
    SettingsKey("text") { banner, node, reader in
      banner.text = reader.text(node, "text", mayNameValues: true).map { Located(value: $0, range: node.range) }
    }, .located("page", \.page),
    .day("from", \.from), .day("until", \.until),
  ]
}
