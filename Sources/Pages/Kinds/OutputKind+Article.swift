internal import Site
internal import TemplateLanguage

extension OutputKind {
  /// The articles.
  static let article = OutputKind(
    name: "article", template: "article.html", audience: .everyone,
    scope: FieldShape(name: "article", type: CurrentArticle.type, documentation: "The article."),
    outputs: { Output.pages(.article, in: $0.site) },
    values: { output, body, edition in
      let article = ArticleRecord(edition: edition, id: output.subject)
      return PageValues(page: output.subject, in: edition, own: .record(CurrentArticle(article: article, body: body)))
    })
}
