internal import Foundation
public import TemplateLanguage

/// The colours of a theme in one scheme, light or dark: each text colour can be read on both grounds.
public struct Palette: Sendable, Equatable {
  /// The grounds: the page, and boxes on it.
  public var paper: Color, panel: Color
  /// Decoration that carries no meaning alone.
  public var line: Color
  /// What is read on the grounds: text, secondary text, links and buttons.
  public var text: Color, muted: Color, accent: Color

  /// The contrast that WCAG 2.2 asks of text that is not large (1.4.3, level AA).
  public static let leastContrast = 4.5

  /// Every pair of a text colour and a ground; each has at least `leastContrast`.
  public var pairs: [(front: Color, back: Color)] {
    [text, muted, accent].flatMap { front in [paper, panel].map { (front, $0) } }
  }
}

/// The light and the dark palette that a site owner's one colour leads to.
public struct ThemeColors: Sendable, Equatable {
  /// The palettes by scheme.
  public var light: Palette, dark: Palette

  /// The colours where a site owner names none.
  public static let standard = ThemeColors(unchecked: Color(red: 0x0B, green: 0x6E, blue: 0x6E))

  /// Derives the palettes. In the light one the accent stands as it is; in the dark one it is lightened.
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

extension Palette {
  fileprivate var isReadable: Bool { pairs.allSatisfy { $0.front.contrast(with: $0.back) >= Self.leastContrast } }
}

extension Color {
  /// The ratio of two colours' luminances, 1 to 21. Source: WCAG 2.2, "contrast ratio" and "relative luminance".
  public func contrast(with other: Color) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private var luminance: Double {
    let (red, green, blue) = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }

  /// The parts as amounts of light, 0 to 1. Source: IEC 61966-2-1 (sRGB).
  fileprivate var linear: (red: Double, green: Double, blue: Double) {
    func light(_ part: UInt8) -> Double {
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return (light(red), light(green), light(blue))
  }

  /// `#rrggbb` or `#rgb`; nil for anything else.
  public init?(hexadecimal text: String) {
    let digits = text.utf8.dropFirst().compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    guard text.utf8.first == UInt8(ascii: "#"), digits.count == text.utf8.count - 1 else { return nil }
    switch digits.count {
    case 3: self.init(red: UInt8(digits[0] * 17), green: UInt8(digits[1] * 17), blue: UInt8(digits[2] * 17))
    case 6:
      self.init(
        red: UInt8(digits[0] * 16 + digits[1]), green: UInt8(digits[2] * 16 + digits[3]),
        blue: UInt8(digits[4] * 16 + digits[5]))
    default: return nil
    }
  }
}

/// A colour by lightness (0 to 1), chroma and hue (radians), in steps that look even.
/// Source: Björn Ottosson, "A perceptual color space for image processing" (Oklab), 2020.
private struct OKLCH {
  var lightness: Double, chroma: Double, hue: Double

  init(lightness: Double, chroma: Double, hue: Double) {
    (self.lightness, self.chroma, self.hue) = (lightness, chroma, hue)
  }

  init(_ color: Color) {
    let (red, green, blue) = color.linear
    let l = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let m = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let s = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
    let a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
    let b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    chroma = hypot(a, b)
    hue = atan2(b, a)
  }

  /// The colour; one that screens can't show becomes greyer until they can.
  var color: Color {
    var inGamut = self
    while true {
      let parts = inGamut.parts
      if parts.allSatisfy({ (-0.0005...1.0005).contains($0) }) || inGamut.chroma < 0.001 {
        let bytes = parts.map(Self.byte)
        return Color(red: bytes[0], green: bytes[1], blue: bytes[2])
      }
      inGamut.chroma *= 0.97
    }
  }

  /// Amounts of red, green and blue light; outside 0 to 1 where screens can't show the colour.
  private var parts: [Double] {
    let (a, b) = (chroma * cos(hue), chroma * sin(hue))
    let l = pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3)
    let m = pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3)
    let s = pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3)
    return [
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s,
    ]
  }

  private static func byte(_ light: Double) -> UInt8 {
    let value = min(1, max(0, light))
    let encoded = value <= 0.0031308 ? value * 12.92 : 1.055 * pow(value, 1 / 2.4) - 0.055
    return UInt8((encoded * 255).rounded())
  }

  /// How far two colours look apart.
  func distance(to other: OKLCH) -> Double {
    let (a, b) = (chroma * cos(hue) - other.chroma * cos(other.hue), chroma * sin(hue) - other.chroma * sin(other.hue))
    return hypot(lightness - other.lightness, hypot(a, b))
  }
}
