import Diagnostics
import Pages
import Site
import Testing
import Values

@Suite struct ShareCardTests {
  /// Letters of 60 pixels at a font size of 100.
  private static func width(_ family: String, _ text: String) -> Double { 60 * Double(text.count) }

  private static let card = """
    <svg xmlns="http://www.w3.org/2000/svg">\\(let t = card.title.fitted(width: 600, height: 240, largest: 100, smallest: 50))
    \\(t.size)/\\(t.lineHeight)|\\(for line in t.lines)\\(line)|\\(end)</svg>
    """

  private func drawn(_ title: String) throws -> (svg: String, problems: [Diagnostic]) {
    let site = try SmallSite(
      ["index.md": page("title: Home\ntype: page"), "a.md": page("title: \"\(title)\"\nsummary: s")],
      templates: ["share-card.svg": Self.card])
    #expect(!site.problems.containsErrors)
    let card = ShareCard(site.edition, measure: Self.width)
    let (svg, problems) = card.svg(page: 0, .wide)
    return (String(decoding: svg, as: UTF8.self), problems)
  }

  @Test(arguments: [
    ("Short", "100/120|Short|"),
    // Ten letters are as wide as the box.
    ("Ten letter", "100/120|Ten letter|"),
    // Two lines, as even as can be, where the first could hold more.
    ("aaaa bbbb cc", "100/120|aaaa|bbbb cc|"),
    // Too wide at 100 pixels, not at 82.
    ("twelveletter", "82/99|twelveletter|"),
    ("one two three four five six", "76/92|one two three|four five six|"),
    ("part-time", "100/120|part-time|"),
    ("well-known-facts", "90/108|well-known-|facts|"),
  ]) func `a title wraps and shrinks by its width`(_ title: String, _ expected: String) throws {
    let (svg, problems) = try drawn(title)
    #expect(problems.isEmpty)
    #expect(svg.contains("\n\(expected)</svg>"), "\(svg)")
  }

  @Test func `ideographs may break anywhere`() throws {
    let (svg, problems) = try drawn("微針治療是什麼以及如何運作")
    #expect(try drawn("マイクロニードリングとはどのような").problems.isEmpty)
    #expect(problems.isEmpty && svg.contains("微針治療是什麼|") && svg.contains("|以及如何運作|"), "\(svg)")
  }

  @Test func `a word wider than the picture is broken before nothing is published`() throws {
    let (svg, problems) = try drawn("averyveryverylongwordthatnobodyreads")
    // 36 letters; at 82 pixels a line holds 12.
    #expect(problems.isEmpty && svg.contains("\n66/80|averyveryver|ylongwordtha|tnobodyreads|"), "\(svg)")
  }

  @Test func `a title that does not fit is an error of its page`() throws {
    let (_, problems) = try drawn(String(repeating: "many words ", count: 20))
    #expect(problems.map(\.location.path) == ["Content/a.md"])
    #expect(problems.first?.severity == .error)
  }

  @Test func `a site's name that does not fit is an error of the settings`() throws {
    let site = try SmallSite(
      ["index.md": page("title: Home\ntype: page")],
      settings: "title: \(String(repeating: "name ", count: 80))\nurl: https://e.org/")
    let problems = ShareCard(site.edition, measure: Self.width).svg(page: 0, .wide).diagnostics
    #expect(problems.map(\.location.path) == ["Content/site.yaml"])
  }

  @Test func `a page that is written from right to left begins on the right`() throws {
    let site = try SmallSite(["index.md": page("title: Home\ntype: page\nlanguage: ar-EG")])
    let card = ShareCard(site.edition, measure: Self.width)
    let svg = String(decoding: card.svg(page: 0, .wide).svg, as: UTF8.self)
    #expect(svg.contains("direction=\"rtl\"") && svg.contains("<text x=\"1128\"") && svg.contains("<svg x=\"0\""))
  }

  @Test func `a title can't become markup`() throws {
    let (svg, _) = try drawn("a <b> & 'c'")
    #expect(svg.contains("a &lt;b&gt;") && svg.contains("&amp;") && !svg.contains("<b>"))
  }

