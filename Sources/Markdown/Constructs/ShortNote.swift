internal import Diagnostics
internal import Values

/// A note of one word, which CommonMark takes for the definition of a link (0.30, section 4.7).
struct ShortNote {
  let name: String
  /// What follows the colon, as it is written.
  let words: String
  /// Where that begins in the file, in bytes from 0.
  private let wordsStart: Int
  /// The address that CommonMark found in it.
  let destination: String
  let place: SourceLocation
  /// The line below, where the note goes on in it.
  let nextLine: SourceLocation?
  var folded: String { NoteMark.folded(name.utf8) }

  /// Adds the words to a paragraph, as libcmark reads them in one.
  ///
  /// - Returns: Whether raw HTML among them was left out.
  func add(to paragraph: NodeID, in document: inout Document, _ map: inout SourceMap, isSmart: Bool) -> Bool {
    // A word before them keeps them from beginning a list or a heading.
    let before = "x "
    guard let source = MarkdownSource.checked(Array((before + words).utf8), path: place.path).source,
      case let piece = CommonMarkParser.parse(source, isSmart: isSmart).document,
      let line = piece[.root].firstChild, line == piece[.root].lastChild, piece[line].kind.isParagraph
    else {
      document.move(document.makeText(words), into: paragraph)
      return false
    }
    var pieceMap = SourceMap(source, of: piece)
    document.copy(piece, below: line, into: paragraph) { old, new in
      map.record(new, copiedFrom: old, of: &pieceMap, movedBy: wordsStart - before.utf8.count)
    }
    if let first = document[paragraph].firstChild, let range = document.text(of: first) {
      // Words of nothing but characters that libcmark takes for spaces leave less than what precedes them.
      let rest = document.cut(first, at: Int(range.offset) + min(before.utf8.count, Int(range.count)))
      document.detach(first)
      if document.text(of: rest)?.isEmpty == true { document.detach(rest) }
    }
    return document.descendants(of: paragraph).contains { id in
      if case .htmlInline = document[id].kind { true } else { false }
    }
  }

  /// The notes that are not in a document's tree.
  ///
  /// - Parameter carets: Where the `^` of the tree were written, in bytes from 0.
  static func all(in source: MarkdownSource, _ document: Document, shown carets: Set<Int>) -> [ShortNote] {
    var notes: [ShortNote] = []
    var shown: [UInt8]?
    for number in source.lines(holding: UInt8(ascii: "^")) {
      let content = afterItemMarks(source.content(ofLine: number))
      guard content.starts(with: "[^".utf8), !carets.contains(content.startIndex + 1),
        let close = content.firstRange(of: "]:".utf8),
        NoteMark.isName(content[(content.startIndex + 2)..<close.lowerBound])
      else { continue }
      // A line in the tree is a note like all others, or code.
      if shown == nil { shown = shownText(of: document) }
      if shown.map({ Self.holds(content[..<close.upperBound], in: $0) }) == true { continue }
      if let note = ShortNote(content, close.lowerBound, line: number, in: source) { notes.append(note) }
    }
    return notes
  }

  /// A line's content without the marks of list items (CommonMark 0.30, section 5.2) before it.
  private static func afterItemMarks(_ content: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var content = content
    while true {
      let digits = content.prefix(while: \.isASCIIDigit).count
      let marks = digits == 0 ? "-+*".utf8 : ".)".utf8
      guard let mark = content.dropFirst(digits).first, marks.contains(mark),
        content.dropFirst(digits + 1).first?.isSpaceOrTab == true
      else { return content }
      content = content.dropFirst(digits + 1).drop { $0.isSpaceOrTab || $0 == UInt8(ascii: ">") }
    }
  }

  private init?(_ content: ArraySlice<UInt8>, _ close: Int, line: Int, in source: MarkdownSource) {
    func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
      let rest = bytes.drop(while: \.isSpaceOrTab)
      return rest.prefix(rest.count - rest.reversed().prefix(while: \.isSpaceOrTab).count)
    }
    let rest = trimmed(content[(close + 2)...])
    let first = rest.prefix { !$0.isSpaceOrTab }
    guard !first.isEmpty else { return nil }
    name = String(decoding: content[(content.startIndex + 2)..<close], as: UTF8.self)
    let isBracketed = first.first == UInt8(ascii: "<") && first.last == UInt8(ascii: ">")
    destination = String(decoding: isBracketed ? first.dropFirst().dropLast() : first, as: UTF8.self)
    words = String(decoding: rest, as: UTF8.self)
    wordsStart = rest.startIndex
    place = SourceLocation(path: source.path, content.startIndex..<close + 2)
    let goesOn = trimmed(source.content(ofLine: line + 1))
    let isNext =
      goesOn.isEmpty || goesOn.starts(with: "[^".utf8) || Self.afterItemMarks(goesOn).startIndex != goesOn.startIndex
    nextLine = isNext ? nil : SourceLocation(path: source.path, goesOn.startIndex..<goesOn.endIndex)
  }

  private static func holds(_ words: ArraySlice<UInt8>, in text: [UInt8]) -> Bool {
    guard let first = words.first, text.count >= words.count else { return false }
    return text.withUnsafeBufferPointer { text in
      words.withUnsafeBufferPointer { words in
        (0...text.count - words.count).contains { start in
          text[start] == first && words.indices.allSatisfy { text[start + $0] == words[$0] }
        }
      }
    }
  }

  private static func shownText(of document: Document) -> [UInt8] {
    var text: [UInt8] = []
    for id in document.descendants() {
      for (range, role) in document[id].kind.texts where role == .words { text += document[range] + "\n".utf8 }
    }
    return text
  }
}
