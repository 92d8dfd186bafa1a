internal import Diagnostics
internal import Values

extension BlockPairing {
  mutating func pairCode(_ text: TextRange, _ info: TextRange, from line: Int) {
    let mark = bytes[place]
    var isFenced = false
    if mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") {
      let start = place
      while place < end, bytes[place] == mark { place += 1 }
      isFenced = place - start >= 3
      skipSpaces()
    }
    if isFenced { _ = read(info, as: .address) }
    pairLines(of: text, from: isFenced ? line + 1 : line)
  }

  /// Pairs a text whose lines are the ends of lines of the file, without the indentation and marks before them.
  mutating func pairLines(of text: TextRange, from line: Int) {
    var line = line
    var start = Int(text.offset)
    let textEnd = start + Int(text.count)
    while start < textEnd, source.lines.offset(ofLine: line) < bytes.count {
      var stop = start
      while stop < textEnd, self.text[stop] != 0x0A { stop += 1 }
      if stop < textEnd { stop += 1 }
      let lineEnd = min(source.lines.offset(ofLine: line + 1), bytes.count)
      var count = stop - start
      // The file's last line may have no end.
      if lineEnd > 0, !bytes[lineEnd - 1].isLineEnd, self.text[stop - 1] == 0x0A { count -= 1 }
      let lineStart = lineStart(line)
      // A tab may have become some spaces.
      var skipped = 0
      while skipped < min(count, Self.widthOfTab),
        !isEqual(start + skipped, lineEnd - count + skipped, count - skipped, from: lineStart),
        self.text[start + skipped].isSpaceOrTab
      {
        skipped += 1
      }
      if isEqual(start + skipped, lineEnd - count + skipped, count - skipped, from: lineStart), count > skipped {
        add(start + skipped, count - skipped, at: (lineEnd - count + skipped)..<lineEnd)
        if start + count < stop {
          pairs.pieces.append(Piece(text: start + count, count: 1, source: lineEnd..<lineEnd, isVerbatim: false))
        }
      }
      start = stop
      line += 1
    }
  }

  static let widthOfTab = 4

  func isEqual(_ offset: Int, _ place: Int, _ count: Int, from lineStart: Int) -> Bool {
    place >= lineStart && (0..<count).allSatisfy { text[offset + $0] == bytes[place + $0] }
  }
}
