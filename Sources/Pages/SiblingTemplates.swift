internal import Settings
internal import Site
internal import Synchronization
internal import TemplateLanguage
internal import Values

/// Templates for articles beside each other: what all articles of a section have in common is printed once.
///
/// Such pages write a link alike, unless it leads to the page itself or below it.
final class SiblingTemplates: Sendable {
  private let edition: Edition
  private let words: [String: Value]
  /// What was prepared, by the page that the articles are below. There are few variants of one.
  private let prepared = Mutex<[Int: [Variant]]>([:])
  /// Preparing a template takes as long as some pages.
  private static let fewestArticles = 4

  /// What the pages of a template have in common.
  private struct Key: Equatable {
    var use: TemplateUse
    var language: String
    var folder: Substring
    /// The ids of the networks that they are shared on.
    var networks: [String]
  }

  private struct Variant {
    var key: Key
    var template: Template
    /// The paths of pages that have something of their own.
    var others: Set<String>
  }

  init(_ edition: Edition, words: [String: Value]) { (self.edition, self.words) = (edition, words) }

  /// A template for an article; nil where its page has something of its own.
  func template(
    _ template: Template, _ use: TemplateUse, for page: Page, _ record: PageRecord, links: [ShareLink]
  ) -> Template? {
    guard page.kind == .article, let parent = page.parent,
      edition.site.pages[parent].articles.count >= Self.fewestArticles,
      !edition.site.navigation.contains(where: { $0.page == page.id })
    else { return nil }
    let own = page.sitePath.utf8.dropLast().lastIndex(of: UInt8(ascii: "/")).map(page.sitePath.utf8.index(after:))
    let folder = Substring(page.sitePath.utf8[..<(own ?? page.sitePath.startIndex)])
    let key = Key(use: use, language: record.language, folder: folder, networks: links.map(\.network.id))
    var found = prepared.withLock { $0[parent]?.first { $0.key == key } }
    if found == nil {
      let made = prepare(template, key, page, links)
      prepared.withLock { $0[parent, default: []].append(made) }
      found = made
    }
    guard let found, !found.others.contains(page.sitePath) else { return nil }
    return found.template
  }

  private func prepare(_ template: Template, _ key: Key, _ page: Page, _ links: [ShareLink]) -> Variant {
    // No path of a site contains a star.
    let context = edition.context(page: key.folder + "*/", language: key.language)
    let shareLinks = links.map { link in
      Value.record(PartialRecord(ShareLinkRecord(shareLink: link), ShareLinkRecord.shape) { $0 != "url" })
    }
    var record = PageRecord(
      kind: key.use.kind, values: PageValues(title: "", breadcrumbs: page.breadcrumbs(in: edition.site)),
      link: page.link, language: key.language, metadata: HTML(rendered: []), notice: nil)
    record.shareLinks = shareLinks
    let known = ["kind", "language", "direction", "breadcrumbs", "shareLinks"]
    let article = CurrentArticle(article: ArticleRecord(edition: edition, id: page.id), body: RenderedBody())
    let prepared = template.prepared(
      knowing: [
        // Where the signs are depends on the page.
        PageSchema.siteIndex: .record(
          PartialRecord(
            SiteRecord(edition: edition, current: context.links.page, pageLanguage: key.language), SiteRecord.shape
          ) {
            $0 != "careLine"
          }),
        PageSchema.pageIndex: .record(PartialRecord(record, PageRecord.shape, where: known.contains)),
        PageSchema.wordsIndex: words[key.language] ?? .none,
        PageSchema.themeIndex: .record(ThemeRecord(settings: edition.site.clinic.theme)),
        PageSchema.ownIndex: .record(PartialRecord(article, CurrentArticle.shape) { $0 == "section" }),
      ], context, links: .alike)
    let others = Set(prepared.targets.compactMap { Self.sibling(in: key.folder, above: $0) })
    return Variant(key: key, template: prepared.template, others: others)
  }

  /// The path of the page in a folder that a path belongs to; nil for a path elsewhere.
  private static func sibling(in folder: Substring, above path: String) -> String? {
    guard path.utf8.starts(with: folder.utf8) else { return nil }
    let name = path.utf8.dropFirst(folder.utf8.count).prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "#") }
    return folder + String(Substring(name)) + "/"
  }
}
