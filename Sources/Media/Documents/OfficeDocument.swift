internal import Values

/// A document of an office program: an archive of XML files (Office Open XML, OpenDocument), RTF, or one of the formats before
/// 2007.
///
/// Sources: PKWARE, "APPNOTE.TXT", 4.3 (archives); ECMA-376, part 2, 11 (core properties); OpenDocument 1.3, part 3, 4.3.
public struct OfficeDocument {
  private let bytes: [UInt8]
  private let entries: [Entry]

  private struct Entry {
    var name: String
    var method: Int
    var content: Range<Int>
  }

  private static let archive = Array("PK".utf8) + [3, 4]
  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// Whether a file may be one.
  static func matches(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: archive) || bytes.starts(with: compound) || bytes.starts(with: "{\\rtf".utf8)
  }

  /// Reads a file.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    entries = bytes.starts(with: Self.archive) ? Self.entries(ByteReader(bytes)) : []
  }

  /// What it can do beyond being read, as the end of a sentence; nil where it only shows something.
  public var activity: String? {
    let isOld = bytes.starts(with: Self.compound) && ByteReader(bytes).first("V\0B\0A\0", from: 0) != nil
    return isOld || entries.contains { $0.name.hasSuffix("vbaProject.bin") || $0.name.hasPrefix("Basic/") }
      ? "contains macros, which can run programs" : nil
  }

  /// What it tells of those who worked on it.
  var disclosures: [Disclosure] {
    if bytes.starts(with: Self.compound) { return [.someAuthor] }
    if entries.isEmpty {
      let isNamed = ["{\\author ", "{\\operator "].contains { ByteReader(bytes).first($0, from: 0) != nil }
      return isNamed ? [.someAuthor] : []
    }
    var names: [String] = []
    var found: [Disclosure] = []
    for (file, tags) in Self.properties {
      guard let xml = content(of: file) else { continue }
      for tag in tags {
        names += DocumentText.elements(tag, in: xml).filter { !names.contains($0) }
      }
    }
    found += names.map(Disclosure.author)
    if entries.contains(where: { $0.name.contains("comments") && $0.name.hasSuffix(".xml") }) {
      found.append(.comments)
    }
    if let text = content(of: "word/document.xml") ?? content(of: "content.xml") {
      let reader = ByteReader(text)
      if ["<w:ins ", "<w:del ", "<text:tracked-changes"].contains(where: { reader.first($0, from: 0) != nil }) {
        found.append(.changes)
      }
      if reader.first("<office:annotation", from: 0) != nil { found.append(.comments) }
    }
    return found
  }

  private static let properties = [
    ("docProps/core.xml", ["dc:creator", "cp:lastModifiedBy"]), ("meta.xml", ["meta:initial-creator", "dc:creator"]),
  ]

  /// A file of the archive; nil where there is none that can be read.
  private func content(of name: String) -> [UInt8]? {
    guard let entry = entries.first(where: { $0.name == name }) else { return nil }
    switch entry.method {
    case 0: return Array(bytes[entry.content])
    case 8: return Decompressor.deflate(bytes[entry.content])
    default: return nil
    }
  }

  /// The files that the directory at an archive's end names.
  private static func entries(_ reader: ByteReader) -> [Entry] {
    let last = max(0, reader.end - 65_557)
    guard let end = (last...max(last, reader.end - 22)).last(where: { reader.has("PK\u{5}\u{6}", at: $0) }),
      var position = reader.little(end + 16, 4)
    else { return [] }
    var entries: [Entry] = []
    while entries.count < 10_000, reader.has("PK\u{1}\u{2}", at: position),
      let method = reader.little(position + 10, 2),
      let size = reader.little(position + 20, 4), let nameLength = reader.little(position + 28, 2),
      let extra = reader.little(position + 30, 2), let comment = reader.little(position + 32, 2),
      let local = reader.little(position + 42, 4), let name = reader.slice(position + 46, count: nameLength)
    {
      position += 46 + nameLength + extra + comment
      guard reader.has("PK\u{3}\u{4}", at: local), let localName = reader.little(local + 26, 2),
        let localExtra = reader.little(local + 28, 2)
      else { continue }
      let start = local + 30 + localName + localExtra
      guard reader.slice(start, count: size) != nil else { continue }
      entries.append(Entry(name: String(decoding: name, as: UTF8.self), method: method, content: start..<start + size))
    }
    return entries
  }
}
