internal import Settings
public import Values
public import Diagnostics
public import TemplateLanguage

/// The theme's own words in one language: a file of `Templates/words/`, with what others add to it.
public struct Words: Sendable {
  /// The file as people see it.
  public let path: String
  /// The language that the file is for: BCP 47.
  let language: String
  /// The words by name: texts and plurals.
  public private(set) var entries: [String: Value] = [:]
  /// How the language writes days and numbers, as far as the files say.
  private var formatParts = FormatSettings()

  /// How the language writes days and numbers.
  public var format: LanguageFormat { formatParts.format(default: .english) }

  /// Reads a file: a map of texts or of the forms of a plural; the key `format` holds how days and numbers are written.
  public static func parse(
    _ bytes: [UInt8], path: String, language: String = "en"
  ) -> (words: Words, diagnostics: [Diagnostic]) {
    var words = Words(path: path, language: language)
    if let problem = TextEncoding.problem(in: bytes, path: path) { return (words, [problem]) }
    let (root, syntax) = SettingsDocument.parse(bytes, range: 0..<bytes.count, path: path)
    guard let root, !root.isCut else { return (words, syntax) }
    var reader = SettingsReader(path: path)
    words.read(root, &reader)
    return (words, reader.diagnostics(after: syntax))
  }

  /// Makes words without entries.
  init(path: String, language: String) { (self.path, self.language) = (path, language) }

  /// Takes the words and formats that are missing from a file that is more general.
  mutating func takeMissing(from other: Words) {
    entries.merge(other.entries) { own, _ in own }
    formatParts.takeMissing(from: other.formatParts)
  }

  /// Takes texts for words that depend on a number, where other languages have several forms of them: in Japanese all are
  /// one.
  mutating func takeAsPlurals(_ names: some Sequence<String>) {
    for name in names {
      if case .string(let text)? = entries[name] {
        entries[name] = .plural(Plural([.other: text], rule: PluralRule(language: language)))
      }
    }
  }

  private mutating func read(_ root: SettingsNode, _ reader: inout SettingsReader) {
    guard case .map(let entries) = root.content else {
      return reader.report(root.range, "this file must be a map of words")
    }
    for (key, value) in entries {
      guard case .scalar(let name, _) = key.content else { continue }
      if name == "format" {
        reader.fill(&formatParts, from: value, keys: FormatSettings.keys, name: "format")
        formatParts.check(value.range, &reader)
      } else if value.isRefused {
        // It is there, so that nobody hears it is missing.
        self.entries[name] = .string("")
      } else if case .map = value.content {
        if let plural = plural(value, name, &reader) { self.entries[name] = .plural(plural) }
      } else if let text = reader.string(value, name) {
        self.entries[name] = .string(text)
      }
    }
  }

  private func plural(_ value: SettingsNode, _ name: String, _ reader: inout SettingsReader) -> Plural? {
    var plural = PluralSettings()
    reader.fill(&plural, from: value, keys: PluralSettings.keys, name: name)
    let rule = PluralRule(language: language)
    if rule.categories.allSatisfy({ plural.forms[$0] != nil }) { return Plural(plural.forms, rule: rule) }
    if value.isWhole {
      let wanted = rule.categories.map { "'\($0.rawValue)'" }
      let list =
        wanted.count == 1 ? wanted[0] : wanted.dropLast().joined(separator: ", ") + " and " + wanted[wanted.count - 1]
      reader.report(
        value.range, "'\(name)' needs \(list)",
        hint: "write \(name): { " + rule.categories.map { "\($0.rawValue): \"{n} …\"" }.joined(separator: ", ") + " }")
    }
    return nil
  }
}

private struct PluralSettings {
  var forms: [Plural.Category: String] = [:]
  static let keys: [SettingsKey<PluralSettings>] = Plural.Category.allCases.map { category in
    SettingsKey(category.rawValue) { $0.forms[category] = $2.string($1, category.rawValue) }
  }
}

private struct FormatSettings {
  var months: [Located<String>] = []
  var longDay: String?
  var shortDay: String?
  var groupSeparator: String?, decimalSeparator: String?, currency: String?, time: String?, am: String?, pm: String?
  static let keys: [SettingsKey<FormatSettings>] = [
    .strings("months", \.months), .string("longDay", \.longDay), .string("shortDay", \.shortDay),
    SettingsKey("groupSeparator") { format, node, reader in
      // A space is one, too: 10 000.
      if case .scalar(let text, isQuoted: true) = node.content, !text.isEmpty { return format.groupSeparator = text }
      format.groupSeparator = reader.string(node, "groupSeparator")
    },
    .string("decimalSeparator", \.decimalSeparator), .string("currency", \.currency), .string("time", \.time),
    .string("am", \.am), .string("pm", \.pm),
  ]

  mutating func check(_ range: ByteRange, _ reader: inout SettingsReader) {
    if months.isEmpty || months.count == 12 { return }
    reader.report(range, "'months' needs twelve names")
    months = []
  }

  mutating func takeMissing(from other: FormatSettings) {
    if months.isEmpty { months = other.months }
    (longDay, shortDay) = (longDay ?? other.longDay, shortDay ?? other.shortDay)
    (groupSeparator, decimalSeparator) = (
      groupSeparator ?? other.groupSeparator, decimalSeparator ?? other.decimalSeparator
    )
    (currency, time) = (currency ?? other.currency, time ?? other.time)
    (am, pm) = (am ?? other.am, pm ?? other.pm)
  }

  func format(default base: LanguageFormat) -> LanguageFormat {
    LanguageFormat(
      months: months.isEmpty ? base.months : months.map(\.value), longDay: longDay ?? base.longDay,
      shortDay: shortDay ?? base.shortDay, groupSeparator: groupSeparator ?? base.groupSeparator,
      decimalSeparator: decimalSeparator ?? base.decimalSeparator, currency: currency ?? base.currency,
      time: time ?? base.time, am: am ?? base.am, pm: pm ?? base.pm)
  }
}
