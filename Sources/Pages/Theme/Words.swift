internal import Settings
public import Values
public import Diagnostics
public import TemplateLanguage

/// The theme's own words in one language: a file of `Templates/words/`.
public struct Words: Sendable {
  /// The file as people see it.
  public let path: String
  /// The words by name: texts and plurals.
  public private(set) var entries: [String: Value] = [:]
  /// How the language writes days and numbers.
  public private(set) var format = LanguageFormat.english

  /// Reads a file: a map of texts or of `{one, other}`; the key `format` holds how days and numbers are written.
  public static func parse(_ bytes: [UInt8], path: String) -> (words: Words, diagnostics: [Diagnostic]) {
    var words = Words(path: path)
    if let problem = TextEncoding.problem(in: bytes, path: path) { return (words, [problem]) }
    let (root, syntax) = SettingsDocument.parse(bytes, range: 0..<bytes.count, path: path)
    guard let root, !root.isCut else { return (words, syntax) }
    var reader = SettingsReader(path: path)
    words.read(root, &reader)
    return (words, syntax + reader.diagnostics)
  }

  /// Takes texts for words that depend on a number, where another language has two forms of them: in Japanese both are
  /// one.
  public mutating func takeAsPlurals(_ names: some Sequence<String>) {
    for name in names {
      if case .string(let text)? = entries[name] { entries[name] = .plural(Plural(one: text, other: text)) }
    }
  }

  private init(path: String) { self.path = path }

  private mutating func read(_ root: SettingsNode, _ reader: inout SettingsReader) {
    guard case .map(let entries) = root.content else {
      return reader.report(root.range, "this file must be a map of words")
    }
    for (key, value) in entries {
      guard case .scalar(let name, _) = key.content else { continue }
      if name == "format" {
        var format = FormatSettings()
        reader.fill(&format, from: value, keys: FormatSettings.keys, name: "format")
        self.format = format.format(default: self.format, value.range, &reader)
      } else if value.isRefused {
        // It is there, so that nobody hears it is missing.
        self.entries[name] = .string("")
      } else if case .map = value.content {
        var plural = PluralSettings()
        reader.fill(&plural, from: value, keys: PluralSettings.keys, name: name)
        if let one = plural.one, let other = plural.other {
          self.entries[name] = .plural(Plural(one: one, other: other))
        } else if value.isWhole {
          reader.report(value.range, "'\(name)' needs 'one' and 'other'")
        }
      } else if let text = reader.string(value, name) {
        self.entries[name] = .string(text)
      }
    }
  }
}

private struct PluralSettings {
  var one: String?
  var other: String?
  static let keys: [SettingsKey<PluralSettings>] = [.string("one", \.one), .string("other", \.other)]
}

private struct FormatSettings {
  var months: [Located<String>] = []
  var longDay: String?
  var shortDay: String?
  var groupSeparator: String?
  static let keys: [SettingsKey<FormatSettings>] = [
    .strings("months", \.months), .string("longDay", \.longDay), .string("shortDay", \.shortDay),
    .string("groupSeparator", \.groupSeparator),
  ]

  func format(default base: LanguageFormat, _ range: ByteRange, _ reader: inout SettingsReader) -> LanguageFormat {
    if !months.isEmpty, months.count != 12 { reader.report(range, "'months' needs twelve names") }
    return LanguageFormat(
      months: months.count == 12 ? months.map(\.value) : base.months, longDay: longDay ?? base.longDay,
      shortDay: shortDay ?? base.shortDay, groupSeparator: groupSeparator ?? base.groupSeparator)
  }
}
