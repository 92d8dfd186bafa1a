extension Rule {
  /// Broken by boxes and care cards that are written in another form, are empty or lack a telephone number.
  public static let callout = Rule(
    "callout", .markdown,
    title: "A box is a quote that begins with a known mark, and it contains what its readers need.",
    reason: """
      Warnings and emergency cards must stand out and give the right telephone number. Written in another form, they \
      would look like any other text.
      """,
    bad: """
      [!CALL]
      Call us if the redness spreads.
      """,
    good: """
      > [!CALL]
      > Call us if the redness spreads.
      """)

  /// Broken by text that looks like a list, words that would not be shown, and nesting that is too deep.
  public static let markdown = Rule(
    "markdown", .markdown,
    title: "Lists, code and other Markdown are written so that the page shows them as intended.",
    reason: "Instructions that should be a list would run together in one paragraph, and some words would disappear.",
    bad: """
      • Wash your hands
      • Don't touch your face
      """,
    good: """
      - Wash your hands
      - Don't touch your face
      """)

  /// Broken by notes and sources that don't match their marks.
  public static let note = Rule(
    "note", .markdown,
    title: "Every note mark has its note or source, and every note and source is used.",
    reason: "Readers check medical claims by their sources. That works only if each mark leads to the right one.",
    bad: """
      Redness fades within days.[^fad]

      [^fda]: FDA, Microneedling devices, 2023.
      """,
    good: """
      Redness fades within days.[^fda]

      [^fda]: FDA, Microneedling devices, 2023.
      """)

  /// Broken by markup that only other programs understand.
  public static let otherMarkup = Rule(
    "other-markup", .markdown,
    title: "A text has only markup that this program understands.",
    reason: """
      What another program would have turned into a box, a picture or a button is shown to patients as it is typed, and a \
      warning loses its box.
      """,
    bad: """
      :::warning
      Don't drive today.
      :::
      """,
    good: """
      > [!WARNING]
      > Don't drive today.
      """)

  /// Broken in sections of questions by headings that don't ask, and by questions without an answer.
  public static let question = Rule(
    "question", .markdown,
    title: "In a section of questions, each heading is a question, and an answer follows it.",
    reason: "Readers and search engines take these headings as questions, and expect the answer right below.",
    bad: "### Pain",
    good: """
      ### Does it hurt?

      Most people feel a mild scratching.
      """)

  /// Broken by HTML in an article.
  public static let rawHTML = Rule(
    "raw-html", .markdown,
    title: "Articles don't contain HTML.",
    reason: """
      HTML can run scripts, tell other sites who reads the page and make it unusable for people with a screen reader. \
      Markdown can't.
      """,
    bad: "<b>Don't</b> scratch.",
    good: "**Don't** scratch.")

  /// Broken by `~~` without a partner.
  public static let strikethrough = Rule(
    "strikethrough", .markdown,
    title: "Struck-out words have ~~ both before and after them.",
    reason: "If one of the two is missing, readers take words for valid that should be crossed out.",
    bad: "Wait ~~two weeks four weeks.",
    good: "Wait ~~two weeks~~ four weeks.")

  /// Broken by tables that can't be read, or whose rows have different numbers of cells.
  public static let table = Rule(
    "table", .markdown,
    title: "A table has a row of headings, a row of dashes and the same number of cells in every row.",
    reason: "A value in the wrong column can tell a patient the wrong dose or day.",
    bad: """
      | Day | What you may see |
      |-----|
      | 1 | Redness | Swelling |
      """,
    good: """
      | Day | What you may see |
      |-----|------------------|
      | 1 | Redness, swelling |
      """)

  /// Broken by items that look like those of a checklist.
  public static let task = Rule(
    "task", .markdown,
    title: "An item of a checklist begins with [ ] or [x] and a space.",
    reason: "Written in another form, readers see brackets instead of a box.",
    bad: "- [] Bring your list of medicines",
    good: "- [ ] Bring your list of medicines")
}
