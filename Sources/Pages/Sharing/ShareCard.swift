internal import Values
public import Diagnostics
public import Site
internal import Synchronization
internal import TemplateLanguage

/// Makes the drawings of share pictures out of the theme's template `share-card.svg`.
public struct ShareCard: Sendable {
  private let edition: Edition
  private let words: [String: WordsRecord]
  private let measure: @Sendable (String, String) -> Double

  /// Makes the drawings of an edition.
  ///
  /// - Parameter measure: Measures bold text at a font size of 100 pixels; the first argument names families of fonts.
  public init(_ edition: Edition, measure: @escaping @Sendable (_ family: String, _ text: String) -> Double) {
    (self.edition, self.measure) = (edition, measure)
    words = WordsRecord.all(of: edition.theme)
  }

  /// The families of fonts that the site's pictures use.
  public static func fontFamily(of clinic: Clinic) -> String {
    switch clinic.theme?.font ?? .sans {
    case .sans: "Inter, sans-serif"
    case .serif, .mixed: "Noto Serif, serif"
    }
  }

  /// The drawing of a page's share picture: an SVG document. Pictures that it names are paths in `Content/`.
  public func svg(page id: Int, _ shape: SharePicture.Shape) -> (svg: [UInt8], diagnostics: [Diagnostic]) {
    let page = edition.site.pages[id]
    let language = edition.language(of: page)
    let problems = Problems()
    let card = ShareCardRecord(
      edition: edition, page: page, shape: shape,
      title: drawn(
        page.sharedTitle, from: page.file, hint: "write a shorter one: share: { title: … }", problems),
      siteTitle: drawn(edition.site.title, from: SiteSettings.path, hint: "give the site a shorter 'title'", problems),
      sectionTitle: page.parent.map { edition.site.pages[$0] }.map {
        drawn($0.title, from: $0.file, hint: "give the section a shorter 'title'", problems)
      },
      fontFamily: Self.fontFamily(of: edition.site.clinic))
    var svg: [UInt8] = []
    // Links are relative to Content/, where the drawing library looks for the files.
    let context = RenderContext(
      links: LinkBase(siteURL: nil, page: ""), language: edition.theme.words[language]?.format ?? .english)
    let kind = OutputKind.shareCard
    let values = kind.values(OutputKind.picture(of: id, shape, in: edition.site), RenderedBody(), edition)
    let record = PageRecord(
      kind: kind.name, values: values, link: page.link, language: language, metadata: HTML(rendered: []),
      notice: nil)
    let scope: [Value] = [
      .record(SiteRecord(edition: edition, current: page.sitePath, pageLanguage: language)), .record(record),
      .optional(words[language]), .record(ThemeRecord(settings: edition.site.clinic.theme)), .record(card),
    ]
    let template = kind.template.flatMap { edition.theme.templates[TemplateUse(name: $0, kind: kind.name)] }
    let diagnostics = template?.render(scope, context, into: &svg) ?? []
    return (svg, diagnostics + problems.all)
  }

  /// A text that says at its file what is wrong with it, when the template asks for its lines.
  private func drawn(_ text: String, from file: String, hint: String, _ problems: Problems) -> DrawnText {
    let text = SharedPage.oneLine(text)
    let family = Self.fontFamily(of: edition.site.clinic)
    return DrawnText(text) { [measure] box in
      let breaking = LineBreaking(text) { measure(family, $0) }
      // A single word that is too wide may break between any two letters: better than an error.
      let fitted = breaking.fitted(box) ?? LineBreaking(text, isAnywhere: true) { measure(family, $0) }.fitted(box)
      if let fitted { return fitted }
      problems.add(
        .error(.shareImage, SourceLocation(path: file), "'\(text)' does not fit on a share picture", hint: hint))
      return FittedText(lines: [], size: box.smallest, lineHeight: box.smallest)
    }
  }

  /// Collects what is found while a template is rendered.
  private final class Problems: Sendable {
    private let found = Mutex<[Diagnostic]>([])
    func add(_ problem: Diagnostic) { found.withLock { $0.append(problem) } }
    var all: [Diagnostic] { found.withLock { $0 } }
  }
}
