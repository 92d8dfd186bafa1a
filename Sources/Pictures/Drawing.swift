internal import CDrawing

/// Draws SVG documents with librsvg and text with Pango, which are looked for when they are needed; the only door to
/// `CDrawing`.
public struct Drawing: Sendable {
  /// Which fonts a text may use.
  public enum Fonts: Sendable {
    /// Those that are built in: pictures are the same on every computer.
    case builtIn
    /// Those, and for letters that they lack, those of this computer.
    case all

    fileprivate var code: drawing_fonts { self == .builtIn ? DRAWING_GIVEN_FONTS : DRAWING_ALL_FONTS }
  }

  /// Why pictures can't be drawn.
  public struct Unavailable: Error {
    /// The library that wasn't found, or what it lacks.
    public let reason: String
  }

  /// Two drawings of one document with the built-in fonts are equal if this is: the versions of the libraries.
  public let versions: String

  private static let loaded: Result<Drawing, Unavailable> = {
    let fonts = BuiltInFonts.all
    let problem = withFiles(fonts) { drawing_load($0.baseAddress, $0.count) }
    if let problem { return .failure(Unavailable(reason: String(cString: problem))) }
    var text = [CChar](repeating: 0, count: 256)
    drawing_versions(&text, text.count)
    return .success(Drawing(versions: Drawing.string(text)))
  }()

  private init(versions: String) { self.versions = versions }

  /// Looks for the libraries.
  public init() throws(Unavailable) { self = try Self.loaded.get() }

  /// A number for the names of all fonts that there are.
  public var allFonts: UInt64 { drawing_all_fonts() }

  /// The characters of a text that no built-in font has, without those that are never seen, such as soft hyphens.
  public func lettersOfOtherFonts(in text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return "" }
    let others = text.unicodeScalars.filter {
      $0.value >= 0x80 && drawing_has_character($0.value) == 0 && !$0.properties.isDefaultIgnorableCodePoint
    }
    return String(String.UnicodeScalarView(others))
  }

  /// The characters of a text that no font has, neither a built-in one nor one of this computer.
  public func missingLetters(in text: String) -> String {
    let others = lettersOfOtherFonts(in: text)
    // What belongs together, such as a letter and its accent, is measured together.
    let isMissing = others.isEmpty ? false : width(of: TextLine(text, family: "Inter", size: 100), .all).missing > 0
    guard isMissing else { return "" }
    return String(others.filter { width(of: TextLine(String($0), family: "Inter", size: 100), .all).missing > 0 })
  }

  /// How wide a text is, in pixels, and how many of its characters no font has.
  public func width(of text: TextLine, _ fonts: Fonts) -> (width: Double, missing: Int) {
    var missing: Int32 = 0
    let width = Self.withTexts([text]) { texts in
      texts.baseAddress.map { drawing_text_width(fonts.code, $0, &missing) } ?? 0
    }
    return (width, Int(missing))
  }

  /// Draws texts over a picture.
  func draw(_ texts: [TextLine], _ fonts: Fonts, over image: inout PixelImage) throws(Undrawable) {
    let (width, height) = (Int32(image.width), Int32(image.height))
    let status = Self.withTexts(texts) { texts in
      image.pixels.withUnsafeMutableBufferPointer {
        drawing_texts(fonts.code, texts.baseAddress, texts.count, $0.baseAddress, width, height)
      }
    }
    guard status == 0 else { throw .outOfMemory }
    image.clearUnusedBits()
  }

  /// How much of each pixel texts cover: 0 not at all, 255 wholly.
  ///
  /// - Parameters:
  ///   - width: A multiple of 4.
  ///   - coverage: Gets a byte for each pixel, row by row; grows if need be, and may be longer.
  func coverage(
    of texts: [TextLine], _ fonts: Fonts, width: Int, height: Int, into coverage: inout [UInt8]
  ) throws(Undrawable) {
    let count = width * height
    if coverage.count < count { coverage = [UInt8](repeating: 0, count: count) }
    coverage.withUnsafeMutableBufferPointer { $0[..<count].update(repeating: 0) }
    let status = Self.withTexts(texts) { texts in
      coverage.withUnsafeMutableBufferPointer {
        drawing_coverage(
          fonts.code, texts.baseAddress, texts.count, $0.baseAddress, Int32(width), Int32(height))
      }
    }
    guard status == 0 else { throw .outOfMemory }
  }

  /// Draws a document.
  ///
  /// - Parameter folder: Contains the pictures that the document names, also in folders below.
  public func image(
    of svg: [UInt8], width: Int, height: Int, folder: String, _ fonts: Fonts
  ) throws(Undrawable) -> PixelImage {
    var image = PixelImage(width: width, height: height)
    var problem = [CChar](repeating: 0, count: 256)
    let status = image.pixels.withUnsafeMutableBufferPointer { pixels in
      svg.withUnsafeBytes { svg in
        drawing_svg(
          fonts.code, svg.baseAddress, svg.count, folder, pixels.baseAddress, Int32(width), Int32(height), &problem,
          problem.count)
      }
    }
    guard status == 0 else {
      let reason = Self.string(problem)
      throw reason.isEmpty ? .outOfMemory : .document(reason)
    }
    image.clearUnusedBits()
    return image
  }

  // MARK: Values for C

  private static func string(_ text: [CChar]) -> String {
    text.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
  }

  private static func withFiles<Result>(
    _ files: [[UInt8]], _ body: (UnsafeBufferPointer<drawing_font_file>) -> Result
  ) -> Result {
    let bytes = files.flatMap(\.self)
    return bytes.withUnsafeBufferPointer { all in
      var start = 0
      let values = files.map { file in
        defer { start += file.count }
        return drawing_font_file(bytes: all.baseAddress.map { $0 + start }, count: file.count)
      }
      return values.withUnsafeBufferPointer(body)
    }
  }

  /// The texts as C has them; their strings are in one buffer, each with a final NUL.
  private static func withTexts<Result>(
    _ texts: [TextLine], _ body: (UnsafeBufferPointer<drawing_text>) -> Result
  ) -> Result {
    var strings: [CChar] = []
    func add(_ text: String) -> Int {
      let start = strings.count
      strings += text.utf8.map { CChar(bitPattern: $0) } + [0]
      return start
    }
    let starts = texts.map { (family: add($0.family), language: add($0.language), text: add($0.text)) }
    return strings.withUnsafeBufferPointer { strings in
      let values = zip(texts, starts).compactMap { text, start in
        strings.baseAddress.map { base in
          drawing_text(
            family: base + start.family, weight: Int32(text.weight), size: text.size, language: base + start.language,
            is_right_to_left: text.isRightToLeft ? 1 : 0, x: text.x, y: text.y, color: text.color,
            text: base + start.text, length: text.text.utf8.count)
        }
      }
      return values.withUnsafeBufferPointer(body)
    }
  }
}
