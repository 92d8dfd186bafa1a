internal import Values

/// What a picture file says about itself.
public struct ImageInfo: Sendable, Equatable {
  /// The file's format.
  public enum Format: String, Sendable {
    case png, jpeg, gif, webp, avif, svg

    /// Whether it can be a part of a drawn share picture.
    public var isDrawable: Bool { self != .webp && self != .avif }
  }

  /// The format, by the file's first bytes.
  public var format: Format
  /// Size in pixels (of SVG: CSS pixels); 0 where the file does not say.
  public var width: Int, height: Int

  /// Makes a description.
  public init(format: Format, width: Int, height: Int) {
    (self.format, self.width, self.height) = (format, width, height)
  }

  /// The media type, such as `image/png`.
  public var mediaType: String { format == .svg ? "image/svg+xml" : "image/\(format.rawValue)" }

  /// Endings of files that are pictures.
  public static let endings: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"]

  /// What to say of a file that is none of these.
  public static func problem(of name: String) -> String {
    let ending = String(name.split(separator: ".").last ?? "").lowercased()
    return endings.contains(ending)
      ? "'\(name)' doesn't contain a picture that browsers can show, although its name ends like one"
      : "'\(name)' isn't a picture that browsers can show"
  }

  /// Reads a picture's header.
  ///
  /// Sources: PNG (ISO/IEC 15948) 11.2.2; JPEG (ITU T.81) B.2.2; GIF89a 18; WebP container specification.
  ///
  /// - Parameter bytes: The file's start; for JPEG it must reach the frame header.
  public static func read(_ bytes: [UInt8]) -> ImageInfo? {
    func big(_ offset: Int, _ count: Int) -> Int { bytes[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) } }
    func little(_ offset: Int, _ count: Int) -> Int {
      bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), bytes.count >= 24 {
      return ImageInfo(format: .png, width: big(16, 4), height: big(20, 4))
    }
    if bytes.starts(with: "GIF8".utf8), bytes.count >= 10 {
      return ImageInfo(format: .gif, width: little(6, 2), height: little(8, 2))
    }
    if bytes.starts(with: [0xFF, 0xD8]) { return jpeg(bytes, big) }
    if bytes.starts(with: "RIFF".utf8), bytes.count >= 30, bytes[8..<12].elementsEqual("WEBP".utf8) {
      switch String(decoding: bytes[12..<16], as: UTF8.self) {
      case "VP8X": return ImageInfo(format: .webp, width: little(24, 3) + 1, height: little(27, 3) + 1)
      case "VP8L":
        let bits = little(21, 4)
        return ImageInfo(format: .webp, width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
      default: return ImageInfo(format: .webp, width: little(26, 2) & 0x3FFF, height: little(28, 2) & 0x3FFF)
      }
    }
    if bytes.count >= 12, bytes[4..<8].elementsEqual("ftyp".utf8), bytes[8..<12].starts(with: "avi".utf8) {
      return ImageInfo(format: .avif, width: 0, height: 0)
    }
    return svg(bytes)
  }

  private static func jpeg(_ bytes: [UInt8], _ big: (Int, Int) -> Int) -> ImageInfo? {
    var offset = 2
    while offset + 9 < bytes.count, bytes[offset] == 0xFF {
      let marker = bytes[offset + 1]
      if marker == 0xFF {
        offset += 1
        continue
      }
      let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame { return ImageInfo(format: .jpeg, width: big(offset + 7, 2), height: big(offset + 5, 2)) }
      offset += 2 + big(offset + 2, 2)
    }
    return ImageInfo(format: .jpeg, width: 0, height: 0)
  }

  private static func svg(_ bytes: [UInt8]) -> ImageInfo? {
    guard let start = bytes.firstRange(of: Array("<svg".utf8))?.lowerBound else { return nil }
    let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
    let tag = Array(bytes[start..<end])
    func attribute(_ name: String) -> [Double] {
      for quote in ["\"", "'"] {
        guard let open = tag.firstRange(of: Array(" \(name)=\(quote)".utf8))?.upperBound,
          let close = tag[open...].firstIndex(of: quote.utf8.first ?? 0)
        else { continue }
        return tag[open..<close].split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ",") }.compactMap { number in
          Double(
            String(
              decoding: number.prefix {
                $0.isASCIIDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
              }, as: UTF8.self))
        }
      }
      return []
    }
    let box = attribute("viewBox")
    func size(_ value: Double?) -> Int {
      guard let value, value >= 0, value < 100_000 else { return 0 }
      return Int(value.rounded())
    }
    let width = attribute("width").first ?? (box.count == 4 ? box[2] : nil)
    let height = attribute("height").first ?? (box.count == 4 ? box[3] : nil)
    return ImageInfo(format: .svg, width: size(width), height: size(height))
  }
}
