public import Settings
public import Diagnostics

/// A place of a page that a rule finds and that may stay, with the reason: an entry of `allow:` in front matter.
public struct Excuse: Sendable {
  /// The rule's id.
  public var rule: Located<String>?
  /// The words that may stay, as they are written in the text.
  public var text: Located<String>?
  /// Why, for whoever reads it later.
  public var reason: String?
  /// Where the entry is in the file.
  public var range = ByteRange(0..<0)
}

extension Excuse {
  private static let keys: [SettingsKey<Self>] = [
    .located("rule", \.rule), .located("text", \.text), .text("reason", \.reason),
  ]

  /// Reads the list.
  static func read(_ node: SettingsNode, _ reader: inout SettingsReader) -> [Self] {
    let example = "write allow: [{ rule: claim-permanent, text: permanent, reason: … }]"
    return reader.entries(node, "allow", Self(), keys: keys, example: example).compactMap { read, range, isWhole in
      var entry = read
      entry.range = range
      if isWhole, entry.rule == nil || entry.text == nil || entry.reason == nil {
        let missing = [
          entry.rule == nil ? "'rule'" : nil, entry.text == nil ? "'text'" : nil,
          entry.reason == nil ? "'reason'" : nil,
        ].compactMap(\.self)
        reader.report(
          range, "this entry of 'allow' has no \(missing.joined(separator: " and no "))", hint: example)
        return nil
      }
      return entry
    }
  }
}
