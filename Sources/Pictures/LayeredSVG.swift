/// An SVG document as a ground and the texts over it. The ground is the same for many pictures, so it is drawn once;
/// texts are drawn faster by themselves.
///
/// Only documents that mean the same in two layers can be read: those that end with `text` elements of the simplest kind.
/// All others are drawn whole.
public struct LayeredSVG: Sendable, Equatable {
  /// The document without its texts.
  public let ground: [UInt8]
  /// The texts, in the order in which they are drawn.
  public let texts: [TextLine]

  /// Divides a document; nil where it has to be drawn whole.
  public init?(_ svg: [UInt8], width: Int, height: Int) {
    var reader = SVGReader(svg)
    guard let root = reader.startTag(), root.name == "svg", !root.isEmpty,
      let style = TextStyle(root: root.attributes, width: width, height: height),
      // Styles reach across layers; comments, instructions and sections could contain what looks like a tag.
      svg.firstTag("<style") == nil, svg.firstTag("<!") == nil, svg.firstTag("<?") == nil
    else { return nil }
    guard let first = svg.firstTag("<text") else {
      (ground, texts) = (svg, [])
      return
    }
    let afterRoot = reader.offset
    reader.offset = first
    var texts: [TextLine] = []
    while !reader.skip("</svg>") {
      guard let found = Self.lines(in: &reader, style) else { return nil }
      texts += found
    }
    guard reader.isAtEnd else { return nil }
    self.texts = texts
    // What is said to texts alone is left out, so that pages in several languages have one ground.
    let shape = root.attributes.filter { !TextStyle.rootNames.contains($0.name) }
    let start = "<svg" + shape.map { " \($0.name)=\"\($0.value)\"" }.joined() + ">"
    ground = Array(start.utf8) + svg[afterRoot..<first] + Array("</svg>".utf8)
  }

  /// Reads one `text` element; nil where it isn't simple.
  private static func lines(in reader: inout SVGReader, _ style: TextStyle) -> [TextLine]? {
    guard let tag = reader.startTag(), tag.name == "text", !tag.isEmpty, var style = style.inside(tag.attributes),
      let content = reader.text()
    else { return nil }
    if reader.skip("</text>") { return style.line(content).map { [$0] } ?? [] }
    guard content.isEmpty else { return nil }
    var lines: [TextLine] = []
    repeat {
      guard let tag = reader.startTag(), tag.name == "tspan", !tag.isEmpty,
        // A part that doesn't say where it begins follows the one before it.
        tag.attributes.contains(where: { $0.name == "x" }), let inner = style.inside(tag.attributes),
        let content = reader.text(), reader.skip("</tspan>"), reader.text()?.isEmpty == true
      else { return nil }
      style.y = inner.y
      if let line = inner.line(content) { lines.append(line) }
    } while !reader.skip("</text>")
    return lines
  }
}

/// What a text takes from the elements around it.
private struct TextStyle {
  var family = "sans-serif", weight = 400, language = "en", isRightToLeft = false
  var size: Double?, color: UInt32?
  var x = 0.0, y = 0.0

  /// What a document says to its texts alone.
  static let rootNames = ["xml:lang", "font-family", "font-weight", "direction"]

  /// Reads the document's own attributes; nil where one of them could mean more.
  init?(root: [SVGReader.Attribute], width: Int, height: Int) {
    for (name, value) in root {
      switch name {
      case "xmlns" where value == "http://www.w3.org/2000/svg": continue
      case "xmlns:xlink" where value == "http://www.w3.org/1999/xlink": continue
      case "viewBox" where value == "0 0 \(width) \(height)": continue
      case "width" where value == "\(width)": continue
      case "height" where value == "\(height)": continue
      case "xml:lang": language = value
      case _ where Self.rootNames.contains(name): guard read(name, value) else { return nil }
      default: return nil
      }
    }
  }

  /// The style inside an element.
  func inside(_ attributes: [SVGReader.Attribute]) -> TextStyle? {
    var style = self
    for (name, value) in attributes { guard style.read(name, value) else { return nil } }
    return style
  }

  private mutating func read(_ name: String, _ value: String) -> Bool {
    switch name {
    case "font-family": family = value
    case "font-weight":
      let weights = ["normal": 400, "bold": 700]
      guard let number = weights[value] ?? Int(value), (100...900).contains(number) else { return false }
      weight = number
    case "direction":
      guard value == "ltr" || value == "rtl" else { return false }
      isRightToLeft = value == "rtl"
    case "font-size":
      guard let number = Self.pixels(value), number > 0 else { return false }
      size = number
    case "x":
      guard let number = Self.pixels(value) else { return false }
      x = number
    case "y":
      guard let number = Self.pixels(value) else { return false }
      y = number
    case "dy":
      guard let number = Self.pixels(value) else { return false }
      y += number
    case "fill":
      guard value.utf8.count == 7, value.utf8.first == UInt8(ascii: "#"),
        let number = UInt32(value.dropFirst(), radix: 16)
      else { return false }
      color = number
    default: return false
    }
    return true
  }

  /// A number of pixels, as far as a picture can need it.
  private static func pixels(_ value: String) -> Double? {
    Double(value).flatMap { (-5000...5000).contains($0) ? $0 : nil }
  }

  func line(_ text: String) -> TextLine? {
    guard !text.isEmpty else { return nil }
    return TextLine(
      text, family: family, weight: weight, size: size ?? 16, language: language, isRightToLeft: isRightToLeft, x: x,
      y: y, color: color ?? 0)
  }
}
