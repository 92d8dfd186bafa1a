internal import Diagnostics
internal import Site
internal import TemplateLanguage

extension OutputKind {
  /// What search engines may visit.
  static let robots = OutputKind(
    name: "robots", template: "robots.txt", audience: .programs,
    outputs: { _ in
      [
        Output(
          .template, "robots.txt", origin: "the file for search engines",
          place: SourceLocation(path: "Templates/robots.txt"))
      ]
    },
    values: { _, _, edition in .hidden(title: edition.site.title) })
}
