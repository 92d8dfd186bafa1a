public import Media
public import Site
internal import TemplateLanguage

/// What social networks learn about a page: the source of its metadata, its share links and `sitegen share`.
public struct SharePreview: Sendable {
  /// The path of the page's file in `Content/`, and its path on the site.
  public let source: String, sitePath: String
  /// The canonical URL; nil where the site has no address.
  public let url: String?
  /// Title and text on one line each, in NFC.
  public let title: String, text: String?
  /// The picture of cards, and the one for Pinterest.
  public let picture: Picture?, pin: Picture?
  /// The links that share the page, without the page's own buttons.
  public let links: [(id: String, name: String, url: String)]

  /// A share picture.
  public struct Picture: Sendable, Equatable {
    /// Where it comes from.
    public let source: SharePicture
    /// Its full address, and its path on the site.
    public let url: String, sitePath: String
    /// What its file says of itself.
    public let image: ImageInfo
    /// What it shows, in words.
    public let alternative: String
  }

  /// Collects what a page says.
  ///
  /// - Parameter id: An index in the site's pages.
  public init(of id: Int, in edition: Edition) {
    self.init(of: edition.site.pages[id], in: edition, withLinks: true)
  }

  init(of page: Page, in edition: Edition, withLinks: Bool) {
    let site = edition.site
    let front = page.front
    (source, sitePath) = (page.source, page.sitePath)
    isOffered = front.share?.isEnabled ?? true
    url = site.url.map { $0 + page.sitePath }
    title = SharedPage.oneLine(page.sharedTitle)
    text = (page.sharedSummary ?? site.project.settings.description).map(SharedPage.oneLine)
    func resolved(_ picture: SharePicture?) -> Picture? {
      guard let picture, let base = site.url else { return nil }
      let (path, image) = site.resolved(picture, of: page)
      // Drawn pictures show the title; a lead image shows what its writer says.
      let isLead = page.image.map { picture.file == $0 } ?? false
      let words = (isLead ? front.image?.alt : nil) ?? page.sharedTitle
      return Picture(
        source: picture, url: base + path, sitePath: path, image: image, alternative: SharedPage.oneLine(words))
    }
    picture = resolved(page.sharePicture)
    pin = resolved(page.pinPicture)
    links =
      withLinks
      ? ShareLinks.links(of: page, in: edition).filter { !$0.network.isButton }.map {
        ($0.network.id, $0.network.name, $0.url)
      } : []
  }

  /// Whether X shows the picture over the whole width of a post. Source: the metadata table of X, summary_large_image.
  public var isLarge: Bool {
    guard let picture else { return false }
    return picture.image.width >= 600 && picture.image.height >= 315
  }

  /// Whether the page offers links that share it.
  private let isOffered: Bool

  /// What networks will cut, or what they miss. Lengths are in characters as readers count them.
  public var problems: [String] {
    var problems: [String] = []
    if url == nil { problems.append("The site has no address, so nothing can be shared: write 'url:' in site.yaml.") }
    if !isOffered { problems.append("The page has no share links, because its 'share' is false.") }
    if title.count > Self.titleLimit {
      problems.append("The title has \(title.count) characters; X cuts it after \(Self.titleLimit).")
    }
    if let text, text.count > Self.textLimit {
      problems.append("The text has \(text.count) characters; networks cut it after about \(Self.textLimit).")
    }
    if text == nil { problems.append("There is no text: write a 'summary'.") }
    if url != nil, picture == nil {
      problems.append("There is no picture, so links look bare, and nobody can save the page on Pinterest.")
    } else if url != nil, !isLarge {
      problems.append("The picture is smaller than 600 × 315 pixels, so networks show it as a small square.")
    }
    return problems
  }

  /// Characters. Source: the limits that X documents for cards.
  static let titleLimit = 70, textLimit = 200
}

extension Edition {
  /// The pages that can be shared, in the order of their files, as indices in the site's pages.
  ///
  /// - Parameter name: A file of `Content/`, with or without that folder, or a path on the site; nil for all pages.
  public func pagesToShare(named name: String?) -> [Int] {
    guard let name else { return Array(site.pages.indices) }
    func bare(_ path: String, without start: String) -> String {
      !start.isEmpty && path.utf8.starts(with: start.utf8)
        ? String(decoding: path.utf8.dropFirst(start.utf8.count), as: UTF8.self) : path
    }
    let path = bare(bare(name, without: "./"), without: "Content/")
    let address = bare(bare(path, without: site.url ?? ""), without: "/")
    return site.pages.indices.filter { index in
      let page = site.pages[index]
      return page.source == path || page.sitePath == address || page.sitePath == address + "/"
    }
  }
}
