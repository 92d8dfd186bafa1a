internal import Diagnostics
internal import Values

extension Construct {
  /// Words that CommonMark takes in without showing them, and characters that can't be used in a page.
  static let lostText = Construct { document, map, _ in
    wordsAfterFences(document, &map) + forbiddenCharacters(document, &map) + definitions(document, map.source)
  }

  /// A fence is followed by the name of a language; further words are shown nowhere.
  private static func wordsAfterFences(_ document: Document, _ map: inout SourceMap) -> [Diagnostic] {
    document.nodeIDs.compactMap { id in
      guard case .codeBlock(_, let info) = document[id].kind, document[info].contains(UInt8(ascii: " ")) else {
        return nil
      }
      return .error(
        .markdown, map.location(of: info) ?? map.blockLocation(of: id, in: document),
        "these words would not be shown: only a language name may follow ```",
        hint: "write them on a line of their own")
    }
  }

  /// Control characters and noncharacters, also those written as references: HTML forbids them, and some switch
  /// browsers to another way of reading.
  private static func forbiddenCharacters(_ document: Document, _ map: inout SourceMap) -> [Diagnostic] {
    guard document.text.withUnsafeBytes(mayHoldForbidden) else { return [] }
    return document.descendants().compactMap { id in
      // Destinations are percent-encoded, and raw HTML is an error anyway.
      for (text, role) in document[id].kind.texts where role == .words || role == .info || role == .title {
        let words = document.string(text)
        guard let index = words.unicodeScalars.firstIndex(where: isForbidden) else { continue }
        let scalar = words.unicodeScalars[index]
        let offset = text.offset + UInt32(words.utf8.distance(from: words.startIndex, to: index))
        let character = TextRange(offset: offset, count: UInt32(String(scalar).utf8.count))
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return .error(
          .encoding, map.location(of: character) ?? map.location(of: id, in: document),
          "the text contains the character U+\(digits), which can't be used in a page", hint: "delete it")
      }
      return nil
    }
  }

  /// A quick look at the bytes, because nearly all texts hold none.
  private static func mayHoldForbidden(_ text: UnsafeRawBufferPointer) -> Bool {
    var index = -1
    while index + 1 < text.count {
      index += 1 + ByteBlock.printable(from: index + 1, in: text)
      if index >= text.count { break }
      switch text[index] {
      case 0x09, 0x0A, 0x20...0x7E: continue
      case 0..<0x20, 0x7F: return true
      case 0xC2: if index + 1 < text.count, text[index + 1] < 0xA0 { return true }
      // U+FDD0 and U+FFFE; beyond, the last two of each plane.
      case 0xEF: if index + 1 < text.count, text[index + 1] == 0xB7 || text[index + 1] == 0xBF { return true }
      case 0xF0...0xF4: if index + 2 < text.count, text[index + 2] == 0xBF { return true }
      default: continue
      }
    }
    return false
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\n" || scalar == "\t" || scalar == "\r" { return false }
    return scalar.properties.generalCategory == .control || scalar.properties.isNoncharacterCodePoint
  }

  /// `[name]: address` lines that nothing refers to, or that are defined twice: the tree does not hold them, so they are
  /// looked for in the source.
  private static func definitions(_ document: Document, _ source: MarkdownSource) -> [Diagnostic] {
    var found: [(label: String, place: Range<Int>)] = []
    for number in source.lines(holding: UInt8(ascii: "]")) {
      if let label = label(in: source.line(number)) { found.append(label) }
    }
    if found.isEmpty { return [] }
    // Each is looked for in the whole text: more would take too long, and none may go unseen.
    if found.count > maximumDefinitions {
      let place = SourceLocation(path: source.path, found[maximumDefinitions].place)
      return [
        .error(
          .link, place, "more than \(maximumDefinitions) lines look like definitions of links",
          hint: "write the addresses into the links: [words](address)")
      ]
    }
    // A line in a code block, or in the middle of a paragraph, is shown as it is.
    let shown = Shown(document)
    let uses = references(in: source)
    var defined = Set<String>()
    return found.compactMap { label, place in
      if shown.holds(source.bytes[place]) { return nil }
      let location = SourceLocation(path: source.path, place)
      if !defined.insert(label).inserted {
        return .error(
          .link, location, "'[\(label)]' is defined twice, and only the first counts", hint: "delete one of them")
      }
      if uses.contains(label) { return nil }
      return .error(
        .link, location, "this line would not be shown: it defines a link that nothing refers to",
        hint: "write \\[ to show it, or use it as [words][\(label)]")
    }
  }

  private static let maximumDefinitions = 1000

  /// The label of a line that may be a definition, folded, and where `[label]:` is.
  private static func label(in line: ArraySlice<UInt8>) -> (label: String, place: Range<Int>)? {
    let content = line.drop(while: isLineMark)
    // Notes are looked after elsewhere.
    guard content.first == UInt8(ascii: "["), !content.starts(with: "[^".utf8),
      let close = content.firstIndex(of: UInt8(ascii: "]")),
      close + 1 < content.endIndex, content[close + 1] == UInt8(ascii: ":"), close > content.startIndex + 1
    else { return nil }
    return (folded(content[(content.startIndex + 1)..<close]), content.startIndex..<close + 2)
  }

  /// Every `[label]` but those that begin a line and are followed by `:`.
  private static func references(in source: MarkdownSource) -> Set<String> {
    var labels = Set<String>()
    var open: Int?
    var isAtStart = true
    var opensLine = false
    for index in source.bytes[source.bodyStart...].indices {
      switch source.bytes[index] {
      case UInt8(ascii: "["):
        open = index + 1
        (opensLine, isAtStart) = (isAtStart, false)
      case UInt8(ascii: "]"):
        let hasColon = index + 1 < source.bytes.count && source.bytes[index + 1] == UInt8(ascii: ":")
        if let start = open, !(hasColon && opensLine), index - start < 1000 {
          labels.insert(folded(source.bytes[start..<index]))
        }
        open = nil
      case let byte where byte.isLineEnd: isAtStart = true
      case let byte where isLineMark(byte): break
      default: isAtStart = false
      }
    }
    return labels
  }

  /// Whether a byte may precede the content of a line in a quote or list.
  private static func isLineMark(_ byte: UInt8) -> Bool {
    byte.isSpaceOrTab || "->+*0123456789.)".utf8.contains(byte)
  }

  /// A label as CommonMark compares it: without case, white space as one space (section 4.7).
  private static func folded(_ label: ArraySlice<UInt8>) -> String {
    let words = label.split { $0.isSpaceOrTab || $0.isLineEnd }
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ").lowercased()
  }

  /// The text that readers see.
  private struct Shown {
    private var text: [UInt8] = []

    init(_ document: Document) {
      for id in document.descendants() {
        for (range, role) in document[id].kind.texts where role == .words || role == .html {
          text += document[range] + "\n".utf8
        }
      }
    }

    func holds(_ words: ArraySlice<UInt8>) -> Bool { text.firstRange(of: words) != nil }
  }
}
