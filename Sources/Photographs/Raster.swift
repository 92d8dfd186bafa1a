/// A picture as pixels: each `0xAARRGGBB`, from left to right and from top to bottom, not multiplied by its opacity.
public struct Raster: Sendable {
  /// Pixels.
  public let width: Int, height: Int
  /// The pixels of all rows.
  public private(set) var pixels: [UInt32]
  /// Whether some pixel can be seen through.
  public let hasAlpha: Bool

  /// Makes a picture of its pixels.
  public init(width: Int, height: Int, pixels: [UInt32], hasAlpha: Bool) {
    (self.width, self.height, self.pixels, self.hasAlpha) = (width, height, pixels, hasAlpha)
  }

  /// The picture as it is meant to be seen.
  ///
  /// - Parameter orientation: How the camera was held, as Exif says it, from 1 (upright) to 8.
  func turned(_ orientation: Int) -> Raster {
    guard (2...8).contains(orientation) else { return self }
    let isOnItsSide = orientation >= 5
    let (newWidth, newHeight) = isOnItsSide ? (height, width) : (width, height)
    /// The place in the old picture where the first pixel of the new one is, and the steps to the next in a row and to
    /// the next row. Source: Exif 2.32, tag 0x0112.
    let (last, lastRow) = (width - 1, (height - 1) * width)
    let (start, step, rowStep) =
      switch orientation {
      case 2: (last, -1, width)
      case 3: (lastRow + last, -1, -width)
      case 4: (lastRow, 1, -width)
      case 5: (0, width, 1)
      case 6: (lastRow, -width, 1)
      case 7: (lastRow + last, -width, -1)
      default: (last, width, -1)
      }
    let turned = [UInt32](unsafeUninitializedCapacity: pixels.count) { target, count in
      pixels.withUnsafeBufferPointer { source in
        for row in 0..<newHeight {
          var place = start + row * rowStep
          for column in 0..<newWidth {
            target[row * newWidth + column] = source[place]
            place += step
          }
        }
      }
      count = newWidth * newHeight
    }
    return Raster(width: newWidth, height: newHeight, pixels: turned, hasAlpha: hasAlpha)
  }

  /// A part of the picture.
  func cropped(x: Int, y: Int, width newWidth: Int, height newHeight: Int) -> Raster {
    var part: [UInt32] = []
    part.reserveCapacity(newWidth * newHeight)
    for row in y..<y + newHeight { part += pixels[row * width + x..<row * width + x + newWidth] }
    return Raster(width: newWidth, height: newHeight, pixels: part, hasAlpha: hasAlpha)
  }

  /// How many colours there are, up to a limit.
  func countOfColors(upTo limit: Int) -> Int {
    var colors = Set<UInt32>()
    var last: UInt32?
    for pixel in pixels where pixel != last {
      last = pixel
      colors.insert(pixel)
      if colors.count >= limit { return limit }
    }
    return colors.count
  }

  /// The picture on white, for formats without opacity.
  func onWhite() -> Raster {
    guard hasAlpha else { return self }
    let flat = pixels.map { pixel -> UInt32 in
      let alpha = pixel >> 24
      func part(_ shift: UInt32) -> UInt32 {
        let value = (pixel >> shift) & 0xFF
        return ((value * alpha + 255 * (255 - alpha) + 127) / 255) << shift
      }
      return 0xFF00_0000 | part(16) | part(8) | part(0)
    }
    return Raster(width: width, height: height, pixels: flat, hasAlpha: false)
  }
}
