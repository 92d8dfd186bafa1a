internal import Diagnostics
internal import Settings
public import Site
internal import Values

extension ThemeUses {
  /// Collects what a site needs.
  public init(of site: Site) {
    self.init()
    languages = [site.language: SourceLocation(path: SiteSettings.path, range: site.clinic.languageRange)]
    for kind in OutputKind.withTemplates { add(kind.template ?? "", kind, nil) }
    for id in site.pages.indices {
      if let language = site.pages[id].front.language, languages[language.value] == nil,
        LanguageTag.isValid(language.value)
      {
        languages[language.value] = language.range.location(in: site.pages[id].file)
      }
      if let name = site.pages[id].front.template {
        add(name.value, .of(site.pages[id].kind), name.range.location(in: site.pages[id].file))
      }
    }
    unusedScope = PageSchema.scope(of: .article)
    styleScope = PageSchema.styleScope
    shareCard = OutputKind.shareCard.template ?? ""
    settings = site.clinic.theme
    isHidden = site.isHidden
    content = ContentRecord(of: site)
    parts = ThemePart.all(of: site)
    let own = [site.url, site.clinic.url].compactMap { $0.flatMap(ThirdParties.host) }
    thirdParties = ThirdParties(own: Set(own), allowed: site.project.settings.allow)
  }

  private mutating func add(_ name: String, _ kind: OutputKind, _ place: SourceLocation?) {
    let use = TemplateUse(name: name, kind: kind.name)
    if templates.contains(where: { $0.use == use }) { return }
    templates.append(Entry(use: use, scope: PageSchema.scope(of: kind), place: place))
  }
}

extension OutputKind {
  /// The kind of a page that has a Markdown file.
  static func of(_ kind: Page.Kind) -> OutputKind {
    switch kind {
    case .home: home
    case .section: section
    case .article: article
    }
  }
}
