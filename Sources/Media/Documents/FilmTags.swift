/// What films say of themselves beside their pictures.
///
/// Sources: Apple, "QuickTime File Format", user data; 3GPP TS 26.244, 8 (`loci`); Matroska, tags (`TagName`, 45 A3).
enum FilmTags {
  /// What a film tells of its place; nothing for other files.
  static func disclosures(in bytes: [UInt8]) -> [Disclosure] {
    let reader = ByteReader(bytes)
    let tells =
      if reader.has("ftyp", at: 4) || reader.has("moov", at: 4) || reader.has("wide", at: 4) {
        Box.whole(in: 0..<reader.end, reader).contains { tellsPlace(of: $0, reader) }
      } else if bytes.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) {
        tellsPlace(inTags: reader)
      } else if bytes.starts(with: "OggS".utf8) || bytes.starts(with: "fLaC".utf8) {
        ["LOCATION=", "location=", "Location="].contains { ByteReader(bytes.prefix(100_000)).first($0, from: 0) != nil }
      } else {
        false
      }
    return tells ? [.place] : []
  }

  /// Films themselves are in other boxes, which may contain any bytes.
  private static func tellsPlace(of box: Box, _ reader: ByteReader) -> Bool {
    guard ["moov", "moof", "meta", "udta", "uuid"].contains(box.name) else { return false }
    let part = ByteReader(reader.bytes[box.content])
    return part.first([0xA9] + Array("xyz".utf8), from: box.content.lowerBound) != nil
      || ["loci", ".location", "LOCATION", "GPMF", "GPS ", "gps ", "GPSLatitude"].contains {
        part.first($0, from: box.content.lowerBound) != nil
      }
  }

  private static func tellsPlace(inTags reader: ByteReader) -> Bool {
    var (position, names) = (0, 0)
    while names < 1000, let start = reader.first([0x45, 0xA3], from: position) {
      position = start + 2
      // The length of the name has one byte to eight.
      let lead = reader.byte(position) ?? 0
      let width = lead == 0 ? 8 : UInt8(truncatingIfNeeded: lead).leadingZeroBitCount + 1
      let count = (reader.big(position + width - 1, 1) ?? 0) & (width == 1 ? 0x7F : 0xFF)
      guard (1...64).contains(count), let name = reader.slice(position + width, count: count),
        name.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
      else { continue }
      names += 1
      let text = String(decoding: name, as: UTF8.self).uppercased()
      if ["LOCATION", "GPS", "COORDINATES"].contains(where: text.contains) { return true }
    }
    return false
  }
}
