internal import Diagnostics

/// Turns offsets into lines and byte columns of the file. libyaml's own are of no use: it counts more line breaks than
/// editors do (U+2028 …), and columns in characters.
struct LineTable {
  /// The whole file.
  let file: [UInt8]
  /// Where the settings are in it, in bytes from 0.
  let range: Range<Int>
  /// The line of the range's first byte, from 1.
  private let firstLine: Int
  /// Offsets of the first byte of each line in the range.
  private let starts: [Int]
  /// Where the last of these lines ends.
  private let lastEnd: Int

  init(file: [UInt8], range: Range<Int>) {
    self.file = file
    self.range = range
    firstLine = 1 + LineEnd.count(in: file, before: range.lowerBound)
    (starts, lastEnd) = file.withUnsafeBufferPointer { bytes in
      var starts = [range.lowerBound]
      var end = LineEnd.first(from: range.lowerBound, in: bytes)
      while end < range.upperBound {
        starts.append(end + LineEnd.width(at: end, in: bytes))
        end = LineEnd.first(from: starts[starts.count - 1], in: bytes)
      }
      return (starts, end)
    }
  }

  /// The place of a range of bytes; an end on a later line is cut at the end of the first one.
  func mark(_ range: Range<Int>) -> TextMark {
    let line = line(at: range.lowerBound)
    return mark(offset: range.lowerBound, length: min(range.upperBound, end(of: line)) - range.lowerBound, line: line)
  }

  /// The place of some bytes of a line.
  func mark(offset: Int, length: Int) -> TextMark { mark(offset: offset, length: length, line: line(at: offset)) }

  /// The place of a list or map: what begins it, up to its first key's colon or its first item's end.
  func mark(ofCollectionAt offset: Int) -> TextMark { mark(offset: offset, length: firstWord(from: offset)) }

  /// The bytes of the line that holds an offset, without its end.
  func line(around offset: Int) -> ArraySlice<UInt8> {
    let line = line(at: offset)
    return file[starts[line]..<end(of: line)]
  }

  private func mark(offset: Int, length: Int, line: Int) -> TextMark {
    let column = offset - starts[line] + 1
    return TextMark(line: Int32(firstLine + line), column: Int32(column), endColumn: Int32(column + max(length, 0)))
  }

  /// The index in `starts` of the line that holds an offset.
  private func line(at offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Where a line's content ends.
  private func end(of line: Int) -> Int {
    guard line + 1 < starts.count else { return lastEnd }
    let end = starts[line + 1] - 1
    return end > starts[line] && file[end] == 0x0A && file[end - 1] == 0x0D ? end - 1 : end
  }

  private func firstWord(from offset: Int) -> Int {
    let end = range.upperBound
    guard offset < end else { return 0 }
    let quote = file[offset] == UInt8(ascii: "\"") || file[offset] == UInt8(ascii: "'") ? file[offset] : nil
    for index in offset + 1..<max(offset + 1, end) {
      let byte = file[index]
      if byte == 0x0A || byte == 0x0D { return index - offset }
      if let quote {
        if byte == quote { return index - offset + 1 }
        continue
      }
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { return index - offset }
      let isLast = index + 1 == end || file[index + 1] == 0x20 || file[index + 1] == 0x0A || file[index + 1] == 0x0D
      if byte == UInt8(ascii: ":"), isLast { return index - offset }
    }
    return end - offset
  }
}
