extension Rule {
  /// Broken by a project's own page template without the line for worried people, on a site with cards that say to call.
  public static let templateCareLine = Rule(
    "template-care-line", .templates,
    title: "Every page leads worried patients to the signs that need a call.",
    reason:
      "A patient who is afraid at night should not have to look for the clinic's number: it is on the first screen of each page.",
    bad: #"<h1>\(article.title)</h1>"#,
    good: #"<h1>\(article.title)</h1> \(include "partials/care-line.html")"#)

  /// Broken by a project's own templates that lack a part which its content asks for.
  public static let templatePart = Rule(
    "template-part", .templates,
    title: "A template of the project's own shows all that its pages say.",
    reason:
      "A template that was copied from an earlier theme leaves out what came later, and the writer believes it is online.",
    bad: #"<h1>\(article.title)</h1> \(article.body)"#,
    good:
      #"<h1>\(article.title)</h1> \(if let film = article.film) \(include "partials/film.html") \(end) \(article.body)"#
  )

  /// Broken by templates that are missing or that include themselves.
  public static let templateInclude = Rule(
    "template-include", .templates,
    title: "Every file that a template names exists, and no template includes itself.",
    reason: "Every page that uses the template would lack a part, such as the clinic's telephone number.",
    bad: #"\(include "partials/contct.html")"#,
    good: #"\(include "partials/contact.html")"#)

  /// Broken by layouts without a place for the page, and by that place outside layouts.
  public static let templateLayout = Rule(
    "template-layout", .templates,
    title: "A layout has a place for the content of the page, and no other template has one.",
    reason: "Pages would be published without their text.",
    bad: "<body><main></main></body>",
    good: #"<body><main>\(content)</main></body>"#)

  /// Broken by names that nothing defines.
  public static let templateName = Rule(
    "template-name", .templates,
    title: "Every name in a template is one that the page offers.",
    reason: "A misspelled name would leave a gap in all pages, where patients expect a dose, a date or a name.",
    bad: #"<h1>\(article.titel)</h1>"#,
    good: #"<h1>\(article.title)</h1>"#)

  /// Broken by values that may be missing and are used without a test.
  public static let templateOptional = Rule(
    "template-optional", .templates,
    title: "A template tests a value that may be missing before it uses the value.",
    reason: "Pages without the value would show a label with nothing after it, such as “Reviewed on”.",
    bad: #"Reviewed on \(article.reviewed.formatted(.long))"#,
    good: #"\(if let day = article.reviewed)Reviewed on \(day.formatted(.long))\(end)"#)

  /// Broken by values in scripts, event handlers, comments and the like, and by markup that branches leave open.
  public static let templatePlace = Rule(
    "template-place", .templates,
    title: "A template prints values only where they can't change how the rest of the page works.",
    reason: "In other places, a word in an article could run a script in the browsers of patients.",
    bad: #"<h1 onclick="show('\(article.title)')">Risks</h1>"#,
    good: #"<h1>\(article.title)</h1>"#)

  /// Broken by loops that make millions of turns or more than 100 MB.
  public static let templateSize = Rule(
    "template-size", .templates,
    title: "A template makes pages of a reasonable size.",
    reason: "No phone could load such a page, and the build would take very long.",
    bad: #"""
      \(for a in site.pages)\(for b in site.pages)\(for c in site.pages)
      <a href="\(c.url)">\(c.url)</a>
      \(end)\(end)\(end)
      """#,
    good: #"""
      \(for a in site.pages)
      <a href="\(a.url)">\(a.url)</a>
      \(end)
      """#)

  /// Broken by slots that the layout doesn't have, and by slots that are filled twice.
  public static let templateSlot = Rule(
    "template-slot", .templates,
    title: "A page fills only slots that its layout has, and each of them once.",
    reason: "What was written for the slot would not appear on any page.",
    bad: #"\(fill haed)<meta name="robots" content="noindex">\(end)"#,
    good: #"\(fill head)<meta name="robots" content="noindex">\(end)"#)

  /// Broken by what the grammar of templates doesn't allow.
  public static let templateSyntax = Rule(
    "template-syntax", .templates,
    title: "Templates are written in the template language.",
    reason: "A template that can't be read can't make a page. Every page that needs it would be missing.",
    bad: #"\(for item in home.articles)<li>\(item.title)</li>"#,
    good: #"\(for item in home.articles)<li>\(item.title)</li>\(end)"#)

  /// Broken by values that don't have the type that their place or method needs.
  public static let templateType = Rule(
    "template-type", .templates,
    title: "Every value in a template is of a kind that can be used in its place.",
    reason: "A list or a date can be written in several ways. Only the template can say which one patients will read.",
    bad: #"\(if let day = article.updated)Updated \(day)\(end)"#,
    good: #"\(if let day = article.updated)Updated \(day.formatted(.long))\(end)"#)

  /// Broken by files in `Templates` that no page needs.
  public static let templateUnused = Rule(
    "template-unused", .templates,
    title: "Every file in Templates is used.",
    reason: "A change in a file with a misspelled name has no effect, and the pages keep their old look.",
    bad: "Templates/artcle.html",
    good: "Templates/article.html")

  /// Broken by what templates and style sheets load from other hosts or from fixed paths, and by code in pages.
  public static let thirdParty = Rule(
    "third-party", .templates,
    title: "Pages load nothing from other hosts, run no code of their own, and find their files in any folder.",
    reason:
      "Whoever reads about a treatment tells nobody: a font or a counter of another host would report each reader there.",
    bad: #"<link rel="stylesheet" href="https://fonts.example/css">"#,
    good: #"<link rel="stylesheet" href="\(asset("fonts.css"))">"#)

  /// Broken by templates that leave out the notice of a trial copy, or of a copy with drafts.
  public static let unmarkedCopy = Rule(
    "unmarked-copy", .templates,
    title: "Every page of a copy that isn't the public site says so.",
    reason: "Whoever is sent a link to a draft would take it for what the clinic says.",
    bad: "<body>",
    good: #"<body>\(if let notice = page.notice)<p>\(notice)</p>\(end)"#)

  /// Broken by printed addresses with a scheme that can run code.
  public static let unsafeURL = Rule(
    "unsafe-url", .templates,
    title: "A template prints only addresses that are safe to open.",
    reason: "An address such as “javascript:…” runs code in the browser of a patient who taps the link.",
    bad: "link: javascript:alert(1)",
    good: "link: https://www.example.org/")

  /// Broken by themes that lack a word, or a whole language.
  public static let words = Rule(
    "words", .templates,
    title: "The theme has all its words in every language that pages use.",
    reason: "Buttons and labels would be missing, or in a language that the reader of the page doesn't understand.",
    bad: "language: es    # without Templates/words/es.yaml",
    good: "language: es    # with Templates/words/es.yaml")

  /// Broken by characters that XML forbids, in feeds, sitemaps and pictures.
  public static let xmlCharacters = Rule(
    "xml-characters", .templates,
    title: "Text in feeds, sitemaps and pictures contains only characters that XML allows.",
    reason: "One forbidden character would make a whole feed unreadable, so it is left out, perhaps in mid-word.",
    bad: #"<title>\("News\u{8}")</title>"#,
    good: "<title>News</title>")
}
