/// What a picture file says about itself.
public struct ImageInfo: Sendable, Equatable {
  /// The file's format.
  public enum Format: String, Sendable, CaseIterable {
    case png, jpeg, gif, webp, avif, svg, bmp, ico

    /// Whether it can be a part of a drawn share picture.
    public var isDrawable: Bool { self == .png || self == .jpeg || self == .gif || self == .svg }
  }

  /// The format, by the file's first bytes.
  public var format: Format
  /// The sides in CSS pixels as browsers show them, so after a photo was turned; both 0 where the file doesn't say.
  public var width: Int, height: Int
  /// Whether smaller copies of it can be made: it doesn't move, and its colours are those of screens.
  public var isScalable: Bool
  /// Whether the file says where the picture was taken.
  public private(set) var tellsPlace = false

  /// Makes a description.
  public init(format: Format, width: Int, height: Int, isScalable: Bool = false) {
    (self.format, self.width, self.height, self.isScalable) = (format, width, height, isScalable)
  }

  /// Whether pages show copies of it in several widths: it is wider than a phone shows without loss.
  public var isPhotograph: Bool { isScalable && width > 480 && height > 0 }

  /// Makes a description; a size that no picture has counts as unknown.
  init(_ format: Format, _ size: ImageSize?) {
    let known = size.flatMap { $0.isPossible ? $0 : nil }
    self.init(format: format, width: known?.width ?? 0, height: known?.height ?? 0)
  }

  /// Whether the file says how large it is.
  public var hasSize: Bool { width > 0 && height > 0 }

  /// The media type, such as `image/png`.
  public var mediaType: String {
    switch format {
    case .svg: "image/svg+xml"
    case .ico: "image/x-icon"
    case .png, .jpeg, .gif, .webp, .avif, .bmp: "image/" + format.rawValue
    }
  }
}

extension ImageInfo {
  /// Reads a picture: its format by the first bytes, its size by its structure.
  ///
  /// - Parameter bytes: The file, or its start; where a size isn't found in the start, the whole file may have it.
  /// - Returns: nil for what isn't a picture that browsers show.
  public static func read(_ bytes: [UInt8]) -> ImageInfo? {
    guard let format = format(of: bytes) else { return nil }
    let size: ImageSize? =
      switch format {
      case .png: PNGFormat.size(of: bytes)
      case .jpeg: JPEGFormat.size(of: bytes)
      case .gif: GIFFormat.size(of: bytes)
      case .webp: WebPFormat.size(of: bytes)
      case .avif: AVIFFormat.size(of: bytes)
      case .svg: SVGFormat.size(of: bytes)
      case .bmp: BMPFormat.size(of: bytes)
      case .ico: ICOFormat.size(of: bytes)
      }
    var info = ImageInfo(format, size)
    info.isScalable =
      switch format {
      case .png: !PNGFormat.isAnimated(bytes)
      case .jpeg: JPEGFormat.channels(of: bytes).map { $0 <= 3 } ?? false
      case .webp: !WebPFormat.isAnimated(bytes)
      case .gif, .avif, .svg, .bmp, .ico: false
      }
    info.tellsPlace = format != .svg && Exif.tellsPlace(bytes)
    return info
  }

  /// The format of a file by its first bytes; nil for what isn't a picture that browsers show.
  static func format(of bytes: [UInt8]) -> Format? {
    if PNGFormat.matches(bytes) { return .png }
    if JPEGFormat.matches(bytes) { return .jpeg }
    if GIFFormat.matches(bytes) { return .gif }
    if WebPFormat.matches(bytes) { return .webp }
    if AVIFFormat.matches(bytes) { return .avif }
    if BMPFormat.matches(bytes) { return .bmp }
    if ICOFormat.matches(bytes) { return .ico }
    if SVGFormat.matches(bytes) { return .svg }
    return nil
  }
}

/// The sides of a picture in CSS pixels.
struct ImageSize: Equatable {
  var width: Int, height: Int

  /// Whether a picture of this size can be shown: browsers decode no side beyond 65,535 pixels.
  var isPossible: Bool { (1...65_535).contains(width) && (1...65_535).contains(height) }

  /// The size after the picture was turned as a camera has noted.
  ///
  /// - Parameter orientation: The value of Exif's tag 0x0112, from 1; 5 to 8 swap the sides.
  func turned(_ orientation: Int) -> ImageSize {
    (5...8).contains(orientation) ? ImageSize(width: height, height: width) : self
  }
}
