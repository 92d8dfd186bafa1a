public import Diagnostics
import Pages
internal import Settings
public import Pictures
public import Site
import Values
import World

/// Draws the pictures of a site. Each is kept beside the output, named by the hash of its sources, and drawn once.
public struct SharePictureRenderer: Sendable {
  private let drawing: Drawing
  private let renderer: CardRenderer
  private let card: ShareCard
  private let contentFolder: String
  private let logo: ContentHash?
  /// Where a logo is named that can be to blame: on the theme's own card, nothing else is.
  private let logoPlace: SourceLocation?
  /// Why the logo can't be drawn: an error means that nothing should be.
  public let logoProblem: Diagnostic?
  /// Whether a picture depends on nothing but the project's fingerprint: a project's own card may name other files.
  let isPredictable: Bool
  /// Where drawn pictures are kept between builds; nil to keep none.
  private let kept: KeptPictures?

  /// Prepares to draw the pictures of an edition.
  ///
  /// - Parameters:
  ///   - folder: The project's folder.
  ///   - cache: The folder where drawn pictures are kept; nil to keep none.
  ///   - documents: Draws documents; nil for `drawing`, which has no limit of time or memory.
  init(
    _ drawing: Drawing, _ edition: Edition, folder: String, cache: String?, documents: (any DocumentDrawer)?
  ) throws(WorldError) {
    self.drawing = drawing
    kept = cache.map(KeptPictures.init)
    card = ShareCard(edition, measure: TextMeasures(drawing).width)
    contentFolder = folder + "/Content"
    renderer = CardRenderer(drawing, documents: documents, folder: contentFolder)
    isPredictable = !edition.theme.hasOwnShareCard
    guard let file = edition.site.logo.map({ edition.site.files[$0] }) else {
      (logo, logoPlace, logoProblem) = (nil, nil, nil)
      return
    }
    let bytes = try FileSystem.read("\(folder)/Content/\(file.path)", followsLink: true).bytes
    logo = ContentHash(of: bytes)
    let range = isPredictable ? edition.site.clinic.publisher?.logo?.range : nil
    logoPlace = range?.location(in: SiteSettings.path)
    logoProblem = Logo.problem(in: bytes, file, clinic: edition.site.clinic)
  }

  /// The versions of the libraries that draw; nil where pictures may also depend on fonts of the computer. What a
  /// project's own card shows isn't known.
  func versions(for site: Site) -> String? { isPredictable && otherFonts(of: site).isEmpty ? drawing.versions : nil }

  /// What all pictures depend on besides the project's settings, front matter and templates, and the program, which
  /// contains their fonts.
  func identity(of site: Site) -> String { "\(ownIdentity) \(otherFonts(of: site))" }

  private func otherFonts(of site: Site) -> String {
    let texts = [site.title] + site.pages.flatMap { [$0.title, $0.sharedTitle] }
    return texts.lazy.map(fonts).first { !$0.isEmpty } ?? ""
  }

  private var ownIdentity: String { "\(drawing.versions) \(logo?.hexadecimal ?? "")" }

  /// What a text's looks depend on besides the built-in fonts.
  private func fonts(of text: String) -> String {
    drawing.lettersOfOtherFonts(in: text).isEmpty ? "" : "fonts \(drawing.allFonts)"
  }

  /// A finished picture.
  public struct Picture {
    /// The file; empty where the diagnostics contain an error.
    public var png: [UInt8] = []
    /// What was found while it was drawn.
    public var diagnostics: [Diagnostic]
    /// The name under which it is kept for the next build.
    var cacheKey: String?
  }

  /// What is wrong with a page's drawing, without drawing it.
  public func problems(of page: Int, _ shape: SharePicture.Shape) -> [Diagnostic] {
    card.svg(page: page, shape).diagnostics
  }

  /// The picture at a path of the output.
  ///
  /// - Parameter buffers: Memory that the calling thread keeps for the next picture.
  public func picture(
    _ path: String, of page: Int, _ shape: SharePicture.Shape, _ buffers: inout PictureBuffers
  ) -> Picture {
    let (svg, diagnostics) = card.svg(page: page, shape)
    if svg.isEmpty || diagnostics.containsErrors { return Picture(diagnostics: diagnostics) }
    // With the path, because two threads must not write the same file.
    let files = isPredictable ? "" : filesNamed(in: svg)
    let made = "\(ownIdentity) \(fonts(of: String(decoding: svg, as: UTF8.self))) \(path) \(files)"
    let key = ContentHash(of: svg + Array(made.utf8)).hexadecimal + ".png"
    if let png = kept?.picture(key) { return Picture(png: png, diagnostics: diagnostics, cacheKey: key) }
    do throws(Undrawable) {
      let png = try renderer.png(of: svg, width: shape.width, height: shape.height, &buffers)
      kept?.keep(png, as: key)
      return Picture(png: png, diagnostics: diagnostics, cacheKey: key)
    } catch {
      return Picture(diagnostics: diagnostics + [error.diagnostic(logo: logoPlace)])
    }
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
