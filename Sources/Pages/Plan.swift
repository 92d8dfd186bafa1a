public import Diagnostics
internal import Site
internal import Values

/// Every file that the site will have.
public struct Plan: Sendable {
  /// The files sorted by path.
  public let files: [Output]

  /// Lists the files; two that need one path are an error.
  public static func make(_ edition: Edition) -> (plan: Plan, diagnostics: [Diagnostic]) {
    var claims = PathClaims()
    claims.reserveCapacity(edition.site.pages.count + edition.site.files.count)
    var pages: [Output] = []
    var others: [Output] = []
    for (index, kind) in OutputKind.all.enumerated() {
      claims.diagnostics += kind.problems(edition)
      for var output in kind.outputs(edition) {
        output.kind = index
        if output.content == .markdown { pages.append(output) } else { others.append(output) }
      }
    }
    pages.sort { $0.subject < $1.subject }
    for output in pages { claims.add(output) }
    for output in others { claims.add(output) }
    if edition.site.hasSearch { claims.reserve(SearchEntry.folder, for: "the search") }
    claims.checkFolders()
    var files = claims.files.sorted { $0.path.precedesByBytes($1.path) }
    for index in files.indices { files[index].forgetOrigin() }
    return (Plan(files: files), claims.diagnostics)
  }

  /// The first page of each kind that readers see, and the template that makes it.
  public var samples: [(page: Output, template: String)] {
    OutputKind.all.enumerated().compactMap { index, kind in
      guard kind.audience != .programs, let template = kind.template else { return nil }
      return files.first { $0.kind == index }.map { ($0, template) }
    }
  }

  /// How many pages for readers there are: redirects, feeds and copied files don't count.
  public var pageCount: Int { files.count { OutputKind.all[$0.kind].audience != .programs } }
}
