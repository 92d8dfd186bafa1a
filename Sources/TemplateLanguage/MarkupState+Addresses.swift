internal import Values

extension MarkupState {
  /// An address that was written out, or code, where it ended.
  struct Finding: Hashable {
    var use: WrittenAddress.Use
    var element: [UInt8] = [], attribute: [UInt8] = []
    /// The literal bytes; a zero is in the place of a printed value.
    var value: [UInt8] = []
  }

  /// The most bytes of an address that are kept.
  static let longestAddress = 200

  /// Notes the end of an attribute's value.
  mutating func noteAddress() {
    defer { (written, style) = ([], StyleAddressReader()) }
    guard format == .html, !isEndTag else { return }
    if isStyle {
      noteStyle(style.finish())
      if attribute.elementsEqual("style".utf8), style.hasText {
        found.append(Finding(use: .inlineStyle, element: element, attribute: attribute))
      }
    } else if attribute.starts(with: "on".utf8) {
      found.append(Finding(use: .inlineScript, element: element, attribute: attribute))
    } else if element.elementsEqual("link".utf8), attribute.elementsEqual("rel".utf8) {
      rel = written
    } else if element == Self.scriptName, attribute.elementsEqual("src".utf8) {
      hasSource = true
      found.append(Finding(use: .content, element: element, attribute: attribute, value: written))
    } else if isURL, !written.isEmpty {
      let tag = String(decoding: element, as: UTF8.self), name = String(decoding: attribute, as: UTF8.self)
      let finding = Finding(
        use: Self.loads(tag, name) ? .content : .link, element: element, attribute: attribute, value: written)
      // What a <link> does depends on its rel, which may come later.
      if tag == "link" { ofLink = finding } else { found.append(finding) }
    }
  }

  /// Notes the end of a tag.
  mutating func noteTag() {
    guard format == .html, !isEndTag else { return }
    if var finding = ofLink {
      let words = String(decoding: rel, as: UTF8.self).lowercased().split(separator: " ")
      let leads: Set<Substring> = [
        "canonical", "alternate", "author", "license", "me", "help", "next", "prev", "search", "up",
      ]
      if !words.isEmpty, words.allSatisfy(leads.contains) { finding.use = .link }
      found.append(finding)
    }
    if element == Self.scriptName, script == .code, !hasSource {
      found.append(Finding(use: .inlineScript, element: element))
    }
  }

  /// Notes the end of a style sheet in the page itself.
  mutating func noteStyleSheet() {
    noteStyle(style.finish())
    if style.hasText { found.append(Finding(use: .inlineStyle, element: element)) }
  }

  /// Notes an address that a style loads.
  mutating func noteStyle(_ read: (address: [UInt8], length: Int)?) {
    guard let read, !read.address.isEmpty else { return }
    found.append(Finding(use: .content, element: element, attribute: Array("url".utf8), value: read.address))
  }

  /// Whether the attribute's value is a style, or may name a drawing in the way of one: those of SVG that take `url(…)`.
  var isStyle: Bool {
    guard format == .html, attribute.count < 16 else { return false }
    let name = String(decoding: attribute, as: UTF8.self)
    return name == "style" || (isForeign && Self.paintAttributes.contains(name))
  }

  private static let paintAttributes: Set<String> = [
    "fill", "stroke", "filter", "mask", "clip-path", "marker", "marker-start", "marker-mid", "marker-end", "cursor",
  ]
}
