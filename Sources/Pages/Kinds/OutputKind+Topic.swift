internal import Site
internal import TemplateLanguage

extension OutputKind {
  /// The topics, each with one page or several.
  static let topic = OutputKind(
    name: "tag", template: "tag.html", audience: .everyone,
    scope: FieldShape(name: "tag", type: CurrentTag.type, documentation: "The topic."),
    outputs: { edition in
      let site = edition.site
      return site.tags.indices.flatMap { index in
        let (tag, pagination) = (site.tags[index], site.pagination(ofTag: index))
        return (1...pagination.pages).map { number in
          Output.page(
            at: pagination.path(ofPage: number), origin: "the topic '\(tag.name)'", place: tag.place, subject: index,
            number: number)
        }
      }
    },
    values: { output, _, edition in
      let index = output.subject
      let tag = edition.site.tags[index]
      return .list(
        output, in: edition, title: tag.name, summary: tag.summary,
        above: [Breadcrumb(title: edition.word(in: edition.site.language)("tags"), sitePath: Tag.folder)],
        pagination: edition.site.pagination(ofTag: index), feed: .tag(index),
        own: .record(CurrentTag(tag: TagRecord(tag: tag), edition: edition, index: index, number: output.number)))
    })
}
