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
      aliases(in: edition.site).compactMap { page, number, alias in
        let file = edition.site.pages[page].file
        guard let path = Alias.outputPath(alias.value) else { return nil }
        return Output(
          .template, path, origin: "the alias '\(alias.value)' of \(file)", place: alias.mark.location(in: file),
          subject: page, number: number)
      }
    },
    problems: { edition in
      aliases(in: edition.site).filter { Alias.outputPath($0.alias.value) == nil }.map { page, _, alias in
        .error(
          .alias, alias.mark.location(in: edition.site.pages[page].file),
          "'\(alias.value)' can't be an old address of this site",
          hint: "write a path from the site's root, such as /old-name/")
      }
    },
    values: { output, _, edition in
      let page = edition.site.pages[output.subject]
      let metadata = Metadata(
        canonical: edition.site.url.map { $0 + page.sitePath }, target: page.link, isHidden: true)
      return PageValues(
        title: page.title, metadata: metadata, own: .record(RedirectRecord(title: page.title, link: page.link)))
    })

  private static func aliases(in site: Site) -> [(page: Int, number: Int, alias: Located<String>)] {
    site.pages.indices.flatMap { page in
      site.pages[page].front.aliases.enumerated().map { (page, $0, $1) }
    }
  }
}
