internal import Values
internal import Diagnostics
internal import Markdown
internal import Site
internal import TemplateLanguage

/// Turns the links and pictures of a body into what the page needs.
struct BodyLinks {
  let page: Page
  let edition: Edition
  let links: LinkBase
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var fragments: [FragmentLink] = []

  init(page: Page, edition: Edition, links: LinkBase) {
    (self.page, self.edition, self.links) = (page, edition, links)
  }

  mutating func resolve(_ body: inout Body) {
    for id in body.document.nodeIDs where body.document[id].parent != nil {
      switch body.document[id].kind {
      // The settings have checked the addresses of sources.
      case .link(let link) where !link.isExternal: resolve(link, id, &body)
      case .callout(.call) where edition.site.settings.publisher?.phone == nil:
        report(id, &body, "'publisher' in site.yaml has no 'phone' for this card", "write phone: \"+1 555 0100\"")
      case .callout(.emergency) where edition.site.emergencyNumber == nil:
        if let country = edition.site.settings.publisher?.address?.country {
          report(
            id, &body, "the number that people in the country '\(country)' call in an emergency is not known",
            "write it in site.yaml: publisher: { emergency: \"112\" }")
        } else {
          report(
            id, &body, "site.yaml does not say which number people call in an emergency",
            "write publisher: { address: { country: US } }, or publisher: { emergency: \"911\" }")
        }
      case .image(let image): resolve(image, id, &body)
      case .heading(let heading) where heading.level == 1:
        diagnostics.append(
          .error(
            .heading, body.map.blockLocation(of: id, in: body.document, first: 1),
            "a page has one title, and that is 'title' in its front matter", hint: "write ## for a heading in the text")
        )
      default: break
      }
    }
  }

  private mutating func report(_ id: NodeID, _ body: inout Body, _ message: String, _ hint: String) {
    let place = body.map.location(of: id, in: body.document, first: 2)
    diagnostics.append(.error(.callout, place, message, hint: hint))
  }

  private mutating func resolve(_ link: Node.Link, _ id: NodeID, _ body: inout Body) {
    /// Looked up only where there is something to say.
    func place(_ body: inout Body) -> SourceLocation { body.map.location(ofDestinationOf: id, in: body.document) }
    switch edition.site.resolve(body.document[link.destination], from: page) {
    case .failure(let problem): diagnostics.append(.error(.link, place(&body), problem.message, hint: problem.hint))
    case .success(let resolved):
      if let warning = resolved.warning {
        diagnostics.append(.warning(.link, place(&body), warning.message, hint: warning.hint))
      }
      var changed = link
      changed.destination = body.document.store(links.written(resolved.link).utf8)
      if case .elsewhere = resolved.target, case .external(let url) = resolved.link {
        changed.isExternal = url.utf8.first == UInt8(ascii: "h")
      }
      body.document[id].kind = .link(changed)
      if case .page(let target) = resolved.target, let fragment = resolved.fragment {
        fragments.append(FragmentLink(page: target, fragment: fragment, location: place(&body)))
      }
    }
  }

  private mutating func resolve(_ image: Node.Image, _ id: NodeID, _ body: inout Body) {
    let shown = body.document.string(image.destination)
    func report(_ message: String, _ hint: String?) -> Diagnostic {
      .error(.imageFile, body.map.location(ofDestinationOf: id, in: body.document), message, hint: hint)
    }
    if shown.utf8.isEmpty {
      diagnostics.append(report("this picture names no file", "write ![what it shows](file.png)"))
      return
    }
    switch edition.site.resolve(body.document[image.destination], from: page) {
    case .failure(let problem): diagnostics.append(report(problem.message, problem.hint))
    case .success(let resolved):
      switch resolved.target {
      case .elsewhere:
        diagnostics.append(
          report(
            "this picture lies on another site, which would learn who reads the page: '\(shown)'",
            "copy the picture into Content/"))
      case .page: diagnostics.append(report("'\(shown)' is a page, no picture", "write [words](\(shown)) for a link"))
      case .file(let file):
        guard let info = edition.site.files[file].image else {
          diagnostics.append(
            report(ImageInfo.problem(of: shown), "save the picture as PNG, JPEG, GIF, WebP, AVIF or SVG"))
          return
        }
        var changed = image
        changed.destination = body.document.store(links.written(resolved.link).utf8)
        (changed.width, changed.height) = (UInt32(clamping: info.width), UInt32(clamping: info.height))
        body.document[id].kind = .image(changed)
      }
    }
  }
}
