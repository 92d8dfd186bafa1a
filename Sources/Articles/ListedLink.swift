internal import Diagnostics
internal import Markdown
public import Site

/// A link in the text of a page, as its writer wrote it, for a list of links.
public struct ListedLink: Sendable {
  /// Where a link may lead.
  public enum Kind: String, Sendable, CaseIterable { case page, file, web, mail, telephone, message, broken }

  /// The page that has it, an index in `Site.pages`.
  public let page: Int
  /// Its line in the page's file, from 1; 0 where front matter names it.
  public let line: Int
  /// What it leads to.
  public let kind: Kind
  /// The address.
  public let destination: String
  /// The page that it leads to, an index in `Site.pages`.
  public let target: Int?
}

extension Article {
  /// The links of the text and of its sources, in reading order.
  ///
  /// - Parameter page: The article's page in the site.
  public func listedLinks(of page: Page, in site: Site) -> [ListedLink] {
    guard var map else { return [] }
    return document.descendants().compactMap { id in
      guard case .link(let link) = document[id].kind else { return nil }
      let destination = document.string(link.destination)
      let place = map.location(ofDestinationOf: id, in: document)
      let resolved = try? site.resolve(document[link.destination], from: page).get()
      var target: Int?
      if case .page(let other)? = resolved?.target { target = other }
      return ListedLink(
        page: page.id, line: place.range.map { map.source.lineNumber(at: Int($0.start)) } ?? 0,
        kind: ListedLink.Kind(resolved, destination), destination: destination, target: target)
    }
  }
}

extension ListedLink.Kind {
  fileprivate init(_ link: ResolvedLink?, _ destination: String) {
    switch link?.target {
    case nil, .unreadable: self = .broken
    case .page: self = .page
    case .file: self = .file
    case .elsewhere:
      let scheme = destination.lowercased().prefix { $0 != ":" }
      switch scheme {
      case "mailto": self = .mail
      case "tel": self = .telephone
      case "sms": self = .message
      default: self = .web
      }
    }
  }
}
