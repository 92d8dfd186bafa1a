public import Diagnostics
public import Site

/// Checks links to headings once all pages have been rendered.
public struct FragmentCheck: Sendable {
  private var facts: [Int: PageFacts] = [:]

  /// Makes a check that has seen no page.
  public init() {}

  /// Records a page.
  public mutating func add(_ facts: PageFacts) { self.facts[facts.page] = facts }

  /// Records the pages that another check has seen.
  public mutating func add(_ other: FragmentCheck) { facts.merge(other.facts) { first, _ in first } }

  /// Adds the files that all pages use.
  public func addFiles(to use: inout FileUse) { for facts in facts.values { use.add(facts) } }

  /// A link whose heading doesn't exist: the page that has it, and its place among the page's links to headings.
  private struct Broken {
    var source: Int, position: Int
    var message: String
    var hint: String?
  }

  /// The links whose headings don't exist.
  ///
  /// - Parameter read: Reads a page's article again, to find the place of a link: looking it up for every link would take
  ///   longer than reading a few articles twice.
  public func diagnostics<Failure: Error>(
    in site: Site, read: (Int) throws(Failure) -> Article
  ) throws(Failure) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (source, links) in Dictionary(grouping: broken(in: site), by: \.source) {
      let places = try read(source).fragmentPlaces
      found += links.map { link in
        let place = places.indices.contains(link.position) ? places[link.position] : nil
        return .error(
          .link, place ?? SourceLocation(path: site.pages[source].file), link.message, hint: link.hint)
      }
    }
    return found
  }

  private func broken(in site: Site) -> [Broken] {
    var links: [Int: [(source: Int, position: Int, fragment: String)]] = [:]
    for (source, facts) in facts {
      for (position, link) in facts.fragments.enumerated() {
        links[link.page, default: []].append((source, position, link.fragment))
      }
    }
    return links.flatMap { id, links -> [Broken] in
      guard let target = facts[id] else { return [] }
      let names = Set(target.headingNames)
      // Finding a similar name takes time, and a thousand hints are of no use.
      let missing = links.filter { !names.contains($0.fragment) }
      let mayHint = missing.count * names.count < 1_000_000
      return missing.map { link in
        Broken(
          source: link.source, position: link.position,
          message: "\(site.pages[id].file) has no heading '#\(link.fragment)'",
          hint: names.isEmpty
            ? "that page has no headings; delete the # and what follows it"
            : mayHint ? Spelling.hint(for: "#" + link.fragment, in: names.map { "#" + $0 }) : nil)
      }
    }
  }
}
