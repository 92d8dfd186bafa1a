extension Rule {
  /// Broken by `aliases` that can't be files of the site.
  public static let alias = Rule(
    "alias", .links,
    title: "An old address of a page is a path of this site.",
    reason: "Old links, printed leaflets and search results keep working only if the site can answer at that address.",
    bad: "aliases: [../old-risks]",
    good: "aliases: [/old-risks/]")

  /// Broken by pages that look like copies of others.
  public static let sameTitle = Rule(
    "same-title", .links,
    title: "Pages in one folder have different titles.",
    reason: "Readers of a list, of a search or of a shared link can't tell two pages with one title apart.",
    bad: "Content/benefits.md and Content/benefits copy.md",
    good: "Content/benefits.md")

  /// Broken by two pages, files or aliases with one address.
  public static let duplicateAddress = Rule(
    "duplicate-address", .links,
    title: "Every page and every file has an address of its own.",
    reason: "Only one of the two could be published, so readers would never see the other.",
    bad: """
      Content/risks.md
      Content/risks/index.md
      """,
    good: "Content/risks/index.md")

  /// Broken by pictures that are missing, on another site or not in a picture format that browsers show.
  public static let imageFile = Rule(
    "image-file", .links,
    title: "Every picture is a file in Content that browsers can show.",
    reason: "A missing picture leaves a gap. A picture on another site tells that site who reads about a treatment.",
    bad: "![Redness on day 3](https://pictures.example/day-3.png)",
    good: "![Redness on day 3](images/day-3.png)")

  /// Broken by links in articles and settings that lead nowhere, and by text that only looks like a link.
  public static let link = Rule(
    "link", .links,
    title: "Every link leads to a page, heading, file or address that visitors can reach.",
    reason: "A patient who looks for the risks of a treatment, or for help, must not end up on an error page.",
    bad: "[Risks](riks.md)",
    good: "[Risks](risks.md)")

  /// Broken by names and slugs that can't be part of an address as they are.
  public static let slug = Rule(
    "slug", .links,
    title: "The names of pages and folders can be used in an address as they are.",
    reason: "An address with spaces or accents is hard to type, to print and to read out on the telephone.",
    bad: "Content/What to expect.md",
    good: "Content/what-to-expect.md")
}
