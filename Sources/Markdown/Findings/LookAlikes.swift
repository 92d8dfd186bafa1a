internal import Diagnostics

extension Construct {
  /// Text that a writer meant as a link or heading, and that CommonMark takes for words: readers would see the marks, and
  /// nobody would check where the link leads.
  static let lookAlikes = Construct { document, map, _ in
    var problems: [Diagnostic] = []
    var bracketed = document.textNodes(holding: UInt8(ascii: "]"))[...]
    for id in document.nodeIDs where problems.count < mostProblems && document[id].parent != nil {
      switch document[id].kind {
      case .text(let range) where bracketed.first == id:
        bracketed.removeFirst()
        problems += linkProblems(in: range, of: id, document, &map)
      case .link where document[id].parent.map({ document.isInside($0, \.isLink) }) ?? false:
        problems.append(
          .error(
            .link, map.location(of: id, in: document, first: 1), "a link can't be inside another link",
            hint: "remove one of them"))
      case .paragraph:
        guard let first = document[id].firstChild, case .text(let range) = document[first].kind,
          let byte = document[range].first
        else { break }
        if byte == UInt8(ascii: "#") { problems += headingProblem(in: range, document, &map) }
      case .heading(let heading) where document[id].firstChild == nil:
        let place = map.blockLocation(of: id, in: document, first: 1)
        problems.append(
          .error(
            .heading, place, "this heading has no words",
            hint: "write them after the \(String(repeating: "#", count: Int(heading.level)))"))
      default: break
      }
    }
    return problems
  }

  /// A file with more of them isn't an article.
  private static let mostProblems = 100

  /// Each `](` or `][` that stayed text. One that the writer escaped is not written so in the source.
  private static func linkProblems(
    in range: TextRange, of id: NodeID, _ document: Document, _ map: inout SourceMap
  ) -> [Diagnostic] {
    let text = document[range]
    var problems: [Diagnostic] = []
    for index in text.indices.dropLast() where text[index] == UInt8(ascii: "]") && problems.count < mostProblems {
      let isLink = text[index + 1] == UInt8(ascii: "(")
      if let problem = gapProblem(text, index, document, &map) { problems.append(problem) }
      guard isLink || text[index + 1] == UInt8(ascii: "[") else { continue }
      let words = TextRange(offset: UInt32(index), count: UInt32(text[index...].prefix(10).prefix { $0 < 0x80 }.count))
      guard let place = map.location(of: words) else { continue }
      guard map.isEscaped(index) == false, map.isEscaped(index + 1) == false else {
        if isLink, map.isEscaped(index) == true, isAddress(text[(index + 2)...]) {
          problems.append(
            .warning(
              .link, place, "this isn't a link: a backslash before a bracket makes it an ordinary character",
              hint: "delete the backslashes before [ and ]"))
        }
        continue
      }
      if isLink, text[..<index].lastIndex(of: UInt8(ascii: "[")) == nil, document.hasNote(before: id) {
        problems.append(
          .error(
            .link, place, "this isn't a link: a note can't be inside a link",
            hint: "write the note after the link: [words](address)[^note]"))
        continue
      }
      problems.append(
        isLink
          ? unreadableAddress(text, index, place)
          : .error(
            .link, place, "this isn't a link: nothing defines what it refers to",
            hint: "write [words](address), or \\[ for a bracket"))
    }
    return problems
  }

  /// `[words](my file.md)`: an address ends at a space.
  private static func unreadableAddress(_ text: ArraySlice<UInt8>, _ index: Int, _ place: SourceLocation) -> Diagnostic
  {
    let inner = text[(index + 2)...].prefix { $0 != UInt8(ascii: ")") }
    let address = String(decoding: inner, as: UTF8.self)
    let open = text[..<index].lastIndex(of: UInt8(ascii: "["))
    let isPicture = open.map { $0 > text.startIndex && text[$0 - 1] == UInt8(ascii: "!") } ?? false
    let hasSpace = inner.contains(0x20) && inner.endIndex < text.endIndex && inner.count <= 80
    let words = open.map { String(decoding: text[($0 + 1)..<index], as: UTF8.self) } ?? "words"
    let kind = isPicture ? "a picture" : "a link"
    if hasSpace {
      return .error(
        .link, place, "this isn't \(kind): its address contains a space",
        hint: "write \(isPicture ? "!" : "")[\(words)](<\(address)>); if no link is meant, write \\[")
    }
    return .error(
      .link, place, "this isn't \(kind): its address can't be read",
      hint:
        "write \(isPicture ? "!" : "")[\(words)](address), with ) right after the address; if no link is meant, write \\["
    )
  }

  private static func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
    let address = text.prefix { $0 != UInt8(ascii: ")") }
    return address.starts(with: "https:".utf8) || address.starts(with: "http:".utf8)
      || address.suffix(3).elementsEqual(".md".utf8)
  }

  /// `[words] (address)`: a space too many.
  private static func gapProblem(
    _ text: ArraySlice<UInt8>, _ index: Int, _ document: Document, _ map: inout SourceMap
  ) -> Diagnostic? {
    let rest = text[index...].dropFirst()
    guard rest.starts(with: " (".utf8) else { return nil }
    let address = rest.dropFirst(2).prefix { $0 != UInt8(ascii: ")") && $0 > UInt8(ascii: " ") }
    let isAddress =
      address.suffix(3).elementsEqual(".md".utf8) || address.starts(with: "https:".utf8)
      || address.starts(with: "http:".utf8) || address.starts(with: "mailto:".utf8) || address.starts(with: "tel:".utf8)
    guard isAddress, rest.dropFirst(2 + address.count).first == UInt8(ascii: ")"),
      // Who escapes the bracket means it.
      map.isEscaped(index) == false,
      let place = map.location(of: TextRange(offset: UInt32(index), count: UInt32(address.count + 3)))
    else { return nil }
    return .warning(
      .link, place, "this isn't a link: remove the space between ] and (",
      hint: "write [words](address), or \\] for the bracket itself")
  }

  /// A paragraph that begins with `#` and a letter.
  private static func headingProblem(
    in range: TextRange, _ document: Document, _ map: inout SourceMap
  ) -> [Diagnostic] {
    guard case let marks = document[range].prefix(while: { $0 == UInt8(ascii: "#") }), (1...6).contains(marks.count),
      let letter = document[range].dropFirst(marks.count).first, letter > UInt8(ascii: "@"),
      !document[range].dropFirst(marks.count).starts(with: [0xC2, 0xA0]),
      map.isEscaped(Int(range.offset)) == false,
      let place = map.location(of: TextRange(offset: range.offset, count: UInt32(marks.count)))
    else { return [] }
    return [
      .warning(
        .heading, place, "this isn't a heading: add a space after #",
        hint: "write '\(String(decoding: marks, as: UTF8.self)) ' before a heading, or \\# for the character itself")
    ]
  }
}

extension Document {
  /// Whether the number of a note comes right before a text, which ends what looks like a link.
  fileprivate func hasNote(before id: NodeID) -> Bool {
    var next = self[id].previous
    while let node = next {
      switch self[node].kind {
      case .noteReference: return true
      case .text(let range) where self[range].contains(UInt8(ascii: "[")): return false
      default: next = self[node].previous
      }
    }
    return false
  }
}
