public import Diagnostics
import Media
import Pages
public import Site
import Values
public import World

/// What a build did.
public struct BuildResult {
  /// Everything that was found, sorted, each problem once.
  public var diagnostics: [Diagnostic]
  /// How many pages for readers the site has.
  public let pages: Int
  /// How many articles it has.
  public let articles: Int
  /// How many pages were reused from an earlier build, because nothing that they are made of has changed.
  public var reused = 0
  /// How many pages are made of Markdown files.
  let sources: Int
  /// The pages that are left out.
  public var leftOut: [LeftOutPage] = []
  /// How many medical reviews are due soon.
  public let reviewsDueSoon: Int
  /// How many texts are still those that a new project comes with.
  public var starterTexts = 0
  /// Whether the site's address is still an example's, so that shared links lead nowhere.
  public var hasExampleAddress = false
  /// How many pictures say in their files where they were taken; what is published of them doesn't.
  public var picturesWithPlace = 0
  /// How many published files no page uses.
  public var unusedFiles = 0
  /// How many files were left out because only pages use them that are left out.
  public var withheldFiles = 0
  /// The project's templates that were copied from built-in files which have changed since, by their names.
  public var overtakenTemplates: [String] = []
  /// What was published; nil where errors kept the site from being published.
  public var outcome: Publisher.Outcome?
  /// How long each stage took, in seconds.
  public var timings: [(stage: String, seconds: Double)] = []

  /// Whether the site was published.
  public var isPublished: Bool { outcome != nil }

  /// The result before anything is rendered.
  init(of snapshot: Snapshot) {
    let site = snapshot.edition.site
    self.init(
      pages: snapshot.plan.pageCount, articles: site.pages.count { $0.kind == .article }, sources: site.pages.count,
      reviewsDueSoon: site.reviewsDueSoon.count)
    (diagnostics, leftOut, starterTexts) = (snapshot.diagnostics, site.leftOut, site.starterTexts.count)
    picturesWithPlace = site.files.count { $0.image?.tellsPlace == true }
    hasExampleAddress = site.url.map(SiteURL.isExample) ?? false
  }

  /// The result of a build that has found nothing.
  init(pages: Int, articles: Int, sources: Int, reviewsDueSoon: Int) {
    (self.pages, self.articles, self.sources, self.reviewsDueSoon) = (pages, articles, sources, reviewsDueSoon)
    diagnostics = []
  }
}
