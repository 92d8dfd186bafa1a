/// Windows' bitmaps. They have no metadata but the resolution.
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
}
