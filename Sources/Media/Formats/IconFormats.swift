/// Windows' bitmaps. They have no metadata but the resolution, and the path of a colour profile on a computer.
///
/// Source: Microsoft, "Bitmap Header Types", BITMAPV5HEADER.
enum BMPFormat {
  static func matches(_ bytes: [UInt8]) -> Bool {
    let reader = ByteReader(bytes)
    // "BM" begins words, too: the header's size tells.
    return reader.has("BM", at: 0) && [12, 40, 52, 56, 64, 108, 124].contains(reader.little(14, 4) ?? 0)
  }

  static func size(of bytes: [UInt8]) -> ImageSize? {
    let reader = ByteReader(bytes)
    if reader.little(14, 4) == 12 {
      guard let width = reader.little(18, 2), let height = reader.little(20, 2) else { return nil }
      return ImageSize(width: width, height: height)
    }
    guard let width = reader.little(18, 4), let height = reader.little(22, 4) else { return nil }
    // A negative height means that the rows begin at the top.
    return ImageSize(width: width, height: height > 0x7FFF_FFFF ? 0x1_0000_0000 - height : height)
  }

  /// The same picture without what follows it, and without the path of a profile that isn't in the file.
  static func cleaned(_ bytes: [UInt8]) throws(MediaProblem) -> [UInt8] {
    let reader = ByteReader(bytes)
    guard let size = size(of: bytes), let start = reader.little(10, 4), let header = reader.little(14, 4) else {
      throw .damaged
    }
    let depth = reader.little(header == 12 ? 24 : 28, 2) ?? 0
    let isPacked = header > 12 && ![0, 3].contains(reader.little(30, 4) ?? 0)
    // A row is a whole number of four bytes; a width has 32 bits and a depth 16, so only the last product can overflow.
    let rows = ((size.width * depth + 31) / 32 * 4).multipliedReportingOverflow(by: size.height)
    let pixels = isPacked ? reader.little(34, 4) ?? 0 : rows.overflow ? 0 : rows.partialValue
    guard pixels > 0, start > 0, pixels <= bytes.count, start <= bytes.count - pixels else { throw .damaged }
    var end = start + pixels
    var result = bytes
    if header == 124, let place = reader.little(126, 4), let length = reader.little(130, 4) {
      if reader.has("KNIL", at: 70) {
        result.replaceSubrange(70..<74, with: "BGRs".utf8)
        result.replaceSubrange(126..<134, with: [UInt8](repeating: 0, count: 8))
      } else if place > 0, place < bytes.count, length <= bytes.count - place - 14 {
        end = max(end, 14 + place + length)
      }
    }
    result.replaceSubrange(2..<6, with: (0..<4).map { UInt8(truncatingIfNeeded: end >> (8 * $0)) })
    return Array(result[..<end])
  }
}

/// Windows' icons: several pictures of one thing, of which browsers show the largest.
enum ICOFormat {
  static func matches(_ bytes: [UInt8]) -> Bool {
    let reader = ByteReader(bytes)
    guard reader.little(0, 4) == 0x0001_0000, let count = reader.little(4, 2) else { return false }
    return (1...255).contains(count) && reader.byte(9) == 0
  }

  static func size(of bytes: [UInt8]) -> ImageSize? {
    let reader = ByteReader(bytes)
    let sizes = (0..<(reader.little(4, 2) ?? 0)).compactMap { index -> ImageSize? in
      guard let width = reader.byte(6 + 16 * index), let height = reader.byte(7 + 16 * index) else { return nil }
      // A byte holds at most 255, so that 0 means 256.
      return ImageSize(width: width == 0 ? 256 : width, height: height == 0 ? 256 : height)
    }
    return sizes.max { $0.width * $0.height < $1.width * $1.height }
  }

  /// The same pictures, those in PNG without their metadata, and nothing between and after them.
  static func cleaned(_ bytes: [UInt8]) throws(MediaProblem) -> [UInt8] {
    let reader = ByteReader(bytes)
    let count = reader.little(4, 2) ?? 0
    var directory = Array(bytes.prefix(6)), pictures: [UInt8] = []
    for index in 0..<count {
      let entry = 6 + 16 * index
      guard let first = reader.slice(entry, count: 8), let length = reader.little(entry + 8, 4),
        let start = reader.little(entry + 12, 4), let written = reader.slice(start, count: length), !written.isEmpty
      else { throw .damaged }
      let isPNG = ImageInfo.format(of: Array(written.prefix(16))) == .png
      let picture = isPNG ? try PNGFormat.cleaned(Array(written)) : Array(written)
      directory += first
      for number in [picture.count, 6 + 16 * count + pictures.count] {
        directory += (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
      }
      pictures += picture
    }
    return directory + pictures
  }
}
