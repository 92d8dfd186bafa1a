internal import Markdown
internal import Site
internal import TemplateLanguage
internal import Values

extension RenderingContext {
  /// What rendering the bodies of a site's pages in one language depends on.
  init(of site: Site, _ words: Words) {
    self.init()
    isRightToLeft = LanguageTag.isRightToLeft(words.language)
    if let shown = site.clinic.emergencyNumber, let link = site.clinic.emergencyLink {
      emergency = Phone(shown: shown, link: link)
    }
    if let publisher = site.clinic.publisher, let shown = publisher.phone, let link = publisher.phoneLink {
      phone = Phone(shown: shown, link: link)
    }
    func word(_ name: String) -> String? { if case .string(let word)? = words.entries[name] { word } else { nil } }
    if case .plural(let plural)? = words.entries["scrollSideways"] { labels.scrollSideways = plural }
    for (name, path) in Self.labelNames { if let word = word(name) { labels[keyPath: path] = word } }
  }

  /// The theme's words that bodies need.
  private static let labelNames: [(String, any WritableKeyPath<BodyLabels, String> & Sendable)] = [
    ("table", \.table), ("note", \.note), ("tip", \.tip), ("warning", \.warning), ("caution", \.caution),
    ("selfCare", \.selfCare), ("callClinic", \.call), ("emergencyCall", \.emergency),
    ("references", \.sources), ("notes", \.notes), ("noteNumber", \.noteNumber), ("backToText", \.backToText),
    ("done", \.done), ("toDo", \.toDo), ("urgent", \.urgent), ("immediate", \.immediate), ("call", \.callNumber),
  ]
}
