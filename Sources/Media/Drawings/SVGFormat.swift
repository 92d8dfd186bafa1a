internal import Values

/// SVG 2, as browsers show it in a page.
enum SVGFormat {
  static let namespace = "http://www.w3.org/2000/svg"

  /// Whether a file may be a drawing: it is a text of which the first element is `<svg>`.
  static func matches(_ bytes: [UInt8]) -> Bool {
    guard let start = bytes.firstRange(of: Array("<svg".utf8))?.lowerBound else {
      return bytes.firstRange(of: Array(":svg".utf8)) != nil && root(of: bytes) != nil
    }
    let lead = bytes[..<start].drop { $0 >= 0x80 || $0 <= 0x20 }
    return lead.isEmpty || lead.starts(with: "<?".utf8) || lead.starts(with: "<!".utf8)
  }

  private static func root(of bytes: [UInt8]) -> [(name: XMLName, value: String)]? {
    XMLEvents.read(bytes).flatMap { root(of: $0) }
  }

  /// The attributes of the root element; nil where the file isn't a drawing.
  static func root(of events: [XMLEvent]) -> [(name: XMLName, value: String)]? {
    for event in events {
      guard case .start(let name, let attributes, _) = event else { continue }
      return name.namespace == namespace && name.name == "svg" ? attributes : nil
    }
    return nil
  }

  /// The size by `width` and `height`, else by the shape of `viewBox`; nil where neither says.
  static func size(of bytes: [UInt8]) -> ImageSize? {
    guard let attributes = root(of: bytes) else { return nil }
    func value(_ name: String) -> String? {
      attributes.first { $0.name.namespace.isEmpty && $0.name.name == name }?.value
    }
    // A style wins over an attribute (CSS 2.1, 6.4.4).
    let style = value("style").map(declarations) ?? [:]
    let width = style["width"] ?? value("width"), height = style["height"] ?? value("height")
    let sides = (width.flatMap(CSSLength.pixels), height.flatMap(CSSLength.pixels))
    let box = value("viewBox").map { $0.split { $0.isWhitespace || $0 == "," }.compactMap { Double($0) } } ?? []
    let shape = box.count == 4 && box[2] > 0 && box[3] > 0 ? (width: box[2], height: box[3]) : nil
    switch sides {
    case (let width?, let height?): return size(width, height)
    case (let width?, nil): return shape.flatMap { size(width, width * $0.height / $0.width) }
    case (nil, let height?): return shape.flatMap { size(height * $0.width / $0.height, height) }
    case (nil, nil): return shape.flatMap { size($0.width, $0.height) }
    }
  }

  private static func size(_ width: Double, _ height: Double) -> ImageSize? {
    guard width > 0, height > 0, width < 100_000, height < 100_000 else { return nil }
    return ImageSize(width: max(1, Int(width.rounded())), height: max(1, Int(height.rounded())))
  }

  /// The declarations of a style attribute, by their lower-case names.
  static func declarations(_ style: String) -> [String: String] {
    var found: [String: String] = [:]
    for declaration in style.split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let value = String(parts[1]).split(separator: "!", maxSplits: 1).first.map(String.init) ?? ""
      found[String(parts[0]).trimmingSpaces.lowercased()] = String(value.trimmingSpaces)
    }
    return found
  }
}
