public import Values

/// The colours of a theme in one scheme, light or dark: each text colour can be read on the grounds that it is made for.
public struct Palette: Sendable, Equatable {
  /// The grounds: the page, boxes on it, and the head of articles and the clinic's own box.
  public var paper: Color, panel: Color, tint: Color
  /// Decoration that carries no meaning alone.
  public var line: Color
  /// The borders of controls, such as fields.
  public var edge: Color
  /// What is read on paper and panel: text, secondary text, links.
  public var text: Color, muted: Color, accent: Color
  /// Links on tint.
  public var strong: Color
  /// Buttons; their words have the colour of paper. The accent, unless that could be taken for the red of emergencies.
  public var action: Color
  /// The ground of the home page's head and of the foot, and what is read on it.
  public var deep: Color, onDeep: Color, onDeep2: Color
  /// The tones of drawn covers, from the nearest to the paper to the farthest, and their one warm spot.
  public var cover: [Color], warm: Color
  /// What tells patients to call the clinic: the accent, unless that could be taken for the red of emergencies.
  public var call: Color { action }

  /// The contrast that WCAG 2.2 asks of text that is not large (1.4.3, level AA).
  public static let leastContrast = 4.5
  /// The contrast that it asks of the borders of controls (1.4.11, level AA).
  public static let leastBorderContrast = 3.0

  /// Every pair of a text colour and a ground; each has at least `leastContrast`.
  public var pairs: [(front: Color, back: Color)] {
    [text, muted, accent].flatMap { front in [paper, panel].map { (front, $0) } }
      + [(text, tint), (muted, tint), (strong, tint), (paper, action), (onDeep, deep), (onDeep2, deep)]
  }
  /// Every pair of a border that shows where a control is, and a ground; each has at least `leastBorderContrast`.
  public var borders: [(front: Color, back: Color)] { [(edge, paper), (edge, panel)] }
}

extension Palette {
  /// Whether text of the accent can be read on paper and panel: the others follow from it.
  var isAccentReadable: Bool {
    [paper, panel].allSatisfy { accent.contrast(with: $0) >= Self.leastContrast }
  }
}
