/// What a picture's metadata say that decides how it looks.
public struct PictureTraits: Sendable, Equatable {
  /// How the camera was held, as Exif says it, from 1 (upright) to 8.
  public let orientation: Int
  /// What its colours mean, as an ICC profile; nil for sRGB, which browsers assume.
  public let profile: [UInt8]?

  /// Reads the metadata of a JPEG, PNG or WebP file.
  public init(of bytes: [UInt8]) {
    let found: (orientation: Int, profile: [UInt8]?) =
      switch ImageInfo.format(of: bytes) {
      case .jpeg: JPEGFormat.traits(of: bytes)
      case .png: PNGFormat.traits(of: bytes)
      case .webp: WebPFormat.traits(of: bytes)
      case .gif, .avif, .svg, .bmp, .ico, nil: (1, nil)
      }
    orientation = found.orientation
    profile = found.profile.flatMap { Self.isStandard($0) ? nil : $0 }
  }

  /// Whether a profile is that of sRGB, by its description (ICC.1:2022, 9.2.41), in ASCII or UTF-16; or isn't one for RGB.
  private static func isStandard(_ profile: [UInt8]) -> Bool {
    let reader = ByteReader(profile)
    guard reader.has("acsp", at: 36), reader.has("RGB ", at: 16) else { return true }
    let wide: [UInt8] = [0, 0x73, 0, 0x52, 0, 0x47, 0, 0x42]
    return reader.first("sRGB", from: 128) != nil || reader.first(wide, from: 128) != nil
  }
}