  @Test func `the theme's own card names the fonts, the colours and both shapes`() throws {
    let site = try SmallSite(["index.md": page("title: Home\ntype: page")])
    let card = ShareCard(site.edition, measure: Self.width)
    for (shape, box) in [(SharePicture.Shape.wide, "0 0 1200 630"), (.tall, "0 0 1000 1500")] {
      let svg = String(decoding: card.svg(page: 0, shape).svg, as: UTF8.self)
      #expect(
        svg.contains("viewBox=\"\(box)\"") && svg.contains(Clinic().colors.light.deep.hexadecimal)
          && svg.contains("sans-serif"))
    }
  }

  private func cards(_ files: [String: String], settings: String = "title: Guide\nurl: https://e.org/") throws
    -> [String]
  {
    let site = try SmallSite(files.merging(["index.md": page("title: Home\ntype: page")]) { $1 }, settings: settings)
    #expect(!site.problems.containsErrors, "\(site.problems)")
    let card = ShareCard(site.edition, measure: Self.width)
    return site.edition.site.pages.indices.map { String(decoding: card.svg(page: $0, .wide).svg, as: UTF8.self) }
  }

  /// What is below the texts is drawn once for all pages that have the same.
  private func grounds(_ cards: [String]) -> Set<Substring> {
    Set(cards.map { $0.prefix(upTo: $0.firstRange(of: "<text")?.lowerBound ?? $0.endIndex) })
  }

  @Test func `a card shows the motif of its page, drawn in one way for all pages`() throws {
    let pages = Dictionary(
      uniqueKeysWithValues: (0..<40).map { ("p\($0).md", page("title: Page \($0)\nsummary: s")) })
    let skin = try cards(pages, settings: "title: Guide\nurl: https://e.org/\nspecialty: skin")
    #expect(grounds(skin).count == 4, "strata, flow, tiles, petals")
    #expect(skin.allSatisfy { $0.contains("viewBox=\"0 0 320 180\"") && !$0.contains("class=") })
    #expect(
      grounds(try cards(pages, settings: "title: Other\nurl: https://e.org/\nspecialty: skin")).isDisjoint(
        with: grounds(skin)))
    let chosen = try cards([
      "a.md": page("title: A\nsummary: s\ncover: { motif: iris, seed: 4 }"),
      "b.md": page("title: B\nsummary: s\ncover: { motif: iris }"), "c.md": page("title: C\nsummary: s\ncover: false"),
    ])
    #expect(grounds(chosen).count == 3, "that of the home page, the iris, and none")
    #expect(chosen.count { !$0.contains("320 180") } == 1)
  }

  /// The drawn room is smaller than it was: what fitted before fits still.
  @Test func `long names fit on both cards`() throws {
    let letters = String(repeating: "wide words ", count: 12)
    let site = try SmallSite(
      [
        "index.md": page("title: Home\ntype: page"),
        "a/index.md": page("title: \(String(repeating: "急", count: 80))\nsummary: s"),
        "a/b.md": page("title: \"\(letters)\"\nsummary: s"),
      ], settings: "title: \"\(letters)\"\nurl: https://e.org/")
    let card = ShareCard(site.edition) { _, text in
      text.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 100 : 60) }
    }
    for id in site.edition.site.pages.indices {
      for shape in [SharePicture.Shape.wide, .tall] {
        #expect(card.svg(page: id, shape).diagnostics.isEmpty, "\(id) \(shape)")
      }
    }
  }

  @Test func `a long section takes two lines, a longer one is left out`() throws {
    func texts(_ title: String) throws -> Int {
      let files = ["a/index.md": page("title: \(title)\nsummary: s"), "a/b.md": page("title: B\nsummary: s")]
      return try cards(files).filter { $0.contains(">B<") }.map { $0.matches(of: /<tspan/).count }.max() ?? 0
    }
    #expect(try texts("Care") == 3)
    #expect(try texts("After your visit, and for the whole week") == 4)
    #expect(try texts(String(repeating: "Care ", count: 17)) == 2)
  }
}
