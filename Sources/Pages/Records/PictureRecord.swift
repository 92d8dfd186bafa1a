internal import Values
internal import Site
internal import TemplateLanguage

/// A lead image.
struct PictureRecord: DeclaredRecord {
  let edition: Edition
  let file: Int
  let front: FrontMatter.LeadImage?

  static let recordName = "Picture"
  static let fields: [RecordField<PictureRecord>] = [
    RecordField("url", .url, "The file.") { .url(.site($0.edition.site.files[$0.file].sitePath)) },
    RecordField("alt", .string, "What it shows; empty where it shows nothing of use.") { .string($0.front?.alt ?? "") },
    RecordField("caption", .optional(.string), "What stands below it.") { .optional($0.front?.caption) },
    RecordField("credit", .optional(.string), "Who made it.") { .optional($0.front?.credit) },
    RecordField("width", .int, "Its width in pixels.") { .int($0.edition.site.files[$0.file].image?.width ?? 0) },
    RecordField("height", .int, "Its height in pixels.") { .int($0.edition.site.files[$0.file].image?.height ?? 0) },
  ]
}
