internal import CPNG

/// Reads and writes PNG with libpng; the only door to it.
enum PNGCodec {
  /// Reads a file; nil where it is damaged.
  static func decode(_ bytes: [UInt8]) -> Raster? {
    var image = png_image()
    image.version = UInt32(PNG_IMAGE_VERSION)
    defer { png_image_free(&image) }
    return bytes.withUnsafeBytes { source -> Raster? in
      guard png_image_begin_read_from_memory(&image, source.baseAddress, source.count) != 0 else { return nil }
      let hasAlpha = image.format & UInt32(PNG_FORMAT_FLAG_ALPHA) != 0
      image.format = Self.bgra
      let (width, height) = (Int(image.width), Int(image.height))
      var isDecoded = false
      let pixels = [UInt32](unsafeUninitializedCapacity: width * height) { buffer, count in
        isDecoded = png_image_finish_read(&image, nil, buffer.baseAddress, 0, nil) != 0
        count = isDecoded ? width * height : 0
      }
      return isDecoded ? Raster(width: width, height: height, pixels: pixels, hasAlpha: hasAlpha) : nil
    }
  }

  /// Writes a file; nil where there isn't enough memory.
  static func encode(_ raster: Raster) -> [UInt8]? {
    var image = png_image()
    image.version = UInt32(PNG_IMAGE_VERSION)
    (image.width, image.height, image.format) = (UInt32(raster.width), UInt32(raster.height), bgra)
    defer { png_image_free(&image) }
    return raster.pixels.withUnsafeBytes { pixels -> [UInt8]? in
      var size = raster.pixels.count * 4 + 4096
      var isWritten = false
      let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        isWritten = png_image_write_to_memory(&image, buffer.baseAddress, &size, 0, pixels.baseAddress, 0, nil) != 0
        count = isWritten ? size : 0
      }
      return isWritten ? bytes : nil
    }
  }

  /// Blue, green, red, opacity: the bytes of our pixels on machines whose least significant byte comes first.
  private static let bgra = UInt32(PNG_FORMAT_FLAG_COLOR) | UInt32(PNG_FORMAT_FLAG_ALPHA) | UInt32(PNG_FORMAT_FLAG_BGR)
}
