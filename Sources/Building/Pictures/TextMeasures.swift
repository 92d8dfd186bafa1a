import Pictures
import Synchronization

/// Measures bold text at a font size of 100 pixels, with the fonts that it will be drawn with. Most words are in many
/// titles, so each is measured once.
final class TextMeasures: Sendable {
  private let drawing: Drawing
  private let known = Mutex<[String: Double]>([:])
  /// So many words take a few megabytes; a site that has more measures them again.
  private static let mostWords = 50_000

  init(_ drawing: Drawing) { self.drawing = drawing }

  /// The width in pixels of a text that is set in families of fonts, separated by commas.
  @Sendable func width(family: String, text: String) -> Double {
    let key = family + "\n" + text
    if let width = known.withLock({ $0[key] }) { return width }
    let line = TextLine(text, family: family, size: 100)
    let own = drawing.width(of: line, .builtIn)
    let width = own.missing == 0 ? own.width : drawing.width(of: line, .all).width
    known.withLock { known in
      if known.count >= Self.mostWords { known.removeAll() }
      known[key] = width
    }
    return width
  }
}
