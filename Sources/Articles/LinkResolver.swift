internal import Values
internal import Diagnostics
internal import Markdown
internal import Site

/// Finds what the links and pictures of a text lead to.
struct LinkResolver {
  private let page: Page
  private let site: Site
  private let document: Document
  private var map: SourceMap
  private(set) var links: [ArticleLink] = []
  private(set) var problems: [Diagnostic] = []
  /// Links to headings, to be checked when the headings of all pages are known.
  private(set) var fragments: [FragmentLink] = []

  init(_ body: Body, page: Page, site: Site) {
    (self.page, self.site, document) = (page, site, body.document)
    map = body.map
  }

  mutating func run() {
    for id in document.nodeIDs where document[id].parent != nil {
      switch document[id].kind {
      // The settings have checked the addresses of sources.
      case .link(let link) where !link.isExternal: resolve(link, id)
      case .image(let image): resolve(image, id)
      case .heading(let heading) where heading.level == 1:
        problems.append(
          .error(
            .heading, map.blockLocation(of: id, in: document, first: 1),
            "a page has one title: 'title' in its front matter", hint: "write ## for a heading in the text")
        )
      default: break
      }
    }
  }

  private mutating func resolve(_ link: Node.Link, _ id: NodeID) {
    switch site.resolve(document[link.destination], from: page) {
    case .failure(let problem):
      links.append(ArticleLink(node: id, isPicture: false, resolved: nil))
      problems.append(.error(.link, place(of: id), problem.message, hint: problem.hint))
    case .success(let resolved):
      links.append(ArticleLink(node: id, isPicture: false, resolved: resolved))
      reportPatient(in: resolved, document.string(link.destination), id)
      if let warning = resolved.warning {
        problems.append(.warning(.link, place(of: id), warning.message, hint: warning.hint))
      }
      if case .page(let target) = resolved.target, let fragment = resolved.fragment {
        fragments.append(FragmentLink(page: target, fragment: fragment))
      }
    }
  }

  private mutating func resolve(_ image: Node.Image, _ id: NodeID) {
    let shown = document.string(image.destination)
    var resolved: ResolvedLink?
    func report(_ message: String, _ hint: String?) -> Diagnostic {
      .error(.imageFile, place(of: id), message, hint: hint)
    }
    if shown.utf8.isEmpty {
      problems.append(report("this picture names no file", "write ![what it shows](file.png)"))
    } else {
      switch site.resolve(document[image.destination], from: page) {
      case .failure(let problem): problems.append(report(problem.message, problem.hint))
      case .success(let found):
        if let problem = pictureProblem(found, shown) {
          problems.append(report(problem.message, problem.hint))
        } else {
          resolved = found
          reportPatient(in: found, shown, id)
        }
      }
    }
    links.append(ArticleLink(node: id, isPicture: true, resolved: resolved))
  }

  /// A photograph of a patient is shown where the patient agreed to, not in a text.
  private mutating func reportPatient(in resolved: ResolvedLink, _ shown: String, _ id: NodeID) {
    guard case .file(let file) = resolved.target, site.patients.contains(site.files[file].path) else { return }
    let misuse = PatientPictures.misuse(shown)
    problems.append(.error(.consent, place(of: id), misuse.message, hint: misuse.hint))
  }

  /// Why something can't be shown as a picture; nil where it can.
  private func pictureProblem(_ resolved: ResolvedLink, _ shown: String) -> (message: String, hint: String)? {
    switch resolved.target {
    case .elsewhere:
      (
        "this picture is on another site, which would learn who reads the page: '\(shown)'",
        "copy the picture into Content/"
      )
    // Its file has its own error.
    case .unreadable: nil
    case .page: ("'\(shown)' is a page, not a picture", "write [words](\(shown)) for a link")
    case .file(let file):
      site.files[file].image == nil
        ? (FileJudgement.problem(ofPicture: shown), FileJudgement.pictureHint) : nil
    }
  }

  /// Where an address is written; looked up only to report a problem.
  private mutating func place(of id: NodeID) -> SourceLocation { map.location(ofDestinationOf: id, in: document) }
}
