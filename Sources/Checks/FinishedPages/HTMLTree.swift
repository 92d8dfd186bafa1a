internal import CGumbo

/// The elements of a page as browsers read it. Only this file calls libgumbo.
///
/// Source: WHATWG, HTML, 13.2, Parsing HTML documents.
struct HTMLTree {
  /// An element.
  struct Element {
    /// Its name in small letters.
    var name: String
    /// Its attributes, by their names in small letters.
    var attributes: [String: String]
    /// The element that it is in, an index in `elements`.
    var parent: Int?
    /// The text right inside it, and the elements, in the order of the page.
    var content: [Content] = []
  }

  /// What is in an element.
  enum Content {
    case text(String)
    /// An index in `elements`.
    case element(Int)
  }

  /// In the order of the page.
  private(set) var elements: [Element] = []

  /// Reads a page.
  init(_ page: [UInt8]) {
    page.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        var options = kGumboDefaultOptions
        guard let output = gumbo_parse_with_options(&options, text.baseAddress, text.count) else { return }
        defer { gumbo_destroy_output(&options, output) }
        read(output.pointee.root)
      }
    }
  }

  /// Adds a node and all that is in it, without recursion: nobody knows how deep a page goes.
  private mutating func read(_ root: UnsafeMutablePointer<GumboNode>?) {
    var open: [(node: UnsafeMutablePointer<GumboNode>, parent: Int?)] = root.map { [($0, nil)] } ?? []
    while let (node, parent) = open.popLast() {
      switch node.pointee.type {
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        let index = add(node.pointee.v.element, in: parent)
        for child in Self.items(node.pointee.v.element.children, of: GumboNode.self).reversed() {
          open.append((child, index))
        }
      case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA:
        if let parent, let text = node.pointee.v.text.text {
          elements[parent].content.append(.text(String(cString: text)))
        }
      default: break
      }
    }
  }

  private mutating func add(_ element: GumboElement, in parent: Int?) -> Int {
    var attributes: [String: String] = [:]
    for attribute in Self.items(element.attributes, of: GumboAttribute.self) {
      attributes[String(cString: attribute.pointee.name)] = String(cString: attribute.pointee.value)
    }
    let name = String(cString: gumbo_normalized_tagname(element.tag))
    elements.append(Element(name: name, attributes: attributes, parent: parent))
    let index = elements.count - 1
    if let parent { elements[parent].content.append(.element(index)) }
    return index
  }

  private static func items<Item>(_ vector: GumboVector, of type: Item.Type) -> [UnsafeMutablePointer<Item>] {
    (0..<Int(vector.length)).compactMap { vector.data[$0]?.assumingMemoryBound(to: type) }
  }
}

extension HTMLTree {
  /// The elements of a name, as indices.
  func all(_ name: String) -> [Int] { elements.indices.filter { elements[$0].name == name } }

  /// The elements around one, the innermost first.
  func ancestors(of index: Int) -> [Int] {
    var found: [Int] = []
    var next = elements[index].parent
    while let parent = next {
      found.append(parent)
      next = elements[parent].parent
    }
    return found
  }
}
