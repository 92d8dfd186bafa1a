internal import Settings
internal import Diagnostics
internal import Markdown
public import Site

/// A link in the text of a page, as its writer wrote it.
public struct BodyLink: Sendable {
  /// Where a link may lead.
  public enum Kind: String, Sendable, CaseIterable { case page, file, web, mail, telephone, message, broken }

  /// The page that holds it, an index in `Site.pages`.
  public let page: Int
  /// Its line in the page's file, from 1.
  public let line: Int
  /// What it leads to.
  public let kind: Kind
  /// The address.
  public let destination: String
  /// The page that it leads to, an index in `Site.pages`.
  public let target: Int?

  /// The links of a page's text, in reading order; none where its file can't be read as Markdown.
  public static func all(of page: Page, markdown bytes: [UInt8], in edition: Edition) -> [BodyLink] {
    let (split, _) = SplitSource.split(bytes, path: page.file)
    guard let source = MarkdownSource.checked(bytes, bodyStart: split.bodyStart, path: page.file).source else {
      return []
    }
    let body = Body.parse(source, in: edition.readingContext(of: page)).body
    let document = body.document
    var map = body.map
    return document.descendants().compactMap { id in
      guard case .link(let link) = document[id].kind else { return nil }
      let destination = document.string(link.destination)
      let place = map.location(ofDestinationOf: id, in: document)
      let resolved = try? edition.site.resolve(document[link.destination], from: page).get()
      var target: Int?
      if case .page(let other)? = resolved?.target { target = other }
      return BodyLink(
        page: page.id, line: place.range.map { source.lineNumber(at: Int($0.start)) } ?? 0,
        kind: kind(of: resolved, destination), destination: destination, target: target
      )
    }
  }

  private static func kind(of link: ResolvedLink?, _ destination: String) -> Kind {
    switch link?.target {
    case nil: return .broken
    case .page: return .page
    case .file: return .file
    case .elsewhere:
      let scheme = destination.lowercased().prefix { $0 != ":" }
      return switch scheme {
      case "mailto": .mail
      case "tel": .telephone
      case "sms": .message
      default: .web
      }
    }
  }
}
