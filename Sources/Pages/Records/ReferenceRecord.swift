internal import Settings
internal import Values
internal import Site
internal import TemplateLanguage

/// A source.
struct ReferenceRecord: DeclaredRecord {
  let reference: FrontMatter.Reference

  static let recordName = "Reference"
  static let fields: [RecordField<ReferenceRecord>] = [
    RecordField("id", .optional(.string), "The id by which the text cites it.") { .optional($0.reference.id?.value) },
    RecordField("text", .string, "Author, title and year.") { .string($0.reference.text ?? "") },
    RecordField("url", .optional(.url), "Where to read it.") { .optional($0.reference.url.map(Link.external)) },
  ]
}
