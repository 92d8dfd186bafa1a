extension Rule {
  /// Broken by YAML that can't be read, unknown keys and wrong values, in any file of settings.
  public static let frontMatter = Rule(
    "front-matter", .settings,
    title: "Front matter and settings are valid YAML, with known keys and suitable values.",
    reason: "A misspelled key or an impossible date would leave a page without its title, summary or review date.",
    bad: "titel: Risks of microneedling",
    good: "title: Risks of microneedling")

  /// Broken by a site without a published `Content/index.md`.
  public static let home = Rule(
    "home", .settings,
    title: "The site has a home page, and it is published.",
    reason: "Everyone who types in the address of the site would see an error page.",
    bad: """
      Content/
        about.md
      """,
    good: """
      Content/
        index.md
        about.md
      """)

  /// Broken by an author or reviewer without a file in `Content/people`.
  public static let person = Rule(
    "person", .settings,
    title: "Every author and reviewer has a file in Content/people.",
    reason: """
      Patients and search engines judge medical content by who wrote and reviewed it. Without the file, a page can't \
      show that person's name and qualifications.
      """,
    bad: "author: Dr Jane Ames",
    good: """
      author: dr-ames

      Content/people/dr-ames.yaml:
      name: Dr Jane Ames
      """)

  /// Broken by a folder of pages without an `index.md`.
  public static let section = Rule(
    "section", .settings,
    title: "Every folder of pages has an index.md.",
    reason: "Readers who remove the last part of an address expect an overview, and would see an error page.",
    bad: """
      Content/microneedling/
        risks.md
      """,
    good: """
      Content/microneedling/
        index.md
        risks.md
      """)

  /// Broken by a site without an address.
  public static let siteURL = Rule(
    "site-url", .settings,
    title: "The settings contain the web address of the site.",
    reason: "Without it, there are no share links and no sitemap, so fewer patients find the pages.",
    bad: "title: A clinic's guide",
    good: """
      title: A clinic's guide
      url: https://www.example.org/
      """)

  /// Broken by topics that consist of punctuation, or that pages spell differently.
  public static let tag = Rule(
    "tag", .settings,
    title: "A topic has letters or digits, and all pages write it in the same way.",
    reason: "Different spellings of one topic look like several topics, or like a mistake.",
    bad: """
      tags: [Aftercare]     # in one page
      tags: [after-care]    # in another
      """,
    good: """
      tags: [Aftercare]
      tags: [Aftercare]
      """)

  /// Broken by an accent that people could take for the red of emergency cards.
  public static let themeAccentDanger = Rule(
    "theme-accent-danger", .settings,
    title: "The site's colour can't be taken for the red of emergencies.",
    reason: """
      Red means “call now” on every page. If buttons had the same red, patients would no longer see the one that matters. \
      So the theme draws buttons in a darker colour of the same kind; links keep the colour.
      """,
    bad: "theme: { accent: \"#b00020\" }",
    good: "theme: { accent: \"#0b6e6e\" }")
}
