internal import Site
internal import TemplateLanguage

extension OutputKind {
  /// The page of all topics.
  static let topics = OutputKind(
    name: "tags", template: "tags.html", audience: .everyone,
    outputs: { edition in
      if edition.site.tags.isEmpty { return [] }
      return [.page(at: Tag.folder, origin: "the list of topics", file: "Templates/tags.html")]
    },
    values: { output, _, edition in
      .list(output, in: edition, title: edition.word(in: edition.site.language)("tags"))
    })
}
