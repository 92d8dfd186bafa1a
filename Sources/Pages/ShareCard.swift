public import Diagnostics
public import Site
internal import Synchronization
internal import TemplateLanguage

/// Makes the drawings of share pictures out of the theme's template `share-card.svg`.
public struct ShareCard: Sendable {
  private let edition: Edition
  private let textWidth: @Sendable (String, String) -> Double

  /// Makes the drawings of an edition.
  ///
  /// - Parameter textWidth: The width in pixels of bold text at a font size of 100 pixels; the first argument names
  ///   families of fonts.
  public init(_ edition: Edition, textWidth: @escaping @Sendable (_ family: String, _ text: String) -> Double) {
    (self.edition, self.textWidth) = (edition, textWidth)
  }

  /// The families of fonts that the site's pictures use.
  public static func fontFamily(of settings: SiteSettings) -> String {
    switch settings.theme?.font ?? .sans {
    case .sans: "Inter, sans-serif"
    case .serif: "Source Serif 4, serif"
    }
  }

  /// The drawing of a page's share picture: an SVG document. Pictures that it names are paths in `Content/`.
  public func svg(page id: Int, _ shape: SharePicture.Shape) -> (svg: [UInt8], diagnostics: [Diagnostic]) {
    let page = edition.site.pages[id]
    let language = edition.language(of: page)
    let misfit = Mutex<TextBox?>(nil)
    let family = Self.fontFamily(of: edition.site.settings)
    func drawn(_ text: String) -> DrawnText {
      let text = SharedPage.oneLine(text)
      return DrawnText(text) { [textWidth] box in
        let breaking = LineBreaking(text) { textWidth(family, $0) }
        if let fitted = breaking.fitted(box) { return fitted }
        misfit.withLock { $0 = box }
        return breaking.cut(box)
      }
    }
    let card = ShareCardRecord(
      edition: edition, page: page, shape: shape, title: drawn(page.front.share?.title ?? page.title),
      siteTitle: drawn(edition.site.title), fontFamily: family)
    var svg: [UInt8] = []
    // Links lead to files beside the drawing, which is made as if it lay in Content/.
    let context = RenderContext(
      links: LinkBase(siteURL: nil, page: ""), language: edition.theme.words[language]?.format ?? .english)
    let use = Theme.TemplateUse(name: PageKind.shareCard.templateName, kind: .shareCard)
    let record = PageRecord(
      edition: edition, kind: .shareCard, title: page.title, summary: page.front.summary, link: page.link,
      language: language, id: id, metadata: HTML(rendered: []), shareLinks: [])
    let values: [Value] = [
      .record(SiteRecord(edition: edition, current: page.sitePath)), .record(record),
      .optional(edition.wordsRecords[language]), .record(ThemeRecord(site: edition.site)), .record(card),
    ]
    var diagnostics = edition.theme.templates[use]?.render(values, context, into: &svg) ?? []
    if let box = misfit.withLock({ $0 }) {
      diagnostics.append(
        .error(
          "share-image", SourceLocation(path: page.file, line: 1, column: 1),
          "the title does not fit on the page's share picture (\(box.width) × \(box.height) pixels, letters of \(box.smallest))",
          hint: "write a shorter one for sharing: share: { title: … }, or name a picture of your own"))
    }
    return (svg, diagnostics)
  }
}

/// `card` in share-card.svg.
struct ShareCardRecord: DeclaredRecord {
  let edition: Edition
  let page: Page
  let shape: SharePicture.Shape
  let title: DrawnText
  let siteTitle: DrawnText
  let fontFamily: String

  static let recordName = "ShareCard"
  static let fields: [RecordField<ShareCardRecord>] = [
    RecordField("shape", .keyword, "wide (1200 × 630) or tall (1000 × 1500, for Pinterest).") {
      .keyword($0.shape.rawValue)
    },
    RecordField("width", .int, "Pixels.") { .int($0.shape.width) },
    RecordField("height", .int, "Pixels.") { .int($0.shape.height) },
    RecordField("title", .drawnText, "The shared title, measured in bold letters of fontFamily.") {
      .drawnText($0.title)
    },
    RecordField("siteTitle", .drawnText, "The site's name, measured likewise.") { .drawnText($0.siteTitle) },
    RecordField("section", .optional(.string), "The title of the section that the page belongs to.") { card in
      .optional(card.page.parent.map { card.edition.site.pages[$0].title })
    },
    RecordField("fontFamily", .string, "The fonts that texts are measured with.") { .string($0.fontFamily) },
    RecordField("logo", .optional(.url), "The publisher's logo, for an <image>, if it is PNG, JPEG, GIF or SVG.") {
      card in
      let file = card.edition.site.logo.map { card.edition.site.files[$0] }
      let isDrawable = [.png, .jpeg, .gif, .svg].contains(file?.image?.format)
      return .optional(isDrawable ? file.map { .site(PercentEncoding.encode($0.path, keeping: .path)) } : Link?.none)
    },
  ]
}
