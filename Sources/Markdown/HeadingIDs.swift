extension Transformation {
  /// Gives every heading an id, unique on the page: its words, then `-2`, `-3` … where they were used before.
  static let headingIDs = Transformation { document, _ in
    var used = Set<String>()
    var lastNumber: [String: Int] = [:]
    for index in document.nodes.indices {
      guard case .heading(var heading) = document.nodes[index].kind else { continue }
      let slug = Slug.heading(document.plainText(of: NodeID(index: Int32(index))))
      let base = slug.isEmpty ? "section" : slug
      var id = base
      var count = lastNumber[base, default: 1]
      while !used.insert(id).inserted {
        count += 1
        id = "\(base)-\(count)"
      }
      lastNumber[base] = count
      heading.id = document.store(id.utf8)
      document.nodes[index].kind = .heading(heading)
    }
    return []
  }
}

/// A heading of a page.
public struct OutlineEntry: Sendable, Equatable {
  /// What links point to, without `#`.
  public var id: String
  /// The heading's words without markup.
  public var title: String
  /// 1 to 6.
  public var level: Int
}

extension Document {
  /// The headings in reading order.
  public var outline: [OutlineEntry] {
    nodes.indices.compactMap { index in
      guard case .heading(let heading) = nodes[index].kind else { return nil }
      let title = plainText(of: NodeID(index: Int32(index)))
      return OutlineEntry(id: string(heading.id), title: title, level: Int(heading.level))
    }
  }
}
