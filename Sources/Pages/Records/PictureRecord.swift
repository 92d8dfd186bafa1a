internal import Media
internal import Values
internal import Site
internal import TemplateLanguage

/// A picture: a lead image or the publisher's logo.
struct PictureRecord: DeclaredRecord {
  let edition: Edition
  let file: Int
  let front: FrontMatter.LeadImage?

  static let recordName = "Picture"
  static let fields: [RecordField<PictureRecord>] = [
    RecordField("url", .url, "The picture's file.") { .url(.site($0.edition.site.files[$0.file].sitePath)) },
    RecordField("alt", .string, "What it shows; empty if it is decorative.") { .string($0.front?.alt ?? "") },
    RecordField("caption", .optional(.string), "The text below it.") { picture in
      .optional(picture.front?.caption.map { NamedValues(of: picture.edition.site).filled($0) })
    },
    RecordField("credit", .optional(.string), "Who made it or owns the rights.") { .optional($0.front?.credit) },
    RecordField("width", .int, "Its width in pixels.") { .int($0.edition.site.files[$0.file].image?.width ?? 0) },
    RecordField("height", .int, "Its height in pixels.") { .int($0.edition.site.files[$0.file].image?.height ?? 0) },
  ]
}
