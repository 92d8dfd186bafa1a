/// PNG (ISO/IEC 15948, third edition), also animated.
enum PNGFormat {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  static func matches(_ bytes: [UInt8]) -> Bool { bytes.starts(with: signature) }

  /// Chunks that say how the picture looks. All others are metadata, or unknown to browsers.
  private static let needed: Set<String> = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI", "sBIT", "bKGD",
    "pHYs", "acTL", "fcTL", "fdAT",
  ]

  private struct Chunk {
    var name: String
    var bytes: ArraySlice<UInt8>
    var content: ArraySlice<UInt8> { bytes.dropFirst(8).dropLast(4) }
  }

  private struct Chunks {
    let reader: ByteReader
    var position = PNGFormat.signature.count

    mutating func next() -> Chunk? {
      guard let length = reader.big(position, 4), let bytes = reader.slice(position, count: length + 12) else {
        return nil
      }
      defer { position += length + 12 }
      return Chunk(name: String(decoding: bytes.dropFirst(4).prefix(4), as: UTF8.self), bytes: bytes)
    }
  }

  static func size(of bytes: [UInt8]) -> ImageSize? {
    let reader = ByteReader(bytes)
    // Apple's own form begins with another chunk; no browser but Safari shows it.
    guard reader.has("IHDR", at: 12), let width = reader.big(16, 4), let height = reader.big(20, 4) else { return nil }
    return ImageSize(width: width, height: height).turned(orientation(reader))
  }

  private static func orientation(_ reader: ByteReader) -> Int {
    var chunks = Chunks(reader: reader)
    while let chunk = chunks.next(), chunk.name != "IDAT" {
      if chunk.name == "eXIf" { return Exif.orientation(chunk.content) }
    }
    return 1
  }

  /// What its metadata say that decides how it looks.
  static func traits(of bytes: [UInt8]) -> (orientation: Int, profile: [UInt8]?) {
    let reader = ByteReader(bytes)
    var chunks = Chunks(reader: reader)
    while let chunk = chunks.next(), chunk.name != "IDAT" {
      guard chunk.name == "iCCP" else { continue }
      // A name that ends with a zero, the number of the method, and the compressed profile.
      guard let end = chunk.content.firstIndex(of: 0) else { break }
      return (orientation(reader), Decompressor.zlib(chunk.content[(end + 1)...].dropFirst()))
    }
    return (orientation(reader), nil)
  }

  /// Whether it moves.
  static func isAnimated(_ bytes: [UInt8]) -> Bool {
    var chunks = Chunks(reader: ByteReader(bytes))
    while let chunk = chunks.next(), chunk.name != "IDAT" { if chunk.name == "acTL" { return true } }
    return false
  }

  /// The same picture without texts, times, and whatever isn't needed to show it.
  static func cleaned(_ bytes: [UInt8]) throws(MediaProblem) -> [UInt8] {
    let reader = ByteReader(bytes)
    guard reader.has("IHDR", at: 12) else {
      throw MediaProblem(
        "is a PNG that only Apple's devices can show", hint: "open it and save it again as PNG or JPEG")
    }
    let turned = orientation(reader)
    var chunks = Chunks(reader: reader)
    var result = signature
    while let chunk = chunks.next() {
      if chunk.name == "IDAT", turned != 1, !hasOrientation(result) {
        result += self.chunk("eXIf", Exif.tiff(orientation: turned))
      }
      if needed.contains(chunk.name) { result += chunk.bytes }
      if chunk.name == "IEND" { return result }
    }
    throw .damaged
  }

  private static func hasOrientation(_ bytes: [UInt8]) -> Bool {
    var chunks = Chunks(reader: ByteReader(bytes))
    while let chunk = chunks.next() { if chunk.name == "eXIf" { return true } }
    return false
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    func big(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * UInt32($0))) } }
    let body = Array(name.utf8) + content
    return big(UInt32(content.count)) + body + big(checksum(body))
  }

  /// CRC-32 as the PNG specification computes it, bit by bit: it is needed for a few bytes only.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }
    return value ^ 0xFFFF_FFFF
  }
}
