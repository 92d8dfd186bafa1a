import Diagnostics
import Site
import Values

/// A new entry of the glossary.
public enum NewTerm {
  /// A glossary with one more entry.
  ///
  /// - Parameters:
  ///   - word: The medical word.
  ///   - plain: Its meaning; without one the entry is a comment with an empty meaning, which is an error as long as it is.
  ///   - glossary: The file as it is; empty where there is none.
  /// - Returns: The new file, and why it can't be used; nil where it can.
  public static func added(
    _ word: String, plain: String?, to glossary: [UInt8]
  ) -> (bytes: [UInt8], problem: String?) {
    let (terms, problems) = GlossaryFile.parse(glossary)
    let name = word.lowercased()
    if let term = terms.first(where: { ([$0.name] + $0.also).contains { $0.lowercased() == name } }) {
      return (glossary, "the glossary explains '\(word)' already: it means '\(term.plain)'")
    }
    let begun = "\n# \(NewFile.written(word)): {"
    if plain == nil, ("\n" + String(decoding: glossary, as: UTF8.self)).contains(begun) {
      return (glossary, "\(GlossaryFile.path) has a line for '\(word)' already: write its meaning there")
    }
    if problems.containsErrors {
      return (glossary, "\(GlossaryFile.path) has errors, so nothing was added; sitegen build shows them")
    }
    let entry = "\(NewFile.written(word)): { plain: \(YAMLText.quoted(plain ?? "")) }\n"
    var bytes = glossary
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    bytes += Array(((plain == nil ? "# " : "") + entry).utf8)
    let (added, newProblems) = GlossaryFile.parse(bytes)
    if newProblems.containsErrors || (plain != nil && added.count != terms.count + 1) {
      return (
        glossary, "\(GlossaryFile.path) isn't a list of words, one on each line; add this line yourself: \(entry)"
      )
    }
    return (bytes, nil)
  }
}
