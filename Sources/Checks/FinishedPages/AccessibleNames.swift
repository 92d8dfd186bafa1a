/// What screen readers call the elements of a page.
///
/// Source: W3C, Accessible Name and Description Computation 1.2, as far as pages without scripts need it.
struct AccessibleNames {
  private let tree: HTMLTree
  private let byID: [String: Int]
  /// The labels of fields, by the ids of the fields.
  private let labels: [String: Int]

  init(_ tree: HTMLTree) {
    self.tree = tree
    byID = Dictionary(
      tree.elements.enumerated().compactMap { index, element in element.attributes["id"].map { ($0, index) } }
    ) { first, _ in first }
    labels = Dictionary(
      tree.all("label").compactMap { index in tree.elements[index].attributes["for"].map { ($0, index) } }
    ) { first, _ in first }
  }

  /// Whether screen readers pass an element over.
  func isHidden(_ index: Int) -> Bool {
    ([index] + tree.ancestors(of: index)).contains { place in
      let element = tree.elements[place]
      return element.attributes["hidden"] != nil || element.attributes["aria-hidden"] == "true"
        || element.name == "template" || element.name == "noscript"
    }
  }

  /// Whether an element has a name.
  func hasName(_ index: Int) -> Bool {
    let element = tree.elements[index]
    if isText(element.attributes["aria-label"]) || isText(element.attributes["title"]) { return true }
    if let ids = element.attributes["aria-labelledby"],
      ids.split(separator: " ").contains(where: { id in byID[String(id)].map(hasText) ?? false })
    {
      return true
    }
    switch element.name {
    case "input":
      let kind = element.attributes["type"]?.lowercased()
      if kind == "submit" || kind == "reset" { return element.attributes["value"].map { isText($0) } ?? true }
      if kind == "button" { return isText(element.attributes["value"]) }
      if kind == "image" { return isText(element.attributes["alt"]) }
      return isLabelled(index)
    case "select", "textarea": return isLabelled(index)
    // Even an empty text says something: that the picture is decoration.
    case "img": return element.attributes["alt"] != nil || element.attributes["role"] == "presentation"
    default: return hasText(index)
    }
  }

  private func isLabelled(_ index: Int) -> Bool {
    if let id = tree.elements[index].attributes["id"], let label = labels[id], hasText(label) { return true }
    return tree.ancestors(of: index).contains { tree.elements[$0].name == "label" && hasText($0) }
  }

  /// Whether an element shows words, or a picture with words.
  private func hasText(_ index: Int) -> Bool {
    var open = [index]
    while let place = open.popLast() {
      let element = tree.elements[place]
      if element.attributes["aria-hidden"] == "true" { continue }
      if isText(element.attributes["aria-label"]) || element.name == "img" && isText(element.attributes["alt"]) {
        return true
      }
      for part in element.content {
        switch part {
        case .text(let text): if isText(text) { return true }
        case .element(let child): open.append(child)
        }
      }
    }
    return false
  }

  private func isText(_ text: String?) -> Bool { text?.contains { !$0.isWhitespace } ?? false }
}
