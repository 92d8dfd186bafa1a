/// A picture of at most 256 colours: each pixel is an index in a palette.
public struct IndexedImage: Sendable, Equatable {
  /// Pixels.
  public private(set) var width: Int, height: Int
  /// 0x00RRGGBB each.
  public internal(set) var palette: [UInt32]
  /// The rows as a PNG file has them: each begins with the number of its filter, which is 0, "none"; then an index for
  /// each pixel.
  public internal(set) var scanlines: [UInt8]

  init(width: Int, height: Int, palette: [UInt32], scanlines: [UInt8]) {
    (self.width, self.height, self.palette, self.scanlines) = (width, height, palette, scanlines)
  }

  /// Becomes another picture, in the memory that it has.
  mutating func become(_ other: IndexedImage) {
    (width, height, palette) = (other.width, other.height, other.palette)
    scanlines.removeAll(keepingCapacity: true)
    scanlines.append(contentsOf: other.scanlines)
  }

  /// The colours of a picture, exactly if they are few enough; else rare ones become near ones, if that can't be seen.
  ///
  /// - Parameter limit: How many colours it may have.
  /// - Returns: nil for a picture that needs more colours.
  public init?(_ image: PixelImage, limit: Int = ColorTable.paletteSize) {
    var table = ColorTable()
    // Most pixels have the colour of the one before them.
    var last: UInt32 = .max
    var lastID = 0
    var ids = [UInt16](repeating: 0, count: image.pixels.count)
    for (index, color) in image.pixels.enumerated() {
      if color != last {
        guard let id = table.id(of: color) else { return nil }
        (last, lastID) = (color, id)
      }
      table.counts[lastID] += 1
      ids[index] = UInt16(truncatingIfNeeded: lastID)
    }
    guard let merged = table.merged(limit: limit, pixels: image.pixels.count) else { return nil }
    var rows = [UInt8](repeating: 0, count: (image.width + 1) * image.height)
    var source = 0
    for row in 0..<image.height {
      let start = row * (image.width + 1) + 1
      for target in start..<start + image.width {
        rows[target] = merged.indices[Int(ids[source])]
        source += 1
      }
    }
    self.init(width: image.width, height: image.height, palette: merged.palette, scanlines: rows)
  }

  /// The same picture with all colours in its pixels.
  public var pixels: PixelImage {
    var image = PixelImage(width: width, height: height)
    for row in 0..<height {
      for column in 0..<width {
        image.pixels[row * width + column] = palette[Int(scanlines[row * (width + 1) + 1 + column])]
      }
    }
    return image
  }
}
