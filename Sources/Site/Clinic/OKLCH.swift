internal import Foundation
internal import Values

/// A colour by lightness (0 to 1), chroma and hue (radians), in steps that look even.
/// Source: Björn Ottosson, "A perceptual color space for image processing" (Oklab), 2020.
struct OKLCH {
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
