public import Values

/// The light and the dark palette that a site owner's one colour leads to.
public struct ThemeColors: Sendable, Equatable {
  /// The palettes by scheme.
  public var light: Palette, dark: Palette

  /// The colours where a site owner names none.
  public static let standard = ThemeColors(unchecked: Color(red: 0x0B, green: 0x6E, blue: 0x6E))

  /// Derives the palettes. The light one has the accent as it is; in the dark one it is lightened.
  ///
  /// - Returns: nil where text of this colour can't be read on white and on the tinted boxes.
  public init?(accent: Color) {
    self.init(unchecked: accent)
    guard light.isReadable else { return nil }
  }

  private init(unchecked accent: Color) {
    let own = OKLCH(accent)
    func shade(_ lightness: Double, _ chroma: Double) -> Color {
      OKLCH(lightness: lightness, chroma: min(chroma, own.chroma), hue: own.hue).color
    }
    light = Palette(
      paper: Color(red: 255, green: 255, blue: 255), panel: shade(0.97, 0.01), line: shade(0.87, 0.02),
      text: shade(0.25, 0.02), muted: shade(0.45, 0.025), accent: accent)
    dark = Palette(
      paper: shade(0.2, 0.012), panel: shade(0.255, 0.016), line: shade(0.42, 0.025), text: shade(0.94, 0.01),
      muted: shade(0.78, 0.02), accent: accent)
    var lightness = max(own.lightness, 0.72)
    repeat {
      dark.accent = shade(lightness, 0.13)
      lightness += 0.01
    } while !dark.isReadable && lightness < 1
  }

  /// The colour nearest to one that can't be read which can: darker, and perhaps a little greyer, of the same hue.
  public static func nearestReadable(to accent: Color) -> Color {
    let own = OKLCH(accent)
    var nearest: (color: Color, distance: Double)?
    for step in 0...200 {
      for grey in 0...8 {
        let candidate = OKLCH(
          lightness: own.lightness * (1 - Double(step) / 200), chroma: own.chroma * (1 - Double(grey) * 0.05),
          hue: own.hue
        ).color
        let distance = OKLCH(candidate).distance(to: own)
        if let nearest, nearest.distance <= distance { continue }
        if ThemeColors(accent: candidate) != nil { nearest = (candidate, distance) }
      }
    }
    return nearest?.color ?? standard.light.accent
  }
}
