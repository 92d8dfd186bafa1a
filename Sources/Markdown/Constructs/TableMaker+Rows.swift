internal import Diagnostics
internal import Values

extension TableMaker {
  /// A paragraph's lines, and the breaks between them.
  static func lines(of paragraph: NodeID, in document: Document) -> (nodes: [[NodeID]], breaks: [NodeID]) {
    var lines: [[NodeID]] = [[]]
    var breaks: [NodeID] = []
    for child in document.children(of: paragraph) {
      if document[child].kind.isLineBreak {
        lines.append([])
        breaks.append(child)
      } else {
        lines[lines.count - 1].append(child)
      }
    }
    return (lines, breaks)
  }

  /// Whether a line shows nothing but pipes, colons and dashes.
  static func isDelimiter(_ line: [NodeID], in document: Document) -> Bool {
    line.allSatisfy { id in
      guard let range = document.text(of: id) else { return false }
      // Smart punctuation makes dashes of hyphens: E2 80 93 and 94.
      return document[range].allSatisfy { "|:- \t".utf8.contains($0) || $0 == 0xE2 || $0 == 0x80 || $0 & 0xF8 == 0x90 }
    }
  }

  /// A pipe: a border between two cells, or text.
  struct Pipe {
    var node: NodeID
    /// In the document's text, in bytes from 0.
    var offset: Int
    /// Whether a backslash or a character reference makes it only a character.
    var isEscaped: Bool
  }

  /// Cuts a line at its borders.
  ///
  /// - Parameter isProbe: Whether only the number of cells is wanted: then nothing is reported and nothing is cut.
  mutating func row(_ nodes: [NodeID], line: Int, in document: inout Document, isProbe: Bool = false) -> Row {
    guard let pipes = pipes(of: nodes, in: document) else {
      if !isProbe {
        report(
          line, "the | that separate cells in this row can't be told from others",
          "write \\| for a | that doesn't separate cells, and no | in an address")
      }
      return Row(cells: [nodes], line: line, hasBorder: false)
    }
    var borders: [Pipe] = []
    // All pipes of a span of code are unescaped at once.
    var unescaped: NodeID?
    for pipe in pipes {
      if pipe.isEscaped {
        if !isProbe, pipe.node != unescaped { unescape(pipe, in: &document) }
        unescaped = pipe.node
      } else if document.text(of: pipe.node) != nil, document[pipe.node].parent == document[nodes[0]].parent {
        borders.append(pipe)
      } else if !isProbe {
        problems.append(
          .error(
            .table, map.location(of: TextRange(offset: UInt32(pipe.offset), count: 1)) ?? place(line),
            "this | is inside code, emphasis or a link, so it doesn't separate cells",
            hint: "write \\| for the character itself, or end the emphasis before it"))
      }
    }
    if isProbe { return probe(nodes, borders, line, document) }
    return cut(nodes, at: borders, line: line, in: &document)
  }

  /// The pipes that a line shows; nil where one can't be found in the file.
  mutating func pipes(of nodes: [NodeID], in document: Document) -> [Pipe]? {
    var pipes: [Pipe] = []
    for node in nodes {
      for inner in document.descendants(of: node) {
        for (range, role) in document[inner].kind.texts where role == .words {
          for offset in Int(range.offset)..<Int(range.offset + range.count)
          where document.text[offset] == UInt8(ascii: "|") {
            guard let isEscaped = isEscaped(offset, in: inner, range, document) else { return nil }
            pipes.append(Pipe(node: inner, offset: offset, isEscaped: isEscaped))
          }
        }
      }
    }
    return pipes
  }

  /// Whether a pipe is only a character; nil where that is not known. Code keeps the backslash before it.
  mutating func isEscaped(_ offset: Int, in node: NodeID, _ range: TextRange, _ document: Document) -> Bool? {
    guard case .code = document[node].kind else { return map.isEscaped(offset) }
    return document.text[Int(range.offset)..<offset].reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
  }

  /// A row with as many empty cells as its line has.
  func probe(_ nodes: [NodeID], _ borders: [Pipe], _ line: Int, _ document: Document) -> Row {
    var count = borders.count + 1
    func isSpace(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.allSatisfy(\.isSpaceOrTab) }
    if let first = borders.first, first.node == nodes.first, let range = document.text(of: first.node),
      isSpace(document.text[Int(range.offset)..<first.offset])
    {
      count -= 1
    }
    if let last = borders.last, last.node == nodes.last, let range = document.text(of: last.node), count > 1,
      isSpace(document.text[(last.offset + 1)..<Int(range.offset + range.count)])
    {
      count -= 1
    }
    return Row(cells: Array(repeating: [], count: count), line: line, hasBorder: !borders.isEmpty)
  }

  func cut(_ nodes: [NodeID], at borders: [Pipe], line: Int, in document: inout Document) -> Row {
    var cells: [[NodeID]] = [[]]
    var borders = borders[...]
    for node in nodes {
      var part = node
      while let border = borders.first, border.node == node {
        borders.removeFirst()
        cells[cells.count - 1].append(part)
        cells.append([])
        part = document.cut(part, at: border.offset, leavingOut: 1)
      }
      cells[cells.count - 1].append(part)
    }
    let hasBorder = cells.count > 1
    var trimmed = cells.map { document.trim($0) }
    if hasBorder, trimmed.first?.isEmpty == true { trimmed.removeFirst() }
    if trimmed.count > 1, trimmed.last?.isEmpty == true { trimmed.removeLast() }
    return Row(cells: trimmed, line: line, hasBorder: hasBorder)
  }

  /// In code CommonMark keeps the backslash; in a table it only makes it text.
  func unescape(_ pipe: Pipe, in document: inout Document) {
    guard case .code(let range) = document[pipe.node].kind else { return }
    let written = document[range]
    let bytes = written.indices.filter { index in
      written[index] != UInt8(ascii: "\\") || index + 1 == written.endIndex || written[index + 1] != UInt8(ascii: "|")
    }.map { written[$0] }
    let changed = document.store(bytes)
    document[pipe.node].kind = .code(changed)
  }
}
