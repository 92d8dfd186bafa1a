/// The icon for telephones: the same shapes as `Templates/icon.svg`, which telephones can't show.
public enum TouchIcon {
  /// A PNG file of 180 × 180 pixels; telephones round its corners.
  ///
  /// - Parameters:
  ///   - ground: 0xRRGGBB.
  ///   - lines: The colour of the lines of text on it, likewise.
  public static func png(ground: UInt32, lines: UInt32) throws(Undrawable) -> [UInt8] {
    var image = PixelImage(width: side, height: side)
    for index in image.pixels.indices { image.pixels[index] = ground }
    for (y, length) in [(51, 90), (84, 90), (117, 56)] {
      for row in y..<(y + 17) {
        for column in 45..<(45 + length) { image.pixels[row * side + column] = lines }
      }
    }
    var compressor = Compressor()
    guard let indexed = IndexedImage(image) else { return try PNGFile.bytes(image, &compressor) }
    return try PNGFile.bytes(indexed, &compressor)
  }

  private static let side = 180
}
