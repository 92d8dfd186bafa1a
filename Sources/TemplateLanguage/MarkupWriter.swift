/// Writes small pieces of HTML from code, every value escaped. Only this and the Markdown renderer make
/// values of the type `HTML`.
public struct MarkupWriter {
  private var bytes: [UInt8] = []

  /// Makes an empty writer.
  public init() { bytes.reserveCapacity(4096) }

  /// Writes an element without content on a line of its own. Names are written in code; values may be anything.
  public mutating func element(_ name: StaticString, _ attributes: (StaticString, String)...) {
    append("<")
    append(name)
    for (attribute, value) in attributes { append(attribute, value) }
    append(">\n")
  }

  /// The same for two attributes, which most elements have: a list of them would take memory for each element.
  public mutating func element(
    _ name: StaticString, _ first: (StaticString, String), _ second: (StaticString, String)
  ) {
    append("<")
    append(name)
    append(first.0, first.1)
    append(second.0, second.1)
    append(">\n")
  }

  private mutating func append(_ attribute: StaticString, _ value: String) {
    append(" ")
    append(attribute)
    append("=\"")
    Escaping.appendHTML(value, to: &bytes)
    append("\"")
  }

  /// Writes a JSON-LD block, which is data and not a script.
  public mutating func data(_ value: JSONValue) {
    append("<script type=\"application/ld+json\">")
    value.append(to: &bytes)
    append("</script>\n")
  }

  /// What was written.
  public var html: HTML { HTML(rendered: bytes) }

  private mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
