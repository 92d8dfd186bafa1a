import Diagnostics
import Site
import Testing
import Values

@Suite struct PaletteTests {
  @Test func `contrast is that of WCAG's examples`() throws {
    let white = Color(red: 255, green: 255, blue: 255)
    for (color, ratio) in [("#000000", 21.0), ("#777777", 4.478), ("#767676", 4.542), ("#ffffff", 1)] {
      let color = try #require(Color(hexadecimal: color))
      #expect(abs(color.contrast(with: white) - ratio) < 0.001)
      #expect(color.contrast(with: white) == white.contrast(with: color))
    }
  }

  @Test func `every pair of an accepted colour can be read, in light and dark`() {
    var accepted = 0
    for red in stride(from: 0, through: 255, by: 17) {
      for green in stride(from: 0, through: 255, by: 17) {
        for blue in stride(from: 0, through: 255, by: 17) {
          let accent = Color(red: UInt8(red), green: UInt8(green), blue: UInt8(blue))
          guard let colors = ThemeColors(accent: accent) else { continue }
          accepted += 1
          #expect(colors.light.accent == accent)
          for palette in [colors.light, colors.dark] {
            for (front, back) in palette.pairs {
              #expect(front.contrast(with: back) >= 4.5, "\(accent.hexadecimal): \(front) on \(back)")
            }
            for (front, back) in palette.borders {
              #expect(front.contrast(with: back) >= 3, "\(accent.hexadecimal): \(front) beside \(back)")
            }
          }
        }
      }
    }
    #expect(accepted > 800)
  }

  /// The values of the design for the standard accent.
  @Test func `the tokens of the standard colour are those of the design`() {
    let (light, dark) = (ThemeColors.standard.light, ThemeColors.standard.dark)
    func expect(_ color: Color, _ text: String) {
      let wanted = Color(hexadecimal: text) ?? color
      func isNear(_ a: UInt8, _ b: UInt8) -> Bool { abs(Int(a) - Int(b)) <= 2 }
      #expect(
        isNear(color.red, wanted.red) && isNear(color.green, wanted.green) && isNear(color.blue, wanted.blue),
        "\(color.hexadecimal) instead of \(text)")
    }
    for (color, text) in [
      (light.text, "#162525"), (light.muted, "#455a59"), (light.tint, "#ddf2f1"), (light.strong, "#045353"),
      (light.edge, "#6c8686"), (light.deep, "#003636"), (light.warm, "#f6c88a"), (dark.text, "#e4eded"),
      (dark.muted, "#a9bcbb"), (dark.tint, "#132b2b"), (dark.strong, "#82d5d4"), (dark.edge, "#728c8c"),
      (dark.deep, "#041111"), (dark.warm, "#c99b5a"),
    ] { expect(color, text) }
  }

  @Test(arguments: [("#9a1b5b", "#561f37"), ("#b00020", "#59201f")])
  func `buttons of a colour near danger are darker`(text: String, action: String) throws {
    let colors = try #require(Color(hexadecimal: text).flatMap(ThemeColors.init))
    #expect(colors.isNearDanger && colors.light.accent.hexadecimal == text)
    #expect(colors.light.action.hexadecimal == action)
    let (_, problems) = SiteSettings.parse(Array("title: T\ntheme: { accent: \"\(text)\" }\n".utf8))
    #expect(problems.map(\.rule.id) == ["theme-accent-danger"] && problems.first?.severity == .warning)
  }

  @Test(arguments: ["#ffff00", "#777777", "#ff69b4", "#ffffff", "#00ff00", "#0b6e6e", "#000080", "#f00"])
  func `a colour can be read, or the nearest one that can is near`(_ text: String) throws {
    let accent = try #require(Color(hexadecimal: text))
    if ThemeColors(accent: accent) != nil { return }
    let nearest = ThemeColors.nearestReadable(to: accent)
    #expect(ThemeColors(accent: nearest) != nil)
    // A little lighter would not do: it is the nearest, not some dark one.
    let white = Color(red: 255, green: 255, blue: 255)
    #expect(nearest.contrast(with: white) < 5.2, "\(nearest.hexadecimal)")
  }

  @Test(arguments: ["", "0b6e6e", "#0b6e6", "#0b6e6g", "teal", "#0b6e6e ", "#é1234"])
  func `what is no colour is none`(_ text: String) { #expect(Color(hexadecimal: text) == nil) }

  @Test func `dark and pale accents differ between the schemes, clear ones lead both`() throws {
    let navy = try #require(ThemeColors(accent: Color(red: 0, green: 0, blue: 0x80)))
    #expect(navy.dark.accent != navy.light.accent)
    #expect(navy.light.panel != ThemeColors.standard.light.panel)
  }

  @Test func `a colour that can't be read is an error with its place and another colour`() {
    let (_, problems) = SiteSettings.parse(Array("title: T\ntheme: { accent: \"#ffff00\" }\n".utf8))
    #expect(problems.count == 1)
    #expect(problems.first?.location.range == ByteRange(26..<35))
    #expect(problems.first?.hint?.contains("\"#") == true)
    #expect(SiteSettings.parse(Array("title: T\ntheme: { accent: \"#000080\" }\n".utf8)).diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("#8b1a1a", false), ("#a3201a", false), ("#b22222", false), ("#c2185b", false), ("#7a1f5c", true),
    ("#0b6e6e", true), ("#1d4ed8", true), ("#444444", true), ("#2e7d32", true), ("#a0522d", false),
  ])
  func `a button never looks like an emergency`(text: String, hasAccent: Bool) throws {
    let colors = try #require(Color(hexadecimal: text).flatMap(ThemeColors.init))
    for palette in [colors.light, colors.dark] {
      #expect((palette.action == palette.accent) == hasAccent, "\(palette.action.hexadecimal)")
      #expect(palette.paper.contrast(with: palette.action) >= 4.5)
    }
  }
}
