internal import Values
internal import Diagnostics
internal import Settings
internal import Site
internal import TemplateLanguage

extension OutputKind {
  /// The old addresses of pages, which lead to them. The number is the alias's index in the front matter, from 0.
  static let redirect = OutputKind(
    name: "redirect", template: "redirect.html", audience: .programs,
    scope: FieldShape(name: "redirect", type: RedirectRecord.type, documentation: "Where the old address leads."),
    outputs: { edition in
      aliases(in: edition.site).compactMap { alias in
        guard case .success(let path) = alias.path else { return nil }
        return Output(
          .template, path, origin: "the alias '\(alias.written.value)' of \(alias.file)", place: alias.place,
          subject: alias.page, number: alias.number)
      }
    },
    problems: { edition in
      aliases(in: edition.site).compactMap { alias in
        guard case .failure(let problem) = alias.path else { return nil }
        return .error(.alias, alias.place, problem.message, hint: problem.hint)
      }
    },
    values: { output, _, edition in
      let page = edition.site.pages[output.subject]
      let metadata = Metadata(
        canonical: edition.site.url.map { $0 + page.sitePath }, target: page.link)
      return PageValues(
        title: page.title, metadata: metadata, own: .record(RedirectRecord(title: page.title, link: page.link)))
    })

  /// An alias of a page.
  private struct PageAlias {
    /// The page's index, and the alias's index in its front matter, both from 0.
    var page: Int, number: Int
    var file: String
    var written: Located<String>
    /// The path of its file, or why it has none.
    var path: Result<String, LinkProblem>
    var place: SourceLocation { written.range.location(in: file) }
  }

  private static func aliases(in site: Site) -> [PageAlias] {
    site.pages.flatMap { page -> [PageAlias] in
      var seen: Set<String> = []
      return page.front.aliases.enumerated().map { number, alias in
        PageAlias(page: page.id, number: number, file: page.file, written: alias, path: path(of: alias, page, &seen))
      }
    }
  }

  /// - Parameter seen: The paths of the page's other aliases, in lower case.
  private static func path(
    of alias: Located<String>, _ page: Page, _ seen: inout Set<String>
  ) -> Result<String, LinkProblem> {
    let path: String
    switch Alias.outputPath(alias.value) {
    case .success(let found): path = found
    case .failure(let problem): return .failure(problem)
    }
    if path.lowercased() == Output.decoded(page.sitePath + "index.html").lowercased() {
      return .failure(
        LinkProblem(
          message: "this alias is the page's own address: '\(alias.value)'",
          hint: "delete it: the page is at that address already"))
    }
    if !seen.insert(path.lowercased()).inserted {
      return .failure(
        LinkProblem(message: "'\(alias.value)' is the same address as another alias of this page", hint: "leave it out")
      )
    }
    return .success(path)
  }
}
