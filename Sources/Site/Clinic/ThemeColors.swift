internal import Foundation
public import Values

/// The light and the dark palette that a site owner's one colour leads to.
public struct ThemeColors: Sendable, Equatable {
  /// The palettes by scheme.
  public var light: Palette, dark: Palette
  /// Whether people could take the accent for the red of emergencies, so that buttons are drawn darker.
  public let isNearDanger: Bool

  /// The colours where a site owner names none.
  public static let standard = ThemeColors(unchecked: Color(red: 0x0B, green: 0x6E, blue: 0x6E))

  /// Derives the palettes. The light one has the accent as it is; in the dark one it is lightened.
  ///
  /// - Returns: nil where text of this colour can't be read on white and on the tinted boxes.
  public init?(accent: Color) {
    guard Self.isReadable(accent) else { return nil }
    self.init(unchecked: accent)
  }

  /// Whether text of a colour can be read on white and on the tinted boxes that it leads to.
  private static func isReadable(_ accent: Color) -> Bool {
    let own = OKLCH(accent)
    let panel = OKLCH(lightness: 0.97, chroma: min(0.01, own.chroma), hue: own.hue).color
    return [Color(red: 255, green: 255, blue: 255), panel].allSatisfy {
      accent.contrast(with: $0) >= Palette.leastContrast
    }
  }

  private init(unchecked accent: Color) {
    let own = OKLCH(accent)
    isNearDanger = own.isNearDanger
    func shade(_ lightness: Double, _ chroma: Double) -> Color {
      OKLCH(lightness: lightness, chroma: min(chroma, own.chroma), hue: own.hue).color
    }
    /// Tones of covers, each as lightness and chroma.
    func tones(_ pairs: [(Double, Double)]) -> [Color] { pairs.map { shade($0.0, $0.1) } }
    let text = shade(0.25, 0.02), muted = shade(0.45, 0.025), white = Color(red: 255, green: 255, blue: 255)
    light = Palette(
      paper: white, panel: shade(0.97, 0.01), tint: shade(0.945, 0.022), line: shade(0.87, 0.02),
      edge: shade(0.6, 0.03), text: text, muted: muted, accent: accent, strong: shade(min(own.lightness, 0.4), 0.11),
      action: isNearDanger ? shade(0.33, 0.085) : accent, deep: shade(0.3, 0.055), onDeep: shade(0.97, 0.01),
      onDeep2: shade(0.85, 0.035),
      cover: tones([(0.93, 0.03), (0.86, 0.055), (0.76, 0.08), (0.62, 0.1), (0.45, 0.1)]),
      warm: own.warmSpot(like: Color(red: 0xF6, green: 0xC8, blue: 0x8A)))
    let (darkText, darkMuted) = (shade(0.94, 0.01), shade(0.78, 0.02))
    dark = Palette(
      paper: shade(0.2, 0.012), panel: shade(0.255, 0.016), tint: shade(0.27, 0.03), line: shade(0.42, 0.025),
      edge: shade(0.62, 0.03), text: darkText, muted: darkMuted, accent: accent, strong: accent, action: accent,
      deep: shade(0.165, 0.02), onDeep: darkText, onDeep2: darkMuted,
      cover: tones([(0.29, 0.035), (0.36, 0.05), (0.44, 0.065), (0.54, 0.08), (0.66, 0.09)]),
      warm: own.warmSpot(like: Color(red: 0xC9, green: 0x9B, blue: 0x5A)))
    var lightness = max(own.lightness, 0.72)
    repeat {
      dark.accent = shade(lightness, 0.13)
      lightness += 0.01
    } while !dark.isAccentReadable && lightness < 1
    dark.strong = shade(min(1, lightness - 0.01 + 0.1), 0.13)
    dark.action = isNearDanger ? shade(0.9, 0.035) : dark.accent
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
        if isReadable(candidate) { nearest = (candidate, distance) }
      }
    }
    return nearest?.color ?? standard.light.accent
  }
}

extension OKLCH {
  /// The band of cards that say to call the emergency number, on light pages.
  static let emergency = OKLCH(Color(red: 0xB5, green: 0x1F, blue: 0x1F))

  /// Whether people may take it for the red of emergencies: it isn't grey, and its hue is that of a warning, or it looks
  /// like the band of an emergency card.
  var isNearDanger: Bool {
    guard chroma >= 0.06 else { return false }
    let difference = abs(remainder(hue - Self.radians(27), 2 * .pi))
    return difference <= Self.radians(25) || distance(to: Self.emergency) <= 0.12
  }

  /// The one warm spot of a drawn cover: the colour of sand, or, where the accent is near that, of the sky.
  func warmSpot(like sand: Color) -> Color {
    guard abs(remainder(hue - Self.radians(75), 2 * .pi)) <= Self.radians(50) else { return sand }
    var sky = OKLCH(sand)
    sky.hue = Self.radians(210)
    return sky.color
  }

  private static func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
}
