public import Diagnostics
internal import Settings

/// Photographs of a patient before and after a treatment: an entry of `results` in front matter.
public struct TreatmentResult: Sendable {
  /// The two photographs.
  public var before: FrontMatter.LeadImage?, after: FrontMatter.LeadImage?
  /// What was done.
  public var treatment: String?
  /// How many visits it took.
  public var sessions: Int?
  /// When the second photograph was taken, such as "3 months after the last visit".
  public var taken: String?
  /// Who may see less of a change, and what else was done.
  public var note: String?
  /// What the patient agreed to.
  public var consent: Consent?
  /// Where it is written.
  public var place = ByteRange(0..<0)

  /// The paths of its photographs.
  var files: [Located<String>] { [before?.file, after?.file].compactMap(\.self) }

  /// What readers read of it besides labels.
  public var spoken: [String] { [treatment, taken, note].compactMap(\.self) }

  private static let example = """
    write - { before: { file: before.jpg, alt: … }, after: { file: after.jpg, alt: … }, treatment: …, sessions: 3, \
    \(Consent.example) }
    """

  /// Reads the list.
  static func read(_ node: SettingsNode, _ reader: inout SettingsReader) -> [TreatmentResult] {
    reader.entries(node, "results", TreatmentResult(), keys: keys, example: example).map { read, range, isWhole in
      var result = read
      result.place = range
      if isWhole { result.check(&reader) }
      return result
    }
  }

  private func check(_ reader: inout SettingsReader) {
    if consent == nil {
      return reader.report(
        place, "photographs of a patient need their written consent", hint: "write \(Consent.example)", rule: .consent)
    }
    let missing = [
      before == nil ? "'before', the photograph before the treatment" : nil,
      after == nil ? "'after', the photograph after the treatment" : nil,
      treatment == nil ? "'treatment', what was done" : nil,
      sessions == nil ? "'sessions', how many visits it took" : nil,
    ].compactMap(\.self)
    if !missing.isEmpty {
      reader.report(place, "this result lacks \(missing.joined(separator: "; "))", hint: Self.example)
    }
    for (key, picture) in [("before", before), ("after", after)] {
      guard let picture, picture.alt == nil, let file = picture.file else { continue }
      reader.report(
        file.range, "'\(key)' has no 'alt', so people who can't see it don't know what it shows",
        hint: "write \(key): { file: \(file.value), alt: … }, such as “Left cheek with raised scars”")
    }
    if let sessions, sessions < 1 { reader.report(place, "'sessions' must be 1 or more") }
    if let first = before?.file, let second = after?.file, first.value == second.value {
      reader.report(second.range, "'before' and 'after' are the same picture", hint: "name the other photograph")
    }
  }

  private static let keys: [SettingsKey<TreatmentResult>] = [
    SettingsKey("before") { $0.before = FrontMatter.LeadImage.read("before", $1, &$2) },
    SettingsKey("after") { $0.after = FrontMatter.LeadImage.read("after", $1, &$2) },
    .text("treatment", \.treatment), .integer("sessions", \.sessions), .text("taken", \.taken), .text("note", \.note),
    SettingsKey("consent") { $0.consent = Consent.read($1, &$2) },
  ]
}
