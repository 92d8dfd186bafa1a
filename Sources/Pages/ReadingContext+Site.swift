internal import Markdown
internal import Site
internal import TemplateLanguage
internal import Values

extension ReadingContext {
  /// What reading the bodies of a site's pages in one language depends on.
  init(of site: Site, _ words: Words) {
    self.init()
    isSmart = site.project.settings.markdown?.smart ?? true
    // What a word means is written in the site's language.
    let isSites = LanguageTag.language(of: words.language) == LanguageTag.language(of: site.language)
    if isSites { glossary = site.glossary }
    values = NamedValues(of: site, language: words.language, format: words.format)
    if case .string(let word)? = words.entries["faq"] { questions = word }
  }
}
