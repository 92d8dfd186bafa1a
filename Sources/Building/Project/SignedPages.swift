import Checks
import Diagnostics
import Pages
import Settings
import Site
import World

/// Which pages say that they were reviewed, where only those do that somebody has signed: `review: { signatures: required }`.
enum SignedPages {
  /// The pages that name a review without a signature for their present text, and a warning for each.
  ///
  /// - Parameter markdown: The file of a page; one that can't be read is signed by nobody.
  static func unsigned(
    in edition: Edition, markdown: (Page) throws(WorldError) -> [UInt8]
  ) -> (pages: Set<Int>, diagnostics: [Diagnostic]) {
    let site = edition.site
    guard site.project.settings.review?.signatures == .required else { return ([], []) }
    let signed = Set(site.project.reviews.compactMap { $0.page?.value })
    let renderer = PageRenderer(edition)
    var (pages, diagnostics): (Set<Int>, [Diagnostic]) = ([], [])
    for page in site.pages {
      guard let range = page.front.reviewer?.range ?? page.front.reviewed?.range else { continue }
      if signed.contains(page.source), let bytes = try? markdown(page),
        Signature(of: page, renderer.article(of: page.id, markdown: bytes), in: site) == .valid
      {
        continue
      }
      pages.insert(page.id)
      diagnostics.append(
        .warning(
          .review, range.location(in: page.file),
          "this text isn't signed in its present form, so the page doesn't say who reviewed it",
          hint:
            "when the clinician has read it: sitegen review sign \(page.source) --as \(page.front.reviewer?.value ?? "…")"
        ))
    }
    return (pages, diagnostics)
  }
}
