internal import Values
internal import Markdown
internal import Site
internal import TemplateLanguage

/// A medical word.
struct TermRecord: DeclaredRecord {
  let term: Glossary.Term
  let id: String

  static let recordName = "Term"
  static let fields: [RecordField<TermRecord>] = [
    RecordField("name", .string, "The medical word.") { .string($0.term.name) },
    RecordField("plain", .string, "What it means in plain words.") { .string($0.term.plain) },
    RecordField("also", .array(.string), "Other forms of it.") { .strings($0.term.also) },
    RecordField("id", .string, "The id of its entry on the glossary page.") { .string($0.id) },
  ]

  /// The words of a site, sorted by name.
  static func all(in site: Site) -> [TermRecord] {
    let sorted = site.glossary.terms.map { (key: Slug.heading($0.name), term: $0) }.sorted {
      ($0.key, $0.term.name) < ($1.key, $1.term.name)
    }
    return sorted.enumerated().map { index, entry in
      // Two words may have one slug.
      let isRepeated = index > 0 && sorted[index - 1].key == entry.key
      return TermRecord(term: entry.term, id: "term_" + entry.key + (isRepeated ? "_\(index)" : ""))
    }
  }
}
