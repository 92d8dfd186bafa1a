internal import Values

/// Names in documents, in the encodings that their programs use.
enum DocumentText {
  /// A name as text: UTF-8, UTF-16 with a mark at its start, or Latin-1; nil where it says nothing.
  static func name(_ bytes: ArraySlice<UInt8>) -> String? {
    let text: String
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
      let (high, low) = bytes.first == 0xFE ? (0, 1) : (1, 0)
      let pairs = Array(bytes.dropFirst(2))
      let units = stride(from: 0, to: pairs.count - 1, by: 2).map { index -> UInt16 in
        let first = UInt16(pairs[index + high])
        return first << 8 | UInt16(pairs[index + low])
      }
      text = String(decoding: units, as: UTF16.self)
    } else {
      let latin = String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })
      text = String(validating: bytes, as: UTF8.self) ?? String(latin)
    }
    let shown = text.unicodeScalars.filter { $0.properties.generalCategory != .control }
    let name = String(String(String.UnicodeScalarView(shown)).trimmingSpaces)
    return name.isEmpty ? nil : name
  }

  /// The names in the elements of a name, without the tags in them; a name has at most 200 bytes.
  static func elements(_ tag: String, in xml: [UInt8]) -> [String] {
    let reader = ByteReader(xml)
    var names: [String] = []
    var (position, attempts) = (0, 0)
    while names.count < 20, attempts < 100, let start = reader.first("<" + tag, from: position) {
      position = start + tag.utf8.count + 1
      attempts += 1
      let next = reader.byte(position)
      guard next == 0x3E || next.map({ $0 <= 0x20 }) == true else { continue }
      // Without an end there is none after it, either.
      guard let open = reader.first(">", from: position), let end = reader.first("</" + tag, from: open) else { break }
      if reader.byte(open - 1) == 0x2F { continue }
      var isTag = false
      let words = xml[(open + 1)..<min(end, open + 600)].filter { byte in
        if byte == UInt8(ascii: "<") { isTag = true }
        defer { if byte == UInt8(ascii: ">") { isTag = false } }
        return !isTag
      }
      if let name = name(words.prefix(200)) { names.append(withoutReferences(name)) }
      position = end
    }
    return names
  }

  private static func withoutReferences(_ text: String) -> String {
    let references = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
    return references.reduce(text) { $0.replacingBytes($1.0, with: $1.1) }
  }
}
