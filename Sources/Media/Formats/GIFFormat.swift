/// GIF89a.
enum GIFFormat {
  static func matches(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8)
  }

  static func size(of bytes: [UInt8]) -> ImageSize? {
    let reader = ByteReader(bytes)
    guard let width = reader.little(6, 2), let height = reader.little(8, 2) else { return nil }
    return ImageSize(width: width, height: height)
  }

  /// Application extensions that say how often an animation is repeated, and in which colours it is shown.
  private static let neededApplications = ["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"]

  /// The same picture without comments, texts and what programs have written for themselves.
  static func cleaned(_ bytes: [UInt8]) throws(MediaProblem) -> [UInt8] {
    let reader = ByteReader(bytes)
    guard let flags = reader.byte(10) else { throw .damaged }
    var position = 13 + colorTable(flags)
    guard let head = reader.slice(0, count: position) else { throw .damaged }
    var result = Array(head)
    while let kind = reader.byte(position) {
      let start = position
      switch kind {
      case 0x3B: return result + [0x3B]
      case 0x2C:
        guard let flags = reader.byte(position + 9) else { throw .damaged }
        // A descriptor, colours, the least code's size, the codes.
        position = try endOfBlocks(position + 11 + colorTable(flags), reader)
        result += reader.bytes[start..<position]
      case 0x21:
        position = try endOfBlocks(position + 2, reader)
        let isControl = reader.byte(start + 1) == 0xF9
        let isApplication =
          reader.byte(start + 1) == 0xFF && neededApplications.contains { reader.has($0, at: start + 3) }
        if isControl || isApplication { result += reader.bytes[start..<position] }
      default: throw .damaged
      }
    }
    throw .damaged
  }

  private static func colorTable(_ flags: Int) -> Int { flags & 0x80 == 0 ? 0 : 3 << (flags & 7 + 1) }

  private static func endOfBlocks(_ start: Int, _ reader: ByteReader) throws(MediaProblem) -> Int {
    var position = start
    while let count = reader.byte(position) {
      position += 1 + count
      if count == 0 { return position }
    }
    throw .damaged
  }
}
