internal import Settings
internal import Site
internal import TemplateLanguage

/// `home` in home.html: the home page with its body.
struct HomeRecord: DeclaredRecord {
  let section: SectionRecord
  let body: RenderedBody

  static let recordName = "Home"
  static let fields: [RecordField<HomeRecord>] =
    SectionRecord.fields.map { $0.lifted { $0.section } } + RenderedBody.fields { $0.body } + [
      RecordField("welcome", .html, "The text before its first heading.") { .html($0.body.parts.welcome) },
      RecordField("rest", .html, "The text from its first heading on.") { .html($0.body.parts.rest) },
      RecordField("clinicCover", .html, "A drawing for the box about the clinic.") { home in
        let site = home.section.edition.site
        let name = site.clinic.publisher?.name ?? site.title
        let drawing = CoverChoice.drawing(
          for: nil, title: "The clinic: " + name, isAftercare: false, specialty: site.clinic.specialty)
        return .html(HTML(rendered: CoverDrawing.svg(drawing.motif, seed: drawing.seed)))
      },
      RecordField(
        "highlights", .array(HighlightRecord.type), "The strengths of the clinic: 'highlights' in the front matter."
      ) { home in
        .records(
          home.section.page.front.highlights.map { HighlightRecord(highlight: $0, edition: home.section.edition) })
      },
      RecordField(
        "popular", .array(PageLinkRecord.type),
        "What people look for: 'popular' in the front matter, else the first questions of three treatments."
      ) { home in
        let site = home.section.edition.site
        guard let popular = home.section.page.front.popular else {
          return .records(
            site.firstQuestions.map { PageLinkRecord(title: $0.question, link: $0.link, isCurrent: false) })
        }
        return .records(
          popular.compactMap { item in
            guard let title = item.title, let path = item.page,
              case .success(let found) = site.resolve(path.value.utf8, from: home.section.page)
            else { return nil }
            return PageLinkRecord(title: title, link: found.link, isCurrent: false)
          })
      },
      RecordField(
        "topArticles", .array(ArticleRecord.type),
        "The articles that are in no section, without those with 'type: page', such as an imprint."
      ) { home in
        let site = home.section.edition.site
        return .records(
          home.section.page.articles.filter { site.pages[$0].front.type != .page }
            .map { ArticleRecord(edition: home.section.edition, id: $0) })
      },
    ]
}
