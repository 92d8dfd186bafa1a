internal import CWebP

/// Reads, scales and writes with libwebp; the only door to it.
enum WebPCodec {
  /// Reads a file that isn't animated; nil where it is damaged.
  static func decode(_ bytes: [UInt8]) -> Raster? {
    var features = WebPBitstreamFeatures()
    guard
      bytes.withUnsafeBufferPointer({ WebPGetFeatures($0.baseAddress, $0.count, &features) }) == VP8_STATUS_OK,
      features.has_animation == 0
    else { return nil }
    let (width, height) = (Int(features.width), Int(features.height))
    var isDecoded = false
    let pixels = [UInt32](unsafeUninitializedCapacity: width * height) { buffer, count in
      isDecoded = bytes.withUnsafeBufferPointer { source in
        buffer.withMemoryRebound(to: UInt8.self) { target in
          WebPDecodeBGRAInto(source.baseAddress, source.count, target.baseAddress, target.count, Int32(width * 4))
            != nil
        }
      }
      count = isDecoded ? width * height : 0
    }
    return isDecoded ? Raster(width: width, height: height, pixels: pixels, hasAlpha: features.has_alpha != 0) : nil
  }

  /// A smaller copy: each pixel is the mean of the area that it covers. nil where there isn't enough memory.
  static func scaled(_ raster: Raster, width: Int, height: Int) -> Raster? {
    if width == raster.width, height == raster.height { return raster }
    guard var picture = picture(of: raster) else { return nil }
    defer { WebPPictureFree(&picture) }
    guard WebPPictureRescale(&picture, Int32(width), Int32(height)) != 0, let argb = picture.argb else { return nil }
    let stride = Int(picture.argb_stride)
    let pixels = [UInt32](unsafeUninitializedCapacity: width * height) { target, count in
      for row in 0..<height {
        UnsafeMutableBufferPointer(rebasing: target[row * width..<(row + 1) * width]).baseAddress?.update(
          from: argb + row * stride, count: width)
      }
      count = width * height
    }
    return Raster(width: width, height: height, pixels: pixels, hasAlpha: raster.hasAlpha)
  }

  /// Writes a file.
  ///
  /// - Parameters:
  ///   - quality: 0 to 100; nil to lose nothing.
  ///   - profile: An ICC profile; nil for sRGB.
  static func encode(_ raster: Raster, quality: Int?, profile: [UInt8]?) -> [UInt8]? {
    var config = WebPConfig()
    guard WebPConfigInit(&config) != 0 else { return nil }
    // Photographs are made on several threads already.
    config.thread_level = 0
    if let quality {
      config.quality = Float(quality)
    } else {
      (config.lossless, config.quality) = (1, 60)
    }
    guard var picture = picture(of: raster) else { return nil }
    defer { WebPPictureFree(&picture) }
    var writer = WebPMemoryWriter()
    WebPMemoryWriterInit(&writer)
    defer { WebPMemoryWriterClear(&writer) }
    let isWritten = withUnsafeMutablePointer(to: &writer) { writer in
      picture.writer = WebPMemoryWrite
      picture.custom_ptr = UnsafeMutableRawPointer(writer)
      return WebPEncode(&config, &picture) != 0
    }
    guard isWritten, let memory = writer.mem else { return nil }
    let bytes = Array(UnsafeBufferPointer(start: memory, count: writer.size))
    return profile.map { Self.adding($0, to: bytes, raster) } ?? bytes
  }

  private static func picture(of raster: Raster) -> WebPPicture? {
    var picture = WebPPicture()
    guard WebPPictureInit(&picture) != 0 else { return nil }
    (picture.use_argb, picture.width, picture.height) = (1, Int32(raster.width), Int32(raster.height))
    guard WebPPictureAlloc(&picture) != 0, let argb = picture.argb else { return nil }
    let stride = Int(picture.argb_stride)
    raster.pixels.withUnsafeBufferPointer { pixels in
      guard let start = pixels.baseAddress else { return }
      for row in 0..<raster.height {
        (argb + row * stride).update(from: start + row * raster.width, count: raster.width)
      }
    }
    return picture
  }

  /// A file in the extended form, with a colour profile. Source: RFC 9649, 2.7.
  private static func adding(_ profile: [UInt8], to bytes: [UInt8], _ raster: Raster) -> [UInt8] {
    func little(_ number: Int, _ count: Int = 4) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
    func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
      Array(name.utf8) + little(content.count) + content + (content.count % 2 == 1 ? [0] : [])
    }
    // What libwebp wrote with an alpha channel has its own extended header of 10 bytes after 12 + 8.
    let isExtended = bytes.count > 30 && bytes[12..<16].elementsEqual("VP8X".utf8)
    let rest = bytes[(isExtended ? 30 : 12)...]
    let flags: UInt8 = 0x20 | (raster.hasAlpha ? 0x10 : 0)
    let header = [flags, 0, 0, 0] + little(raster.width - 1, 3) + little(raster.height - 1, 3)
    let body = Array("WEBP".utf8) + chunk("VP8X", header) + chunk("ICCP", profile) + rest
    return Array("RIFF".utf8) + little(body.count) + body
  }
}
