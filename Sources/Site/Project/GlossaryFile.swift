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
    var (entries, reader, syntax) = SettingsReader.namedEntries(
      of: bytes, path: path, "words", Entry(), keys: Entry.keys, example: example)
    var forms: [String: String] = [:]
    let terms = entries.map { entry in
      let (name, value) = (entry.name.value, entry.value)
      if value.plain == nil, entry.isWhole {
        reader.report(entry.range, "'\(name)' needs 'plain', its meaning in plain words")
      }
      if name.utf8.allSatisfy({ $0 == UInt8(ascii: " ") }) {
        reader.report(entry.name.range, "a word has no letters", hint: example)
      }
      for form in [entry.name] + value.also {
        if let other = forms.updateValue(name, forKey: form.value.lowercased()) {
          reader.report(
            form.range, "'\(form.value)' is already a form of '\(other)'", hint: "leave it out of one of them")
        }
      }
      return Glossary.Term(name: name, plain: value.plain ?? "", also: value.also.map(\.value))
    }
    return (terms, reader.diagnostics(after: syntax))
  }

  private static let example = "write 'erythema: { plain: redness, also: [erythemas] }'"

  private struct Entry: Sendable {
    var plain: String?
    var also: [Located<String>] = []
    static let keys: [SettingsKey<Entry>] = [.text("plain", \.plain), .strings("also", \.also)]
  }
}
