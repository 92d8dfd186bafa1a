/// What a drawing may hold: nothing that runs, and nothing that asks another host.
struct DrawingCheck {
  /// Elements that run code, or show what isn't a part of the drawing.
  private static let forbidden: Set<String> = [
    "script", "handler", "listener", "foreignobject", "iframe", "object", "embed", "audio", "video", "canvas", "html",
  ]
  private static let pictures = ["png", "jpeg", "jpg", "gif", "webp", "avif"]
  /// SVG 2 lists these as references; others are words.
  private static let references: Set<String> = ["href", "src", "data", "from", "to", "by", "values"]

  /// Why a drawing is refused; nil for a safe one.
  static func problem(in events: [XMLEvent]) -> MediaProblem? {
    var isStyle = false
    for event in events {
      switch event {
      case .start(let name, let attributes, _):
        isStyle = name.name.lowercased() == "style"
        if forbidden.contains(name.name.lowercased()) { return runs("<\(name.name)>") }
        let isLink = name.name == "a"
        for (name, value) in attributes {
          if let problem = problem(name, value, isLink: isLink) { return problem }
        }
      case .end: isStyle = false
      case .text(let text): if isStyle, let problem = problem(inStyle: text) { return problem }
      case .instruction("xml-stylesheet", _): return asks("a style sheet")
      case .documentType(hasInternalSubset: true):
        return MediaProblem(
          "declares entities, which hide what it contains", hint: "save it again as plain SVG, without a DOCTYPE")
      case .comment, .instruction, .documentType: continue
      }
    }
    return nil
  }

  private static func problem(_ name: XMLName, _ value: String, isLink: Bool) -> MediaProblem? {
    let key = name.name.lowercased()
    if key.hasPrefix("on"), name.namespace.isEmpty { return runs(name.name) }
    if key == "base" { return asks(value) }
    if key == "style" || value.contains("url(") || value.lowercased().contains("url") {
      if let problem = problem(inStyle: value) { return problem }
    }
    guard references.contains(key) else { return nil }
    let address = String(String.UnicodeScalarView(value.unicodeScalars.filter { $0.value > 0x20 })).lowercased()
    let isScheme = address.prefix { $0 != ":" }.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0))
    }
    guard isScheme, address.contains(":") else {
      // Relative addresses and fragments; in animations, any words.
      let isElsewhere = address.hasPrefix("//") || address.hasPrefix("\\") || address.hasPrefix("/\\")
      let isFile = key == "href" && !address.isEmpty && !address.hasPrefix("#") && !isLink
      return isElsewhere || isFile ? asks(value) : nil
    }
    if pictures.contains(where: { address.hasPrefix("data:image/\($0);") || address.hasPrefix("data:image/\($0),") }) {
      return nil
    }
    if ["from", "to", "by", "values"].contains(key),
      !["javascript", "data", "http", "https"].contains(where: address.contains)
    {
      return nil
    }
    if address.hasPrefix("javascript:") || address.hasPrefix("vbscript:") || address.hasPrefix("data:") {
      return runs(String(value.prefix(40)))
    }
    return isLink
      && (address.hasPrefix("https:") || address.hasPrefix("mailto:") || address.hasPrefix("http:")
        || address.hasPrefix("tel:"))
      ? nil : asks(value)
  }

  /// What a style loads: `@import` and `url(…)` that is neither a part of the drawing nor a picture inside it.
  private static func problem(inStyle text: String) -> MediaProblem? {
    let plain = unescaped(text)
    if plain.contains("@import") || plain.contains("@namespace") { return asks("@import") }
    if plain.contains("expression(") || plain.contains("-moz-binding") { return runs("expression") }
    var rest = plain[...]
    for opening in ["url(", "image(", "image-set(", "src("] {
      rest = plain[...]
      while let start = rest.firstRange(of: opening) {
        let value = rest[start.upperBound...].drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
        let isInside =
          value.hasPrefix("#") || pictures.contains { value.hasPrefix("data:image/\($0)") }
          || value.hasPrefix("data:font/")
        if !isInside { return asks(String(value.prefix(60).prefix { $0 != ")" })) }
        rest = rest[start.upperBound...]
      }
    }
    return nil
  }

  /// A style without comments, with its escapes resolved (CSS Syntax 3, 4.3.7), in lower case.
  private static func unescaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "/", rest.first == "*" {
        guard let end = rest.dropFirst().firstRange(of: Array("*/".unicodeScalars)) else { break }
        rest = rest[end.upperBound...]
        continue
      }
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
