internal import Foundation
internal import Values

extension SVGFormat {
  /// Namespaces whose elements and attributes show something.
  private static let shown: Set<String> = [
    "", namespace, "http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace",
    "http://www.w3.org/2000/xmlns/",
  ]

  /// The same drawing without comments, `<metadata>`, and what drawing programs have noted for themselves, such as the
  /// folders of the person who drew it. Pictures inside lose their metadata, too.
  static func cleaned(_ bytes: [UInt8]) throws(MediaProblem) -> [UInt8] {
    guard let events = XMLEvents.read(bytes) else {
      throw MediaProblem("isn't a complete drawing: browsers can't read it", hint: "save it again as SVG")
    }
    guard root(of: events) != nil else {
      throw MediaProblem(
        "isn't a drawing: its first element must be <svg xmlns=\"\(namespace)\">", hint: "save it again as SVG")
    }
    if let problem = DrawingCheck.problem(in: events) { throw problem }
    var edits: [(range: Range<Int>, bytes: [UInt8])] = []
    var depth = 0
    var removedSince: Int?
    for event in events {
      switch event {
      case .start(let name, let attributes, let range):
        depth += 1
        if removedSince != nil { continue }
        if !shown.contains(name.namespace) || name.name == "metadata" {
          removedSince = depth
          edits.append((range, []))
        } else {
          edits += try attributeEdits(attributes, in: range, bytes)
        }
      case .end(_, let range):
        // An element is one edit from its first to its last tag.
        if removedSince == depth, let last = edits.indices.last {
          removedSince = nil
          edits[last].range = edits[last].range.lowerBound..<max(edits[last].range.upperBound, range.upperBound)
        }
        depth -= 1
      case .comment(let range), .instruction(_, let range): if removedSince == nil { edits.append((range, [])) }
      case .text, .documentType: continue
      }
    }
    var result: [UInt8] = []
    var position = 0
    for edit in edits where edit.range.lowerBound >= position && edit.range.upperBound <= bytes.count {
      result += bytes[position..<edit.range.lowerBound] + edit.bytes
      position = edit.range.upperBound
    }
    return result + bytes[position...]
  }

  /// Removes the attributes of other programs, and cleans the pictures in the others.
  private static func attributeEdits(
    _ attributes: [(name: XMLName, value: String)], in range: Range<Int>, _ bytes: [UInt8]
  ) throws(MediaProblem) -> [(range: Range<Int>, bytes: [UInt8])] {
    let foreign = Set(
      attributes.filter { !shown.contains($0.name.namespace) || ownNotes.contains($0.name.name) }.map(\.name.written))
    let embedded = attributes.contains { isPicture($0.value) }
    guard !foreign.isEmpty || embedded else { return [] }
    var edits: [(range: Range<Int>, bytes: [UInt8])] = []
    for attribute in writtenAttributes(in: bytes[range]) {
      if foreign.contains(attribute.name) {
        edits.append((attribute.range, []))
      } else if embedded, let value = attributes.first(where: { $0.name.written == attribute.name })?.value,
        let picture = try cleanedPicture(value)
      {
        edits.append((attribute.value, picture))
      }
    }
    return edits
  }

  /// Attributes without a namespace that drawing programs have for themselves: the whole file of draw.io, with its hidden pages,
  /// and paths of files.
  private static let ownNotes: Set<String> = ["content", "absref"]

  /// Whether a reference is a picture inside the drawing.
  private static func isPicture(_ address: String) -> Bool {
    address.trimmingSpaces.prefix(11).lowercased() == "data:image/"
  }

  /// A data address with its picture cleaned, without characters that markup has other uses for; nil for what isn't one.
  private static func cleanedPicture(_ text: String) throws(MediaProblem) -> [UInt8]? {
    guard isPicture(text), let comma = text.utf8.firstIndex(of: UInt8(ascii: ",")).map({ text.utf8.index(after: $0) })
    else { return nil }
    guard let data = Data(base64Encoded: String(text[comma...]), options: .ignoreUnknownCharacters) else {
      throw .damaged
    }
    let picture = [UInt8](data)
    guard ImageInfo.format(of: picture).map({ $0 != .svg }) == true else {
      throw MediaProblem("contains a picture that browsers can't show", hint: "save it again as SVG, or as PNG")
    }
    return text[..<comma].utf8.filter { !"<>&\"'".utf8.contains($0) }
      + Array(Data(try PublishedPicture.cleaned(picture)).base64EncodedString().utf8)
  }

  /// The attributes of a tag that a parser has accepted: the range has the space before it, the value is without quotes.
  private static func writtenAttributes(
    in tag: ArraySlice<UInt8>
  ) -> [(name: String, range: Range<Int>, value: Range<Int>)] {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
    var found: [(name: String, range: Range<Int>, value: Range<Int>)] = []
    var rest = tag.drop { !isSpace($0) && $0 != UInt8(ascii: ">") }
    while true {
      let start = rest.startIndex
      rest = rest.drop(while: isSpace)
      let name = rest.prefix { !isSpace($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") }
      rest = rest.dropFirst(name.count).drop(while: isSpace)
      guard !name.isEmpty, rest.first == UInt8(ascii: "=") else { return found }
      rest = rest.dropFirst().drop(while: isSpace)
      guard let quote = rest.first else { return found }
      let value = rest.dropFirst().prefix { $0 != quote }
      rest = rest.dropFirst(value.count + 2)
      found.append((String(decoding: name, as: UTF8.self), start..<rest.startIndex, value.startIndex..<value.endIndex))
    }
  }
}
