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
      .optional(picture.front?.caption.map { picture.edition.values(in: picture.edition.site.language).filled($0) })
    },
    RecordField("credit", .optional(.string), "Who made it or owns the rights.") { .optional($0.front?.credit) },
    RecordField("sources", .optional(.copies), "Its copies in WebP, for a 'srcset'; nil for a picture without.") {
      picture in
      guard let copies = picture.edition.site.copies(of: picture.file) else { return .none }
      let path = picture.edition.site.files[picture.file].sitePath
      return .copies(copies.widths.map { (.site(PictureCopies.path(of: path, width: $0)), $0) })
    },
    RecordField("focus", .string, "Classes of the style sheet for the point that must be seen, such as x5 y3.") {
      let focus = $0.front?.focus ?? .middle
      return .string("x\((focus.x + 5) / 10) y\((focus.y + 5) / 10)")
    },
    RecordField("isPortrait", .bool, "Whether it is higher than wide.") { picture in
      let image = picture.edition.site.files[picture.file].image
      return .bool((image?.height ?? 0) > (image?.width ?? 0))
    },
    RecordField("width", .int, "Its width in pixels.") { .int($0.edition.site.files[$0.file].image?.width ?? 0) },
    RecordField("height", .int, "Its height in pixels.") { .int($0.edition.site.files[$0.file].image?.height ?? 0) },
  ]
}
