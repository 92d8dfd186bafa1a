internal import Diagnostics
internal import Site
internal import TemplateLanguage

extension OutputKind {
  /// What hosts that read it send with the pages.
  static let headers = OutputKind(
    name: "headers", template: "headers.txt", audience: .programs,
    outputs: { hostFiles(Site.headersName, origin: "the headers for hosts", of: "headers.txt", in: $0) },
    values: { _, _, edition in .hidden(title: edition.site.title) })

  /// The old addresses of pages, for hosts that redirect by themselves.
  static let redirects = OutputKind(
    name: "redirects", template: "redirects.txt", audience: .programs,
    outputs: { edition in
      if OldAddress.all(in: edition).isEmpty { return [] }
      return hostFiles(Site.redirectsName, origin: "the redirects for hosts", of: "redirects.txt", in: edition)
    },
    values: { _, _, edition in .hidden(title: edition.site.title) })

  /// A file for hosts; none where the project has its own, which is copied.
  private static func hostFiles(_ name: String, origin: String, of template: String, in edition: Edition) -> [Output] {
    if edition.site.files.contains(where: { $0.path == name }) { return [] }
    return [Output(.template, name, origin: origin, place: SourceLocation(path: "Templates/" + template))]
  }
}
