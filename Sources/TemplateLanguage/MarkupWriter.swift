/// Writes small pieces of HTML from code, every value escaped. Only this and the Markdown renderer make
/// values of the type `HTML`.
public struct MarkupWriter {
  private var bytes: [UInt8] = []

  /// Makes an empty writer.
  public init() { bytes.reserveCapacity(4096) }

  /// Writes an element without content on a line of its own. Names are written in code; values may be anything.
  public mutating func element(_ name: StaticString, _ attributes: (StaticString, String)...) {
    bytes.append(UInt8(ascii: "<"))
    append(name)
    for (attribute, value) in attributes {
      bytes.append(UInt8(ascii: " "))
      append(attribute)
      bytes.append(contentsOf: "=\"".utf8)
      Escaping.appendHTML(value, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(contentsOf: ">\n".utf8)
  }

  /// Writes a JSON-LD block, which is data and not a script.
  public mutating func data(_ value: JSONValue) {
    bytes.append(contentsOf: "<script type=\"application/ld+json\">".utf8)
    value.append(to: &bytes)
    bytes.append(contentsOf: "</script>\n".utf8)
  }

  /// What was written.
  public var html: HTML { HTML(rendered: bytes) }

  private mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
