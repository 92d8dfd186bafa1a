public import Values

/// The colours of a theme in one scheme, light or dark: each text colour can be read on both grounds.
public struct Palette: Sendable, Equatable {
  /// The grounds: the page, and boxes on it.
  public var paper: Color, panel: Color
  /// Decoration that carries no meaning alone.
  public var line: Color
  /// What is read on the grounds: text, secondary text, links and buttons.
  public var text: Color, muted: Color, accent: Color
  /// What tells patients to call the clinic: the accent, unless that could be taken for the red of emergencies.
  public var call: Color { OKLCH(accent).isReddish ? text : accent }

  /// The contrast that WCAG 2.2 asks of text that is not large (1.4.3, level AA).
  public static let leastContrast = 4.5

  /// Every pair of a text colour and a ground; each has at least `leastContrast`.
  public var pairs: [(front: Color, back: Color)] {
    [text, muted, accent].flatMap { front in [paper, panel].map { (front, $0) } }
  }
}

extension Palette {
  /// Whether each text can be read on each ground.
  var isReadable: Bool { pairs.allSatisfy { $0.front.contrast(with: $0.back) >= Self.leastContrast } }
}
