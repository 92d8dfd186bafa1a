/// WebP (RFC 9649).
enum WebPFormat {
  static func matches(_ bytes: [UInt8]) -> Bool {
    let reader = ByteReader(bytes)
    return reader.has("RIFF", at: 0) && reader.has("WEBP", at: 8)
  }

  private struct Chunk {
    var name: String
    /// With name, length and padding.
    var bytes: ArraySlice<UInt8>
    var content: ArraySlice<UInt8>
  }

  private struct Chunks {
    let reader: ByteReader
    var position = 12

    mutating func next() -> Chunk? {
      guard let length = reader.little(position + 4, 4), let content = reader.slice(position + 8, count: length) else {
        return nil
      }
      let start = position
      // Parts begin at even places; the last may lack its padding.
      position = min(position + 8 + length + length & 1, reader.end)
      return Chunk(
        name: String(decoding: reader.bytes[start..<start + 4], as: UTF8.self), bytes: reader.bytes[start..<position],
        content: content)
    }
  }

  /// The file as its header limits it; nil where it is shorter than that.
  private static func whole(_ bytes: [UInt8]) -> ByteReader? {
    guard let length = ByteReader(bytes).little(4, 4) else { return nil }
    return ByteReader(bytes).slice(0, count: length + 8).map { ByteReader($0) }
  }

  static func size(of bytes: [UInt8]) -> ImageSize? {
    let reader = ByteReader(bytes)
    if reader.has("VP8X", at: 12) {
      guard let width = reader.little(24, 3), let height = reader.little(27, 3) else { return nil }
      return ImageSize(width: width + 1, height: height + 1).turned(orientation(whole(bytes) ?? reader))
    }
    if reader.has("VP8L", at: 12), let bits = reader.little(21, 4), reader.byte(20) == 0x2F {
      return ImageSize(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
    }
    guard reader.has("VP8 ", at: 12), reader.slice(23, count: 3)?.elementsEqual([0x9D, 0x01, 0x2A]) == true,
      let width = reader.little(26, 2), let height = reader.little(28, 2)
    else { return nil }
    return ImageSize(width: width & 0x3FFF, height: height & 0x3FFF)
  }

  private static func orientation(_ reader: ByteReader) -> Int {
    var chunks = Chunks(reader: reader)
    while let chunk = chunks.next() {
      if chunk.name == "EXIF" { return Exif.orientation(tiff(chunk.content)) }
    }
    return 1
  }

  /// Some programs put JPEG's header before the TIFF header.
  private static func tiff(_ content: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    content.starts(with: "Exif\0\0".utf8) ? content.dropFirst(6) : content
  }

  /// What its metadata say that decides how it looks.
  static func traits(of bytes: [UInt8]) -> (orientation: Int, profile: [UInt8]?) {
    guard let reader = whole(bytes), reader.has("VP8X", at: 12) else { return (1, nil) }
    var chunks = Chunks(reader: reader)
    var profile: [UInt8]?
    while let chunk = chunks.next() { if chunk.name == "ICCP" { profile = Array(chunk.content) } }
    return (orientation(reader), profile)
  }

  /// Whether it moves.
  static func isAnimated(_ bytes: [UInt8]) -> Bool {
    let reader = ByteReader(bytes)
    return reader.has("VP8X", at: 12) && (reader.byte(20) ?? 0) & 0x02 != 0
  }

  private static let needed: Set<String> = ["VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP"]
  private static let exifFlag: UInt8 = 0x08, xmpFlag: UInt8 = 0x04

  /// The same picture without metadata: of Exif, only the orientation stays.
  static func cleaned(_ bytes: [UInt8]) throws(MediaProblem) -> [UInt8] {
    guard let reader = whole(bytes) else { throw .damaged }
    var chunks = Chunks(reader: reader)
    var parts: [UInt8] = []
    var hasPicture = false
    let turned = reader.has("VP8X", at: 12) ? orientation(reader) : 1
    while let chunk = chunks.next() {
      guard needed.contains(chunk.name) else { continue }
      hasPicture = hasPicture || ["VP8 ", "VP8L", "ANMF"].contains(chunk.name)
      var part = Array(chunk.bytes)
      if chunk.name == "VP8X", part.count > 8 {
        part[8] &= ~(exifFlag | xmpFlag)
        if turned != 1 { part[8] |= exifFlag }
      }
      parts += part
      if parts.count % 2 == 1 { parts.append(0) }
    }
    // What is left over is a part of which the end is missing.
    guard hasPicture, chunks.position + 8 > reader.end else { throw .damaged }
    if turned != 1 {
      let tiff = Exif.tiff(orientation: turned)
      parts += Array("EXIF".utf8) + little(tiff.count) + tiff
    }
    return Array("RIFF".utf8) + little(parts.count + 4) + Array("WEBP".utf8) + parts
  }

  private static func little(_ number: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
}
