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
        problems += linkProblems(in: range, document, &map)
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
        if byte >= 0x80 { problems += bulletProblem(of: id, range, document, &map) }
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
    in range: TextRange, _ document: Document, _ map: inout SourceMap
  ) -> [Diagnostic] {
    let text = document[range]
    var problems: [Diagnostic] = []
    for index in text.indices.dropLast() where text[index] == UInt8(ascii: "]") && problems.count < mostProblems {
      let isLink = text[index + 1] == UInt8(ascii: "(")
      if let problem = gapProblem(text, index, document, &map) { problems.append(problem) }
      guard isLink || text[index + 1] == UInt8(ascii: "[") else { continue }
      let words = TextRange(offset: UInt32(index), count: UInt32(text[index...].prefix(10).prefix { $0 < 0x80 }.count))
      guard map.isEscaped(index) == false, map.isEscaped(index + 1) == false, let place = map.location(of: words) else {
        continue
      }
      problems.append(
        isLink
          ? .error(
            .link, place, "this isn't a link: its address can't be read",
            hint: "an address with spaces goes into <>: [words](<my file.md>); it ends with )")
          : .error(
            .link, place, "this isn't a link: nothing defines what it refers to",
            hint: "write [words](address), or \\[ for a bracket"))
    }
    return problems
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

  /// How U+00A0 begins.
  private static let noBreakSpace: UInt8 = 0xC2

  /// A paragraph that begins with a bullet, as word processors make them.
  private static func bulletProblem(
    of id: NodeID, _ range: TextRange, _ document: Document, _ map: inout SourceMap
  ) -> [Diagnostic] {
    let bullets = ["•", "◦", "▪", "‣", "●", "·"]
    guard let bullet = bullets.first(where: { document[range].starts(with: $0.utf8) }),
      let next = document[range].dropFirst(bullet.utf8.count).first, next <= UInt8(ascii: " ") || next == noBreakSpace,
      let place = map.location(of: TextRange(offset: range.offset, count: UInt32(bullet.utf8.count)))
    else { return [] }
    let isInItem = document[id].parent.map { document[$0].kind == .item } ?? false
    return [
      isInItem
        ? .warning(.markdown, place, "this item has a second mark, '\(bullet)'", hint: "delete it")
        : .warning(
          .markdown, place, "this isn't a list: its items begin with '\(bullet)'",
          hint: "begin each item with '- ', and leave an empty line above the list")
    ]
  }

  /// A paragraph that begins with `#` and a letter.
  private static func headingProblem(
    in range: TextRange, _ document: Document, _ map: inout SourceMap
  ) -> [Diagnostic] {
    guard case let marks = document[range].prefix(while: { $0 == UInt8(ascii: "#") }), (1...6).contains(marks.count),
      let letter = document[range].dropFirst(marks.count).first, letter > UInt8(ascii: "@"),
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
