internal import Diagnostics
internal import Values

/// The settings in their file, and what surrounds a place in them.
struct LineTable {
  /// The whole file.
  let file: [UInt8]
  /// Where the settings are in it, in bytes from 0.
  let range: Range<Int>
  /// Where the file's lines begin; made when a line's number is asked for.
  private lazy var index = LineIndex(file)

  init(file: [UInt8], range: Range<Int>) { (self.file, self.range) = (file, range) }

  /// The number, from 1, of the line that contains an offset.
  mutating func number(at offset: Int) -> Int { index.number(at: offset) }

  /// The place of a list or map: what begins it, up to its first key's colon or its first item's end.
  func range(ofCollectionAt offset: Int) -> ByteRange { ByteRange(offset..<offset + firstWord(from: offset)) }

  /// The bytes of the line that contains an offset, without its end.
  func line(around offset: Int) -> ArraySlice<UInt8> {
    let start = file[range.lowerBound..<offset].lastIndex(where: \.isLineEnd).map { $0 + 1 } ?? range.lowerBound
    return file[start...].prefix { !$0.isLineEnd }
  }

  /// Whether two offsets, the first of which comes first, are in one line.
  func isOneLine(_ first: Int, _ second: Int) -> Bool {
    first <= second && !file[first..<second].contains(where: \.isLineEnd)
  }

  private func firstWord(from offset: Int) -> Int {
    let end = range.upperBound
    guard offset < end else { return 0 }
    let quote = file[offset] == UInt8(ascii: "\"") || file[offset] == UInt8(ascii: "'") ? file[offset] : nil
    for index in offset + 1..<max(offset + 1, end) {
      let byte = file[index]
      if byte.isLineEnd { return index - offset }
      if let quote {
        if byte == quote { return index - offset + 1 }
        continue
      }
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { return index - offset }
      let isLast = index + 1 == end || file[index + 1] == 0x20 || file[index + 1].isLineEnd
      if byte == UInt8(ascii: ":"), isLast { return index - offset }
    }
    return end - offset
  }
}
