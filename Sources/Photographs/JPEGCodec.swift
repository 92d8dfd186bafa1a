internal import CTurboJPEG

/// Reads and writes JPEG with libjpeg-turbo; the only door to it.
enum JPEGCodec {
  /// Reads a file; nil where it is damaged, or of a kind that isn't for screens (CMYK).
  ///
  /// - Parameter width: Pixels that the result needs: a larger picture is decoded at a fraction of its size, in eighths, which
  ///   takes less time and memory.
  static func decode(_ bytes: [UInt8], width wanted: Int) -> Raster? {
    guard let library = tjInitDecompress() else { return nil }
    defer { tjDestroy(library) }
    var (width, height, sampling, colors): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
    let isKnown = bytes.withUnsafeBufferPointer {
      tjDecompressHeader3(library, $0.baseAddress, UInt($0.count), &width, &height, &sampling, &colors) == 0
    }
    guard isKnown, colors != TJCS_CMYK.rawValue, colors != TJCS_YCCK.rawValue else { return nil }
    func scaled(_ side: Int32, _ eighths: Int) -> Int { (Int(side) * eighths + 7) / 8 }
    let eighths = [1, 2, 4].first { scaled(width, $0) >= wanted } ?? 8
    let (newWidth, newHeight) = (scaled(width, eighths), scaled(height, eighths))
    guard newWidth * newHeight <= Photograph.mostPixels else { return nil }
    var isDecoded = false
    let pixels = [UInt32](unsafeUninitializedCapacity: newWidth * newHeight) { buffer, count in
      isDecoded = bytes.withUnsafeBufferPointer { source in
        buffer.withMemoryRebound(to: UInt8.self) { target in
          tjDecompress2(
            library, source.baseAddress, UInt(source.count), target.baseAddress, Int32(newWidth), 0, Int32(newHeight),
            Int32(TJPF_BGRA.rawValue), 0) == 0 || tjGetErrorCode(library) == TJERR_WARNING.rawValue
        }
      }
      count = isDecoded ? newWidth * newHeight : 0
    }
    return isDecoded ? Raster(width: newWidth, height: newHeight, pixels: pixels, hasAlpha: false) : nil
  }

  /// Writes a file, progressive, with halved colour resolution.
  ///
  /// - Parameters:
  ///   - quality: 1 to 100.
  ///   - profile: An ICC profile; nil for sRGB.
  static func encode(_ raster: Raster, quality: Int, profile: [UInt8]?) -> [UInt8]? {
    guard let library = tjInitCompress() else { return nil }
    defer { tjDestroy(library) }
    var output: UnsafeMutablePointer<UInt8>?
    var size: UInt = 0
    defer { tjFree(output) }
    let isWritten = raster.onWhite().pixels.withUnsafeBytes { pixels in
      tjCompress2(
        library, pixels.bindMemory(to: UInt8.self).baseAddress, Int32(raster.width), 0, Int32(raster.height),
        Int32(TJPF_BGRA.rawValue), &output, &size, Int32(TJSAMP_420.rawValue), Int32(quality), TJFLAG_PROGRESSIVE) == 0
    }
    guard isWritten, let output else { return nil }
    let bytes = Array(UnsafeBufferPointer(start: output, count: Int(size)))
    return profile.flatMap { Self.inserting($0, into: bytes) } ?? bytes
  }

  /// A file with a colour profile after its first segment. Source: ICC.1:2022, annex B.4.
  private static func inserting(_ profile: [UInt8], into bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count > 6, bytes[2] == 0xFF, bytes[3] == 0xE0 else { return nil }
    let place = 4 + Int(bytes[4]) << 8 + Int(bytes[5])
    let most = 65_533 - 14
    let parts = stride(from: 0, to: profile.count, by: most).map { profile[$0..<min($0 + most, profile.count)] }
    guard place < bytes.count, parts.count < 256 else { return nil }
    var result = Array(bytes[..<place])
    for (index, part) in parts.enumerated() {
      let length = part.count + 16
      result += [0xFF, 0xE2, UInt8(length >> 8), UInt8(length & 0xFF)] + Array("ICC_PROFILE\0".utf8)
      result += [UInt8(index + 1), UInt8(parts.count)] + part
    }
    return result + bytes[place...]
  }
}
