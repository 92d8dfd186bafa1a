internal import Values
internal import Diagnostics

extension Construct {
  /// Gives every heading an id, unique on the page: the one that its writer chose, `## Title {#own-id}`, else its words,
  /// with `-2`, `-3` … where they were used before.
  static let headingIDs = Construct { document, map, _ in
    let source = map.source
    var problems: [Diagnostic] = []
    let headings = document.nodeIDs.filter { document[$0].kind.heading != nil && document[$0].parent != nil }
    var used = Set<String>()
    var own: [NodeID: String] = [:]
    if source.holds(UInt8(ascii: "{")) {
      for id in headings {
        guard let mark = OwnID(of: id, in: document, &map) else { continue }
        mark.remove(from: id, &document)
        own[id] = mark.name
        if let problem = mark.problem(used) { problems.append(problem) } else { used.insert(mark.name) }
      }
    }
    var lastNumber: [String: Int] = [:]
    for id in headings {
      guard var heading = document[id].kind.heading else { continue }
      heading.id = document.store(
        (own[id] ?? automaticID(of: document.plainText(of: id), &used, &lastNumber)).utf8)
      document[id].kind = .heading(heading)
    }
    return problems
  }

  private static func automaticID(
    of title: String, _ used: inout Set<String>, _ lastNumber: inout [String: Int]
  ) -> String {
    let slug = Slug.heading(title)
    let base = slug.isEmpty ? "section" : slug
    if used.insert(base).inserted { return base }
    var id = base
    var count = lastNumber[base, default: 1]
    repeat {
      count += 1
      id = "\(base)-\(count)"
    } while !used.insert(id).inserted
    lastNumber[base] = count
    return id
  }
}

/// `{#own-id}` at the end of a heading.
private struct OwnID {
  let name: String
  private let text: NodeID
  /// Where the brace is in the document's text, in bytes from 0.
  private let offset: Int
  private let place: SourceLocation

  init?(of heading: NodeID, in document: Document, _ map: inout SourceMap) {
    guard let last = document[heading].lastChild, let range = document.text(of: last),
      document[range].last == UInt8(ascii: "}"),
      let brace = document[range].lastIndex(of: UInt8(ascii: "{")),
      let mark = document[range][(brace + 1)...].first, mark == UInt8(ascii: "#") || mark == UInt8(ascii: "."),
      map.isEscaped(brace) != true
    else { return nil }
    text = last
    offset = brace
    name = String(decoding: document[range][(brace + 2)...].dropLast(), as: UTF8.self)
    isClass = mark == UInt8(ascii: ".")
    let written = TextRange(offset: UInt32(brace), count: UInt32(document[range][brace...].count))
    place = map.location(of: written) ?? map.blockLocation(of: heading, in: document)
  }

  private let isClass: Bool

  func remove(from heading: NodeID, _ document: inout Document) {
    let mark = document.cut(text, at: offset)
    document.detach(mark)
    _ = document.trim(document.children(of: heading))
  }

  func problem(_ used: Set<String>) -> Diagnostic? {
    if isClass {
      return .error(.heading, place, "a heading has no class", hint: "leave it out; {#own-id} gives it an id")
    }
    guard Slug.isSlug(name) else {
      let slug = Slug.ascii(name)
      return .error(
        .heading, place, "'\(name)' can't be the id of a heading",
        hint: slug.isEmpty ? "use lower-case letters a to z, digits and -" : "write {#\(slug)}")
    }
    if used.contains(name) {
      return .error(.heading, place, "another heading has the id '\(name)'", hint: "choose another one")
    }
    return nil
  }
}
