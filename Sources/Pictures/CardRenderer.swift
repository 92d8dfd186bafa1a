import Synchronization

/// Draws pictures from SVG documents that mostly have the same ground.
public final class CardRenderer: Sendable {
  private let drawing: Drawing
  private let documents: any DocumentDrawer
  private let folder: String
  /// The grounds that were drawn. A site has one for each shape, direction and motif; a theme of its own may have one for
  /// each page: then few are kept.
  private let grounds = Mutex<[(svg: [UInt8], slot: Slot)]>([])
  /// Eight motifs and none, in two shapes and two directions. One is kept as 0.75 or 1.5 MB.
  private static let mostGrounds = 36
  /// Whether a document took too much: others are likely to show the same picture, and would take as long.
  private let isTooCostly = Atomic<Bool>(false)

  /// Makes a renderer.
  ///
  /// - Parameters:
  ///   - drawing: Draws texts.
  ///   - documents: Draws documents; nil for `drawing`.
  ///   - folder: Contains the pictures that the documents name, also in folders below.
  public init(_ drawing: Drawing, documents: (any DocumentDrawer)? = nil, folder: String) {
    (self.drawing, self.documents, self.folder) = (drawing, documents ?? drawing, folder)
  }

  /// Draws a document as a PNG file.
  public func png(
    of svg: [UInt8], width: Int, height: Int, _ buffers: inout PictureBuffers
  ) throws(Undrawable) -> [UInt8] {
    guard let layers = LayeredSVG(svg, width: width, height: height) else {
      let text = String(decoding: svg, as: UTF8.self)
      return try encode(try image(of: svg, width, height, fonts(for: text)), &buffers)
    }
    let ground = try ground(layers.ground, width, height)
    let fonts = try fonts(for: layers.texts.map(\.text).joined(separator: " "))
    if try drawIndexed(layers.texts, over: ground, fonts, &buffers) {
      return try PNGFile.bytes(buffers.image, &buffers.compressor)
    }
    var image = ground.image
    try drawing.draw(layers.texts, fonts, over: &image)
    return try encode(image, &buffers)
  }

  /// Which fonts a text needs.
  private func fonts(for text: String) throws(Undrawable) -> Drawing.Fonts {
    if drawing.lettersOfOtherFonts(in: text).isEmpty { return .builtIn }
    let missing = drawing.missingLetters(in: text)
    if !missing.isEmpty { throw .letters(missing) }
    return .all
  }

  /// The shortest way, for texts of one colour over few others; false where it leads nowhere. Other fonts may have
  /// coloured letters.
  private func drawIndexed(
    _ texts: [TextLine], over ground: Ground, _ fonts: Drawing.Fonts, _ buffers: inout PictureBuffers
  ) throws(Undrawable) -> Bool {
    guard let image = ground.indexed, fonts == .builtIn, image.width % 4 == 0 else { return false }
    buffers.image.become(image)
    guard let color = texts.first?.color else { return true }
    guard texts.allSatisfy({ $0.color == color }) else { return false }
    try drawing.coverage(of: texts, fonts, width: image.width, height: image.height, into: &buffers.coverage)
    return buffers.image.cover(with: color, buffers.coverage)
  }

  private func encode(_ image: PixelImage, _ buffers: inout PictureBuffers) throws(Undrawable) -> [UInt8] {
    if let indexed = IndexedImage(image) { return try PNGFile.bytes(indexed, &buffers.compressor) }
    return try PNGFile.bytes(image, &buffers.compressor)
  }

  // MARK: The ground

  /// What is below the texts.
  private enum Ground: Sendable {
    /// With a palette that leaves room for the colours of the texts.
    case indexed(IndexedImage)
    /// With too many colours for a palette.
    case whole(PixelImage)

    init(_ image: PixelImage) {
      self = IndexedImage(image, limit: Self.mostColors).map(Self.indexed) ?? .whole(image)
    }

    /// The soft edges of letters need about fifty more.
    private static let mostColors = 200

    var indexed: IndexedImage? { if case .indexed(let image) = self { image } else { nil } }
    var image: PixelImage {
      switch self {
      case .indexed(let image): image.pixels
      case .whole(let image): image
      }
    }
  }

  /// A ground that is drawn, or will be. Another thread that wants it waits, so that each is drawn once.
  private final class Slot: Sendable {
    let ground = Mutex<Ground?>(nil)
  }

  /// Draws a ground, or finds it among those that were drawn.
  private func ground(_ svg: [UInt8], _ width: Int, _ height: Int) throws(Undrawable) -> Ground {
    let slot = grounds.withLock { grounds -> Slot? in
      if let known = grounds.first(where: { $0.svg == svg }) { return known.slot }
      if grounds.count == Self.mostGrounds { return nil }
      grounds.append((svg, Slot()))
      return grounds.last?.slot
    }
    guard let slot else { return try draw(svg, width, height) }
    let result = slot.ground.withLock { ground in
      Result { () throws(Undrawable) in
        if let ground { return ground }
        let drawn = try draw(svg, width, height)
        ground = drawn
        return drawn
      }
    }
    return try result.get()
  }

  private func draw(_ svg: [UInt8], _ width: Int, _ height: Int) throws(Undrawable) -> Ground {
    let fonts = try fonts(for: String(decoding: svg, as: UTF8.self))
    return Ground(try image(of: svg, width, height, fonts))
  }

  private func image(
    of svg: [UInt8], _ width: Int, _ height: Int, _ fonts: Drawing.Fonts
  ) throws(Undrawable) -> PixelImage {
    if isTooCostly.load(ordering: .relaxed) { throw .tooCostly }
    let document = DrawnDocument(svg: svg, width: width, height: height, folder: folder, fonts: fonts)
    do throws(Undrawable) {
      return try documents.image(of: document)
    } catch {
      if error == .tooCostly { isTooCostly.store(true, ordering: .relaxed) }
      throw error
    }
  }
}
