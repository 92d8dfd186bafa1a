/// A box of a file in the format of ISO/IEC 14496-12: a length, a name, a content.
struct Box {
  var name: String
  /// With length and name.
  var range: Range<Int>
  var content: Range<Int>

  /// The boxes in a part of a file; nil where they don't fill it.
  static func all(in range: Range<Int>, _ reader: ByteReader) -> [Box]? {
    var boxes: [Box] = []
    var position = range.lowerBound
    while position < range.upperBound {
      guard let box = Box(at: position, limit: range.upperBound, reader) else { return nil }
      boxes.append(box)
      position = box.range.upperBound
    }
    return boxes
  }

  /// The boxes in a part of a file up to the first that is cut off.
  static func whole(in range: Range<Int>, _ reader: ByteReader) -> [Box] {
    var boxes: [Box] = []
    var position = range.lowerBound
    while position < range.upperBound, let box = Box(at: position, limit: range.upperBound, reader) {
      boxes.append(box)
      position = box.range.upperBound
    }
    return boxes
  }

  private init?(at start: Int, limit: Int, _ reader: ByteReader) {
    guard let short = reader.big(start, 4), let name = reader.slice(start + 4, count: 4) else { return nil }
    var (length, header) = (short, 8)
    if short == 1 {
      guard let long = reader.big(start + 8, 8) else { return nil }
      (length, header) = (long, 16)
    } else if short == 0 {
      length = limit - start
    }
    guard length >= header, length <= limit - start else { return nil }
    self.name = String(decoding: name, as: UTF8.self)
    (range, content) = (start..<start + length, start + header..<start + length)
  }
}
