extension Rule {
  /// Broken by bytes that are not UTF-8, NUL bytes and characters that HTML forbids.
  public static let encoding = Rule(
    "encoding", .files,
    title: "Text files are saved as UTF-8 and contain only characters that a page can show.",
    reason: "Patients would read wrong characters: a dose of “5 µg” could appear as “5 Âµg”.",
    bad: "risks.md, saved as “UTF-16” or “Windows-1252”",
    good: "risks.md, saved as “UTF-8”")

  /// Broken by files that are missing, unreadable, too large or of the wrong kind.
  public static let file = Rule(
    "file", .files,
    title: "Every file can be read and is of a kind that belongs in the project.",
    reason: """
      A file that can't be read leaves a gap on the site. A file that is there by mistake, such as an editor's backup \
      copy, becomes public.
      """,
    bad: "Content/risks.md.txt",
    good: "Content/risks.md")

  /// Broken by names that some hosts or computers can't handle.
  public static let fileName = Rule(
    "file-name", .files,
    title: "The name of a published file works on every web host and computer.",
    reason: "Some hosts can't serve a file whose name contains characters such as ? or :, so patients can't open it.",
    bad: "Content/what to expect?.pdf",
    good: "Content/what-to-expect.pdf")

  /// Broken by files in the output folder that no build wrote.
  public static let foreignFile = Rule(
    "foreign-file", .files,
    title: "The output folder contains only files that a build wrote.",
    reason: "Visitors can open a file that was copied there by hand, but no build checks it or keeps it up to date.",
    bad: "Public/price-list.pdf",
    good: "Content/price-list.pdf")

  /// Broken by files in `Content/` of kinds that aren't published, and by files that tell more than they show.
  public static let publishedFile = Rule(
    "published-file", .files,
    title: "Only files that belong on a site are published, and they tell nothing about people.",
    reason: """
      Everything in Content becomes public. A Word file or a list of patients that was kept there for convenience could \
      be found by anyone.
      """,
    bad: "Content/notes/patients.xlsx",
    good: """
      Content/price-list.pdf

      site.yaml:
      publish: [csv]   # if visitors should download tables
      """)

  /// Broken by the lines that version control leaves in a file where two versions differ.
  public static let mergeConflict = Rule(
    "merge-conflict", .files,
    title: "Where two versions of a text were merged, someone has chosen between them.",
    reason: "Otherwise patients would read both versions, and the two may contradict each other.",
    bad: """
      <<<<<<< HEAD
      Wait two weeks.
      =======
      Wait four weeks.
      >>>>>>> new-dates
      """,
    good: "Wait four weeks.")
}
