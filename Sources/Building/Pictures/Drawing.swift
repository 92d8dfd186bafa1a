import CDrawing
internal import Diagnostics
internal import Pages
import Site

/// Draws share pictures with librsvg, which is looked for when it is needed; the only door to `CDrawing`.
public struct Drawing: Sendable {
  /// Two drawings of one document are equal if this is: the versions of the libraries and the font that they find.
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
  /// - Parameter folder: Contains the pictures that the document names, also in folders below.
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
  /// The problem is reported at the template, because all pages have the same one.
  var diagnostic: Diagnostic {
    .error(
      .shareImage, SourceLocation(path: "Templates/share-card.svg"),
      "no picture can be drawn from this template: \(reason)",
      hint: "open the file in a browser: is every element closed?")
  }
}
