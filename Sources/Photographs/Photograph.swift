internal import Media

/// A picture that was read once, and is written at several widths.
public struct Photograph {
  /// The most pixels that are decoded: more would take more memory than a build may have.
  static let mostPixels = 40_000_000
  /// The copy for phones, the bytes that it should have at most, and the qualities that are tried for it.
  private static let phoneWidth = 800, phoneBytes = 70_000, qualities = [78, 72, 66, 60, 55]
  /// The quality of copies in JPEG, which is measured otherwise.
  private static let jpegQuality = 80
  /// A picture with fewer colours is a drawing or a screenshot, whose edges must stay sharp.
  private static let fewColors = 2_000

  private let format: ImageInfo.Format
  private let copies: PictureCopies
  private let profile: [UInt8]?
  private let isDrawing: Bool
  /// The widest copy, and what was scaled down from it, from wide to narrow.
  private var rasters: [Raster]
  private var quality: Int?

  /// Reads a file.
  ///
  /// - Returns: nil for one that can't be read, or has too many pixels.
  public init?(_ bytes: [UInt8]) {
    guard let info = ImageInfo.read(bytes), let copies = PictureCopies(of: info) else { return nil }
    let traits = PictureTraits(of: bytes)
    let largest = copies.largest
    let decoded: Raster? =
      switch info.format {
      // A picture on its side is as wide as its file is high.
      case .jpeg: JPEGCodec.decode(bytes, width: traits.orientation >= 5 ? largest.height : largest.width)
      case .png: info.width * info.height <= Self.mostPixels ? PNGCodec.decode(bytes) : nil
      case .webp: info.width * info.height <= Self.mostPixels ? WebPCodec.decode(bytes) : nil
      case .gif, .avif, .svg, .bmp, .ico: nil
      }
    guard let raster = decoded?.turned(traits.orientation),
      let scaled = WebPCodec.scaled(raster, width: largest.width, height: largest.height)
    else { return nil }
    (format, profile, self.copies) = (info.format, traits.profile, copies)
    isDrawing = info.format == .png && scaled.countOfColors(upTo: Self.fewColors) < Self.fewColors
    rasters = [scaled]
  }

  /// The picture at a width; made from the next larger one.
  private mutating func raster(width: Int) -> Raster? {
    guard let larger = rasters.last(where: { $0.width >= width }) ?? rasters.first else { return nil }
    if larger.width <= width { return larger }
    guard let scaled = WebPCodec.scaled(larger, width: width, height: copies.size(width: width).height)
    else { return nil }
    rasters.append(scaled)
    rasters.sort { $0.width > $1.width }
    return scaled
  }

  /// A copy in WebP; nil where there isn't enough memory.
  ///
  /// - Parameter width: Pixels; no copy is wider than the picture.
  public mutating func webP(width: Int) -> [UInt8]? {
    guard let raster = raster(width: width) else { return nil }
    if isDrawing { return WebPCodec.encode(raster, quality: nil, profile: profile) }
    if width == Self.phoneWidth || quality == nil {
      guard let phone = self.raster(width: Self.phoneWidth) else { return nil }
      var copy: [UInt8]?
      for next in Self.qualities {
        quality = next
        copy = WebPCodec.encode(phone, quality: next, profile: profile)
        if copy.map({ $0.count <= Self.phoneBytes }) ?? true { break }
      }
      if width == Self.phoneWidth { return copy }
    }
    return WebPCodec.encode(raster, quality: quality, profile: profile)
  }

  /// The copy for browsers that don't know WebP, in the picture's own format; nil where there isn't enough memory.
  public mutating func fallback() -> [UInt8]? {
    let width = copies.fallback.width
    switch format {
    case .jpeg: return raster(width: width).flatMap { Self.jpeg($0, profile) }
    case .png: return raster(width: width).flatMap(PNGCodec.encode)
    case .webp: return webP(width: width)
    case .gif, .avif, .svg, .bmp, .ico: return nil
    }
  }

  /// The part of the picture that networks show, as JPEG; nil where there isn't enough memory.
  ///
  /// - Parameters:
  ///   - width: Pixels of the shape that is wanted; the part is smaller where the picture is.
  ///   - focus: The point that should be in the middle, in hundredths of the sides.
  public mutating func crop(width: Int, height: Int, focus: (x: Int, y: Int)) -> [UInt8]? {
    guard let whole = rasters.first else { return nil }
    let part = PictureCopies.part(
      of: PictureCopies.Size(width: whole.width, height: whole.height),
      ratio: PictureCopies.Size(width: width, height: height))
    func start(_ side: Int, _ part: Int, _ hundredths: Int) -> Int {
      min(max(0, side * hundredths / 100 - part / 2), side - part)
    }
    let cropped = whole.cropped(
      x: start(whole.width, part.width, focus.x), y: start(whole.height, part.height, focus.y), width: part.width,
      height: part.height)
    let target = copies.crop(width: width, height: height)
    return WebPCodec.scaled(cropped, width: target.width, height: target.height).flatMap { Self.jpeg($0, profile) }
  }

  private static func jpeg(_ raster: Raster, _ profile: [UInt8]?) -> [UInt8]? {
    JPEGCodec.encode(raster, quality: jpegQuality, profile: profile)
  }
}
