internal import TemplateLanguage

extension OutputKind {
  /// The texts of articles in feeds, which are parts of the feeds and no files of their own.
  static let feedEntry = OutputKind(
    name: "feedEntry", template: "feed-entry.html", audience: .programs,
    scope: FieldShape(
      name: "article", type: CurrentArticle.type, documentation: "The article, for a feed with full texts."),
    outputs: { _ in [] }, values: article.values)
}
