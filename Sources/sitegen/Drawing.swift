import CDrawing
import Diagnostics
import Pages
import Site

/// Draws share pictures with librsvg, which is looked for when it is needed; the only door to `CDrawing`.
struct Drawing: Sendable {
  /// What makes two drawings of one document equal: the versions of the libraries and the font that they find.
  let identity: String

  /// Why pictures can't be drawn.
  struct Unavailable: Error { let reason: String }

  /// Looks for the library.
  ///
  /// - Parameter fontFamily: The families of fonts that the pictures use.
  init(fontFamily: String) throws(Unavailable) {
    if let problem = drawing_load() { throw Unavailable(reason: String(cString: problem)) }
    var text = [CChar](repeating: 0, count: 512)
    drawing_identity(fontFamily, &text, text.count)
    identity = text.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
  }

  /// Measures bold text at a font size of 100 pixels.
  @Sendable func measure(family: String, text: String) -> MeasuredText {
    var missing: Int32 = 0
    let width = drawing_text_width(family, 100, text, text.utf8.count, &missing)
    return MeasuredText(width: width, isComplete: missing == 0)
  }

  /// What is wrong with a document, in the library's words.
  struct Undrawable: Error { let reason: String }

  /// Draws a document as a PNG file.
  ///
  /// - Parameter folder: Pictures that the document names lie here or below.
  func png(_ svg: [UInt8], width: Int, height: Int, folder: String) throws(Undrawable) -> [UInt8] {
    var png: [UInt8] = []
    var problem = [CChar](repeating: 0, count: 256)
    let status = withUnsafeMutablePointer(to: &png) { png in
      svg.withUnsafeBytes { svg in
        drawing_png(
          svg.baseAddress, svg.count, folder, Int32(width), Int32(height),
          { context, bytes, count in
            let bytes = UnsafeBufferPointer(start: bytes, count: count)
            context?.assumingMemoryBound(to: [UInt8].self).pointee.append(contentsOf: bytes)
          }, png, &problem, problem.count)
      }
    }
    guard status == 0 else {
      let text = problem.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
      throw Undrawable(reason: text)
    }
    return png
  }
}

extension Drawing.Unavailable {
  /// What to do about it, once for the whole site.
  var diagnostic: Diagnostic {
    .warning(
      .shareImage, SourceLocation(path: SiteSettings.path),
      "\(reason), so pages without a picture are shared without one",
      hint: "install it (Debian: librsvg2-2, macOS: brew install librsvg), or name one picture for all pages: "
        + "share: { image: images/share.png }, or turn it off: share: { pictures: false }")
  }
}

extension Drawing.Undrawable {
  /// Every page has the same template, so it is said of the template.
  var diagnostic: Diagnostic {
    .error(
      .shareImage, SourceLocation(path: "Templates/share-card.svg"), "this template makes no picture: \(reason)",
      hint: "open the file in a browser: is every element closed?")
  }
}

/// Draws the pictures of a site, each drawing once: what was drawn is kept beside the output, by what it was made of.
struct PictureStudio: Sendable {
  private let drawing: Drawing
  private let card: ShareCard
  private let contentFolder: String
  private let logo: ContentHash?
  /// Why the logo can't be drawn: an error means that nothing should be.
  let logoProblem: Diagnostic?
  /// Whether a picture depends on nothing but the project's fingerprint: a project's own card may name other files.
  let isPredictable: Bool
  /// Where drawn pictures are kept between builds; nil to keep none.
  private let cache: String?

  /// Opens the studio for an edition.
  ///
  /// - Parameter folder: The project's folder.
  init(_ drawing: Drawing, _ edition: Edition, folder: String, cache: String?) throws(WorldError) {
    (self.drawing, self.cache) = (drawing, cache)
    card = ShareCard(edition, measure: drawing.measure)
    contentFolder = folder + "/Content"
    isPredictable = !edition.theme.hasOwnShareCard
    guard let file = edition.site.logo.map({ edition.site.files[$0] }) else {
      (logo, logoProblem) = (nil, nil)
      return
    }
    let bytes = try FileSystem.read("\(folder)/Content/\(file.path)", followsLink: true).bytes
    logo = ContentHash(of: bytes)
    logoProblem = Logo.problem(in: bytes, file, settings: edition.site.settings)
  }

  /// What all pictures depend on besides the project's settings, front matter and templates.
  var identity: String { "\(drawing.identity) \(logo?.hexadecimal ?? "")" }

  /// A finished picture.
  struct Picture {
    /// The file; empty where the diagnostics hold an error.
    var png: [UInt8] = []
    var diagnostics: [Diagnostic]
    /// The name under which it is kept for the next build.
    var keptAs: String?
  }

  /// What is wrong with a page's drawing, without drawing it.
  func problems(of page: Int, _ shape: SharePicture.Shape) -> [Diagnostic] { card.svg(page: page, shape).diagnostics }

  /// The picture at a path of the output.
  func picture(_ path: String, of page: Int, _ shape: SharePicture.Shape) throws(WorldError) -> Picture {
    let (svg, diagnostics) = card.svg(page: page, shape)
    if svg.isEmpty || diagnostics.containsErrors { return Picture(diagnostics: diagnostics) }
    // The path too: two threads may not write one file.
    let made = "\(identity) \(path) \(isPredictable ? "" : filesNamed(in: svg))"
    let key = ContentHash(of: svg + Array(made.utf8)).hexadecimal + ".png"
    if let cache, let kept = try? FileSystem.read(cache + "/" + key).bytes, !kept.isEmpty {
      return Picture(png: kept, diagnostics: diagnostics, keptAs: key)
    }
    let png: [UInt8]
    do throws(Drawing.Undrawable) {
      png = try drawing.png(svg, width: shape.width, height: shape.height, folder: contentFolder)
    } catch {
      return Picture(diagnostics: diagnostics + [error.diagnostic])
    }
    // What can't be kept is drawn again.
    if let cache { try? FileSystem.replace(cache + "/" + key, png) }
    return Picture(png: png, diagnostics: diagnostics, keptAs: key)
  }

  /// The hashes of the files that a drawing names.
  private func filesNamed(in svg: [UInt8]) -> String {
    var hashes = ""
    var rest = svg[...]
    while let name = rest.firstRange(of: Array("href=\"".utf8)) {
      rest = rest[name.upperBound...]
      let value = String(decoding: rest.prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
      let path = String(decoding: ContentPath.percentDecoded(value.utf8), as: UTF8.self)
      if let bytes = try? FileSystem.read(contentFolder + "/" + path, followsLink: true).bytes {
        hashes += " " + ContentHash(of: bytes).hexadecimal
      }
    }
    return hashes
  }
}
