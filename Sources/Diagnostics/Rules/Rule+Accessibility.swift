extension Rule {
  /// Broken by headings without words, with a wrong id or of the first level, and by text that only looks like one.
  public static let heading = Rule(
    "heading", .accessibility,
    title: "Headings have words and unique ids, and the title in the front matter is the only one of the first level.",
    reason: "People who use a screen reader find their way through a page by its headings.",
    bad: "#Aftercare",
    good: "## Aftercare")

  /// Broken by pictures without an alternative text.
  public static let imageAlt = Rule(
    "image-alt", .accessibility,
    title: "Every picture has a text for people who can't see it.",
    reason: "Screen readers read this text aloud, and browsers show it if the picture can't be loaded.",
    bad: "![](images/day-3.jpg)",
    good: "![Slight redness on the third day](images/day-3.jpg)")

  /// Broken by films without captions, poster or transcript, and by captions that no browser shows.
  public static let film = Rule(
    "film", .accessibility,
    title: "A film has captions, a picture to begin with, and a text that tells all of it.",
    reason: "People who can't hear or see it, or who can't play it where they are, would miss what others are told.",
    bad: "video: { title: How it is done, file: film.mp4 }",
    good: """
      video:
        title: How microneedling is done
        file: film.mp4
        poster: { file: film.jpg, alt: A nurse cleans the skin }
        captions: [{ language: en, file: film.vtt }]
        transcript: "#what-the-film-shows"
      """)
}
