public import Diagnostics
public import Settings
public import Values

/// What a patient agreed to when photographs of theirs were given to the clinic: `consent` of an entry of `results`.
public struct Consent: Sendable {
  /// Where the photographs may be shown.
  public enum Scope: String, Sendable, CaseIterable {
    /// On this site.
    case website
    /// As the picture that networks show.
    case sharing
    /// On paper, where a page is printed.
    case print
  }

  /// The number under which the clinic keeps the signed form. It isn't published.
  public var id: String?
  /// The day on which it was signed.
  public var day: Located<Day>?
  /// The day from which the photographs are gone.
  public var ends: Located<Day>?
  /// Where they may be shown.
  public var scope: [Scope] = []
  /// Where the photographs are named, and the consent with them.
  public var place = ByteRange(0..<0)

  /// What an entry looks like, for messages.
  static let example = "consent: { id: C-2026-014, day: 2026-03-02, ends: 2028-03-02, scope: [website] }"

  /// Whether it counts on a day.
  public func isValid(on today: Day) -> Bool { ends.map { today < $0.value } ?? false }

  /// Reads it. What is missing is reported: photographs of patients need all of it.
  static func read(_ node: SettingsNode, _ reader: inout SettingsReader) -> Consent? {
    var consent = Consent(place: node.range)
    guard reader.fillsWhole(&consent, from: node, keys: keys, name: "consent") else { return nil }
    let missing = [
      consent.id == nil ? "'id', the number of the signed form" : nil,
      consent.day == nil ? "'day', on which it was signed" : nil,
      consent.ends == nil ? "'ends', from which day the photographs are gone" : nil,
      consent.scope.isEmpty ? "'scope', where they may be shown" : nil,
    ].compactMap(\.self)
    if !missing.isEmpty {
      reader.report(
        node.range, "the consent lacks \(missing.joined(separator: "; "))", hint: "write \(example)", rule: .consent)
      return nil
    }
    if let day = consent.day, let ends = consent.ends, ends.value <= day.value {
      reader.report(
        ends.range, "the consent ends before anything was shown: 'ends' must be later than 'day' (\(day.value.iso))",
        hint: "correct one of the two dates", rule: .consent)
      return nil
    }
    if !consent.scope.contains(.website) {
      reader.report(
        node.range, "the patient didn't agree to be shown on a website",
        hint: "take the photographs out of Content/; with the patient's agreement, write scope: [website]",
        rule: .consent)
      return nil
    }
    return consent
  }

  private static let keys: [SettingsKey<Consent>] = [
    .string("id", \.id), .day("day", \.day), .day("ends", \.ends),
    SettingsKey("scope") { consent, node, reader in
      if case .list(let items) = node.content {
        consent.scope = items.compactMap { reader.choice($0, "scope") }
      } else if let scope: Scope = reader.choice(node, "scope") {
        consent.scope = [scope]
      }
    },
  ]
}
