internal import Settings
public import Values
public import Diagnostics

/// `Content/glossary.yaml`: medical words and what they mean, `term: { plain: …, also: […] }`.
public enum GlossaryFile {
  /// The path inside `Content/`.
  public static let name = "glossary.yaml"
  /// The path that people see.
  public static let path = PageSource.folder + name

  /// Reads the file.
  public static func parse(_ bytes: [UInt8]) -> (terms: [Glossary.Term], diagnostics: [Diagnostic]) {
    if let problem = TextEncoding.problem(in: bytes, path: path) { return ([], [problem]) }
    let start = bytes.starts(with: TextEncoding.byteOrderMark) ? 3 : 0
    let (root, syntax) = SettingsDocument.parse(bytes, range: start..<bytes.count, path: path)
    guard let root else { return ([], syntax) }
    var reader = SettingsReader(path: path)
    guard case .map(let entries) = root.content else {
      reader.report(root.range, "this file must be a map of words, not \(root.kindWords)", hint: example)
      return ([], reader.diagnostics(after: syntax))
    }
    var terms: [Glossary.Term] = []
    var forms: [String: String] = [:]
    for (key, value) in entries where !value.isRefused {
      guard case .scalar(let name, _) = key.content, let entry = entry(value, name, &reader) else { continue }
      if name.utf8.allSatisfy({ $0 == UInt8(ascii: " ") }) {
        reader.report(key.range, "a word has no letters", hint: example)
      }
      let term = Glossary.Term(name: name, plain: entry.plain ?? "", also: entry.also.map(\.value))
      for (form, range) in [(name, key.range)] + entry.also.map({ ($0.value, $0.range) }) {
        if let other = forms.updateValue(name, forKey: form.lowercased()) {
          reader.report(range, "'\(form)' is already a form of '\(other)'", hint: "leave it out of one of them")
        }
      }
      terms.append(term)
    }
    return (root.isCut ? [] : terms, reader.diagnostics(after: syntax))
  }

  private static let example = "write 'erythema: { plain: redness, also: [erythemas] }'"

  private struct Entry: Sendable {
    var plain: String?
    var also: [Located<String>] = []
    static let keys: [SettingsKey<Entry>] = [.text("plain", \.plain), .strings("also", \.also)]
  }

  private static func entry(_ node: SettingsNode, _ name: String, _ reader: inout SettingsReader) -> Entry? {
    guard case .map = node.content else {
      reader.report(node.range, "'\(name)' must be a map, not \(node.kindWords)", hint: example)
      return nil
    }
    var entry = Entry()
    let isWhole = reader.fillsWhole(&entry, from: node, keys: Entry.keys, name: name)
    if entry.plain == nil, isWhole { reader.report(node.range, "'\(name)' needs 'plain', its meaning in plain words") }
    return entry
  }
}
