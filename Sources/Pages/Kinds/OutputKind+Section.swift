internal import Site
internal import TemplateLanguage

extension OutputKind {
  /// The sections. The first page of each has a Markdown file; a long section has more pages, from 2.
  static let section = OutputKind(
    name: "section", template: "section.html", audience: .everyone,
    scope: FieldShape(name: "section", type: CurrentSection.type, documentation: "The section."),
    outputs: { edition in
      let first = Output.pages(.section, in: edition.site)
      return first + first.flatMap { others(of: $0.subject, in: edition.site) }
    },
    values: { output, body, edition in
      let id = output.subject
      let section = SectionRecord(edition: edition, id: id)
      let own = Value.record(CurrentSection(section: section, body: body, number: output.number))
      if output.content == .markdown { return PageValues(page: id, in: edition, own: own) }
      let page = edition.site.pages[id]
      var values = PageValues.list(
        output, in: edition, title: page.title, pagination: edition.site.pagination(ofSection: id), feed: .section(id),
        own: own)
      values.breadcrumbs = page.breadcrumbs(in: edition.site) + [page.breadcrumb]
      return values
    })

  private static func others(of section: Int, in site: Site) -> [Output] {
    let pagination = site.pagination(ofSection: section)
    return (1...pagination.pages).dropFirst().map { number in
      .page(
        at: pagination.path(ofPage: number), origin: "page \(number) of the section", file: site.pages[section].file,
        subject: section, number: number, owner: section)
    }
  }
}
