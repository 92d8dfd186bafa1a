internal import Media
internal import Values
internal import Site
internal import TemplateLanguage

/// `card` in share-card.svg.
struct ShareCardRecord: DeclaredRecord {
  let edition: Edition
  let page: Page
  let shape: SharePicture.Shape
  let title: DrawnText
  let siteTitle: DrawnText
  let sectionTitle: DrawnText?
  let fontFamily: String

  static let recordName = "ShareCard"
  static let fields: [RecordField<ShareCardRecord>] = [
    RecordField("shape", .keyword, "wide (1200 × 630) or tall (1000 × 1500, for Pinterest).") {
      .keyword($0.shape.rawValue)
    },
    RecordField("width", .int, "The width in pixels.") { .int($0.shape.width) },
    RecordField("height", .int, "The height in pixels.") { .int($0.shape.height) },
    RecordField("title", .drawnText, "The shared title, measured in bold type of fontFamily.") {
      .drawnText($0.title)
    },
    RecordField("siteTitle", .drawnText, "The site's name, measured in the same way.") { .drawnText($0.siteTitle) },
    RecordField("section", .optional(.string), "The title of the section that contains the page.") { card in
      .optional(card.page.parent.map { card.edition.site.pages[$0].title })
    },
    RecordField("sectionTitle", .optional(.drawnText), "The same, measured in the same way.") { card in
      card.sectionTitle.map { .drawnText($0) } ?? .none
    },
    RecordField(
      "cover", .optional(.drawing),
      "A drawing of what the page's own cover shows, 320 × 180, the same for all pages that show it; nil where the page wants none."
    ) { card in
      .optional(CoverDrawing.cardMarkup(of: card.page, in: card.edition.site))
    },
    RecordField("fontFamily", .string, "The fonts in which texts are measured.") { .string($0.fontFamily) },
    RecordField("logo", .optional(.url), "The publisher's logo, for an <image>, if it is PNG, JPEG, GIF or SVG.") {
      card in
      let file = card.edition.site.logo.map { card.edition.site.files[$0] }
      guard let file, file.image?.format.isDrawable == true else { return .none }
      return .url(.site(PercentEncoding.encode(file.path, keeping: .path)))
    },
  ]
}
