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
          subject: alias.page, number: alias.number, owner: alias.page)
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
        let path = repeatsFolder(alias.value, of: site).map(Result.failure) ?? path(of: alias, page, &seen)
        return PageAlias(page: page.id, number: number, file: page.file, written: alias, path: path)
      }
    }
  }

  /// Why an alias can't be used that begins with the folder of the site's address; nil for others.
  private static func repeatsFolder(_ alias: String, of site: Site) -> LinkProblem? {
    guard let url = site.url else { return nil }
    let folder = SiteURL.path(of: url)
    let path = [url, url.replacingBytes("https:", with: "http:")].first { alias.hasPrefix($0) }.map {
      "/" + alias.dropFirst($0.count)
    }
    if let path {
      return LinkProblem(
        message: "'\(alias)' names the whole address", hint: "write the path from the site's root: \(path)")
    }
    guard folder != "/", alias.hasPrefix(folder), alias.utf8.count > folder.utf8.count else { return nil }
    return LinkProblem(
      message:
        "'\(alias)' begins with the folder that the whole site is in, so the old address would be \(folder.dropLast())\(alias)",
      hint: "write the path from the site's root: /\(alias.dropFirst(folder.count))")
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
