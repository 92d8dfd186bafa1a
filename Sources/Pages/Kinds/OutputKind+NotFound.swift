internal import Diagnostics
internal import Site
internal import TemplateLanguage

extension OutputKind {
  /// The page that hosts show for addresses that don't exist.
  static let notFound = OutputKind(
    name: "notFound", template: "404.html", audience: .readers, isServedAnywhere: true,
    outputs: { _ in
      [
        Output(
          .template, "404.html", origin: "the page for addresses that do not exist",
          place: SourceLocation(path: "Templates/404.html"))
      ]
    },
    values: { _, _, edition in .hidden(title: edition.word(in: edition.site.language)("pageNotFound")) })
}
