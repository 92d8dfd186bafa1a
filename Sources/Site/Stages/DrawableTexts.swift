internal import Diagnostics

/// The texts of drawn share pictures, and whether there are fonts for them: a row of boxes isn't a picture.
struct DrawableTexts {
  /// The letters of each page's texts that no font has.
  private let missing: [String]

  /// Looks for letters without a font.
  ///
  /// - Parameters:
  ///   - siteTitle: Is on all pictures.
  ///   - sources: The pages.
  init(
    siteTitle: String, _ sources: [PageSource], _ arrangement: Arrangement, missingLetters: (String) -> String
  ) {
    let ofSite = missingLetters(siteTitle)
    let ofTitles = sources.map { missingLetters($0.frontMatter.title ?? "") }
    missing = sources.indices.map { id in
      let shared = sources[id].frontMatter.share?.title.map(missingLetters)
      let section = arrangement.places[id].parent.map { ofTitles[$0] } ?? ""
      return (shared ?? ofTitles[id]) + section + ofSite
    }
  }

  /// Whether there are fonts for all that a page's picture shows.
  func canDraw(_ page: Int) -> Bool { missing[page].isEmpty }

  /// One warning for all pages that have no picture for this reason: one font is enough for all of them.
  func problems(ofPages pages: [Int], _ sources: [PageSource]) -> [Diagnostic] {
    guard let first = pages.first else { return [] }
    var letters: [Character] = []
    for letter in pages.lazy.flatMap({ missing[$0] }) where !letters.contains(letter) && letters.count < 5 {
      letters.append(letter)
    }
    let shown = letters.map { "'\($0)'" }.joined(separator: ", ")
    let others = pages.count == 1 ? "this page is" : "this page and \(pages.count - 1) more are"
    return [
      .warning(
        .shareImage, SourceLocation(path: sources[first].file),
        "no font on this computer has the letters \(shown), so \(others) shared without a drawn picture",
        hint: "install a font for them where the site is built (on Debian: apt install fonts-noto), "
          + "or name a picture of your own: share: { image: /images/share.png }")
    ]
  }
}
