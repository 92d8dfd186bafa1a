import Pictures

extension Drawing {
  /// Measures bold text at a font size of 100 pixels, with the fonts that it will be drawn with.
  @Sendable func measure(family: String, text: String) -> Double {
    let line = TextLine(text, family: family, size: 100)
    let own = width(of: line, .builtIn)
    if own.missing == 0 { return own.width }
    return width(of: line, .all).width
  }
}
