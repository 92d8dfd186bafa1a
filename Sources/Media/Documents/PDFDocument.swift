internal import Values

/// A PDF, with the parts of it that are compressed and hold more than the looks of its pages.
///
/// Source: ISO 32000-1, 7.3.4 (strings), 7.5.7 (object streams), 14.3 (metadata).
public struct PDFDocument {
  /// The file, and its object streams and metadata, decompressed.
  private let parts: [[UInt8]]

  /// The most that is decompressed of one file, in bytes.
  private static let mostDecompressed = 64_000_000

  private static let mostStreams = 50_000

  /// Whether a file is one.
  static func matches(_ bytes: [UInt8]) -> Bool { ByteReader(bytes.prefix(1024)).first("%PDF-", from: 0) != nil }

  /// Reads a file.
  public init(_ bytes: [UInt8]) {
    let reader = ByteReader(bytes)
    var parts = [bytes]
    var (position, decompressed, streams) = (0, 0, 0)
    while decompressed < Self.mostDecompressed, streams < Self.mostStreams,
      let start = reader.first("stream", from: position)
    {
      position = start + 6
      streams += 1
      // The dictionary before it says what it holds.
      let dictionary = ByteReader(bytes[max(0, start - 1000)..<start])
      let isData = ["/ObjStm", "/Metadata", "/XML"].contains { dictionary.last($0) > dictionary.last("endobj") }
      guard isData, !reader.has("end", at: start - 3) else { continue }
      var content = position
      if reader.byte(content) == 13 { content += 1 }
      if reader.byte(content) == 10 { content += 1 }
      let end = reader.first("endstream", from: content) ?? bytes.count
      if let part = Decompressor.zlib(bytes[content..<end]) {
        parts.append(part)
        decompressed += part.count
      }
      position = end
    }
    self.parts = parts
  }

  /// What it can do beyond being read, as the end of a sentence; nil where it only shows something.
  public var activity: String? {
    for (name, words) in [
      ("/JavaScript", "contains scripts"), ("/Launch", "can start programs"),
      ("/SubmitForm", "sends what readers type into it"),
    ]
    where parts.contains(where: { ByteReader($0).first(name, from: 0) != nil }) {
      return words
    }
    return nil
  }

  /// The people that it names as its authors.
  var disclosures: [Disclosure] {
    var names: [String] = []
    for part in parts {
      names += Self.authors(in: part) + DocumentText.elements("dc:creator", in: part)
    }
    var known = Set<String>()
    var all = names.filter { known.insert($0).inserted }.map(Disclosure.author)
    func holds(_ words: String...) -> Bool {
      parts.contains { part in words.contains { ByteReader(part).first($0, from: 0) != nil } }
    }
    if holds("/EmbeddedFile") { all.append(.attachments) }
    if holds("/Subtype/Text", "/Subtype /Text", "/Subtype/Popup", "/Subtype /Popup") { all.append(.comments) }
    if holds("/Encrypt ") || holds("/Encrypt<") { return [.locked] }
    return all
  }

  private static func authors(in bytes: [UInt8]) -> [String] {
    let reader = ByteReader(bytes)
    var names: [String] = []
    var position = 0
    while names.count < 20, let start = reader.first("/Author", from: position) {
      position = start + 7
      var place = position
      while let byte = reader.byte(place), byte <= 0x20 { place += 1 }
      switch reader.byte(place) {
      case 0x28: if let name = DocumentText.name(literal(bytes[(place + 1)...])) { names.append(name) }
      case 0x3C where reader.byte(place + 1) != 0x3C:
        if let name = DocumentText.name(hexadecimal(bytes[(place + 1)...])) { names.append(name) }
      default: continue
      }
    }
    return names
  }

  /// A string in parentheses, without its escapes; at most 400 bytes of it.
  private static func literal(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text: [UInt8] = []
    var depth = 0
    var rest = bytes.prefix(400)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { return text[...] }
        depth -= 1
      case UInt8(ascii: "\\"):
        let digits = rest.prefix(3).prefix { (0x30...0x37).contains($0) }
        if digits.isEmpty {
          if let escaped = rest.popFirst(), !"nrtbf\r\n".utf8.contains(escaped) { text.append(escaped) }
        } else {
          text.append(UInt8(truncatingIfNeeded: digits.reduce(0) { $0 << 3 | Int($1 & 7) }))
          rest = rest.dropFirst(digits.count)
        }
        continue
      default: break
      }
      text.append(byte)
    }
    return text[...]
  }

  /// A string in hexadecimal digits; at most 400 of them.
  private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let digits = bytes.prefix(400).prefix { $0 != UInt8(ascii: ">") }.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }[...]
  }
}
