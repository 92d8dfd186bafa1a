/// Reads the tags and texts of a document that is known to be well-formed. Whatever is out of the ordinary is nil.
struct SVGReader {
  typealias Attribute = (name: String, value: String)

  /// A start tag; `isEmpty` where it ends its element, too.
  struct Tag {
    var name: String
    var attributes: [Attribute] = []
    var isEmpty = false
  }

  private let bytes: [UInt8]
  /// Where it reads next.
  var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether only white space follows.
  var isAtEnd: Bool { bytes[offset...].allSatisfy(Self.isSpace) }

  /// Reads a start tag, after white space.
  mutating func startTag() -> Tag? {
    skipSpace()
    guard skip("<"), case let name = word(), !name.isEmpty else { return nil }
    var tag = Tag(name: name)
    while true {
      skipSpace()
      if skip(">") { return tag }
      if skip("/>") {
        tag.isEmpty = true
        return tag
      }
      let name = word()
      guard !name.isEmpty, skip("=\""), let value = text(until: UInt8(ascii: "\"")), skip("\"") else { return nil }
      tag.attributes.append((name, value))
    }
  }

  /// Reads the text up to the next tag, as SVG shows it: on one line, without space at its ends.
  mutating func text() -> String? {
    text(until: UInt8(ascii: "<")).map {
      $0.unicodeScalars.split { $0.value == 0x20 || (0x09...0x0D).contains($0.value) }.map(String.init)
        .joined(separator: " ")
    }
  }

  /// Skips a word if it is what comes next.
  mutating func skip(_ expected: String) -> Bool {
    if expected.utf8.first == UInt8(ascii: "<") { skipSpace() }
    guard bytes[offset...].starts(with: expected.utf8) else { return false }
    offset += expected.utf8.count
    return true
  }

  private mutating func skipSpace() { while offset < bytes.count, Self.isSpace(bytes[offset]) { offset += 1 } }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// Reads a name.
  private mutating func word() -> String {
    let rest = bytes[offset...].prefix { !Self.isSpace($0) && !"<>=\"'/&".utf8.contains($0) }
    offset = rest.endIndex
    return String(decoding: rest, as: UTF8.self)
  }

  /// Reads a text, and resolves its references.
  private mutating func text(until end: UInt8) -> String? {
    let raw = bytes[offset...].prefix { $0 != end }
    guard raw.endIndex < bytes.count, end != UInt8(ascii: "\"") || !raw.contains(UInt8(ascii: "<")) else { return nil }
    offset = raw.endIndex
    var result = ""
    var rest = raw
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      guard let stop = rest[start...].firstIndex(of: UInt8(ascii: ";")) else { return nil }
      result += String(decoding: rest[..<start], as: UTF8.self)
      guard let scalar = Self.scalar(String(decoding: rest[rest.index(after: start)..<stop], as: UTF8.self)) else {
        return nil
      }
      result.unicodeScalars.append(scalar)
      rest = rest[rest.index(after: stop)...]
    }
    return result + String(decoding: rest, as: UTF8.self)
  }

  /// The character of a reference.
  private static func scalar(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    case _ where name.hasPrefix("#x"): UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    case _ where name.hasPrefix("#"): UInt32(name.dropFirst(), radix: 10).flatMap(Unicode.Scalar.init)
    default: nil
    }
  }
}

extension [UInt8] {
  /// Where a word that begins with `<` is first; nil where it isn't.
  func firstTag(_ word: StaticString) -> Int? {
    word.withUTF8Buffer { word in
      var rest = self[...]
      while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
        if rest[start...].starts(with: word) { return start }
        rest = rest[(start + 1)...]
      }
      return nil
    }
  }
}
