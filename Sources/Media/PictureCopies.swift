/// The copies of a photograph that a site publishes instead of the file itself: known from its size, before any is made.
public struct PictureCopies: Sendable, Equatable {
  /// The sides of a picture in pixels.
  public struct Size: Sendable, Equatable {
    public var width: Int, height: Int
    /// Makes a size.
    public init(width: Int, height: Int) { (self.width, self.height) = (width, height) }
  }

  /// The widths that copies have, in pixels: for phones, and for twice the pixels of a desk's column.
  public static let allWidths = [480, 800, 1200, 1600]
  /// The widest copy for browsers that don't know WebP.
  private static let widestFallback = 1200, widestPNG = 800
  /// The highest picture that WebP can hold, in pixels (RFC 6386, 9.1).
  private static let highest = 16_383

  private let image: ImageInfo
  /// The widths of the copies in WebP, from narrow to wide; none is wider than the picture.
  public let widths: [Int]

  /// The copies of a picture; nil for one that is published as it is.
  public init?(of image: ImageInfo) {
    guard image.isPhotograph else { return nil }
    self.image = image
    let most = Self.allWidths.last ?? 0
    widths = Self.allWidths.filter { $0 < min(image.width, most) } + [min(image.width, most)]
    if largest.height > Self.highest { return nil }
  }

  /// The sides of the picture in the widest copy.
  public var largest: Size { size(width: widths.last ?? 0) }

  /// The sides of the copy in the picture's own format.
  public var fallback: Size {
    size(width: min(image.width, image.format == .png ? Self.widestPNG : Self.widestFallback))
  }

  /// The sides of a copy of a width.
  public func size(width: Int) -> Size {
    Size(width: width, height: max(1, (image.height * width + image.width / 2) / max(1, image.width)))
  }

  /// The sides of the largest part of the widest copy in a shape, at most as large as that shape.
  public func crop(width: Int, height: Int) -> Size {
    let part = Self.part(of: largest, ratio: Size(width: width, height: height))
    return part.width > width ? Size(width: width, height: height) : part
  }

  /// The largest part of a picture in a shape.
  public static func part(of whole: Size, ratio: Size) -> Size {
    let height = whole.width * ratio.height / ratio.width
    return height <= whole.height
      ? Size(width: whole.width, height: max(1, height))
      : Size(width: max(1, whole.height * ratio.width / ratio.height), height: whole.height)
  }

  /// The path of a copy in WebP. Pictures of other kinds than JPEG say theirs, because `a.jpg` may be beside `a.png`.
  ///
  /// - Parameter path: The picture's own path.
  public static func path(of path: String, width: Int) -> String {
    let end = path.utf8.lastIndex(of: UInt8(ascii: ".")) ?? path.utf8.endIndex
    let kind = path[end...].dropFirst().lowercased()
    let suffix = kind == "jpg" || kind == "jpeg" ? "" : "-" + kind
    return "\(path[..<end])-\(width)\(suffix).webp"
  }
}
