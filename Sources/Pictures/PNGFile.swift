/// Writes PNG files. Source: W3C, "Portable Network Graphics (PNG) Specification (Third
/// Edition)".
public enum PNGFile {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  /// A file with a palette.
  static func bytes(_ image: IndexedImage, _ compressor: inout Compressor) throws(Undrawable) -> [UInt8] {
    var palette: [UInt8] = []
    for color in image.palette { append(color, 3, to: &palette) }
    return file(
      image.width, image.height, colorType: 3,
      [("PLTE", palette[...]), ("IDAT", try compressor.zlib(image.scanlines))])
  }

  /// A file with all colours.
  static func bytes(_ image: PixelImage, _ compressor: inout Compressor) throws(Undrawable) -> [UInt8] {
    let data = try compressor.zlib(PNGFilter.scanlines(of: image))
    return file(image.width, image.height, colorType: 2, [("IDAT", data)])
  }

  /// Whether a file is whole: every part has the checksum that it names, and the last one is there.
  public static func isWhole(_ file: [UInt8]) -> Bool {
    guard file.starts(with: signature) else { return false }
    var offset = signature.count
    while offset + 12 <= file.count {
      let length = Int(number(file, offset))
      guard length <= file.count - offset - 12 else { return false }
      let content = file[(offset + 4)..<(offset + 8 + length)]
      guard Compressor.checksum(content) == number(file, offset + 8 + length) else { return false }
      offset += 12 + length
      if content.starts(with: "IEND".utf8) { return offset == file.count }
    }
    return false
  }

  private static func file(
    _ width: Int, _ height: Int, colorType: UInt8, _ chunks: [(type: String, content: ArraySlice<UInt8>)]
  ) -> [UInt8] {
    var header: [UInt8] = []
    append(UInt32(truncatingIfNeeded: width), 4, to: &header)
    append(UInt32(truncatingIfNeeded: height), 4, to: &header)
    // Eight bits; compression and filters as the only methods that there are; not interlaced.
    header += [8, colorType, 0, 0, 0]
    var file = signature
    file.reserveCapacity(100 + chunks.reduce(0) { $0 + $1.content.count })
    for (type, content) in [("IHDR", header[...])] + chunks + [("IEND", [])] {
      append(UInt32(truncatingIfNeeded: content.count), 4, to: &file)
      let start = file.count
      file += Array(type.utf8)
      file += content
      append(Compressor.checksum(file[start...]), 4, to: &file)
    }
    return file
  }

  private static func number(_ file: [UInt8], _ offset: Int) -> UInt32 {
    file[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Appends the last bytes of a number, the highest first.
  private static func append(_ number: UInt32, _ count: UInt32, to bytes: inout [UInt8]) {
    for index in (0..<count).reversed() { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
  }
}
