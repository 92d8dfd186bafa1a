internal import Diagnostics
internal import Settings
internal import Site
internal import Values

/// The links that front matter names, such as the heading that says who should not have a treatment.
struct FrontLinks {
  /// Its links to headings, to be checked when the headings of all pages are known, and where each is written.
  private(set) var fragments: [FragmentLink] = []
  private(set) var places: [SourceLocation] = []
  private(set) var problems: [Diagnostic] = []

  init(of page: Page, in site: Site) {
    for written in page.front.links {
      let place = written.range.location(in: page.file)
      switch site.resolve(written.value.utf8, from: page) {
      case .failure(let problem): problems.append(.error(.link, place, problem.message, hint: problem.hint))
      case .success(let resolved):
        guard case .page(let target) = resolved.target else {
          if case .unreadable = resolved.target { continue }
          problems.append(
            .error(
              .link, place, "this must be a page of this site: '\(written.value)'",
              hint: "write the path of a Markdown file, with # and a heading's id where one is meant"))
          continue
        }
        guard let fragment = resolved.fragment else { continue }
        fragments.append(FragmentLink(page: target, fragment: fragment))
        places.append(place)
      }
    }
  }
}
