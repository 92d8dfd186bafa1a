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

  /// The links whose headings do not exist.
  public func diagnostics(in site: Site) -> [Diagnostic] {
    let links = Dictionary(grouping: facts.values.flatMap(\.fragments), by: \.page)
    return links.flatMap { id, links -> [Diagnostic] in
      guard let target = facts[id] else { return [] }
      let names = Set(target.headingNames)
      // Finding a similar name takes time, and a thousand hints are of no use.
      let missing = links.filter { !names.contains($0.fragment) }
      let mayHint = missing.count * names.count < 1_000_000
      return missing.map { link in
        .error(
          .link, link.location, "\(site.pages[id].file) has no heading '#\(link.fragment)'",
          hint: mayHint ? Spelling.hint(for: link.fragment, in: names) : nil)
      }
    }
  }
}
