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
    } else if attribute.elementsEqual("srcdoc".utf8) {
      found.append(Finding(use: .inlineScript, element: element, attribute: attribute, value: written))
    } else if element.elementsEqual("meta".utf8), attribute.elementsEqual("content".utf8) {
      metaContent = written
    } else if Self.isAnimated(String(decoding: element, as: UTF8.self), String(decoding: attribute, as: UTF8.self)) {
      noteAnimation()
    } else if element.elementsEqual("link".utf8), attribute.elementsEqual("rel".utf8) {
      // Of an attribute that is written twice, the first counts.
      if rel == nil { rel = written }
    } else if element == Self.scriptName, attribute.elementsEqual("src".utf8) {
      hasSource = true
      found.append(Finding(use: .content, element: element, attribute: attribute, value: written))
    } else if isURL, !written.isEmpty {
      let tag = String(decoding: element, as: UTF8.self), name = String(decoding: attribute, as: UTF8.self)
      let finding = Finding(
        use: Self.loads(tag, name) ? .content : .link, element: element, attribute: attribute, value: written)
      // What a <link> does depends on its rel, which may come later.
      if tag != "link" { found.append(finding) } else if ofLink == nil { ofLink = finding }
    }
  }

  /// Notes the end of a tag.
  mutating func noteTag() {
    guard format == .html, !isEndTag else { return }
    if isRefresh, let equals = metaContent.firstIndex(of: UInt8(ascii: "=")) {
      let address = metaContent[(equals + 1)...].filter { !" '\"".utf8.contains($0) }
      found.append(Finding(use: .content, element: element, attribute: Array("refresh".utf8), value: address))
    }
    if var finding = ofLink {
      let words = String(decoding: rel ?? [], as: UTF8.self).lowercased().split(separator: " ")
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

  /// What an animation makes of an attribute may be an address.
  private mutating func noteAnimation() {
    for value in written.split(separator: UInt8(ascii: ";")) {
      let paints = StyleAddressReader.all(in: Array(value))
      for (address, _) in paints {
        found.append(Finding(use: .content, element: element, attribute: attribute, value: Array(address.utf8)))
      }
      let isAddress = value.contains(UInt8(ascii: ":")) || value.contains(UInt8(ascii: "/"))
      if isAddress, paints.isEmpty {
        found.append(Finding(use: .content, element: element, attribute: attribute, value: Array(value)))
      }
    }
  }

  /// Notes what the markup of a `<noscript>` loads.
  mutating func noteFallback() {
    var inner = MarkupState(format: format)
    found += inner.consume(fallback[...]).written.map(\.finding)
    fallback = []
  }

  /// The most bytes of a `<noscript>` that are looked at.
  static let longestFallback = 20_000

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

  static let paintAttributes: Set<String> = [
    "fill", "stroke", "filter", "mask", "clip-path", "marker", "marker-start", "marker-mid", "marker-end", "cursor",
  ]
}
