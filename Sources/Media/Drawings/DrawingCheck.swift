/// What a drawing may hold: nothing that runs, and nothing that asks another host.
struct DrawingCheck {
  /// Elements that run code, or show what isn't a part of the drawing.
  private static let forbidden: Set<String> = [
    "script", "handler", "listener", "foreignobject", "iframe", "object", "embed", "audio", "video", "canvas", "html",
  ]
  private static let pictures = ["png", "jpeg", "jpg", "gif", "webp", "avif"]
  private static let references: Set<String> = ["href", "src", "data"]

  /// Why a drawing is refused; nil for a safe one.
  static func problem(in events: [XMLEvent]) -> MediaProblem? {
    // A style is read whole: a parser hands over its text in pieces, between which a word could hide.
    var style: String?
    for event in events {
      switch event {
      case .start(let name, let attributes, _):
        if forbidden.contains(name.name.lowercased()) || style != nil { return runs("<\(name.name)>") }
        if name.name.lowercased() == "style" { style = "" }
        if let problem = problem(name, attributes) { return problem }
      case .text(let text): style?.append(text)
      case .end:
        if let text = style, let problem = problem(inStyle: text) { return problem }
        style = nil
      case .instruction("xml-stylesheet", _): return asks("a style sheet")
      case .documentType(hasInternalSubset: true):
        return MediaProblem(
          "declares entities, which hide what it contains", hint: "save it again as plain SVG, without a DOCTYPE")
      case .comment, .instruction, .documentType: continue
      }
    }
    return nil
  }

  private static func problem(_ element: XMLName, _ attributes: [(name: XMLName, value: String)]) -> MediaProblem? {
    for (name, value) in attributes {
      let key = name.name.lowercased()
      if key.hasPrefix("on"), name.namespace.isEmpty { return runs(name.name) }
      if key == "base" { return asks(value) }
      // An animated reference can become any other.
      if key == "attributename", references.contains(where: value.lowercased().hasSuffix) {
        return runs("\(name.name)=\(value)")
      }
      // Attributes are styles, too, with the escapes of styles.
      if value.contains(where: { "(\\@".contains($0) }), let problem = problem(inStyle: value) { return problem }
      if references.contains(key), let problem = problem(inReference: value, isLink: element.name == "a") {
        return problem
      }
    }
    return nil
  }

  /// What a reference leads to: a part of the drawing, or a picture inside it; a link may lead to a page.
  private static func problem(inReference value: String, isLink: Bool) -> MediaProblem? {
    let address = String(String.UnicodeScalarView(value.unicodeScalars.filter { $0.value > 0x20 })).lowercased()
    let isPicture = pictures.contains { address.hasPrefix("data:image/\($0);base64,") }
    if address.isEmpty || address.hasPrefix("#") || isPicture { return nil }
    if ["javascript:", "vbscript:", "data:"].contains(where: address.hasPrefix) {
      return runs(String(value.prefix(40)))
    }
    let isPage = ["https:", "http:", "mailto:", "tel:"].contains(where: address.hasPrefix)
    return isLink && isPage ? nil : asks(value)
  }

  /// What a style loads: `@import`, and `url(…)` that is neither a part of the drawing nor letters inside it.
  private static func problem(inStyle text: String) -> MediaProblem? {
    let plain = unescaped(text)
    if plain.contains("@import") || plain.contains("@namespace") { return asks("@import") }
    if plain.contains("expression(") || plain.contains("-moz-binding") { return runs("expression") }
    for opening in ["url(", "image(", "image-set(", "src("] {
      var rest = plain[...]
      while let start = rest.firstRange(of: opening) {
        let value = rest[start.upperBound...].drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
        // A picture here would keep what it tells besides.
        if !value.hasPrefix("#"), !value.hasPrefix("data:font/") {
          return asks(String(value.prefix(60).prefix { $0 != ")" }))
        }
        rest = rest[start.upperBound...]
      }
    }
    return nil
  }

  /// A style with its escapes resolved (CSS Syntax 3, 4.3.7), in lower case. Comments stay: what looks like the beginning of
  /// one may be in a string.
  private static func unescaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\" else {
        result.append(scalar)
        continue
      }
      let digits = rest.prefix(6).prefix { $0.isASCII && $0.properties.isASCIIHexDigit }
      guard !digits.isEmpty else { continue }
      rest = rest.dropFirst(digits.count)
      if rest.first?.properties.isWhitespace == true { rest = rest.dropFirst() }
      if let number = UInt32(String(String.UnicodeScalarView(digits)), radix: 16), let scalar = Unicode.Scalar(number) {
        result.append(scalar)
      }
    }
    return String(result).lowercased()
  }

  private static func runs(_ what: String) -> MediaProblem {
    MediaProblem("can run code: \(what)", hint: "save it as plain SVG without scripts, or as PNG")
  }

  private static func asks(_ what: String) -> MediaProblem {
    MediaProblem(
      "loads something from elsewhere, and tells that site who reads the page: \(what)",
      hint: "save it with all its pictures and letters inside, or as PNG")
  }
}
