public import Settings
public import Diagnostics

/// `Content/checks.yaml`: words that a house says, never says, or can't promise.
public struct HouseWords: Sendable {
  /// A word, and what is said instead.
  public struct Replacement: Sendable {
    /// The word that isn't said.
    public var word: Located<String>
    /// The one that is.
    public var plain: String
  }

  /// Words that are never said, or that promise something.
  public struct Entry: Sendable {
    /// In the language of phrases.
    public var phrase: Located<String>?
    /// A text in which it may stand.
    public var unless: String?
    /// Why not, and what to write instead.
    public var why: String?
  }

  /// What is said instead of a word.
  public var say: [Replacement] = []
  /// What is never said.
  public var never: [Entry] = []
  /// What nobody can promise.
  public var claims: [Entry] = []

  /// Words of a house that states nothing.
  public init() {}

  /// The path inside `Content/`.
  public static let name = "checks.yaml"
  /// The path that people see.
  public static let path = PageSource.folder + name

  /// Whether there are none.
  public var isEmpty: Bool { say.isEmpty && never.isEmpty && claims.isEmpty }

  /// Reads the file.
  public static func parse(_ bytes: [UInt8]) -> (words: HouseWords, diagnostics: [Diagnostic]) {
    // As many words as a house likes: the limit of other settings would be too low.
    if let problem = TextEncoding.problem(in: bytes, path: path) { return (HouseWords(), [problem]) }
    let start = bytes.starts(with: TextEncoding.byteOrderMark) ? 3 : 0
    let (root, syntax) = SettingsDocument.parse(bytes, range: start..<bytes.count, path: path)
    guard let root else { return (HouseWords(), syntax) }
    var words = HouseWords()
    var reader = SettingsReader(path: path)
    reader.fill(&words, from: root, keys: keys)
    return (words, reader.diagnostics(after: syntax))
  }
}

extension HouseWords {
  private static let keys: [SettingsKey<Self>] = [
    SettingsKey("say") { $0.say = readReplacements($1, &$2) },
    SettingsKey("never") { $0.never = readEntries("never", $1, &$2) },
    SettingsKey("claims") { $0.claims = readEntries("claims", $1, &$2) },
  ]

  private static func readReplacements(_ node: SettingsNode, _ reader: inout SettingsReader) -> [Replacement] {
    guard case .map(let entries) = node.content else {
      reader.report(
        node.range, "'say' must be a map of words, not \(node.kindWords)",
        hint: "write say: { jab: injection, client: patient }")
      return []
    }
    return entries.compactMap { key, value in
      guard case .scalar(let word, _) = key.content, !value.isRefused, let plain = reader.string(value, word) else {
        return nil
      }
      return Replacement(word: Located(value: word, range: key.range), plain: plain)
    }
  }

  private static func readEntries(
    _ name: String, _ node: SettingsNode, _ reader: inout SettingsReader
  ) -> [Entry] {
    let example = "write \(name): [{ phrase: \"…\", why: \"…\" }]"
    guard case .list(let items) = node.content else {
      reader.report(node.range, "'\(name)' must be a list, not \(node.kindWords)", hint: example)
      return []
    }
    return items.compactMap { item in
      var entry = Entry()
      let isWhole = reader.fillsWhole(&entry, from: item, keys: Entry.keys, name: name)
      if isWhole, entry.phrase == nil || entry.why == nil {
        reader.report(item.range, "an entry of '\(name)' needs 'phrase' and 'why'", hint: example)
        return nil
      }
      return entry.phrase == nil ? nil : entry
    }
  }
}

extension HouseWords.Entry {
  fileprivate static let keys: [SettingsKey<Self>] = [
    .located("phrase", \.phrase), .string("unless", \.unless), .text("why", \.why),
  ]
}
