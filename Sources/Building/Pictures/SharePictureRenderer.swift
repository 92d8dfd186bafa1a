public import Diagnostics
public import Pages
public import Site
import Values
public import World

/// Draws the pictures of a site. Each is kept beside the output, named by the hash of its sources, and drawn once.
public struct SharePictureRenderer: Sendable {
  private let drawing: Drawing
  private let card: ShareCard
  private let contentFolder: String
  private let logo: ContentHash?
  /// Why the logo can't be drawn: an error means that nothing should be.
  public let logoProblem: Diagnostic?
  /// Whether a picture depends on nothing but the project's fingerprint: a project's own card may name other files.
  let isPredictable: Bool
  /// Where drawn pictures are kept between builds; nil to keep none.
  private let cache: String?

  /// Prepares to draw the pictures of an edition.
  ///
  /// - Parameter folder: The project's folder.
  public init(_ drawing: Drawing, _ edition: Edition, folder: String, cache: String?) throws(WorldError) {
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
    logoProblem = Logo.problem(in: bytes, file, clinic: edition.site.clinic)
  }

  /// What all pictures depend on besides the project's settings, front matter and templates.
  var identity: String { "\(drawing.identity) \(logo?.hexadecimal ?? "")" }

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
  public func picture(_ path: String, of page: Int, _ shape: SharePicture.Shape) throws(WorldError) -> Picture {
    let (svg, diagnostics) = card.svg(page: page, shape)
    if svg.isEmpty || diagnostics.containsErrors { return Picture(diagnostics: diagnostics) }
    // With the path, because two threads must not write the same file.
    let made = "\(identity) \(path) \(isPredictable ? "" : filesNamed(in: svg))"
    let key = ContentHash(of: svg + Array(made.utf8)).hexadecimal + ".png"
    if let cache, let kept = try? FileSystem.read(cache + "/" + key).bytes, !kept.isEmpty {
      return Picture(png: kept, diagnostics: diagnostics, cacheKey: key)
    }
    let png: [UInt8]
    do throws(Drawing.Undrawable) {
      png = try drawing.png(svg, width: shape.width, height: shape.height, folder: contentFolder)
    } catch {
      return Picture(diagnostics: diagnostics + [error.diagnostic])
    }
    // If it can't be kept, the next build draws it again.
    if let cache { try? FileSystem.replace(cache + "/" + key, png) }
    return Picture(png: png, diagnostics: diagnostics, cacheKey: key)
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
