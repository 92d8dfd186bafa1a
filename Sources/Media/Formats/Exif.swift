/// The orientation that a camera writes into a photo (Exif 2.32, tag 0x0112).
enum Exif {
  private static let orientationTag = 0x0112
  private static let shortType = 3

  /// The orientation, from 1 (upright); 1 where none is stated.
  ///
  /// - Parameter tiff: What follows `Exif` and two zeros: a TIFF header and its directories.
  static func orientation(_ tiff: ArraySlice<UInt8>) -> Int {
    let reader = ByteReader(tiff)
    let start = tiff.startIndex
    let isLittle = reader.has("II", at: start)
    guard isLittle || reader.has("MM", at: start) else { return 1 }
    func number(_ offset: Int, _ count: Int) -> Int? {
      isLittle ? reader.little(start + offset, count) : reader.big(start + offset, count)
    }
    guard number(2, 2) == 42, let directory = number(4, 4), let entries = number(directory, 2) else { return 1 }
    for entry in 0..<entries {
      let offset = directory + 2 + 12 * entry
      guard let tag = number(offset, 2) else { return 1 }
      guard tag == orientationTag else { continue }
      guard number(offset + 2, 2) == shortType, number(offset + 4, 4) == 1, let value = number(offset + 8, 2),
        (1...8).contains(value)
      else { return 1 }
      return value
    }
    return 1
  }

  /// Whether a file is, or contains, a photo that says where it was taken.
  static func hasPlace(in bytes: [UInt8]) -> Bool {
    let reader = ByteReader(bytes)
    if reader.has("II*\0", at: 0) || reader.has("MM\0*", at: 0) { return hasPlace(bytes[...]) }
    var (position, photos) = (0, 0)
    while photos < 1000, let start = reader.first("Exif\0\0", from: position) {
      photos += 1
      if hasPlace(bytes[(start + 6)...].prefix(65_536)) { return true }
      position = start + 6
    }
    return false
  }

  /// Whether a picture says where it was taken: in Exif, or in XMP, whose names for it are those of Exif.
  static func tellsPlace(_ bytes: [UInt8]) -> Bool {
    hasPlace(in: bytes) || ByteReader(bytes).first("exif:GPSLatitude", from: 0) != nil
  }

  private static let placeTag = 0x8825

  private static func hasPlace(_ tiff: ArraySlice<UInt8>) -> Bool {
    let reader = ByteReader(tiff)
    let start = tiff.startIndex
    let isLittle = reader.has("II", at: start)
    func number(_ offset: Int, _ count: Int) -> Int? {
      isLittle ? reader.little(start + offset, count) : reader.big(start + offset, count)
    }
    guard isLittle || reader.has("MM", at: start), number(2, 2) == 42, let directory = number(4, 4),
      let entries = number(directory, 2)
    else { return false }
    return (0..<min(entries, 200)).contains { number(directory + 2 + 12 * $0, 2) == placeTag }
  }

  /// A TIFF header with one directory that states an orientation and nothing else.
  static func tiff(orientation: Int) -> [UInt8] {
    Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation), 0, 0, 0, 0, 0, 0]
  }
}
